/** The search through every way of breaking a paragraph that the optimal setter is held against, at the same prices. */

import { expect } from 'vitest';
import type { Clusters } from '../src/text/clusters.ts';
import { FORCED, LINE, lineCost, OPEN_LINE } from '../src/text/line-cost.ts';
import { optimal } from '../src/text/optimal.ts';
import { SLACK } from '../src/text/setter.ts';

interface Step {
  readonly to: number;
  readonly charge: number;
}

/** Every line that may begin at a cluster: the rules of docs/typography.md, looked at one row after another and nothing left out. */
const steps = (c: Clusters, from: number, measure: number): Step[] => {
  const { price, over } = lineCost(c);
  const good: Step[] = [];
  let open: Step | null = null;
  for (let to = from + 1; to <= c.count; to++) {
    const legal = to === c.count || c.breakable[to] !== 0;
    const charge = legal ? price(from, to, measure) : Number.POSITIVE_INFINITY;
    if (charge < OPEN_LINE) good.push({ to, charge });
    else if (charge < Number.POSITIVE_INFINITY) open = { to, charge };
    if (to < c.count && c.breakable[to] === 2) break;
  }
  if (good.length > 0) return good;
  if (open) return [open];
  let cut = from + 1;
  while (cut < c.count && c.breakable[cut] !== 2 && over(from, cut + 1, measure) <= SLACK) cut++;
  return [{ to: cut, charge: FORCED }];
};

/** The least any sequence of lines costs, by trying them all (what is behind a position depends on nothing but the line's number). */
export const leastCost = (c: Clusters, measures: (line: number) => number): number => {
  const known = new Map<number, number>();
  const least = (from: number, line: number): number => {
    if (from === c.count) return 0;
    const at = from * 1000 + line;
    const before = known.get(at);
    if (before !== undefined) return before;
    const found = Math.min(...steps(c, from, measures(line)).map(({ to, charge }) => LINE + charge + least(to, line + 1)));
    known.set(at, found);
    return found;
  };
  return least(0, 0);
};

/** What the setter's own lines cost. */
export const costOf = (c: Clusters, measures: (line: number) => number): number => {
  let from = 0;
  let sum = 0;
  optimal.set(c, measures).forEach((to, line) => {
    const step = steps(c, from, measures(line)).find((s) => s.to === to);
    expect(step, `no line may go from ${from} to ${to} of '${c.text}'`).toBeDefined();
    sum += LINE + step!.charge;
    from = to;
  });
  expect(from).toBe(c.count);
  return sum;
};
