/** Setter: the seam where a paragraph is broken into lines; `first-fit` and `optimal` stand behind it. */

import { BREAK, CLOSE, COLON, CONNECTOR, EXCLAIM, isHalfForm, isMark, MIDDLE, OPEN, PAUSE, SPACE, STOP, WIDE_SPACE } from './char-class.ts';
import { type Clusters, gapShrink, hyphenWidth, isLineStart, NEVER, runOf } from './clusters.ts';
import { FULL, HALF, trailingBlank } from './mark-width.ts';

/** The measure of the paragraph's line `n` in thousandths of its em, its indent taken off; asked freely ahead. */
export type Measures = (line: number) => number;

/** Where each line ends: the row after its last cluster. Every paragraph has at least one line, the last ends at `count`. */
export type LineEnds = readonly number[];

export interface Setter {
  readonly name: string;
  set(clusters: Clusters, measures: Measures): LineEnds;
}

/**
 * What a line loses at its start: the gap before it, and the blank of an opening mark (CLREQ #h-compression, line start). Where the blank is kept, a mark
 * that its neighbour had closed up has it again (then the figure is negative). `hanging: first`: the paragraph's first opening mark stands outside.
 */
export const startTrim = (c: Clusters, from: number, firstLine: boolean): number => c.gap[from]! + startBlank(c, from, firstLine);

export const startBlank = (c: Clusters, from: number, firstLine: boolean): number => {
  if (c.kind[from] !== OPEN) return 0;
  const { style } = c;
  const own = c.width[from]! - style.tracking;
  if (firstLine && style.hanging === 'first') return own;
  if ((firstLine ? style.firstLineBracket : style.lineStartBracket) === 'trim') return c.shrink[from]!;
  if (style.gridAlign === 'characters' || own !== HALF || isHalfForm(c.text.charCodeAt(c.start[from]!))) return 0;
  return own - runOf(c, from).fount.openWidth;
};

export const isBlank = (kind: number): boolean => kind === SPACE || kind === WIDE_SPACE;

/** The row after the last cluster that is printed: spaces and line feeds at a line's end are not. */
export const printedEnd = (c: Clusters, from: number, to: number): number => {
  let end = to;
  while (end > from) {
    const kind = c.kind[end - 1]!;
    if (!isBlank(kind) && kind !== BREAK) break;
    end--;
  }
  return end;
};

/** The blank that the mark before row `end` can lose at a line's end. */
export const endBlank = (c: Clusters, end: number): number => {
  const last = end - 1;
  const kind = c.kind[last]!;
  return kind >= CLOSE && kind <= MIDDLE && c.style.gridAlign === 'lines' ? trailingBlank(kind, c.width[last]! - c.style.tracking) : 0;
};

/** What the blank at the line's end always loses: in 行末半角 all of it (GB/T 15834 5.1.10), by JIS X 4051 all but that of 。 */
export const endTrimmed = (c: Clusters, end: number): number => {
  const { lineEndMark, punctuation } = c.style;
  if (punctuation === 'line-end-half' || lineEndMark === 'half') return endBlank(c, end);
  return lineEndMark === 'jis' && c.kind[end - 1] !== STOP ? endBlank(c, end) : 0;
};

/** What it can lose besides, in one jump, when the line is too long. */
export const endClosable = (c: Clusters, end: number): number => {
  // a mark that hangs is outside the measure: what it loses there makes no room in the line
  if (hangable(c, 0, end) > 0) return 0;
  const { lineEndMark, punctuation } = c.style;
  if (lineEndMark !== 'as-needed' && !(lineEndMark === 'brackets' && c.kind[end - 1] === CLOSE)) return 0;
  return punctuation === 'line-end-half' || punctuation === 'plain' ? 0 : endBlank(c, end);
};

/**
 * 悬挂: how much of the last mark may stand outside the measure. Pause marks and stops, one at most and never behind another mark; in mainland
 * Chinese the other pause marks too (CLREQ #hanging_punctuation_marks_at_line_end, JLREQ cl-06, cl-07); centred marks do not hang. A strict
 * character grid hangs what would break it (CLREQ #handling_of_grid_alignment). `last`: closing brackets and quotes (CSS Text 4).
 */
export const hangable = (c: Clusters, from: number, end: number): number => {
  const { hanging, gridAlign } = c.style;
  const last = end - 1;
  const kind = c.kind[last]!;
  const hung = c.width[last]! - c.style.tracking;
  if (hanging === 'last') return kind === CLOSE ? hung : 0;
  if (hanging !== 'allow' && hanging !== 'force' && gridAlign !== 'characters') return 0;
  const may = kind === PAUSE || kind === STOP || (c.region === 'hans' && (kind === COLON || kind === EXCLAIM));
  // a mark that a reading has made wider than its em would reach into the next column
  return may && hung <= FULL && !(last > from && isMark(c.kind[last - 1]!) && c.kind[last - 1]! < CONNECTOR) ? hung : 0;
};

