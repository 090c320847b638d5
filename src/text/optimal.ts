/** Optimal: the whole paragraph at least cost, by dynamic programming over positions, linear in its length; the measure is asked by line number. */

import { type Clusters, isLineStart } from './clusters.ts';
import { FORCED, LINE, lineCost, OPEN_LINE } from './line-cost.ts';
import { endSlack, forcedEnd, isBlank, type LineEnds, type Measures, type Setter, SLACK, startSlack } from './setter.ts';

/**
 * Nodes kept at each position, told apart by line number. One loses nothing while the measure stays the same; where it changes,
 * three lose nothing that was ever seen (FINDINGS: K = 1 costs 0.12 % more than K = 3 in one very long paragraph).
 */
const NODES = 3;

/** Whether all lines but the first have one measure, as far as the paragraph can reach. */
const isEven = (c: Clusters, measures: Measures): boolean => {
  const measure = measures(1);
  const lines = Math.ceil(c.natural[c.count]! / Math.max(1000, measure)) + 2;
  for (let n = 2; n <= lines; n++) if (measures(n) !== measure) return false;
  return true;
};

const set = (c: Clusters, measures: Measures): LineEnds => {
  const { count, breakable, kind, natural, shrinkSum, gap } = c;
  if (count === 0) return [0];
  // a paragraph of one line needs no choice
  const { price, over } = lineCost(c);
  const kept = isEven(c, measures) ? 1 : NODES;
  const size = (count + 1) * kept;
  const cost = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const line = new Int32Array(size);
  const previous = new Int32Array(size).fill(-1);
  cost[0] = 0;

  const offer = (node: number, to: number, charge: number): void => {
    const total = cost[node]! + LINE + charge;
    const number = line[node]! + 1;
    const at = to * kept;
    let worst = at;
    for (let k = at; k < at + kept; k++) {
      if (line[k] === number && cost[k]! < Number.POSITIVE_INFINITY) {
        worst = k;
        break;
      }
      if (cost[k]! > cost[worst]!) worst = k;
    }
    if (total >= cost[worst]!) return;
    cost[worst] = total;
    line[worst] = number;
    previous[worst] = node;
  };

  // `closedWidth`, its parts that are the same everywhere taken together
  const tolerance = c.style.tracking + endSlack(c);
  const outside = startSlack(c);
  let reach = 0;
  let forcedAt = 0;
  // a row too near for one line is too near for the lines that begin behind it: they are shorter, with fewer gaps to open
  let near = 0;
  for (let from = 0; from < count; from++) {
    // the next line feed bounds every line that begins here
    if (forcedAt <= from) {
      forcedAt = from + 1;
      while (forcedAt < count && breakable[forcedAt] !== 2) forcedAt++;
    }
    for (let k = 0; k < kept; k++) {
      const node = from * kept + k;
      if (cost[node] === Number.POSITIVE_INFINITY) continue;
      const measure = measures(line[node]!);
      // no line that ends behind `reach` can be closed up to its measure; blanks may run on beyond it
      reach = Math.max(Math.min(reach, forcedAt), from + 1);
      const limit = measure + SLACK + natural[from]! - shrinkSum[from]! + gap[from]! + tolerance + (from === 0 ? outside : 0);
      while (reach > from + 1 && natural[reach - 1]! - shrinkSum[reach - 1]! > limit) reach--;
      while (reach < forcedAt && (natural[reach]! - shrinkSum[reach]! <= limit || isBlank(kind[reach - 1]!))) reach++;
      let offered = false;
      let open = near > from ? near : -1;
      // a row that is reached for less already is not priced, unless no other row can be reached from here
      const least = kept === 1 ? cost[node]! + LINE : Number.NEGATIVE_INFINITY;
      for (let dear = least; ; dear = Number.NEGATIVE_INFINITY) {
        for (let to = reach; to > from && to > near; to--) {
          if (cost[to * kept]! <= dear || (to < count && !isLineStart(breakable[to]!))) continue;
          const charge = price(from, to, measure);
          if (charge < OPEN_LINE) {
            offer(node, to, charge);
            offered = true;
          } else if (charge < Number.POSITIVE_INFINITY) {
            // shorter lines are only more open
            open = to;
            if (kept === 1 && from > 0) near = to;
            break;
          }
        }
        if (offered || dear === Number.NEGATIVE_INFINITY) break;
      }
      if (offered) continue;
      if (open >= 0) offer(node, open, price(from, open, measure));
      else
        offer(
          node,
          forcedEnd(c, from, (to) => over(from, to, measure) <= SLACK),
          FORCED,
        );
    }
  }

  let best = count * kept;
  for (let k = best + 1; k < count * kept + kept; k++) if (cost[k]! < cost[best]!) best = k;
  const ends: number[] = [];
  for (let node = best; node >= kept; node = previous[node]!) ends.push(Math.floor(node / kept));
  return ends.reverse();
};

export const optimal: Setter = { name: 'optimal', set };
