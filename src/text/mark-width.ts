/** The width of Chinese and Japanese marks: our own model by punctuation style (fonts only give the glyph), and what neighbours do to each other. */

import type { Punctuation } from '../spec/style-spec.ts';
import {
  CENTRED,
  type CharClass,
  CLASSES,
  CLOSE,
  COLON,
  EXCLAIM,
  isClosing,
  isMark,
  MIDDLE,
  MIDDOT,
  OPEN,
  PAUSE,
  SOLID,
  STOP,
  WIDE_SPACE,
} from './char-class.ts';
import type { Region } from './region.ts';

/** A mark's ink takes half an em, its blank the other half (CLREQ #glyphs_sizes). */
export const HALF = 500;
export const FULL = 1000;

/**
 * Width of each class of marks. 间隔号 takes half an em in every style (GB/T 15834 5.1.6), all others by style:
 * 全角 1 em, 半角 ½, 开明 1 em for stops (。！？) and ½ for the rest, 行末半角 1 em but ½ at a line's end, plain 1 em, JLREQ as 全角.
 */
const widths = (stop: number, rest: number): Uint16Array => {
  const table = new Uint16Array(CLASSES);
  for (const c of [OPEN, CLOSE, PAUSE, COLON, MIDDLE, CENTRED]) table[c] = rest;
  table[STOP] = stop;
  table[EXCLAIM] = stop;
  table[MIDDOT] = HALF;
  table[SOLID] = FULL;
  return table;
};

const full = widths(FULL, FULL);

const byStyle: Readonly<Record<Punctuation, Uint16Array>> = {
  kaiming: widths(FULL, HALF),
  banjiao: widths(HALF, HALF),
  quanjiao: full,
  'line-end-half': full,
  plain: full,
  jlreq: full,
};

/** 0 for classes that are no squeezable mark: their width is the character's own. */
export const markWidths = (style: Punctuation): Uint16Array => byStyle[style];

/**
 * `spread: marks-first`: how far the place between two clusters opens before plain gaps do. A mark regains its blank on the side where it has it:
 * behind a closing mark or stop, before an opening one, until it fills its em. (Opened on both sides, as first tried, a comma parts from its word.)
 */
export const markRoom = (before: CharClass, widthBefore: number, after: CharClass, widthAfter: number): number => {
  if (isClosing(before)) return Math.max(0, FULL - widthBefore);
  return after === OPEN ? Math.max(0, FULL - widthAfter) : 0;
};

/** What adjacent marks do: bit 1 = the first closes up to ½ em, bit 2 = the second does. */
export const FIRST_HALF = 1;
export const SECOND_HALF = 2;

/** Marks with a blank on either side, and the ideographic space, which is all blank. */
const hasBlank = (c: CharClass): boolean => c === OPEN || isClosing(c) || c === MIDDOT || c === MIDDLE || c === CENTRED || c === WIDE_SPACE;

/** Marks that stand in the middle of their em. */
const isMiddle = (c: CharClass): boolean => c === MIDDOT || c === MIDDLE || c === CENTRED;

/**
 * Adjacent marks (CLREQ #h-adjustment_of_adjacent_punctuation_marks; 2 em become 1½; JLREQ Table 1; CSS Text 4 text-spacing-trim), toward the outside,
 * so that a bracket stays close to what it encloses: an opening mark loses its blank behind any other blank, a closing one before any other.
 * 开明: a 。 before a closing or opening mark takes ½ em (fitted to print: `。”`, `。《`), and so does a ？ or ！ before a closing one, or a hole stands
 * before the quote. Two ！ or ？ take 1 em (GB/T 15834 5.1.2). JLREQ keeps the ½ of 、 and 。 before ・ besides its ¼ (JIS does not).
 */
const adjacent = (style: Punctuation, first: CharClass, second: CharClass): number => {
  if (style === 'plain') return 0;
  if (first === EXCLAIM && second === EXCLAIM) return FIRST_HALF | SECOND_HALF;
  if (style === 'kaiming')
    return (first === STOP && (second === CLOSE || second === OPEN)) || (first === EXCLAIM && second === CLOSE) ? FIRST_HALF : 0;
  if (style === 'banjiao') return 0;
  if (second === OPEN && hasBlank(first)) return SECOND_HALF;
  if (!isClosing(first) || !(isClosing(second) || isMiddle(second) || second === WIDE_SPACE)) return 0;
  return style === 'jlreq' && isMiddle(second) && (first === STOP || first === PAUSE) ? 0 : FIRST_HALF;
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

/** By region and class: 1 where what is left of a mark's blank may close up inside a line, beyond what its style and neighbours took. */
const closes = (region: Region): Uint8Array => {
  const table = new Uint8Array(CLASSES);
  for (const c of [OPEN, CLOSE, PAUSE, COLON, STOP, EXCLAIM, MIDDLE]) table[c] = 1;
  // 。 is never reduced inside a Japanese line (JLREQ #procedures_for_intercharacter_space_reduction)
  if (region === 'ja') table[STOP] = 0;
  return table;
};

const none = new Uint8Array(CLASSES);
const closeTables: Readonly<Record<Region, Uint8Array>> = {
  hans: closes('hans'),
  hant: closes('hant'),
  ja: closes('ja'),
  west: closes('west'),
  und: closes('und'),
};

/** 半角 has nothing left to close, plain gives nothing up (Taiwan); CLREQ #h-punctuation_adjustment_space for the rest. */
export const closingMarks = (style: Punctuation, region: Region): Uint8Array =>
  style === 'banjiao' || style === 'plain' ? none : closeTables[region];

/** The steps of closing up that are no mark's: word spaces and the Han–Latin gap. */
export const SPACE_STEP = 2;
export const GAP_STEP = 6;

/**
 * The order in which blanks close up when a line is pushed in. CLREQ #procedures_for_inter-character_spacing_reduction: 1 the mark at the line's end,
 * 2 word spaces, 3 middle dots, 4 brackets, 5 pause marks and colons, 6 Han–Latin gaps, 7 stops. JLREQ
 * #procedures_for_intercharacter_space_reduction closes brackets and commas in one step, middle dots before them.
 */
export const shrinkStep = (c: CharClass, region: Region): number => {
  if (c === MIDDLE) return 3;
  if (c === OPEN || c === CLOSE) return 4;
  if (c === PAUSE || c === COLON) return region === 'ja' ? 4 : 5;
  return 7;
};

export const isBracket = (c: CharClass): boolean => c === OPEN || c === CLOSE;

/** Marks whose blank is behind them, as far as a line's end is concerned: the trailing quarter of a middle dot too. */
export const trailingBlank = (c: CharClass, width: number): number => {
  if (isClosing(c)) return Math.max(0, width - HALF);
  return c === MIDDLE && width === FULL ? (FULL - HALF) / 2 : 0;
};

/** No room beside these in Japanese (JLREQ #procedures_for_intercharacter_space_expansion, Table 6): commas, stops, middle dots, ！？. */
export const takesNoRoomInJapanese = (before: CharClass, after: CharClass): boolean =>
  (isMark(before) && before <= SOLID && before !== CLOSE) || (isMark(after) && after <= SOLID && after !== OPEN);
