/** Justification: what a line lacks is added, what it has too much is closed up, in the order of the standards. */

import { OPEN, SPACE, WIDE_SPACE } from './char-class.ts';
import { type Clusters, gapShrink, hyphenWidth } from './clusters.ts';
import type { Line } from './line.ts';
import { GAP_STEP, markRoom, SPACE_STEP, shrinkStep } from './mark-width.ts';
import { gapRoom, isKeptBlank, WORD_SPACE } from './room.ts';
import {
  alwaysHangs,
  endClosable,
  endTrimmed,
  hangInNeed,
  type LineEnds,
  lineWidth,
  type Measures,
  printedEnd,
  SLACK,
  startBlank,
  startTrim,
} from './setter.ts';

/** Opens places of one sort evenly up to `most` each; returns the room that is left. */
const open = (adds: Int32Array, places: readonly number[], capacity: (at: number) => number, room: number): number => {
  let left = room;
  let open = places.filter((at) => capacity(at) > 0);
  while (open.length > 0 && left >= open.length) {
    const each = Math.floor(left / open.length);
    const next: number[] = [];
    for (const at of open) {
      const give = Math.min(each, capacity(at) - adds[at]!);
      adds[at]! += give;
      left -= give;
      if (adds[at]! < capacity(at)) next.push(at);
    }
    if (next.length === open.length) break;
    open = next;
  }
  return left;
};

/** The steps of closing up within a line, in their order (see `shrinkStep`). */
const steps = [SPACE_STEP, 3, 4, 5, GAP_STEP, 7];

/** Takes `over` thousandths out of the blanks of a line, step by step, each step's places equally. Adds are negative. Returns what is left. */
const close = (c: Clusters, adds: Int32Array, from: number, end: number, over: number): number => {
  let left = over;
  const last = end - 1;
  // step 1: the mark at the line's end, in one jump (where the style always closes it, it is closed already)
  const jump = endClosable(c, end);
  if (jump > 0 && left > 0) {
    adds[last - from]! -= jump;
    left = Math.max(0, left - jump);
  }
  const blank = (i: number, step: number): number => {
    if (step === GAP_STEP) return i > from ? gapShrink(c, i) : 0;
    if ((i === from && c.kind[i] === OPEN) || (i === last && c.kind[i] !== OPEN)) return 0;
    const own = c.shrink[i]!;
    return own > 0 && (c.kind[i] === SPACE ? SPACE_STEP : shrinkStep(c.kind[i]!, c.region)) === step ? own : 0;
  };
  for (const step of steps) {
    if (left <= 0) return 0;
    const places: number[] = [];
    for (let i = from; i < end; i++) if (blank(i, step) > 0) places.push(i);
    // the narrowest first, so that what they cannot give is asked of the others
    places.sort((a, b) => blank(a, step) - blank(b, step));
    let rest = places.length;
    for (const i of places) {
      if (left <= 0) return 0;
      const take = Math.min(blank(i, step), Math.ceil(left / rest--));
      // a gap belongs to the place behind the cluster before it
      adds[(step === GAP_STEP ? i - 1 : i) - from]! -= take;
      left -= take;
    }
  }
  return left;
};

