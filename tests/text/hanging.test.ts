/** 悬挂: marks that stand outside the measure. */

import { describe, expect, it } from 'vitest';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { broken, paragraph, setIn } from '../paragraph.ts';

const plain: StyleSpec = { setter: 'first-fit', adjust: 'push-out-only', punctuation: 'plain', align: 'start' };
const lines = (text: string, measure: number, spec: StyleSpec): string[] => broken(text, measure, { ...plain, ...spec });

describe('hanging', () => {
  it('lets a pause mark or a stop stand outside when it would not fit, and only then', () => {
    expect(lines('山水云雨，风雪', 4, { hanging: 'allow' })).toEqual(['山水云雨，', '风雪']);
    expect(lines('山水云雨。风雪', 4, { hanging: 'allow' })).toEqual(['山水云雨。', '风雪']);
    expect(lines('山水云，雨风雪', 4, { hanging: 'allow' })).toEqual(['山水云，', '雨风雪']);
    expect(lines('山水云雨，风雪', 4, { hanging: 'none' })).toEqual(['山水云', '雨，风雪']);
  });

  it('forced, it hangs every mark that ends a line', () => {
    const c = paragraph('山水云，雨风雪霜', { ...plain, hanging: 'force', align: 'justify' });
    const [first] = setIn(c, 4);
    expect(c.text.slice(0, c.start[first!.to])).toBe('山水云，');
    // three characters fill four em: the mark is none of the measure's business
    expect(first!.track).toBeCloseTo(500, 0);
  });

  it('hangs one mark and none behind another', () => {
    expect(lines('山水云）。风雪', 4, { hanging: 'allow' })).toEqual(['山水', '云）。风', '雪']);
  });

  it('hangs no bracket, and in Taiwan no centred mark', () => {
    expect(lines('山水云雨）风', 4, { hanging: 'allow' })).toEqual(['山水云', '雨）风']);
    expect(lines('山水雲雨，風雪', 4, { hanging: 'allow', lang: 'zh-Hant-TW' })).toEqual(['山水雲', '雨，風雪']);
  });

  it('hangs the first opening mark of a paragraph where first is asked, and closing ones where last is', () => {
    expect(lines('“山水云雨风', 4, { hanging: 'first' })).toEqual(['“山水云雨', '风']);
    expect(lines('山水云雨”风', 4, { hanging: 'last' })).toEqual(['山水云雨”', '风']);
  });

  it('is weighed by the optimal setter too', () => {
    expect(broken('山水云雨，风雪霜露。', 4, { hanging: 'allow', punctuation: 'quanjiao' })).toEqual(['山水云雨，', '风雪霜露。']);
  });
});
