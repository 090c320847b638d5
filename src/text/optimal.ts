/** Optimal: the whole paragraph at least cost, by dynamic programming over positions (one node a position; the measure is asked by line number). */

import type { Clusters } from './clusters.ts';
import { closable, type LineEnds, lineWidth, type Measures, printedEnd, type Setter, SLACK } from './setter.ts';

/** A line stretched to the limit that the eye forgives (0.08 em a gap) costs 1; see docs/typography.md for every weight. */
const COMFORT = 80;
/** Each line costs 1, which keeps their number down. */
const LINE = 1;
/** Beyond a quarter of an em a gap a line is no candidate, unless nothing else fits. */
const TOLERANCE = 250;
/** Legal but open beyond tolerance; cut where nothing is legal. */
const OPEN_LINE = 1_000;
const FORCED = 10_000;
/** A last line of one character, and of two. */
const LAST_ONE = 6;
const LAST_TWO = 1;

const lineCost = (c: Clusters, from: number, to: number, measure: number, first: boolean): number => {
  const room = measure - lineWidth(c, from, to, first);
  if (to >= c.count || c.breakable[to] === 2) {
    if (room < -SLACK) return closeCost(c, from, to, -room, first);
    const printed = printedEnd(c, from, to) - from;
    return first || c.style.lastLineMin < 2 ? 0 : printed <= 1 ? LAST_ONE : printed === 2 ? LAST_TWO : 0;
  }
  if (room < -SLACK) return closeCost(c, from, to, -room, first);
  const places = c.stretchSum[Math.max(printedEnd(c, from, to) - 1, from)]! - c.stretchSum[from]!;
  const added = places === 0 ? (room > SLACK ? Number.POSITIVE_INFINITY : 0) : room / places;
  return added > TOLERANCE ? OPEN_LINE + Math.min(added, 1e6) / COMFORT : (added / COMFORT) ** 2;
};

/** Closing up costs half a fault from the first, and a full one for each half em (FINDINGS-SETTER, ordered: line end, then inside). */
const closeCost = (c: Clusters, from: number, to: number, over: number, first: boolean): number =>
  c.style.adjust === 'push-out-only' || over > closable(c, from, to, first) ? Number.POSITIVE_INFINITY : 0.5 + over / 500;

const set = (c: Clusters, measures: Measures): LineEnds => {
  const { count, breakable } = c;
  if (count === 0) return [0];
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const line = new Int32Array(count + 1);
  const previous = new Int32Array(count + 1).fill(-1);
  cost[0] = 0;
  for (let from = 0; from < count; from++) {
    if (cost[from] === Number.POSITIVE_INFINITY) continue;
    const number = line[from]!;
    const measure = measures(number);
    const first = number === 0;
    const offer = (to: number, price: number): void => {
      const total = cost[from]! + LINE + price;
      if (total < cost[to]!) {
        cost[to] = total;
        line[to] = number + 1;
        previous[to] = from;
      }
    };
    let offered = false;
    let bestOpen = -1;
    let to = from + 1;
    for (; to <= count; to++) {
      if (to < count && breakable[to] === 0) continue;
      const price = lineCost(c, from, to, measure, first);
      if (price === Number.POSITIVE_INFINITY) {
        if (lineWidth(c, from, to, first) - measure > 1500) break;
      } else if (price < OPEN_LINE) {
        offer(to, price);
        offered = true;
      } else bestOpen = to;
      if (to < count && breakable[to] === 2) break;
    }
    if (offered) continue;
    if (bestOpen >= 0) offer(bestOpen, OPEN_LINE);
    else {
      let cut = from + 1;
      while (cut < count && breakable[cut] !== 2 && lineWidth(c, from, cut + 1, first) <= measure + SLACK) cut++;
      offer(cut, FORCED);
    }
  }
  const ends: number[] = [];
  for (let at = count; at > 0; at = previous[at]!) ends.push(at);
  return ends.reverse();
};

export const optimal: Setter = { name: 'optimal', set };
