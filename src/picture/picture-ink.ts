/** PictureInk: how deep the ink of a separated picture lies, cell by cell; kept with the picture, so that it is decoded once. */

import { hexDigest } from '../base/content-hash.ts';
import type { Host } from '../source/host.ts';
import { type Planes, planesOf } from './planes.ts';
import type { ProofPicture } from './proof-picture.ts';

/** Sums of bytes, 255 is full ink of one plate. */
export interface PictureInk {
  /** cells along a side: the picture is divided evenly */
  readonly cells: number;
  /** the most of all plates together in any part of a cell, row by row */
  readonly total: readonly number[];
  /** … of the plates without black: what black type over it comes to lie on */
  readonly colour: readonly number[];
  readonly most: number;
}

const cells = 24;

/** Part of the cache key: raise it when the figures below change. */
const recipe = 'ink-2';

/**
 * Ink is laid by the cell of the screen (网点): 40 lines a centimetre and 200 ppi, or 60 and 300, make it two pixels wide. One pixel that
 * squeezing has raised beyond its fellows prints no deeper than they do together.
 */
const screenCell = 2;

const measured = ({ width, height, channels, data }: Planes): PictureInk => {
  const total = new Array<number>(cells * cells).fill(0);
  const colour = new Array<number>(cells * cells).fill(0);
  let most = 0;
  for (let top = 0; top < height; top += screenCell) {
    const row = Math.floor((top * cells) / height) * cells;
    const foot = Math.min(top + screenCell, height);
    for (let left = 0; left < width; left += screenCell) {
      const right = Math.min(left + screenCell, width);
      let below = 0;
      let black = 0;
      for (let y = top; y < foot; y++)
        for (let at = (y * width + left) * channels, end = (y * width + right) * channels; at < end; at += channels) {
          below += data[at]! + data[at + 1]! + data[at + 2]!;
          black += data[at + 3]!;
        }
      const pixels = (foot - top) * (right - left);
      const cell = row + Math.floor((left * cells) / width);
      colour[cell] = Math.max(colour[cell]!, Math.ceil(below / pixels));
      total[cell] = Math.max(total[cell]!, Math.ceil((below + black) / pixels));
      most = Math.max(most, total[cell]!);
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

export const pictureInk = async (picture: ProofPicture, host: Host): Promise<PictureInk> => {
  if (picture.channels !== 4) return grey;
  const key = `${recipe}-${hexDigest(picture.bytes)}.json`;
  const kept = await host.cached(key);
  const known = kept && readKept(kept);
  if (known) return known;
  const made = measured(await planesOf(picture));
  await host.keep(key, new TextEncoder().encode(JSON.stringify(made)));
  return made;
};
