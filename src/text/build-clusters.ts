/** Text and style runs → Clusters: what neighbours do to each other's widths, where lines may begin, where room may be added or taken. */

import type { TextStyle } from '../style/text-style.ts';
import { toCells } from './cell-grid.ts';
import {
  BREAK,
  CENTRED,
  CLASSES,
  CONNECTOR,
  DIGIT,
  HAN,
  isWestern,
  LETTER,
  OPEN,
  SIGN,
  SOLID,
  SOLIDUS,
  SPACE,
  STOP,
  WIDE_DIGIT,
} from './char-class.ts';
import { type Clusters, GAP_LEAST, NEVER, type StyleRun } from './clusters.ts';
import type { Hyphenator } from './hyphenate.ts';
import { type Columns, itemize } from './itemize.ts';
import type { LineMark } from './line-mark.ts';
import { lineStarts, type Ranges, ruledOffsets } from './line-starts.ts';
import { type MarkRoom, roomForMarks } from './mark-room.ts';
import { adjacentMarks, closingMarks, FIRST_HALF, HALF, SECOND_HALF, takesNoRoomInJapanese } from './mark-width.ts';
import { noteStretches, setNotes, withNotes } from './note-stretches.ts';
import { type Region, regionOf } from './region.ts';
import { uprights } from './upright.ts';

const WIDE_POINT = 0xff0e;

const noMarks: MarkRoom = { marks: [], pads: null };

/** Beside the two bits of adjacent marks: the Han–Latin gap stands between the two classes; room may be added there. */
const GAP = 4;
const ROOM = 8;

/** Room is never added inside words and numbers, nor beside connectors and the solidus (CLREQ #procedures_for_inter-character_space_expansion). */
const takesRoom = (region: Region, before: number, after: number): boolean => {
  if (before === CONNECTOR || after === CONNECTOR || before === SOLIDUS || after === SOLIDUS) return false;
  if (after === SPACE || after === BREAK) return false;
  if (region === 'ja' && takesNoRoomInJapanese(before, after)) return false;
  return !((isWestern(before) || before === WIDE_DIGIT) && before !== SPACE && (isWestern(after) || after === WIDE_DIGIT));
};

const takesGap = (kind: number): boolean => kind === LETTER || kind === DIGIT || kind === SIGN;

/** Between Han and words or figures (CLREQ #mixed_text_composition, JLREQ #handling_of_western_text); behind ！ and ？ in Japanese too (Table 1, cl-04). */
const hasGap = (region: Region, before: number, after: number): boolean =>
  before === HAN ? takesGap(after) : after === HAN ? takesGap(before) : region === 'ja' && before === SOLID && takesGap(after);

const tables = new Map<string, Uint8Array>();

/** Everything that two neighbours of given classes mean to each other: `table[before * CLASSES + after]`. */
const neighbours = (style: TextStyle, region: Region): Uint8Array => {
  const key = `${style.punctuation} ${region}`;
  let table = tables.get(key);
  if (!table) {
    table = adjacentMarks(style.punctuation).slice();
    for (let a = 0; a < CLASSES; a++)
      for (let b = 0; b < CLASSES; b++) table[a * CLASSES + b]! |= (hasGap(region, a, b) ? GAP : 0) | (takesRoom(region, a, b) ? ROOM : 0);
    tables.set(key, table);
  }
  return table;
};

/** A full-width figure behind the point of a decimal １２．５. */
const behindWidePoint = (text: string, c: Columns, i: number): boolean =>
  i > 1 && c.kind[i - 2] === WIDE_DIGIT && text.charCodeAt(c.start[i - 1]!) === WIDE_POINT;

/** Where marks of a name stand. */
const rangesOf = (marks: readonly LineMark[], ...names: readonly string[]): Ranges =>
  marks.filter((m) => names.includes(m.name)).map(({ start, end }) => [start, end] as const);

