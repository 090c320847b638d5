/** The optimal setter against a search through every way of breaking a paragraph, at the same prices. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import type { Clusters } from '../../src/text/clusters.ts';
import { FORCED, LINE, lineCost, OPEN_LINE } from '../../src/text/line-cost.ts';
import { optimal } from '../../src/text/optimal.ts';
import { SLACK } from '../../src/text/setter.ts';
import { chineseText } from '../chinese-text.ts';
import { broken, em, paragraph } from '../paragraph.ts';

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
const leastCost = (c: Clusters, measures: (line: number) => number): number => {
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
const costOf = (c: Clusters, measures: (line: number) => number): number => {
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

const styles = fc.record({
  punctuation: fc.constantFrom('kaiming', 'quanjiao', 'line-end-half', 'banjiao', 'plain'),
  kinsoku: fc.constantFrom('gb', 'strict', 'none'),
  adjust: fc.constantFrom('push-in-first', 'push-out-only'),
  spread: fc.constantFrom('standard', 'marks-first'),
  'line-start-bracket': fc.constantFrom('trim', 'keep'),
}) satisfies fc.Arbitrary<StyleSpec>;

describe('the optimal setter', () => {
  it.each([5, 8, 13, 18.5])('no way of breaking a paragraph is cheaper, at %s em', (measure) => {
    fc.assert(
      fc.property(chineseText(14), styles, (text, style) => {
        const c = paragraph(text, style);
        const measures = (): number => measure * 1000;
        expect(costOf(c, measures)).toBeCloseTo(leastCost(c, measures), 6);
      }),
      { numRuns: 150 },
    );
  });

  it('nor where the measure changes from line to line', () => {
    const measure = fc.integer({ min: 4000, max: 16_000 });
    fc.assert(
      fc.property(chineseText(20, 6), styles, fc.array(measure, { minLength: 2, maxLength: 6 }), (text, style, list) => {
        const c = paragraph(text, style);
        const measures = (line: number): number => list[line] ?? list.at(-1)!;
        expect(costOf(c, measures)).toBeCloseTo(leastCost(c, measures), 6);
      }),
      { numRuns: 250 },
    );
  });

  it('a last line of one character is worth opening the lines above', () => {
    const text = '县委全会今年共完成投资一亿元的了在是和有为这山水云雨雪';
    expect(broken(text, 13, { setter: 'first-fit' }).map((line) => line.length)).toEqual([13, 13, 1]);
    expect(broken(text, 13, { setter: 'optimal' }).map((line) => line.length)).toEqual([12, 13, 2]);
    // unless the style does not care, or the line is so narrow that the hole would be worse
    expect(broken(text, 13, { setter: 'optimal', 'last-line-min': 1 }).map((line) => line.length)).toEqual([13, 13, 1]);
    expect(broken(text.slice(0, 13), 6, { setter: 'optimal' }).map((line) => line.length)).toEqual([6, 6, 1]);
  });

  it('closes up blanks rather than open a line far', () => {
    // 8.5 em in 8: the two commas give the half em
    const spec: StyleSpec = { setter: 'optimal', punctuation: 'quanjiao', adjust: 'push-in-first' };
    expect(broken('山水，云雨，雪雷。日月星辰草木', 8, spec)[0]).toBe('山水，云雨，雪雷。');
    expect(broken('山水，云雨，雪雷。日月星辰草木', 8, { ...spec, adjust: 'push-out-only' })[0]).not.toBe('山水，云雨，雪雷。');
  });

  it('what stands before a line feed is set as if nothing followed', () => {
    const one = broken('山水云雨雪雷电风日月星辰，草木虫鱼。', 5);
    const both = broken('山水云雨雪雷电风日月星辰，草木虫鱼。\n县委全会今年共完成', 5);
    expect(both.slice(0, one.length)).toEqual(one);
  });

  it('takes a first-line indent off the first measure only', () => {
    expect(broken('山水云雨雪雷电风日月', 4, { indent: em(2) })).toEqual(['山水', '云雨雪雷', '电风日月']);
  });
});
