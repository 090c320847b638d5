/** First-fit: each line takes all that fits, as newspapers set today; barred places are solved by pushing in or out as the style says. */

import { type Clusters, HYPHEN, isLineStart } from './clusters.ts';
import {
  closable,
  closedWidth,
  forcedEnd,
  heldWidth,
  isBlank,
  type LineEnds,
  lineWidth,
  type Measures,
  printedEnd,
  type Setter,
  SLACK,
  startTrim,
} from './setter.ts';

/** An end trim is at most an em (a mark that hangs), and the tracking. */
const TRIM = 1500;

/** The row where the line that begins at `from` ends. */
const lineEnd = (c: Clusters, from: number, measure: number, firstLine: boolean): number => {
  const { natural, breakable, count } = c;
  const limit = measure + SLACK + natural[from]! + startTrim(c, from, firstLine);
  let legal = -1;
  let i = from + 1;
  for (; i < count; i++) {
    const may = breakable[i]!;
    if (may === 2) {
      // what must end here may be too long for it all the same
      if (heldWidth(c, from, i, firstLine) <= measure + SLACK) return i;
      break;
    }
    // blanks may run on beyond the measure
    if (natural[i]! > limit + TRIM && !isBlank(c.kind[i - 1]!)) break;
    if (
      may === HYPHEN
        ? lineWidth(c, from, i, firstLine) <= measure + SLACK
        : (may & 1) === 1 && (natural[i]! <= limit || heldWidth(c, from, i, firstLine) <= measure + SLACK)
    )
      legal = i;
  }
  if (i >= count && heldWidth(c, from, count, firstLine) <= measure + SLACK) return count;
  return legal;
};

/** The first row past `after` where the line may end though it is too wide; -1 where it could not be closed up that far. */
const nextLegal = (c: Clusters, from: number, after: number, measure: number): number => {
  let i = after + 1;
  while (i < c.count && !isLineStart(c.breakable[i]!)) {
    if (!isBlank(c.kind[i - 1]!) && closedWidth(c, from, i) > measure + SLACK) return -1;
    i++;
  }
  return i;
};

/** Whether the place right after all that fits is barred, so that a line would be left open: the case push-in is for. */
const leftOpen = (c: Clusters, from: number, end: number, measure: number, firstLine: boolean): boolean =>
  end < c.count && c.breakable[end] !== 2 && heldWidth(c, from, end + 1, firstLine) <= measure + SLACK;

const set = (c: Clusters, measures: Measures): LineEnds => {
  const ends: number[] = [];
  const { adjust, stretchLimit } = c.style;
  let from = 0;
  while (from < c.count) {
    const line = ends.length;
    const measure = measures(line);
    const first = line === 0;
    let end = lineEnd(c, from, measure, first);
    if (adjust !== 'push-out-only' && (end < 0 || leftOpen(c, from, end, measure, first))) {
      const pulled = nextLegal(c, from, end < 0 ? from : end, measure);
      const over = pulled < 0 ? Number.POSITIVE_INFINITY : heldWidth(c, from, pulled, first) - measure;
      if (
        over <= closable(c, from, pulled) &&
        (end < 0 || adjust === 'push-in-first' || stretchOf(c, from, end, measure, first) > stretchLimit)
      )
        end = pulled;
    }
    if (end < 0) end = forcedEnd(c, from, (to) => heldWidth(c, from, to, first) <= measure + SLACK);
    // blanks behind a line go with it
    ends.push(end);
    from = end;
  }
  if (ends.length === 0) ends.push(0);
  return ends;
};

const stretchOf = (c: Clusters, from: number, to: number, measure: number, firstLine: boolean): number => {
  const end = printedEnd(c, from, to);
  const places = c.stretchSum[Math.max(end - 1, from)]! - c.stretchSum[from]!;
  return places === 0 ? Number.POSITIVE_INFINITY : (measure - lineWidth(c, from, to, firstLine)) / places;
};

export const firstFit: Setter = { name: 'first-fit', set };
