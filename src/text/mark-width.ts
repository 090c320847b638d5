/** The width of Chinese marks: our own model by punctuation style (fonts only give the glyph), and what neighbours do to each other. */

import type { Punctuation } from '../spec/style-spec.ts';
import { type CharClass, CLASSES, CLOSE, COLON, EXCLAIM, isClosing, isMark, MIDDOT, OPEN, PAUSE, STOP } from './char-class.ts';

/** A mark's ink takes half an em, its blank the other half (CLREQ #glyphs_sizes). */
export const HALF = 500;
export const FULL = 1000;

/**
 * Width of each class of marks. 间隔号 takes half an em in every style (GB/T 15834 5.1.6), all others by style:
 * 全角 1 em, 半角 ½, 开明 1 em for stops (。！？) and ½ for the rest, 行末半角 1 em but ½ at a line's end, plain 1 em.
 */
const widths = (stop: number, rest: number): Uint16Array => {
  const table = new Uint16Array(CLASSES);
  for (const c of [OPEN, CLOSE, PAUSE, COLON]) table[c] = rest;
  table[STOP] = stop;
  table[EXCLAIM] = stop;
  table[MIDDOT] = HALF;
  return table;
};

const byStyle: Readonly<Record<Punctuation, Uint16Array>> = {
  kaiming: widths(FULL, HALF),
  banjiao: widths(HALF, HALF),
  quanjiao: widths(FULL, FULL),
  'line-end-half': widths(FULL, FULL),
  plain: widths(FULL, FULL),
};

/**
 * `spread: marks-first`: how far the place between two clusters opens before plain gaps do. A mark regains its blank on the side where it has it:
 * behind a closing mark or stop, before an opening one, until it fills its em. (Opened on both sides, as first tried, a comma parts from its word.)
 */
export const markRoom = (before: CharClass, widthBefore: number, after: CharClass, widthAfter: number): number => {
  if (isClosing(before)) return Math.max(0, FULL - widthBefore);
  return after === OPEN ? Math.max(0, FULL - widthAfter) : 0;
};

/** 0 for classes that are no squeezable mark: their width is the character's own. */
export const markWidths = (style: Punctuation): Uint16Array => byStyle[style];

/** What adjacent marks do: bit 1 = the first closes up to ½ em, bit 2 = the second does. */
export const FIRST_HALF = 1;
export const SECOND_HALF = 2;

/**
 * Adjacent marks (CLREQ #h-adjustment_of_adjacent_punctuation_marks; 2 em become 1½), toward the outside, so that a bracket stays close to what
 * it encloses. 开明: a 。 before a closing or opening mark takes ½ em (fitted to print: `。”`, `。《`), and so does a ？ or ！ before a closing one, or a hole stands before the quote. Two ！ or ？ take 1 em (GB/T 15834 5.1.2).
 */
const adjacent = (style: Punctuation, first: CharClass, second: CharClass): number => {
  if (style === 'plain' || !isMark(first) || !isMark(second)) return 0;
  if (first === EXCLAIM && second === EXCLAIM) return FIRST_HALF | SECOND_HALF;
  if (style === 'kaiming')
    return (first === STOP && (second === CLOSE || second === OPEN)) || (first === EXCLAIM && second === CLOSE) ? FIRST_HALF : 0;
  if (style === 'banjiao') return 0;
  if (isClosing(first) && (isClosing(second) || second === OPEN || second === MIDDOT)) return FIRST_HALF;
  if (second === OPEN && (first === OPEN || first === MIDDOT)) return SECOND_HALF;
  return 0;
};

const tables = new Map<Punctuation, Uint8Array>();

/** The pair table of a style: `table[first * CLASSES + second]`. */
export const adjacentMarks = (style: Punctuation): Uint8Array => {
  const known = tables.get(style);
  if (known) return known;
  const table = new Uint8Array(CLASSES * CLASSES);
  for (let a = 0; a < CLASSES; a++) for (let b = 0; b < CLASSES; b++) table[a * CLASSES + b] = adjacent(style, a, b);
  tables.set(style, table);
  return table;
};

/**
 * The order in which blanks close up when a line is pushed in (CLREQ #procedures_for_inter-character_spacing_reduction):
 * 4 brackets, 5 pause marks and colons, 7 stops. Steps 1 (line end), 2 (word spaces) and 6 (Han–Latin gap) are not the class's.
 */
export const shrinkStep = (c: CharClass): number => (c === OPEN || c === CLOSE ? 4 : c === PAUSE || c === COLON ? 5 : 7);
