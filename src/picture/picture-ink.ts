/** PictureInk: how deep the ink of a separated picture lies, cell by cell; kept with the picture, so that it is decoded once. */

import { hexDigest } from '../base/content-hash.ts';
import type { Host } from '../source/host.ts';
import type { Planes } from './planes-with-sharp.ts';
import type { ProofPicture } from './proof-picture.ts';

/** Sums of bytes, 255 is full ink of one plate. */
export interface PictureInk {
  /** cells along a side: the picture is divided evenly */
  readonly cells: number;
  /** the most of all plates together at any pixel of a cell, row by row */
  readonly total: readonly number[];
  /** … of the plates without black: what black type over it comes to lie on */
  readonly colour: readonly number[];
  readonly most: number;
}

const cells = 24;

/** Part of the cache key: raise it when the figures below change. */
const recipe = 'ink-1';

const measured = ({ width, height, channels, data }: Planes): PictureInk => {
  const total = new Array<number>(cells * cells).fill(0);
  const colour = new Array<number>(cells * cells).fill(0);
  let most = 0;
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor((y * cells) / height) * cells;
    for (let x = 0; x < width; x++, at += channels) {
      const cell = row + Math.floor((x * cells) / width);
      const below = channels === 4 ? data[at]! + data[at + 1]! + data[at + 2]! : 0;
      const all = below + data[at + channels - 1]!;
      if (below > colour[cell]!) colour[cell] = below;
      if (all > total[cell]!) total[cell] = all;
      if (all > most) most = all;
    }
  }
  return { cells, total, colour, most };
};

/** A grey picture is black at the most, whatever is on it. */
const grey: PictureInk = { cells: 1, total: [255], colour: [0], most: 255 };

const isFigures = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length === cells * cells && value.every((each) => typeof each === 'number');

const readKept = (bytes: Uint8Array): PictureInk | null => {
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof kept !== 'object' || kept === null) return null;
    const { total, colour, most } = kept as Partial<PictureInk>;
    return isFigures(total) && isFigures(colour) && typeof most === 'number' ? { cells, total, colour, most } : null;
  } catch {
    // a file of the cache that was cut short
    return null;
  }
};

export const pictureInk = async ({ bytes, channels }: ProofPicture, host: Host): Promise<PictureInk> => {
  if (channels !== 4) return grey;
  const key = `${recipe}-${hexDigest(bytes)}.json`;
  const kept = await host.cached(key);
  const known = kept && readKept(kept);
  if (known) return known;
  const { planesOf } = await import('./planes-with-sharp.ts');
  const made = measured(await planesOf(bytes, channels));
  await host.keep(key, new TextEncoder().encode(JSON.stringify(made)));
  return made;
};
