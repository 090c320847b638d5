/** The disk for tests: Banxin's own layouts and fonts, with what is made of them kept beside the packages, not in the user's home. */

import { join } from 'node:path';
import { DiskHost } from '../src/cli/disk-host.ts';
import { packageRoot } from '../src/cli/package-root.ts';
import { FileMissing, type Host } from '../src/source/host.ts';
import type { ProjectPath } from '../src/source/path.ts';

const own = new DiskHost(packageRoot, join(packageRoot, 'node_modules', '.cache', 'banxin'));

/** Read once a test file: the same fonts and layouts serve every page of it. */
const read = new Map<string, Promise<Uint8Array>>();

export const disk: Host = {
  read(path: ProjectPath): Promise<Uint8Array> {
    if (!/^(?:banxin|npm):/.test(path)) return Promise.reject(new FileMissing(path));
    let bytes = read.get(path);
    if (!bytes) {
      bytes = own.read(path);
      read.set(path, bytes);
    }
    return bytes;
  },
  list: () => Promise.resolve([]),
  onDisk: (path) => own.onDisk(path),
  write: () => Promise.reject(new Error('tests write no files here')),
  cached: (key) => own.cached(key),
  keep: (key, bytes) => own.keep(key, bytes),
};
