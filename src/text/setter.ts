/** Setter: the seam where a paragraph is broken into lines; `first-fit` and `optimal` stand behind it. */

import { BREAK, OPEN, SPACE, WIDE_SPACE } from './char-class.ts';
import { type Clusters, hyphenWidth } from './clusters.ts';

/** The measure of the paragraph's line `n` in thousandths of its em, its indent taken off; asked freely ahead. */
export type Measures = (line: number) => number;

/** Where each line ends: the row after its last cluster. Every paragraph has at least one line, the last ends at `count`. */
export type LineEnds = readonly number[];

export interface Setter {
  readonly name: string;
  set(clusters: Clusters, measures: Measures): LineEnds;
}

/** What a line loses at its start: the gap before it, and the blank of an opening mark (CLREQ #h-compression, line start). */
export const startTrim = (c: Clusters, from: number, firstLine: boolean): number => {
  const keep = firstLine ? c.style.firstLineBracket : c.style.lineStartBracket;
  return c.gap[from]! + (c.kind[from] === OPEN && keep === 'trim' ? c.shrink[from]! : 0);
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

/** What the last mark of a line always loses: in 行末半角 its blank; the tracking behind the last cluster in every style. */
export const endTrim = (c: Clusters, end: number): number => {
  const last = end - 1;
  const blank = c.style.punctuation === 'line-end-half' && c.kind[last] !== OPEN ? c.shrink[last]! : 0;
  return blank + c.style.tracking;
};

/** The natural width of a line of clusters `from` to `to`, edges trimmed. */
export const lineWidth = (c: Clusters, from: number, to: number, firstLine: boolean): number => {
  const end = printedEnd(c, from, to);
  if (end <= from) return 0;
  return c.natural[end]! - c.natural[from]! - startTrim(c, from, firstLine) - endTrim(c, end) + (end === to ? hyphenWidth(c, to) : 0);
};

/** How much a line can close up beyond its natural width (CLREQ #procedures_for_inter-character_spacing_reduction). */
export const closable = (c: Clusters, from: number, to: number): number => {
  const end = printedEnd(c, from, to);
  if (end <= from) return 0;
  // an opening mark at the line's start is trimmed, or kept as it is
  const start = c.kind[from] === OPEN ? c.shrink[from]! : 0;
  const trimmed = c.style.punctuation === 'line-end-half' && c.kind[end - 1] !== OPEN ? c.shrink[end - 1]! : 0;
  return Math.max(0, c.shrinkSum[end]! - c.shrinkSum[from]! - start - trimmed);
};

/** What clusters `from` to `to` take at least, with every blank among them closed up: no line that reaches further is narrower. */
export const closedWidth = (c: Clusters, from: number, to: number): number =>
  c.natural[to]! - c.shrinkSum[to]! - c.natural[from]! + c.shrinkSum[from]! - c.gap[from]! - c.style.tracking;

/** Room that may be between two widths and still count as none: lengths in mm do not divide. */
export const SLACK = 1;
