/** A Host for the tests of fonts: `npm:` is node_modules, `banxin:` the package's root, other paths are given in memory. */

import { readFile } from 'node:fs/promises';
import { FileMissing, type Host } from '../../src/source/host.ts';
import type { ProjectPath } from '../../src/source/path.ts';

const root = new URL('../../', import.meta.url);

/** Kept between the tests of one file, as a disk would: unwrapping a WOFF of 10 MB takes its time. */
const kept = new Map<string, Uint8Array>();

export class PackageHost implements Host {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** paths read, in order */
  readonly reads: string[] = [];

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.files = new Map(Object.entries(files).map(([path, body]) => [path, typeof body === 'string' ? Buffer.from(body) : body]));
  }

  async read(path: ProjectPath): Promise<Uint8Array> {
    this.reads.push(path);
    const own = this.files.get(path);
    if (own) return own;
    const shipped = path.startsWith('npm:') ? `node_modules/${path.slice(4)}` : path.startsWith('banxin:') ? path.slice(7) : null;
    if (shipped === null) throw new FileMissing(path);
    const bytes = await readFile(new URL(shipped, root)).catch(() => {
      throw new FileMissing(path);
    });
    // a plain array: `slice` of a Buffer does not copy, and tests change what they slice
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  async list(folder: ProjectPath): Promise<string[]> {
    const within = [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
    return within.filter((name) => !name.includes('/')).sort();
  }

  async write(): Promise<void> {}

  async cached(key: string): Promise<Uint8Array | null> {
    return kept.get(key) ?? null;
  }

  async keep(key: string, bytes: Uint8Array): Promise<void> {
    kept.set(key, bytes);
  }
}

export const npm = {
  song: 'npm:@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf' as ProjectPath,
  tc: 'npm:@expo-google-fonts/noto-serif-tc/400Regular/NotoSerifTC_400Regular.ttf' as ProjectPath,
  jp: 'npm:@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf' as ProjectPath,
  hei: 'npm:@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf' as ProjectPath,
  kai: 'npm:@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff' as ProjectPath,
  tinos: 'npm:@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf' as ProjectPath,
} as const;