/** Builds a paragraph's columns. `runs` cover `text` from end to end; `marks` are what stands beside its lines and inside them. */
export const buildClusters = (
  text: string,
  runs: readonly StyleRun[],
  style: TextStyle,
  hyphenate: Hyphenator | null = null,
  marks: readonly LineMark[] = [],
): Clusters => {
  const ruled = ruledOffsets(text, runs, style);
  const vertical = style.writing === 'vertical';
  const cells = style.gridAlign === 'characters';
  const special = vertical ? uprights(text, rangesOf(marks, 'tcy')) : [];
  const noted = marks.some((mark) => mark.note) ? noteStretches(marks, cells) : [];
  const c = itemize(text, runs, ruled.at, noted.length === 0 ? special : withNotes(special, noted), vertical);
  const { count, kind, width, shift, start } = c;
  const region = regionOf(style.lang);
  const breakable = lineStarts(text, c, runs, style, ruled, hyphenate, rangesOf(marks, 'name', 'death'));
  const gap = new Int16Array(count);
  const shrink = new Int16Array(count);
  const stretch = new Uint8Array(count);
  const table = neighbours(style, region);
  const openGap = style.hanLatinGap;
  let spaced = false;
  if (cells) toCells(c, breakable);
  else
    for (let i = 0, before = BREAK; i < count; i++) {
      const here = kind[i]!;
      if (here === SPACE) spaced = true;
      const met = table[before * CLASSES + here]!;
      if (before !== BREAK && met !== 0) {
        if (met & (FIRST_HALF | SECOND_HALF)) closeUp(c, i, met & (FIRST_HALF | SECOND_HALF));
        if (met & GAP) gap[i] = openGap;
        if (met & ROOM && breakable[i] !== NEVER && !(here === WIDE_DIGIT && before === STOP && behindWidePoint(text, c, i)))
          stretch[i] = 1;
      }
      before = here;
    }
  const notes = noted.length === 0 ? null : setNotes(c, noted, breakable);
  // nothing opens inside a note
  for (const { from, to } of notes ?? []) stretch.fill(0, from + 1, to);
  if (spaced) settleSpaces(c, style, shrink, region);
  const { marks: set, pads } = marks.length === 0 ? noMarks : roomForMarks(c, marks, text, style, breakable);

  const natural = new Float64Array(count + 1);
  const stretchSum = new Uint32Array(count + 1);
  const shrinkSum = new Float64Array(count + 1);
  const { tracking } = style;
  const closes = closingMarks(style.punctuation, region);
  for (let i = 0; i < count; i++) {
    const here = kind[i]!;
    // what is still open of a mark's blank: all above its half em
    if (here !== HAN && !cells && here <= CENTRED && closes[here] === 1 && width[i]! > HALF)
      shrink[i] = Math.max(0, width[i]! - HALF - (pads === null ? 0 : pads[2 * i]! + pads[2 * i + 1]!));
    if (tracking !== 0 && here !== BREAK) width[i]! += tracking;
    natural[i + 1] = natural[i]! + gap[i]! + width[i]!;
    stretchSum[i + 1] = stretchSum[i]! + (i + 1 < count ? stretch[i + 1]! : 0);
    shrinkSum[i + 1] = shrinkSum[i]! + shrink[i]! + (gap[i]! > GAP_LEAST ? gap[i]! - GAP_LEAST : 0);
  }
  return {
    text,
    style,
    region,
    runs,
    count,
    start,
    kind,
    run: c.run,
    face: c.face,
    glyph: c.glyph,
    width,
    shift,
    turned: c.turned,
    gap,
    shrink,
    breakable,
    stretch,
    natural,
    stretchSum,
    shrinkSum,
    simple: c.simple,
    marks: set,
    pads,
    notes,
  };
};

/** Two marks meet before row `i`. */
const closeUp = (c: Columns, i: number, pair: number): void => {
  // a third ！ after two that have closed up keeps its em (GB/T 15834 5.1.2)
  if (pair === (FIRST_HALF | SECOND_HALF) && c.width[i - 1] === HALF) return;
  if (pair & FIRST_HALF) c.width[i - 1] = HALF;
  if (pair & SECOND_HALF && c.width[i]! > HALF) {
    if (c.kind[i] === OPEN) c.shift[i]! -= c.width[i]! - HALF;
    c.width[i] = HALF;
  }
};

/** The least a word space closes up to: ¼ em in Chinese and Japanese lines (CLREQ, JLREQ, step "word spaces"), two thirds of itself in western ones. */
const leastSpace = (region: Region, width: number): number => (region === 'west' ? Math.round((width * 2) / 3) : 250);

/**
 * A typed space between Han or marks is half an em (fitted to print: the blank after 本报讯); between Han and a word it is the Han–Latin gap
 * and no more (CLREQ #mixed_text_composition), unless `typed-space` keeps both; between words it is the font's, and closes up in need.
 */
const settleSpaces = (c: Columns, style: TextStyle, shrink: Int16Array, region: Region): void => {
  for (let i = 0; i < c.count; i++) {
    if (c.kind[i] !== SPACE) continue;
    const before = i > 0 ? c.kind[i - 1]! : BREAK;
    const after = i + 1 < c.count ? c.kind[i + 1]! : BREAK;
    if (before === BREAK || after === BREAK) continue;
    if (isWestern(before) && isWestern(after)) shrink[i] = Math.max(0, c.width[i]! - leastSpace(region, c.width[i]!));
    else if (!isWestern(before) && !isWestern(after)) c.width[i] = HALF;
    else if (style.hanLatinGap > 0 && (before === HAN || after === HAN))
      c.width[i] = style.hanLatinGap + (style.typedSpace === 'keep' ? c.width[i]! : 0);
  }
};
