/** The Han–Latin gap, and what becomes of typed spaces. */

import { describe, expect, it } from 'vitest';
import { broken, em, paragraph, setIn, setWidth, widths } from '../paragraph.ts';

/** Gaps before each cluster, em. */
const gaps = (text: string, gap = 0.125): number[] => Array.from(paragraph(text, { 'han-latin-gap': em(gap) }).gap, (g) => g / 1000);

describe('the gap between Han and Latin', () => {
  it('stands between Han and letters or figures, on either side', () => {
    expect(gaps('山A水')).toEqual([0, 0.125, 0.125]);
    expect(gaps('山20水')).toEqual([0, 0.125, 0, 0.125]);
  });

  it('is an eighth of an em unless the style says otherwise', () => {
    expect(paragraph('山A').gap[1]).toBe(125);
    expect(gaps('山A', 0.25)).toEqual([0, 0.25]);
    expect(gaps('山A', 0)).toEqual([0, 0]);
  });

  it('is not set beside marks, in brackets, or between Latin and figures', () => {
    expect(gaps('山，A，“B”（3）')).toEqual(Array(10).fill(0));
    expect(gaps('山.A4')).toEqual([0, 0, 0, 0]);
  });

  it('is gone at a line’s start and at its end', () => {
    const c = paragraph('山水2026云', { setter: 'first-fit', adjust: 'push-out-only', align: 'start' });
    const [first, second] = setIn(c, 3);
    expect(setWidth(c, first!)).toBe(2000);
    expect(setWidth(c, second!)).toBe(4 * c.width[2]!);
  });

  it('is found across the border of two faces, and after a character beyond the basic plane', () => {
    expect(gaps('𠂉A')).toEqual([0, 0.125]);
    expect(gaps('葛\ufe00A')).toEqual([0, 0.125]);
  });

  it('full-width letters and figures are treated as Han', () => {
    expect(gaps('山Ａ水１云')).toEqual([0, 0, 0, 0, 0]);
    expect(gaps('ＡB')).toEqual([0, 0.125]);
  });
});

describe('typed spaces', () => {
  it('between Han a space is half an em, as behind a dateline', () => {
    expect(widths('讯 全')).toEqual([1, 0.5, 1]);
    expect(widths('。 “')).toEqual([1, 0.5, 0.5]);
  });

  it('between Han and Latin it is the gap and no more', () => {
    expect(widths('山 A 水')).toEqual([1, 0.125, widths('A')[0], 0.125, 1]);
  });

  it('between words it is the font’s own', () => {
    const [, space] = widths('a b');
    expect(space).toBe(0.25);
  });

  it('a space at a line’s end is not printed, and no line begins with one', () => {
    expect(broken('山水 云雨', 2, { setter: 'first-fit' })).toEqual(['山水', '云雨']);
    expect(broken('one two six', 2, { setter: 'first-fit' })).toEqual(['one', 'two', 'six']);
  });

  it('spaces behind a full line do not push it out', () => {
    for (const setter of ['first-fit', 'optimal'] as const) {
      expect(broken(`山水云雨${' '.repeat(60)}雪`, 4, { setter, adjust: 'push-out-only' })).toEqual(['山水云雨', '雪']);
      expect(broken(`山水云雨${'　'.repeat(20)}雪`, 4, { setter, adjust: 'push-out-only' })).toEqual(['山水云雨', '雪']);
    }
  });

  it('an ideographic space is an em inside a line; no line begins with one', () => {
    expect(widths('王　明')).toEqual([1, 1, 1]);
    expect(broken('山水云　雨雪', 3, { setter: 'first-fit' })).toEqual(['山水云', '雨雪']);
    expect(broken('山水云　雨雪', 3, { setter: 'optimal' })).toEqual(['山水云', '雨雪']);
  });

  it('a line feed in the text ends the line', () => {
    for (const setter of ['first-fit', 'optimal'] as const)
      expect(broken('山水\n云\n\n雨', 9, { setter })).toEqual(['山水', '云', '', '雨']);
  });
});