/** What the line's end always loses: blanks by the style, a mark that always hangs, the tracking behind the last cluster. */
export const endTrim = (c: Clusters, from: number, end: number): number =>
  (alwaysHangs(c, from, end) ? hangable(c, from, end) : endTrimmed(c, end)) + c.style.tracking;

export const alwaysHangs = (c: Clusters, from: number, end: number): boolean => {
  const { hanging } = c.style;
  return (hanging === 'force' || hanging === 'last') && hangable(c, from, end) > 0;
};

/** What may hang if the line is too long otherwise, beyond `endTrim`. */
export const hangInNeed = (c: Clusters, from: number, end: number): number => {
  const { hanging, gridAlign } = c.style;
  if (alwaysHangs(c, from, end)) return 0;
  return hanging === 'allow' || gridAlign === 'characters' ? Math.max(0, hangable(c, from, end) - endTrimmed(c, end)) : 0;
};

/** The natural width of a line of clusters `from` to `to`, edges trimmed. */
export const lineWidth = (c: Clusters, from: number, to: number, firstLine: boolean): number => {
  const end = printedEnd(c, from, to);
  if (end <= from) return 0;
  return c.natural[end]! - c.natural[from]! - startTrim(c, from, firstLine) - endTrim(c, from, end) + (end === to ? hyphenWidth(c, to) : 0);
};

/** The same as far as the measure must hold it: without a mark that may hang. */
export const heldWidth = (c: Clusters, from: number, to: number, firstLine: boolean): number => {
  const end = printedEnd(c, from, to);
  return end <= from ? 0 : lineWidth(c, from, to, firstLine) - hangInNeed(c, from, end);
};

/** What can close up of the clusters `from` to `end` but for the line's last mark and its first. */
export const closableInside = (c: Clusters, from: number, end: number): number =>
  c.shrinkSum[end]! -
  c.shrinkSum[from]! -
  gapShrink(c, from) -
  (c.kind[from] === OPEN ? c.shrink[from]! : 0) -
  (c.kind[end - 1] === OPEN || end - 1 === from ? 0 : c.shrink[end - 1]!);

/** How much a line can close up beyond its natural width (CLREQ #procedures_for_inter-character_spacing_reduction). */
export const closable = (c: Clusters, from: number, to: number): number => {
  const end = printedEnd(c, from, to);
  return end <= from ? 0 : Math.max(0, closableInside(c, from, end)) + endClosable(c, end);
};

/** What a line's end may lose that `shrinkSum` does not know of: a mark that hangs, a blank that only a line's end gives up. */
export const endSlack = (c: Clusters): number => {
  const { hanging, gridAlign, punctuation, lineEndMark } = c.style;
  if (hanging !== 'none' || gridAlign === 'characters') return FULL;
  return c.region === 'ja' || punctuation === 'plain' || lineEndMark !== 'as-needed' ? HALF : 0;
};

/** What the paragraph's first line may lose besides: an opening mark that hangs. */
export const startSlack = (c: Clusters): number => (c.style.hanging === 'first' ? FULL : 0);

/** What clusters `from` to `to` take at least, with every blank among them closed up: no line that reaches further is narrower. */
export const closedWidth = (c: Clusters, from: number, to: number): number =>
  c.natural[to]! -
  c.shrinkSum[to]! -
  c.natural[from]! +
  c.shrinkSum[from]! -
  c.gap[from]! -
  c.style.tracking -
  endSlack(c) -
  (from === 0 ? startSlack(c) : 0);

/** Room that may be between two widths and still count as none: lengths in mm do not divide. */
export const SLACK = 1;

/** `und` is plain UAX #14: what is longer than the measure stands whole; in every other language it is cut where the measure ends. */
export const cutsInNeed = (c: Clusters): boolean => c.region !== 'und';

/** The row after a cluster that is wider than its measure and what cannot be parted from it. */
export const wholeFrom = (c: Clusters, from: number): number => {
  let end = from + 1;
  while (end < c.count && c.breakable[end] === NEVER) end++;
  return end;
};

/** Nothing legal fits: the line is cut where the measure ends, one character at least; or, where nothing is cut, it runs on to the next legal place. */
export const forcedEnd = (c: Clusters, from: number, fits: (to: number) => boolean): number => {
  let end = wholeFrom(c, from);
  if (!cutsInNeed(c)) {
    while (end < c.count && !isLineStart(c.breakable[end]!)) end++;
    return end;
  }
  while (end < c.count && c.breakable[end] !== 2) {
    const next = wholeFrom(c, end);
    if (!fits(next)) break;
    end = next;
  }
  return end;
};
