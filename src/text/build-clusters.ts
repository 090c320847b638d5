/** Text and style runs → Clusters: classes, glyphs and widths from the founts, then what neighbours do to each other, then where lines may begin. */

import type { TextStyle } from '../style/text-style.ts';
import {
  BREAK,
  CLASSES,
  CONNECTOR,
  DIGIT,
  ELLIPSIS,
  HAN,
  isMark,
  JOINED,
  LETTER,
  MIDDOT,
  OPEN,
  SOLIDUS,
  SPACE,
  WESTERN,
  WIDE_DIGIT,
  WIDE_SPACE,
} from './char-class.ts';
import { type Clusters, HYPHEN, type StyleRun } from './clusters.ts';
import type { Entry, Fount } from './fount.ts';
import { type Hyphenator, LEAST_WORD } from './hyphenate.ts';
import { kinsokuTable } from './kinsoku.ts';
import { adjacentMarks, FIRST_HALF, HALF, SECOND_HALF } from './mark-width.ts';
import { westernBreaks } from './western.ts';

const EM_DASH = 0x2014;
const HORIZONTAL_BAR = 0x2015;
const TWO_DOTS = 0x2025;
const ELLIPSIS_SIGN = 0x2026;
const MIDLINE_ELLIPSIS = 0x22ef;
const SLASH = 0x2f;
const WIDE_POINT = 0xff0e;

/** The columns while they are being filled; `Clusters` is their readonly view. */
interface Columns {
  readonly start: Uint32Array;
  readonly kind: Uint8Array;
  readonly run: Uint16Array | null;
  readonly face: Uint8Array;
  readonly glyph: Uint32Array;
  readonly width: Int32Array;
  readonly shift: Int16Array;
  count: number;
  simple: boolean;
}

const columnsFor = (length: number, severalRuns: boolean): Columns => ({
  start: new Uint32Array(length + 1),
  kind: new Uint8Array(length),
  run: severalRuns ? new Uint16Array(length) : null,
  face: new Uint8Array(length),
  glyph: new Uint32Array(length),
  width: new Int32Array(length),
  shift: new Int16Array(length),
  count: 0,
  simple: true,
});

const put = (c: Columns, at: number, entry: Entry): void => {
  const n = c.count++;
  c.start[n] = at;
  c.kind[n] = entry.charClass;
  c.face[n] = entry.face;
  c.glyph[n] = entry.glyph;
  c.width[n] = entry.width;
  c.shift[n] = entry.shift;
};

/** Joiners and variation selectors print nothing of their own; accents and the like do. */
const isDrawn = (code: number): boolean =>
  !((code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff || code === 0x00ad || (code >= 0xfe00 && code <= 0xfe0f));

/** UTF-16 units of the longest canonical decomposition (ΐ and its like have four) but one. */
const MOST_PARTS = 4;

/** A mark over the character before it: the two are one glyph where Unicode has one for both (e + ◌́ = é), else the mark is reported missing. */
const accent = (c: Columns, text: string, at: number, fount: Fount): void => {
  const n = c.count - 1;
  // no character of Unicode comes apart into more
  const whole = at - c.start[n]! > MOST_PARTS ? '' : text.slice(c.start[n], at + 1).normalize('NFC');
  const point = whole.codePointAt(0) ?? 0;
  if (whole.length !== (point > 0xffff ? 2 : 1) || fount.stack.pick(point) < 0) {
    fount.missing.add(text.charCodeAt(at));
    return;
  }
  const entry = fount.entryBeyond(point);
  c.kind[n] = entry.charClass;
  c.face[n] = entry.face;
  c.glyph[n] = entry.glyph;
  c.width[n] = entry.width;
  c.shift[n] = entry.shift;
};

/** One style run into the columns. Hot: everything but surrogates, units and joiners is four table look-ups. */
const itemize = (c: Columns, text: string, run: StyleRun, number: number): void => {
  const { fount } = run;
  const { kinds, faces, glyphs, widths, shifts } = fount;
  const first = c.count;
  for (let i = run.start; i < run.end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff && i + 1 < run.end) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low <= 0xdfff) {
        joinOrPut(c, i, fount.entryBeyond((code - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000));
        c.simple = false;
        i++;
        continue;
      }
    }
    let kind = kinds[code]!;
    if (kind === 255) {
      fount.fill(code);
      kind = kinds[code]!;
    }
    if (kind === JOINED && c.count > 0) {
      if (isDrawn(code)) accent(c, text, i, fount);
      c.simple = false;
      continue;
    }
    if ((kind === CONNECTOR || kind === ELLIPSIS) && i + 1 < run.end && text.charCodeAt(i + 1) === code) {
      const unit = twoEmUnit(fount, code);
      if (unit) {
        put(c, i, unit);
        c.simple = false;
        i++;
        continue;
      }
    }
    const n = c.count++;
    c.start[n] = i;
    c.kind[n] = kind;
    c.face[n] = faces[code]!;
    c.glyph[n] = glyphs[code]!;
    c.width[n] = widths[code]!;
    c.shift[n] = shifts[code]!;
  }
  if (c.run) c.run.fill(number, first, c.count);
};

