/** What a line costs: the written cost function of the optimal setter (docs/typography.md gives each weight its reason). */

import { isMark, OPEN, SPACE } from './char-class.ts';
import { type Clusters, hyphenWidth } from './clusters.ts';
import { markRoom } from './mark-width.ts';
import { endTrim, printedEnd, SLACK } from './setter.ts';

/** A gap stretched as far as the eye forgives (0.08 em) costs 1, twice as far 4. */
const COMFORT = 80;
/** Each line costs 1, which keeps their number down. */
export const LINE = 1;
/** Beyond a quarter of an em a gap a line is no candidate, unless nothing else fits. */
const TOLERANCE = 250;
/** Legal but open beyond tolerance; cut where nothing is legal. */
export const OPEN_LINE = 1_000;
export const FORCED = 10_000;
/** A last line of one character, and of two (GB/T 15834 5.1.11; CLREQ #adjustments_of_orphans_and_widows). */
const LAST_ONE = 6;
const LAST_TWO = 0.5;
/** Closing up costs three tenths of a fault from the first, and a full one for each half em, beyond the mark at the line's end. */
const CLOSE = 0.3;
const CLOSE_UNIT = 500;
/** A word parted by a hyphen: as bad as a line stretched by 0.06 em a gap. */
const PARTED = 0.5;
/** However many gaps and marks open first, so much of the room is felt. */
const FELT = 0.3;
/** To what Han–Latin gaps, word spaces and (marks-first) marks open before the plain gaps do; see `justify.ts`. */
const HAN_LATIN = 250;
const WORD_SPACE = 500;

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
    if (c.gap[i]! > 0) room = Math.max(0, HAN_LATIN - c.gap[i]!);
    else if (c.kind[i - 1] === SPACE) room = Math.max(0, WORD_SPACE - c.width[i - 1]!);
    else if (marksFirst && c.stretch[i] === 1) room = markRoom(c.kind[i - 1]!, c.width[i - 1]!, c.kind[i]!, c.width[i]!);
    any ||= room > 0;
    sums[i] = sums[i - 1]! + room;
  }
  if (c.count > 0) sums[c.count] = sums[c.count - 1]!;
  return any ? sums : null;
};

export const lineCost = (c: Clusters): LineCost => {
  const { count, natural, gap, kind, shrink, shrinkSum, stretchSum, breakable, style } = c;
  const first = openFirst(c);
  const mayClose = style.adjust !== 'push-out-only';
  const startBlank = (from: number): number =>
    kind[from] === OPEN && (from === 0 ? style.firstLineBracket : style.lineStartBracket) === 'trim' ? shrink[from]! : 0;
  const trimsEnd = style.punctuation === 'line-end-half';
  const over = (from: number, to: number, measure: number): number => {
    const end = printedEnd(c, from, to);
    return end <= from
      ? -measure
      : natural[end]! - natural[from]! - gap[from]! - startBlank(from) - endTrim(c, end) + (end === to ? hyphenWidth(c, to) : 0) - measure;
  };
  const price = (from: number, to: number, measure: number): number => {
    const end = printedEnd(c, from, to);
    const last = to >= count || breakable[to] === 2;
    if (end <= from) return last ? 0 : OPEN_LINE;
    const start = startBlank(from);
    const hyphen = end === to ? hyphenWidth(c, to) : 0;
    const too = natural[end]! - natural[from]! - gap[from]! - start - endTrim(c, end) + hyphen - measure;
    const parted = hyphen > 0 ? PARTED : 0;
    if (too > SLACK) {
      if (!mayClose) return Number.POSITIVE_INFINITY;
      const atEnd = trimsEnd || kind[end - 1] === OPEN ? 0 : shrink[end - 1]!;
      const inside =
        shrinkSum[end]! - shrinkSum[from]! - (kind[from] === OPEN ? shrink[from]! : 0) - (kind[end - 1] === OPEN ? 0 : shrink[end - 1]!);
      if (too > atEnd + inside) return Number.POSITIVE_INFINITY;
      return parted + (too <= atEnd ? 0 : CLOSE + (too - atEnd) / CLOSE_UNIT);
    }
    if (last) {
      if (from === 0 || style.lastLineMin < 2) return 0;
      // marks behind a character do not make it two
      let characters = 0;
      for (let i = from; i < end && characters < 3; i++) if (!isMark(kind[i]!)) characters++;
      return characters <= 1 ? LAST_ONE : characters === 2 ? LAST_TWO : 0;
    }
    const room = -too;
    if (room <= SLACK) return parted;
    const places = stretchSum[end - 1]! - stretchSum[from]!;
    const left = first ? Math.max(FELT * room, room - (first[end - 1]! - first[from]!)) : room;
    const added = places === 0 ? Number.POSITIVE_INFINITY : left / places;
    return added > TOLERANCE ? OPEN_LINE + Math.min(added, 1e6) / 1e6 : parted + (added / COMFORT) ** 2;
  };
  return { price, over };
};
