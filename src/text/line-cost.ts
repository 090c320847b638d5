/** What a line costs: the written cost function of the optimal setter (docs/typography.md gives each weight its reason). */

import { isMark, SPACE, WIDE_SPACE } from './char-class.ts';
import { type Clusters, hyphenWidth, IN_NAME } from './clusters.ts';
import { markRoom } from './mark-width.ts';
import { gapRoom, isKeptBlank, WORD_SPACE } from './room.ts';
import { alwaysHangs, closableInside, endClosable, endTrim, hangInNeed, printedEnd, SLACK, startBlank } from './setter.ts';

/** A gap stretched as far as the eye forgives (0.08 em) costs 1, twice as far 4. */
const COMFORT = 80;
/** Each line costs 1, which keeps their number down. */
export const LINE = 1;
/** Beyond a quarter of an em a gap a line is no candidate, unless nothing else fits. */
const TOLERANCE = 250;
/** Legal but open beyond tolerance; cut where nothing is legal. */
export const OPEN_LINE = 1_000;
export const FORCED = 10_000;
/** A last line of fewer characters than `last-line-min` (two), and of just so many (GB/T 15834 5.1.11; CLREQ #adjustments_of_orphans_and_widows). */
const LAST_SHORT = 6;
const LAST_JUST = 0.5;
/** Closing up costs three tenths of a fault from the first, and a full one for each half em, beyond the mark at the line's end. */
const CLOSE = 0.3;
const CLOSE_UNIT = 500;
/** A word parted by a hyphen: as bad as a line stretched by 0.06 em a gap. */
const PARTED = 0.5;
/** A person's name over two lines (practice): the same. */
const PARTED_NAME = 0.5;
/** However many gaps and marks open first, so much of the room is felt. */
const FELT = 0.3;

/** Prices of the lines of one paragraph; all sums are taken once. */
export interface LineCost {
  /** what a line of clusters `from` to `to` costs beside `LINE`; infinite when it does not fit */
  price(from: number, to: number, measure: number): number;
  /** thousandths by which the line is wider than the measure, negative for room */
  over(from: number, to: number, measure: number): number;
}

/** Room that opens before the plain gaps do, summed before each row. */
const openFirst = (c: Clusters): Float64Array | null => {
  const sums = new Float64Array(c.count + 1);
  const marksFirst = c.style.spread === 'marks-first';
  let any = false;
  for (let i = 1; i < c.count; i++) {
    let room = 0;
    if (c.gap[i]! > 0) room = gapRoom(c.gap[i]!);
    else if (c.kind[i - 1] === SPACE) room = Math.max(0, WORD_SPACE - c.width[i - 1]!);
    else if (marksFirst && c.stretch[i] === 1) room = markRoom(c.kind[i - 1]!, c.width[i - 1]!, c.kind[i]!, c.width[i]!);
    any ||= room > 0;
    sums[i] = sums[i - 1]! + room;
  }
  if (c.count > 0) sums[c.count] = sums[c.count - 1]!;
  return any ? sums : null;
};

export const lineCost = (c: Clusters): LineCost => {
  const { count, natural, gap, kind, stretchSum, breakable, style } = c;
  const first = openFirst(c);
  const hangs = style.hanging !== 'none' || style.gridAlign === 'characters';
  const mayClose = style.adjust !== 'push-out-only';
  const tooWide = (from: number, end: number, hyphen: number, measure: number): number =>
    natural[end]! - natural[from]! - gap[from]! - startBlank(c, from, from === 0) - endTrim(c, from, end) + hyphen - measure;
  const over = (from: number, to: number, measure: number): number => {
    const end = printedEnd(c, from, to);
    return end <= from ? -measure : tooWide(from, end, end === to ? hyphenWidth(c, to) : 0, measure) - hangInNeed(c, from, end);
  };
  const price = (from: number, to: number, measure: number): number => {
    let end = printedEnd(c, from, to);
    const last = to >= count || breakable[to] === 2;
    if (end <= from) return last ? 0 : OPEN_LINE;
    const hyphen = end === to ? hyphenWidth(c, to) : 0;
    let too = tooWide(from, end, hyphen, measure);
    const parted = hyphen > 0 ? PARTED : breakable[to] === IN_NAME ? PARTED_NAME : 0;
    if (end < to && too < 0 && kind[end] === WIDE_SPACE && isKeptBlank(c, end, to) && tooWide(from, end + 1, 0, measure) <= SLACK) {
      end++;
      too = tooWide(from, end, 0, measure);
    }
    let hung = hangs && alwaysHangs(c, from, end);
    if (too > SLACK && hangs) {
      const inNeed = hangInNeed(c, from, end);
      too -= inNeed;
      hung ||= inNeed > 0;
    }
    if (too > SLACK) {
      if (!mayClose) return Number.POSITIVE_INFINITY;
      const atEnd = endClosable(c, end);
      if (too > atEnd + closableInside(c, from, end)) return Number.POSITIVE_INFINITY;
      return parted + (too <= atEnd ? 0 : CLOSE + (too - atEnd) / CLOSE_UNIT);
    }
    if (last) {
      if (from === 0 || style.lastLineMin < 2) return 0;
      // marks behind a character do not make it two
      let characters = 0;
      for (let i = from; i < end && characters <= style.lastLineMin; i++) if (!isMark(kind[i]!)) characters++;
      return characters < style.lastLineMin ? LAST_SHORT : characters === style.lastLineMin ? LAST_JUST : 0;
    }
    const room = -too;
    if (room <= SLACK) return parted;
    const places = stretchSum[Math.max(from, hung ? end - 2 : end - 1)]! - stretchSum[from]!;
    const left = first ? Math.max(FELT * room, room - (first[end - 1]! - first[from]!)) : room;
    const added = places === 0 ? Number.POSITIVE_INFINITY : left / places;
    return added > TOLERANCE ? OPEN_LINE + Math.min(added, 1e6) / 1e6 : parted + (added / COMFORT) ** 2;
  };
  return { price, over };
};
