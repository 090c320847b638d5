/** Justification: what a line lacks is added, what it has too much is closed up, in the order of the standards. */

import { OPEN, SPACE } from './char-class.ts';
import { type Clusters, hyphenWidth } from './clusters.ts';
import type { Line } from './line.ts';
import { markRoom, shrinkStep } from './mark-width.ts';
import { type LineEnds, lineWidth, type Measures, printedEnd, SLACK, startTrim } from './setter.ts';

/** Word spaces open to half an em (CLREQ #procedures_for_inter-character_space_expansion 1). */
const WORD_SPACE = 500;
/** The Han–Latin gap opens to a quarter of an em, the widest CLREQ #mixed_text_composition allows it at rest. */
const HAN_LATIN = 250;

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

/** Takes `over` thousandths out of the blanks of a line, step by step, each step's places equally. Adds are negative. */
const close = (c: Clusters, adds: Int32Array, from: number, end: number, over: number): number => {
  let left = over;
  const last = end - 1;
  const blank = (i: number): number => (i === from && c.kind[i] === OPEN ? 0 : c.shrink[i]!);
  // step 1: the mark at the line's end, to half an em in one jump (in 行末半角 it is there already)
  if (c.kind[last] !== OPEN && blank(last) > 0 && adds[last - from] === 0 && left > 0) {
    adds[last - from] = -blank(last);
    left = Math.max(0, left - blank(last));
  }
  for (const step of [4, 5, 7]) {
    const places: number[] = [];
    for (let i = from; i < end; i++) if (blank(i) > 0 && adds[i - from] === 0 && shrinkStep(c.kind[i]!) === step) places.push(i);
    let rest = places.length;
    for (const i of places) {
      if (left <= 0) return 0;
      const take = Math.min(blank(i), Math.ceil(left / rest--));
      adds[i - from] = -take;
      left -= take;
    }
  }
  return left;
};

const justifyLine = (c: Clusters, from: number, to: number, measure: number, number: number): Line => {
  const first = number === 0;
  const last = to >= c.count || c.breakable[to] === 2;
  const printed = printedEnd(c, from, to);
  const natural = lineWidth(c, from, to, first);
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
    last,
    over: 0,
  };
  if (printed <= from) return line;
  line.trimmedStart = startTrim(c, from, first) - c.gap[from]!;
  const room = measure - natural;
  // 行末半角: the trimmed blank is no advance
  const at = printed - 1;
  const alwaysTrimmed = c.style.punctuation === 'line-end-half' && c.kind[at] !== OPEN ? c.shrink[at]! : 0;
  if (alwaysTrimmed > 0) {
    line.adds = new Int32Array(printed - from);
    line.adds[at - from] = -alwaysTrimmed;
  }
  if (room < -SLACK) {
    const adds = line.adds ?? new Int32Array(printed - from);
    line.adds = adds;
    line.over = close(c, adds, from, printed, -room);
    // what the line's end lost beyond need goes back into the gaps
    let taken = 0;
    for (const add of adds) taken -= add;
    const back = taken - alwaysTrimmed + room;
    if (back > 0) line.track = even(c, from, printed, back);
    return line;
  }
  if (room <= SLACK) return line;
  const { align } = c.style;
  if (align === 'center') line.indent = room / 2;
  else if (align === 'end') line.indent = room;
  else if (align === 'spread' || (align === 'justify' && !last)) spread(c, line, room);
  return line;
};

/** A line while room is being found for it. */
type Open = { -readonly [Key in keyof Line]: Line[Key] };

const even = (c: Clusters, from: number, end: number, room: number): number => {
  const places = c.stretchSum[end - 1]! - c.stretchSum[from]!;
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
    for (let i = from + 1; i < printed; i++) {
      if (kind[i - 1] === SPACE && i - 1 > from) spaces.push(i - 1 - from);
      else if (gap[i]! > 0) gaps.push(i - 1 - from);
      else if (marksFirst && c.stretch[i] === 1 && markRoom(kind[i - 1]!, c.width[i - 1]!, kind[i]!, c.width[i]!) > 0)
        marks.push(i - 1 - from);
    }
    const opened = line.adds ?? new Int32Array(printed - from);
    line.adds = opened;
    const before = opened.slice();
    left = open(opened, spaces, (at) => before[at]! + Math.max(0, WORD_SPACE - c.width[from + at]!), left);
    left = open(opened, gaps, (at) => before[at]! + Math.max(0, HAN_LATIN - gap[from + at + 1]!), left);
    left = open(
      opened,
      marks,
      (at) => before[at]! + markRoom(kind[from + at]!, c.width[from + at]!, kind[from + at + 1]!, c.width[from + at + 1]!),
      left,
    );
  }
  if (left > 0) line.track = even(c, from, printed, left);
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
