/** The line class of a character: UAX #14's Line_Break property with what the rules ask besides, unpacked when it is first asked for. */

import { lineClasses, packedRuns, planesBeyond } from './data.ts';

/** Planes 0 and 1 stand in a table; what lies beyond is a dozen runs. */
const TABLED = 0x20000;

/** Hangul syllables in order of their letters, 28 finals to a pair of the others, the first of them none (Unicode 3.12). */
const HANGUL = 0xac00;
const HANGUL_END = 0xd7a4;
const FINALS = 28;

/** A figure of a run's length below 46 is its last; the figures weigh 1, 46, 46² … */
const BASE = 46;

/** What a character of the packed string stands for: printable ASCII in order, without the two that a string would have to escape. */
const figure = (code: number): number => code - 0x21 - (code > 0x27 ? 1 : 0) - (code > 0x5c ? 1 : 0);

const unpack = (): Uint8Array => {
  const found = new Uint8Array(TABLED);
  let start = 0;
  for (let i = 0; i < packedRuns.length; ) {
    const lineClass = figure(packedRuns.charCodeAt(i++));
    let end = start + 1;
    for (let weight = 1; ; weight *= BASE) {
      const n = figure(packedRuns.charCodeAt(i++));
      end += n * weight;
      if (n < BASE) break;
    }
    found.fill(lineClass, start, end);
    start = end;
  }
  const open = lineClasses.indexOf('H2 wide');
  for (let c = HANGUL; c < HANGUL_END; c += FINALS) found[c] = open;
  return found;
};

let table: Uint8Array | null = null;

/** Line classes of the code points below 0x20000, by number (`lineClasses` has their names). */
export const lineClassTable = (): Uint8Array => {
  table ??= unpack();
  return table;
};

/** The line class of any code point. */
export const lineClassOf = (codePoint: number): number => {
  if (codePoint < TABLED) return lineClassTable()[codePoint]!;
  for (const [first, last, lineClass] of planesBeyond) if (codePoint >= first && codePoint <= last) return lineClass;
  return lineClasses.indexOf('AL');
};
