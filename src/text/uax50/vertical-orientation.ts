/** How a character stands in a vertical line 竖排: UAX #50's Vertical_Orientation property, unpacked page by page when one is first met. */

import { packedPages, planesBeyond } from './data.ts';

/** U: upright, as in a horizontal line. */
export const UPRIGHT = 0;
/** R: turned a quarter clockwise, running down the line. */
export const ROTATED = 1;
/** Tu: in its form for vertical lines (`vert`); upright in a font that has none. */
export const UPRIGHT_FORM = 2;
/** Tr: in its form for vertical lines; turned in a font that has none. */
export const ROTATED_FORM = 3;

export type Orientation = 0 | 1 | 2 | 3;

/** Planes 0 and 1 stand in a table; what lies beyond is Han, private use, and code points that are no characters. */
const TABLED = 0x20000;
const PAGE = 10;

/** A sign and a length of the packed data; the signs by the numbers above. */
const run = /([URVS])([0-9a-z]*)/g;
const signs = 'URVS';

let pages: readonly string[] = [];
/** Orientations plus one of the code points below 0x20000; 0 where the page has not been asked for yet. A page without vertical lines never makes it. */
let table: Uint8Array | null = null;

const unpack = (into: Uint8Array, page: number): void => {
  if (pages.length === 0) pages = packedPages.split(' ');
  let at = page << PAGE;
  const end = at + (1 << PAGE);
  const packed = pages[page]!;
  for (const { 0: whole, 1: sign, 2: length, index } of packed.matchAll(run)) {
    const last = index + whole.length === packed.length;
    const next = last ? end : at + (length === '' ? 1 : Number.parseInt(length!, 36));
    into.fill(signs.indexOf(sign!) + 1, at, next);
    at = next;
  }
};

/** The orientation of any code point, whatever the language: what Chinese does otherwise is said in `vertical-class.ts`. */
export const orientationOf = (codePoint: number): Orientation => {
  if (codePoint < TABLED) {
    table ??= new Uint8Array(TABLED);
    if (table[codePoint] === 0) unpack(table, codePoint >> PAGE);
    return (table[codePoint]! - 1) as Orientation;
  }
  for (const [first, last, orientation] of planesBeyond) if (codePoint >= first && codePoint <= last) return orientation as Orientation;
  return ROTATED;
};