const justifyLine = (c: Clusters, from: number, to: number, measure: number, number: number): Line => {
  const first = number === 0;
  const last = to >= c.count || c.breakable[to] === 2;
  let printed = printedEnd(c, from, to);
  let natural = lineWidth(c, from, to, first);
  if (printed > from && isKeptBlank(c, printed, to)) {
    const kept = c.natural[printed + 1]! - c.natural[from]! - startTrim(c, from, first) - c.style.tracking;
    if (kept <= measure + SLACK) {
      printed++;
      natural = kept;
    }
  }
  const line = {
    from,
    to,
    printed,
    indent: 0,
    natural,
    track: 0,
    adds: null as Int32Array | null,
    trimmedStart: 0,
    hyphen: printed === to && hyphenWidth(c, to) > 0,
    hung: false,
    last,
    over: 0,
  };
  if (printed <= from) return line;
  line.trimmedStart = startBlank(c, from, first);
  // what the line's end has lost is no advance; a mark that hangs keeps its own, outside the measure
  const trimmed = c.kind[printed - 1] === WIDE_SPACE ? 0 : endTrimmed(c, printed);
  if (trimmed > 0) {
    line.adds = new Int32Array(printed - from);
    line.adds[printed - 1 - from] = -trimmed;
  }
  const { align, gridAlign } = c.style;
  let room = measure - natural;
  line.hung = alwaysHangs(c, from, printed);
  if (room < -SLACK) {
    const inNeed = hangInNeed(c, from, printed);
    room += inNeed;
    line.hung ||= inNeed > 0;
  }
  if (room < -SLACK) {
    const adds = line.adds ?? new Int32Array(printed - from);
    line.adds = adds;
    line.over = close(c, adds, from, printed, -room);
    // what the line's end lost beyond need goes back into the gaps
    let taken = 0;
    for (const add of adds) taken -= add;
    const back = taken - trimmed + room;
    if (back > 0 && (align === 'justify' || align === 'spread')) line.track = even(c, line, back);
    else if (back > 0) line.indent = align === 'center' ? back / 2 : align === 'end' ? back : 0;
    return line;
  }
  if (room <= SLACK) return line;
  if (align === 'center') line.indent = room / 2;
  else if (align === 'end') line.indent = room;
  else if (gridAlign !== 'characters' && (align === 'spread' || (align === 'justify' && !last))) spread(c, line, room);
  return line;
};

/** A line while room is being found for it. */
type Open = { -readonly [Key in keyof Line]: Line[Key] };

/** Where room may be added in a line: not before a mark that hangs. */
const lastPlace = (line: Open): number => line.printed - (line.hung ? 2 : 1);

const even = (c: Clusters, line: Open, room: number): number => {
  const places = c.stretchSum[Math.max(line.from, lastPlace(line))]! - c.stretchSum[line.from]!;
  return places === 0 ? 0 : room / places;
};

/** Room into word spaces, then Han–Latin gaps (or marks first), then every place evenly. */
const spread = (c: Clusters, line: Open, room: number): void => {
  const { from, printed } = line;
  const { kind, gap } = c;
  const marksFirst = c.style.spread === 'marks-first';
  let left = room;
  let special = marksFirst;
  for (let i = from + 1; i < printed && !special; i++) special = gap[i]! > 0 || kind[i] === SPACE;
  if (special) {
    const spaces: number[] = [];
    const gaps: number[] = [];
    const marks: number[] = [];
    for (let i = from + 1; i <= lastPlace(line); i++) {
      if (kind[i - 1] === SPACE && i - 1 > from) spaces.push(i - 1 - from);
      else if (gap[i]! > 0) gaps.push(i - 1 - from);
      else if (marksFirst && c.stretch[i] === 1 && markRoom(kind[i - 1]!, c.width[i - 1]!, kind[i]!, c.width[i]!) > 0)
        marks.push(i - 1 - from);
    }
    const opened = line.adds ?? new Int32Array(printed - from);
    line.adds = opened;
    const before = opened.slice();
    left = open(opened, spaces, (at) => before[at]! + Math.max(0, WORD_SPACE - c.width[from + at]!), left);
    left = open(opened, gaps, (at) => before[at]! + gapRoom(gap[from + at + 1]!), left);
    left = open(
      opened,
      marks,
      (at) => before[at]! + markRoom(kind[from + at]!, c.width[from + at]!, kind[from + at + 1]!, c.width[from + at + 1]!),
      left,
    );
  }
  if (left > 0) line.track = even(c, line, left);
};

/** The lines of a paragraph, broken at `ends`, each filled to its measure. */
export const justify = (c: Clusters, ends: LineEnds, measures: Measures): Line[] => {
  const lines: Line[] = [];
  let from = 0;
  for (const to of ends) {
    lines.push(justifyLine(c, from, to, measures(lines.length), lines.length));
    from = to;
  }
  return lines;
};

/** What justification added between two Han at most: the figure a reader's eye finds. */
export const lineStretch = (line: Line): number => line.track;
