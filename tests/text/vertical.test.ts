/** 竖排: how characters stand in a vertical line, and what they take of it. */

import { describe, expect, it } from 'vitest';
import { black } from '../../src/setpage/ink.ts';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { fountOf } from '../../src/text/fount.ts';
import { glyphRuns } from '../../src/text/glyph-runs.ts';
import type { LineMark } from '../../src/text/line-mark.ts';
import { regionOf } from '../../src/text/region.ts';
import { clustersOf } from '../../src/text/set-paragraph.ts';
import { fonts, setIn, styleOf } from '../paragraph.ts';

const vertical = (text: string, spec: StyleSpec = {}, marks: readonly LineMark[] = []) => {
  const style = { ...styleOf(spec), writing: 'vertical' as const };
  const fount = fountOf(fonts.stack('song', 400), style.punctuation, regionOf(style.lang), 'vertical');
  return clustersOf(text, [{ start: 0, end: text.length, fount, lang: style.lang, paint: black }], style, null, marks);
};

/** U upright, R on its side; a cluster of several characters once. */
const stands = (text: string, spec: StyleSpec = {}): string => {
  const c = vertical(text, spec);
  return Array.from({ length: c.count }, (_, i) => (c.turned![i] === 1 ? 'R' : 'U')).join('');
};

const widths = (text: string, marks: readonly LineMark[] = []): number[] => {
  const c = vertical(text, {}, marks);
  return [...c.width.subarray(0, c.count)];
};

describe('a vertical line', () => {
  it('stands Han and pause marks upright and lays Latin words and dashes on their side', () => {
    expect(stands('山，水。')).toBe('UUUU');
    expect(stands('山river水')).toBe('URRRRRU');
    expect(stands('山——水')).toBe('URU');
  });

  it('sets two and three figures across in one em, one figure and four capitals upright, the rest turned', () => {
    expect(widths('第12版')).toEqual([1000, 1000, 1000]);
    expect(widths('第365天')).toEqual([1000, 1000, 1000]);
    expect(stands('第3版')).toBe('UUU');
    expect(stands('中GDP')).toBe('UUUU');
    expect(stands('在1984年')).toBe('URRRRU');
  });

  it('has no gap beside what stands upright, and one beside what is turned', () => {
    expect([...vertical('第12版').gap]).toEqual([0, 0, 0]);
    expect([...vertical('在1984年').gap]).toEqual([0, 125, 0, 0, 0, 125]);
  });

  it('sets across what the manuscript asks for', () => {
    expect(widths('于2026年', [{ name: 'tcy', start: 1, end: 5 }])).toEqual([1000, 1000, 1000]);
  });

  it('keeps the em of ：；！？ in Chinese', () => {
    expect(widths('山：水！')).toEqual([1000, 1000, 1000, 1000]);
    expect([...vertical('山：水！').shrink]).toEqual([0, 0, 0, 0]);
  });

  it('makes corner brackets of the mainland’s quotation marks, and keeps the words', () => {
    const c = vertical('“山”');
    const bracket = vertical('『山』');
    expect([...c.glyph]).toEqual([...bracket.glyph]);
    expect(c.text).toBe('“山”');
    expect(stands('“Good day”他说')).toBe('RRRRRRRRRRUU');
  });

  it('is one run upright and another turned, the pen going on', () => {
    const c = vertical('山river水');
    const [line] = setIn(c, 20);
    const runs = glyphRuns(c, line!, { x: 0, y: 0, size: 10, scale: 1, anchor: 0, offset: 0 });
    expect(runs.map((run) => run.writing)).toEqual(['vertical', 'turned', 'vertical']);
    expect(runs[0]!.origin.x).toBe(0);
    expect(runs[2]!.origin.x).toBeCloseTo((c.natural[6]! + c.gap[6]!) / 100, 1);
  });
});
