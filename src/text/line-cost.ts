/** What a line costs: the written cost function of the optimal setter (docs/typography.md gives each weight its reason). */

import { BREAK, HAN, isMark, OPEN, SPACE } from './char-class.ts';
import { type Clusters, gapShrink, HYPHEN, hyphenWidth, IN_NAME, isLineStart } from './clusters.ts';
import { markRoom } from './mark-width.ts';
import { gapRoom, isKeptBlank, WORD_SPACE } from './room.ts';
import { alwaysHangs, endClosable, endTrim, hangInNeed, isBlank, SLACK, startBlank } from './setter.ts';

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

/** What the end of a line adds to its price, for each row that a line may end before: summed once, asked many times. */
interface Feet {
  /** the row behind the last printed cluster */
  readonly printed: Int32Array;
  /** natural width up to it, trimmed, a hyphen and a mark that always hangs reckoned in */
  readonly width: Float64Array;
  /** what the last mark gives up in one jump, and what can close up before it */
  readonly jump: Int32Array;
  readonly shrink: Float64Array;
  /** what may hang in need; 0 or 1: a mark hangs always. `null` where nothing hangs */
  readonly hang: Int32Array | null;
  readonly hung: Uint8Array | null;
  /** width with the blank behind ！ that stays where it fits */
  readonly kept: ReadonlyMap<number, number> | null;
}

const feetOf = (c: Clusters): Feet => {
  const { count, natural, kind, shrink, shrinkSum, breakable, style } = c;
  const hangs = style.hanging !== 'none' || style.gridAlign === 'characters';
  const printed = new Int32Array(count + 1);
  const width = new Float64Array(count + 1);
  const jump = new Int32Array(count + 1);
  const closing = new Float64Array(count + 1);
  const hang = hangs ? new Int32Array(count + 1) : null;
  const hung = hangs ? new Uint8Array(count + 1) : null;
  let kept: Map<number, number> | null = null;
  for (let to = 1; to <= count; to++) {
    const last = kind[to - 1]!;
    const end = last === BREAK || isBlank(last) ? printed[to - 1]! : to;
    printed[to] = end;
    // a line may be cut anywhere, so every row has its width
    if (end === 0) continue;
    // behind Han, as most rows are, a line's end has nothing to lose
    if (last === HAN && !hangs && breakable[to] !== HYPHEN) {
      width[to] = natural[to]! - style.tracking;
      closing[to] = shrinkSum[to]!;
      continue;
    }
    width[to] = natural[end]! - endTrim(c, 0, end) + (end === to ? hyphenWidth(c, to) : 0);
    if (hang && hung) {
      hang[to] = hangInNeed(c, 0, end);
      hung[to] = alwaysHangs(c, 0, end) ? 1 : 0;
    }
    if (to < count && !isLineStart(breakable[to]!)) continue;
    jump[to] = endClosable(c, end);
    closing[to] = shrinkSum[end]! - (kind[end - 1] === OPEN ? 0 : shrink[end - 1]!);
    if (end < to && isKeptBlank(c, end, to)) {
      kept ??= new Map();
      kept.set(to, natural[end + 1]! - style.tracking);
    }
  }
  return { printed, width, jump, shrink: closing, hang, hung, kept };
};

export const lineCost = (c: Clusters): LineCost => {
  const { count, natural, gap, kind, shrink, shrinkSum, stretchSum, breakable, style } = c;
  const first = openFirst(c);
  const feet = feetOf(c);
  const { printed, width, jump, hang, hung, kept } = feet;
  const mayClose = style.adjust !== 'push-out-only';
  // the head of the lines that begin at one row is the same for all of them
  let headAt = -1;
  let head = 0;
  let headShrink = 0;
  const beginAt = (from: number): void => {
    headAt = from;
    head = natural[from]! + gap[from]! + startBlank(c, from, from === 0);
    headShrink = shrinkSum[from]! + gapShrink(c, from) + (kind[from] === OPEN ? shrink[from]! : 0);
  };
  const over = (from: number, to: number, measure: number): number => {
    if (from !== headAt) beginAt(from);
    return printed[to]! <= from ? -measure : width[to]! - head - measure - (hang ? hang[to]! : 0);
  };
  const price = (from: number, to: number, measure: number): number => {
    if (from !== headAt) beginAt(from);
    let end = printed[to]!;
    const may = to < count ? breakable[to]! : 2;
    if (end <= from) return may === 2 ? 0 : OPEN_LINE;
    let too = width[to]! - head - measure;
    const parted = may === HYPHEN ? PARTED : may === IN_NAME ? PARTED_NAME : 0;
    if (kept && too < 0) {
      const whole = kept.get(to);
      if (whole !== undefined && whole - head - measure <= SLACK) {
        end++;
        too = whole - head - measure;
      }
    }
    let outside = hung !== null && hung[to] === 1;
    if (too > SLACK && hang !== null && hang[to]! > 0) {
      too -= hang[to]!;
      outside = true;
    }
    if (too > SLACK) {
      if (!mayClose) return Number.POSITIVE_INFINITY;
      const atEnd = jump[to]!;
      if (too > atEnd + feet.shrink[to]! - headShrink) return Number.POSITIVE_INFINITY;
      return parted + (too <= atEnd ? 0 : CLOSE + (too - atEnd) / CLOSE_UNIT);
    }
    if (may === 2) return from === 0 || style.lastLineMin < 2 ? 0 : lastLine(c, from, end);
    const room = -too;
    if (room <= SLACK) return parted;
    const places = stretchSum[Math.max(from, outside ? end - 2 : end - 1)]! - stretchSum[from]!;
    const left = first ? Math.max(FELT * room, room - (first[end - 1]! - first[from]!)) : room;
    const added = places === 0 ? Number.POSITIVE_INFINITY : left / places;
    return added > TOLERANCE ? OPEN_LINE + Math.min(added, 1e6) / 1e6 : parted + (added / COMFORT) ** 2;
  };
  return { price, over };
};

/** A last line that is too short; marks behind a character do not make it two. */
const lastLine = (c: Clusters, from: number, end: number): number => {
  const { lastLineMin } = c.style;
  let characters = 0;
  for (let i = from; i < end && characters <= lastLineMin; i++) if (!isMark(c.kind[i]!)) characters++;
  return characters < lastLineMin ? LAST_SHORT : characters === lastLineMin ? LAST_JUST : 0;
};
