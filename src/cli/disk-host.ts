/** The Host on disk: a project's folder, Banxin's own files, the fonts' packages, and a cache; the only place that opens files. */

import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileMissing, type Host } from '../source/host.ts';
import type { OutputPath, ProjectPath } from '../source/path.ts';
import { packageRoot } from './package-root.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR');

const inside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way);
};

export class DiskHost implements Host {
  /** the project's folder, its links resolved */
  readonly root: string;
  private readonly cache: string;

  constructor(root: string, cache = process.env.BANXIN_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'banxin')) {
    this.root = root;
    this.cache = cache;
  }

  async read(path: ProjectPath): Promise<Uint8Array> {
    try {
      // at once, not in the 512 kB pieces of the promised read: a font of 15 MB comes in a third of the time
      return readFileSync(await this.locate(path));
    } catch (error) {
      if (isMissing(error)) throw new FileMissing(path);
      throw error;
    }
  }

  async list(folder: ProjectPath): Promise<string[]> {
    try {
      const entries = await readdir(await this.locate(folder), { withFileTypes: true });
      return entries
        .filter((e) => e.isFile() || e.isSymbolicLink())
        .map((e) => e.name)
        .sort();
    } catch (error) {
      if (isMissing(error) || error instanceof FileMissing) return [];
      throw error;
    }
  }

  /** Whole or not at all: written beside the place, then moved there. */
  async write(path: OutputPath, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
    const target = resolve(path);
    await mkdir(dirname(target), { recursive: true });
    const draft = join(dirname(target), `.${randomUUID()}.part`);
    try {
      if (bytes instanceof Uint8Array) await writeFile(draft, bytes);
      else await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(draft));
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  async cached(key: string): Promise<Uint8Array | null> {
    try {
      return readFileSync(this.keptAt(key));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** A cache that cannot be written is no fault: the thing is made again next time. */
  async keep(key: string, bytes: Uint8Array): Promise<void> {
    const target = this.keptAt(key);
    const draft = `${target}.${randomUUID()}.part`;
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(draft, bytes);
      await rename(draft, target);
    } catch {
      await rm(draft, { force: true });
    }
  }

  private keptAt(key: string): string {
    return join(this.cache, /^[\w.-]{1,120}$/.test(key) ? key : createHash('sha256').update(key).digest('hex'));
  }

  /** The file a project path stands for; links that lead out of the project are as if there were no file. */
  private async locate(path: ProjectPath): Promise<string> {
    if (path.startsWith('banxin:')) return join(packageRoot, path.slice('banxin:'.length));
    if (path.startsWith('npm:')) return this.inPackages(path.slice('npm:'.length));
    const found = join(this.root, path);
    const real = await realpath(found).catch((error: unknown) => {
      if (isMissing(error)) throw new FileMissing(path);
      throw error;
    });
    if (!inside(this.root, real)) throw new FileMissing(path);
    return real;
  }

  /** Packages lie in the nearest `node_modules` from Banxin's own folder outward. */
  private async inPackages(path: string): Promise<string> {
    for (let folder = packageRoot; ; folder = dirname(folder)) {
      const found = join(folder, 'node_modules', path);
      const real = await realpath(found).catch(() => null);
      if (real) return real;
      if (dirname(folder) === folder) throw new FileMissing(`npm:${path}`);
    }
  }
}