/** Two of these are one unit of two em, never divided (CLREQ #prohibition_rules_for_unbreakable_marks): —— ―― …… ⋯⋯ ‥‥ */
const twoEmUnit = (fount: Fount, code: number): Entry | null => {
  if (code === EM_DASH || code === HORIZONTAL_BAR) return fount.dash();
  if (code === ELLIPSIS_SIGN || code === MIDLINE_ELLIPSIS) return fount.ellipsis();
  return code === TWO_DOTS ? fount.doubled(code) : null;
};

/** A joiner beyond the basic plane (a variation selector) belongs to the cluster before. */
const joinOrPut = (c: Columns, at: number, entry: Entry): void => {
  if (entry.charClass !== JOINED || c.count === 0) put(c, at, entry);
};

const isPhrase = (kind: number): boolean => kind === LETTER || kind === DIGIT || kind === WESTERN || kind === SPACE;

/** Room is never added inside words and numbers, nor beside connectors and the solidus (CLREQ #procedures_for_inter-character_space_expansion). */
const takesRoom = (before: number, after: number): boolean => {
  if (before === CONNECTOR || after === CONNECTOR || before === SOLIDUS || after === SOLIDUS) return false;
  if (after === SPACE || after === BREAK) return false;
  return !((isPhrase(before) || before === WIDE_DIGIT) && before !== SPACE && (isPhrase(after) || after === WIDE_DIGIT));
};

/** A full-width figure behind another, or behind the point of a decimal １２．５. */
const insideWideNumber = (text: string, c: Columns, i: number): boolean =>
  c.kind[i - 1] === WIDE_DIGIT || (i > 1 && c.kind[i - 2] === WIDE_DIGIT && text.charCodeAt(c.start[i - 1]!) === WIDE_POINT);

