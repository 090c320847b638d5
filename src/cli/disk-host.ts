/** The Host on disk: a project's folder, Banxin's own files, the fonts' packages, and a cache; the only place that opens files. */

import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  read,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { hexDigest } from '../base/content-hash.ts';
import { FileMissing, type Host } from '../source/host.ts';
import type { OutputPath, ProjectPath } from '../source/path.ts';
import { packageRoot } from './package-root.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** No such file, or a name that no file can have. */
const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'].includes(codeOf(error));

/** A file that is there and closed to us. */
const isLocked = (error: unknown): boolean => ['EACCES', 'EPERM'].includes(codeOf(error));

const inside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way);
};

/** A name beside the target that no other run takes. */
let drafts = 0;
const draftOf = (target: string): string => join(dirname(target), `.${process.pid}-${drafts++}.part`);

const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
};

/** From this size on (a font) a file is read beside the program, which has its next modules to make ready meanwhile. */
const manyBytes = 1 << 20;

/** So many threads read one file, as many as the pool has: two cores copy a font in two thirds of the time of one. */
const readers = 4;

/** In large pieces, not in the 512 kB of the promised read: a font of 15 MB comes in a quarter of the time. A file cut short meanwhile is told by its length. */
const readAside = async (path: string, size: number): Promise<Uint8Array> => {
  const bytes = Buffer.allocUnsafeSlow(size);
  const file = openSync(path, 'r');
  const piece = Math.ceil(size / readers);
  const fill = async (from: number, to: number): Promise<number> => {
    let at = from;
    for (let got = -1; at < to && got !== 0; at += got)
      got = await new Promise<number>((resolve, reject) =>
        read(file, bytes, at, to - at, at, (error, count) => (error ? reject(error) : resolve(count))),
      );
    return at;
  };
  try {
    const borders = Array.from({ length: readers + 1 }, (_, i) => Math.min(size, i * piece));
    const ends = await Promise.all(borders.slice(1).map((to, i) => fill(borders[i]!, to)));
    return bytes.subarray(0, ends.find((end, i) => end < borders[i + 1]!) ?? size);
  } finally {
    closeSync(file);
  }
};

/**
 * All but large files in synchronous calls: a command does one thing after another, and the promised calls cost several modules at start and a
 * turn through the thread pool for every 512 kB.
 */
export class DiskHost implements Host {
  /** the project's folder, its links resolved */
  readonly root: string;
  readonly cache: string;
  /** how many things this run has kept there */
  made = 0;

  constructor(
    root: string,
    cache = process.env.BANXIN_CACHE ??
      join(process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? process.env.USERPROFILE ?? packageRoot, '.cache'), 'banxin'),
  ) {
    this.root = root;
    this.cache = cache;
  }

  async read(path: ProjectPath): Promise<Uint8Array> {
    try {
      const found = this.locate(path);
      const facts = statSync(found);
      // a pipe would be waited for without end
      if (!facts.isFile()) throw new FileMissing(path);
      return facts.size < manyBytes ? readFileSync(found) : await readAside(found, facts.size);
    } catch (error) {
      if (isMissing(error) || isLocked(error)) throw new FileMissing(path, isLocked(error));
      throw error;
    }
  }

  async list(folder: ProjectPath): Promise<string[]> {
    try {
      const entries = readdirSync(this.locate(folder), { withFileTypes: true });
      return entries
        .filter((e) => e.isFile() || e.isSymbolicLink())
        .map((e) => e.name)
        .sort();
    } catch (error) {
      if (isMissing(error) || isLocked(error) || error instanceof FileMissing) return [];
      throw error;
    }
  }

  onDisk(path: ProjectPath): string | null {
    try {
      const found = this.locate(path);
      return existsSync(found) ? found : null;
    } catch (error) {
      if (isMissing(error) || isLocked(error) || error instanceof FileMissing) return null;
      throw error;
    }
  }

  /** Whole or not at all: written beside the place, then moved there. */
  async write(path: OutputPath, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
    const target = resolve(path);
    mkdirSync(dirname(target), { recursive: true });
    const draft = draftOf(target);
    try {
      const file = openSync(draft, 'w');
      try {
        if (bytes instanceof Uint8Array) writeAll(file, bytes);
        else for await (const part of bytes) writeAll(file, part);
      } finally {
        closeSync(file);
      }
      renameSync(draft, target);
    } catch (error) {
      rmSync(draft, { force: true });
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
    const draft = draftOf(target);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(draft, bytes);
      renameSync(draft, target);
      this.made++;
    } catch {
      try {
        rmSync(draft, { force: true });
      } catch {
        // the way to it is no folder: there is no draft either
      }
    }
  }

  private keptAt(key: string): string {
    return join(this.cache, /^[\w.-]{1,120}$/.test(key) ? key : hexDigest(key));
  }

  /** The file a project path stands for; links that lead out of the project are as if there were no file. */
  private locate(path: ProjectPath): string {
    if (path.startsWith('banxin:')) return join(packageRoot, path.slice('banxin:'.length));
    if (path.startsWith('npm:')) return this.inPackages(path.slice('npm:'.length));
    const real = realpathSync(join(this.root, path));
    if (real !== this.root && !inside(this.root, real)) throw new FileMissing(path);
    return real;
  }

  /** Packages lie in the nearest `node_modules` from Banxin's own folder outward. */
  private inPackages(path: string): string {
    for (let folder = packageRoot; ; folder = dirname(folder)) {
      const found = join(folder, 'node_modules', path);
      if (existsSync(found)) return realpathSync(found);
      if (dirname(folder) === folder) throw new FileMissing(`npm:${path}`);
    }
  }
}
