/** The line class of a character: UAX #14's Line_Break property with what the rules ask besides, unpacked page by page when one is first met. */

import { lineClasses, packedPages, planesBeyond } from './data.ts';

/** Planes 0 and 1 stand in a table; what lies beyond is a dozen runs. */
const TABLED = 0x20000;
const PAGE = 10;

/** Hangul syllables in order of their letters, 28 finals to a pair of the others, the first of them none (Unicode 3.12). */
const HANGUL = 0xac00;
const HANGUL_END = 0xd7a4;
const FINALS = 28;

/** Figures below 46 end a length; they weigh 1, 46, 46² … */
const BASE = 46;

/** What a character of a packed page stands for: printable ASCII in order, without the two that a string would have to escape. */
const figure = (code: number): number => code - 0x21 - (code > 0x27 ? 1 : 0) - (code > 0x5c ? 1 : 0);

let pages: readonly string[] | null = null;

/** Line classes of the code points below 0x20000, by number (`lineClasses` has their names); 0 where the page has not been asked for yet. */
export const lineClassTable: Uint8Array = new Uint8Array(TABLED);

const unpack = (page: number): void => {
  pages ??= packedPages.split(' ');
  const packed = pages[page]!;
  const end = (page + 1) << PAGE;
  for (let i = 0, at = page << PAGE; at < end; ) {
    const lineClass = figure(packed.charCodeAt(i++));
    let next = at + 1;
    if (i === packed.length) next = end;
    else {
      for (let weight = 1; ; weight *= BASE) {
        const n = figure(packed.charCodeAt(i++));
        next += n * weight;
        if (n < BASE) break;
      }
    }
    lineClassTable.fill(lineClass, at, next);
    at = next;
  }
  if (end <= HANGUL || page << PAGE >= HANGUL_END) return;
  const open = lineClasses.indexOf('H2 wide');
  for (let c = HANGUL; c < Math.min(end, HANGUL_END); c += FINALS) if (c >> PAGE === page) lineClassTable[c] = open;
};

/** The line class of any code point. */
export const lineClassOf = (codePoint: number): number => {
  if (codePoint < TABLED) {
    if (lineClassTable[codePoint] === 0) unpack(codePoint >> PAGE);
    return lineClassTable[codePoint]!;
  }
  for (const [first, last, lineClass] of planesBeyond) if (codePoint >= first && codePoint <= last) return lineClass;
  return lineClasses.indexOf('AL');
};