/** Builds a paragraph's columns. `runs` cover `text` from end to end. */
export const buildClusters = (text: string, runs: readonly StyleRun[], style: TextStyle, hyphenate: Hyphenator | null = null): Clusters => {
  const c = columnsFor(text.length, runs.length > 1);
  runs.forEach((run, number) => {
    itemize(c, text, run, number);
  });
  const { count, kind, width, shift, start } = c;
  start[count] = text.length;

  const gap = new Int16Array(count);
  const shrink = new Int16Array(count);
  const breakable = new Uint8Array(count + 1);
  const stretch = new Uint8Array(count);
  const pairs = adjacentMarks(style.punctuation);
  const kinsoku = kinsokuTable(style.kinsoku) ?? kinsokuTable('gb')!;
  const openGap = style.hanLatinGap;
  let phrase = -1; // where a western phrase that UAX #14 must be asked about begins
  let ask = false;
  for (let i = 0; i < count; i++) {
    const here = kind[i]!;
    const before = i === 0 ? BREAK : kind[i - 1]!;
    if (isPhrase(here)) {
      if (phrase < 0) phrase = i;
      if (here === WESTERN || here === SPACE) ask = true;
    } else if (phrase >= 0) {
      if (ask) askWestern(text, c, breakable, kinsoku, phrase, i);
      phrase = -1;
      ask = false;
    }
    if (i === 0) continue;
    if (before === BREAK) {
      breakable[i] = 2;
      continue;
    }
    const pair = pairs[before * CLASSES + here]!;
    if (pair) closeUp(c, i, pair);
    if (before === HAN ? here === LETTER || here === DIGIT : here === HAN && (before === LETTER || before === DIGIT)) gap[i] = openGap;
    if (here === BREAK) continue;
    // words and numbers stay whole; beside western signs and spaces `askWestern` has the word
    const western = before === WESTERN || here === WESTERN || before === SPACE || here === SPACE || (isPhrase(before) && isPhrase(here));
    if (here === WIDE_DIGIT && insideWideNumber(text, c, i)) continue;
    // blanks stay at the end of the line before them (UAX #14 LB21: × BA)
    if (!western && here !== WIDE_SPACE && !kinsoku.end[before] && !kinsoku.start[here]) breakable[i] = 1;
    if (takesRoom(before, here)) stretch[i] = 1;
  }
  if (phrase >= 0 && ask) askWestern(text, c, breakable, kinsoku, phrase, count);
  settleSpaces(c, openGap);
  if (hyphenate) partWords(text, c, breakable, hyphenate);

  const natural = new Float64Array(count + 1);
  const stretchSum = new Uint32Array(count + 1);
  const shrinkSum = new Float64Array(count + 1);
  const { tracking } = style;
  const full = style.punctuation !== 'banjiao' && style.punctuation !== 'plain';
  for (let i = 0; i < count; i++) {
    const here = kind[i]!;
    // what is still open of a mark's blank: all above its half em
    if (full && isMark(here) && here <= MIDDOT && width[i]! > HALF) shrink[i] = width[i]! - HALF;
    if (tracking !== 0 && here !== BREAK) width[i]! += tracking;
    natural[i + 1] = natural[i]! + gap[i]! + width[i]!;
    stretchSum[i + 1] = stretchSum[i]! + (i + 1 < count ? stretch[i + 1]! : 0);
    shrinkSum[i + 1] = shrinkSum[i]! + shrink[i]!;
  }
  return {
    text,
    style,
    runs,
    count,
    start,
    kind,
    run: c.run,
    face: c.face,
    glyph: c.glyph,
    width,
    shift,
    gap,
    shrink,
    breakable,
    stretch,
    natural,
    stretchSum,
    shrinkSum,
    simple: c.simple,
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

/** Breaks of the phrase of clusters `from` to `to`, its edges included: what UAX #14 says, less what kinsoku bars at the edges. */
const askWestern = (
  text: string,
  c: Columns,
  breakable: Uint8Array,
  kinsoku: { start: Uint8Array; end: Uint8Array },
  from: number,
  to: number,
): void => {
  const first = from > 0 && c.kind[from - 1] !== BREAK ? from - 1 : from;
  const last = to < c.count && c.kind[to] !== BREAK ? to + 1 : to;
  const offset = c.start[first]!;
  const allowed = westernBreaks(text.slice(offset, c.start[last]!));
  const edge = to < c.count ? to : to - 1;
  for (let i = Math.max(from, 1); i <= edge; i++) {
    if (breakable[i] === 2 || c.kind[i] === BREAK) continue;
    // an ASCII solidus beside Han is the 分隔号; between western signs it is UAX #14's
    const solidus = kinsoku.end[SOLIDUS]! && text.charCodeAt(c.start[i - 1]!) === SLASH && (i - 1 === from || !isPhrase(c.kind[i]!));
    const barred = kinsoku.end[c.kind[i - 1]!]! || kinsoku.start[c.kind[i]!]! || c.kind[i] === SPACE || solidus;
    breakable[i] = barred ? 0 : allowed[c.start[i]! - offset]!;
  }
};

/** Places inside Latin words where a hyphen may come. */
const partWords = (text: string, c: Columns, breakable: Uint8Array, hyphenate: Hyphenator): void => {
  for (let i = 0; i < c.count; ) {
    if (c.kind[i] !== LETTER) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < c.count && c.kind[end] === LETTER) end++;
    // a word of joined characters keeps whole: its letters are not one unit each
    if (end - i >= LEAST_WORD && c.start[end]! - c.start[i]! === end - i) {
      for (const point of hyphenate(text.slice(c.start[i]!, c.start[end]!))) if (breakable[i + point] === 0) breakable[i + point] = HYPHEN;
    }
    i = end;
  }
};

/**
 * A typed space between Han or marks is half an em (fitted to print: the blank after 本报讯); between Han and a word it is the Han–Latin gap
 * and no more (CLREQ #mixed_text_composition); between words it is the font's.
 */
const settleSpaces = (c: Columns, openGap: number): void => {
  for (let i = 0; i < c.count; i++) {
    if (c.kind[i] !== SPACE) continue;
    const before = i > 0 ? c.kind[i - 1]! : BREAK;
    const after = i + 1 < c.count ? c.kind[i + 1]! : BREAK;
    if (before === BREAK || after === BREAK || (isPhrase(before) && isPhrase(after))) continue;
    if (!isPhrase(before) && !isPhrase(after)) c.width[i] = HALF;
    else if (openGap > 0 && (before === HAN || after === HAN)) c.width[i] = openGap;
  }
};
