/** keepWithin: the cache stays within its bounds: what was made longest ago goes first. */

import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../source/host.ts';
import { DiskHost } from './disk-host.ts';

/** A year of a daily's pictures would be hundreds of times this; a month's common ones fit. */
const mostBytes = 2 * 2 ** 30;

/** Swept down to this part of it, so that the next run need not sweep again. */
const left = 0.75;

/** A draft that a run which died has left behind. */
const staleDraft = 24 * 60 * 60 * 1000;

interface Kept {
  readonly path: string;
  readonly bytes: number;
  readonly made: number;
}

const keptIn = (folder: string): Kept[] => {
  const found: Kept[] = [];
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    try {
      const { size, mtimeMs } = statSync(path);
      found.push({ path, bytes: size, made: mtimeMs });
    } catch {
      // another run has swept it away
    }
  }
  return found;
};

const drop = ({ path }: Kept): void => {
  try {
    rmSync(path, { force: true });
  } catch {
    // in use, or not ours to delete: it stays
  }
};

/** `most`: bytes. A file that another run is reading goes on being readable to it; one that is gone is made again. */
export const sweep = (folder: string, most: number): void => {
  let all: Kept[];
  try {
    all = keptIn(folder);
  } catch {
    return;
  }
  const newest = all.reduce((latest, { made }) => Math.max(latest, made), 0);
  for (const kept of all) if (kept.path.endsWith('.part') && newest - kept.made > staleDraft) drop(kept);
  const pictures = all.filter(({ path }) => /\.(?:jpg|bits)$/.test(path)).sort((a, b) => a.made - b.made);
  let total = pictures.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= most) return;
  for (const kept of pictures) {
    if (total <= most * left) break;
    drop(kept);
    total -= kept.bytes;
  }
};

export const keepWithin = async (host: Host): Promise<void> => {
  if (host instanceof DiskHost && host.made > 0) sweep(host.cache, mostBytes);
};
