/** The optimal setter against a search through every way of breaking a paragraph, at the same prices. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { chineseText } from '../chinese-text.ts';
import { costOf, leastCost } from '../exhaustive.ts';
import { broken, em, paragraph } from '../paragraph.ts';

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
