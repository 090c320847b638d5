/** Host: the one door to the world. Two implementations: the disk (`cli/disk-host.ts`) and memory (`memory-host.ts`). */

import type { OutputPath, ProjectPath } from './path.ts';

export interface Host {
  /** The file's bytes. Rejects with `FileMissing` when there is none. */
  read(path: ProjectPath): Promise<Uint8Array>;
  /** Names of the files directly in a folder (`''`: the project's own), sorted by code point; empty when there is no such folder. */
  list(folder: ProjectPath): Promise<string[]>;
  /** Where the file lies on the disk, for libraries that open files themselves; `null` when it lies on none. */
  onDisk?(path: ProjectPath): string | null;
  /** Writes a file whole or not at all. */
  write(path: OutputPath, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;
  /** A made thing (an unwrapped font, a converted picture) kept between runs under a key of letters, digits, `-`, `.`; `null` when it is not there. */
  cached(key: string): Promise<Uint8Array | null>;
  /** Keeps a made thing; safe when several runs do so at once. */
  keep(key: string, bytes: Uint8Array): Promise<void>;
}

/** What `Host.read` rejects with when there is no such file, or none that may be read. */
export class FileMissing extends Error {
  readonly path: string;
  /** it is there, and closed to us */
  readonly locked: boolean;
  constructor(path: string, locked = false) {
    super(`no such file: ${path}`);
    this.path = path;
    this.locked = locked;
  }
}
