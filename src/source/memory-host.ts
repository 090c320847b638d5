/** A Host in memory: for tests, the studio and embedding; `next` answers what is not in memory (fonts, built-in layouts). */

import { FileMissing, type Host } from './host.ts';
import type { OutputPath, ProjectPath } from './path.ts';

export class MemoryHost implements Host {
  readonly files: Map<string, Uint8Array>;
  readonly written = new Map<string, Uint8Array>();
  private readonly kept = new Map<string, Uint8Array>();
  private readonly next: Host | null;

  constructor(files: Readonly<Record<string, string | Uint8Array>>, next: Host | null = null) {
    const encoder = new TextEncoder();
    this.files = new Map(Object.entries(files).map(([path, body]) => [path, typeof body === 'string' ? encoder.encode(body) : body]));
    this.next = next;
  }

  async read(path: ProjectPath): Promise<Uint8Array> {
    const bytes = this.files.get(path);
    if (bytes) return bytes;
    if (this.next && /^(banxin|npm):/.test(path)) return this.next.read(path);
    throw new FileMissing(path);
  }

  async list(folder: ProjectPath): Promise<string[]> {
    if (this.next && /^(banxin|npm):/.test(folder)) return this.next.list(folder);
    const prefix = (folder as string) === '' ? '' : `${folder}/`;
    return [...this.files.keys()]
      .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
      .map((path) => path.slice(prefix.length))
      .sort();
  }

  onDisk(path: ProjectPath): string | null {
    return this.next && /^(banxin|npm):/.test(path) ? (this.next.onDisk?.(path) ?? null) : null;
  }

  async write(path: OutputPath, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
    if (bytes instanceof Uint8Array) this.written.set(path, bytes);
    else {
      const parts: Uint8Array[] = [];
      for await (const part of bytes) parts.push(part);
      this.written.set(path, Buffer.concat(parts));
    }
  }

  async cached(key: string): Promise<Uint8Array | null> {
    return this.kept.get(key) ?? (this.next ? this.next.cached(key) : null);
  }

  async keep(key: string, bytes: Uint8Array): Promise<void> {
    this.kept.set(key, bytes);
    if (this.next) await this.next.keep(key, bytes);
  }
}
