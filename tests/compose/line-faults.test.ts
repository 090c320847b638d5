/** What is told of a set line: too wide, cut where nothing may be parted, opened too far; and nothing of a good one. */

import { describe, expect, it } from 'vitest';
import { lineFaults } from '../../src/compose/line-faults.ts';
import { paragraph, setIn } from '../paragraph.ts';

const told = (text: string, measure: number, limit = 80): string[][] => {
  const c = paragraph(text, { setter: 'first-fit', adjust: 'push-out-only' });
  return setIn(c, measure).map((line) => lineFaults(c, line, limit).map(({ message }) => message.code));
};

describe('a set line', () => {
  it('that is as it should be has no fault', () => {
    expect(told('山水云雨雪雷', 3)).toEqual([[], []]);
    expect(told('山水云，雨雪', 3.6)).toEqual([[], []]);
  });

  it('opened beyond its limit', () => {
    expect(told('山水云，雨雪', 3.6, 20)).toEqual([['compose.stretched-line'], []]);
  });

  it('wider than its measure', () => {
    expect(told('山水', 0.5)).toEqual([['compose.line-too-wide'], ['compose.line-too-wide']]);
  });

  it('cut inside a word, a number, or between marks that belong together', () => {
    expect(told('incomprehensibilities', 4)[0]).toEqual(['compose.cut-line']);
    expect(told('123456789', 3)[0]).toEqual(['compose.cut-line']);
    expect(told('山水云，，，，，，，，', 3)[1]).toContain('compose.cut-line');
  });

  it('says between which words it was cut', () => {
    const c = paragraph('123456789', { setter: 'first-fit' });
    const [line] = setIn(c, 3);
    expect(lineFaults(c, line!, 80)[0]!.values).toEqual({ words: '123456', next: '7' });
  });

  it('that ends where a word may be parted by a hyphen, or at a line feed, is not cut', () => {
    expect(told('山水\n云雨', 5)).toEqual([[], []]);
  });
});
