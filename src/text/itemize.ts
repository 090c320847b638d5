/** Itemize: text and style runs → columns of clusters: classes, glyphs and widths as the founts have them, before neighbours meet. */

import { BREAK, CONNECTOR, ELLIPSIS, JOINED, SPACE, WIDE_SPACE } from './char-class.ts';
import type { StyleRun } from './clusters.ts';
import type { Entry, Fount } from './fount.ts';
import type { Upright } from './upright.ts';

const EM_DASH = 0x2014;
const HORIZONTAL_BAR = 0x2015;
const TWO_DOTS = 0x2025;
const ELLIPSIS_SIGN = 0x2026;
const MIDLINE_ELLIPSIS = 0x22ef;

/** The columns while they are being filled; `Clusters` is their readonly view. */
export interface Columns {
  readonly start: Uint32Array;
  readonly kind: Uint8Array;
  readonly run: Uint16Array | null;
  readonly face: Uint8Array;
  readonly glyph: Uint32Array;
  readonly width: Int32Array;
  readonly shift: Int16Array;
  /** 1: the cluster lies on its side in a vertical line; `null` in a horizontal paragraph */
  readonly turned: Uint8Array | null;
  count: number;
  simple: boolean;
}

const columnsFor = (length: number, severalRuns: boolean, vertical: boolean): Columns => ({
  start: new Uint32Array(length + 1),
  kind: new Uint8Array(length),
  run: severalRuns ? new Uint16Array(length) : null,
  face: new Uint8Array(length),
  glyph: new Uint32Array(length),
  width: new Int32Array(length),
  shift: new Int16Array(length),
  turned: vertical ? new Uint8Array(length) : null,
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
  if (c.turned !== null && entry.turned) c.turned[n] = 1;
};

const isBlank = (kind: number): boolean => kind === SPACE || kind === WIDE_SPACE || kind === BREAK;

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

/** A stretch of western text that stands otherwise than turned; returns where it ends. */
const putUpright = (c: Columns, text: string, { start, end, how }: Upright, fount: Fount): number => {
  if (how === 'note') {
    put(c, start, fount.blankEm());
    c.simple = false;
  } else if (how === 'across') {
    put(c, start, fount.across(text.slice(start, end)));
    c.simple = false;
  } else
    for (let i = start; i < end; i++) put(c, i, how === 'upright' ? fount.upright(text.charCodeAt(i)) : fount.western(text.charCodeAt(i)));
  return end;
};

/**
 * One style run into the columns, from `begin` on; returns where it ends: behind the run where a note's column goes on there.
 * Hot: everything but surrogates, units and joiners is four table look-ups.
 */
const itemizeRun = (
  c: Columns,
  text: string,
  run: StyleRun,
  number: number,
  ruled: Uint8Array,
  special: readonly Upright[],
  begin: number,
): number => {
  const { fount } = run;
  const { kinds, faces, glyphs, widths, shifts, turns } = fount;
  const first = c.count;
  let next = 0;
  while (next < special.length && special[next]!.start < begin) next++;
  let nextAt = special[next]?.start ?? -1;
  let i = begin;
  for (; i < run.end; i++) {
    if (i === nextAt) {
      const here = special[next++]!;
      nextAt = special[next]?.start ?? -1;
      // a stretch that goes over the border of two faces is set as it comes; a note has faces of its own
      if (here.end <= run.end || here.how === 'note') {
        i = putUpright(c, text, here, fount) - 1;
        continue;
      }
    }
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff && i + 1 < run.end) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low <= 0xdfff) {
        joinOrPut(
          c,
          i,
          ruled[i] !== 0 || (c.count > 0 && isBlank(c.kind[c.count - 1]!)),
          fount.entryBeyond((code - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000),
        );
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
    if (kind === JOINED) {
      // a mark that a line may begin with, or behind a blank, has nothing to join
      if (c.count > 0 && ruled[i] === 0 && !isBlank(c.kind[c.count - 1]!)) {
        if (isDrawn(code)) accent(c, text, i, fount);
        c.simple = false;
        continue;
      }
      if (isDrawn(code)) {
        put(c, i, fount.alone(code));
        continue;
      }
    }
    // what stands in a note or across the line is no half of a dash before it
    if (
      (kind === CONNECTOR || kind === ELLIPSIS) &&
      i + 1 < run.end &&
      i + 1 !== nextAt &&
      text.charCodeAt(i + 1) === code &&
      ruled[i + 1] === 0
    ) {
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
    if (turns !== null) c.turned![n] = turns[code]!;
  }
  if (c.run) c.run.fill(number, first, c.count);
  return i;
};

/** Two of these are one unit of two em, never divided (CLREQ #prohibition_rules_for_unbreakable_marks): —— ―― …… ⋯⋯ ‥‥ */
const twoEmUnit = (fount: Fount, code: number): Entry | null => {
  if (code === EM_DASH || code === HORIZONTAL_BAR) return fount.dash();
  if (code === ELLIPSIS_SIGN || code === MIDLINE_ELLIPSIS) return fount.ellipsis();
  return code === TWO_DOTS ? fount.doubled(code) : null;
};

/** A joiner beyond the basic plane (a variation selector) belongs to the cluster before. */
const joinOrPut = (c: Columns, at: number, alone: boolean, entry: Entry): void => {
  if (entry.charClass !== JOINED || c.count === 0 || alone) put(c, at, entry);
};

/** All runs of a paragraph, end to end; `ruled` says by offset where a line may begin; `special`: what is not set character by character. */
export const itemize = (
  text: string,
  runs: readonly StyleRun[],
  ruled: Uint8Array,
  special: readonly Upright[],
  vertical: boolean,
): Columns => {
  const c = columnsFor(text.length, runs.length > 1, vertical);
  let begin = 0;
  runs.forEach((run, number) => {
    begin = itemizeRun(c, text, run, number, ruled, special, Math.max(begin, run.start));
  });
  c.start[c.count] = text.length;
  return c;
};

/** The first row that begins at an offset or behind it. */
export const rowAt = (c: Pick<Columns, 'start' | 'count'>, offset: number): number => {
  let low = 0;
  let high = c.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (c.start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
