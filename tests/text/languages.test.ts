/** What Japanese, Traditional Chinese, western languages and none ask of a line. */

import { describe, expect, it } from 'vitest';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { broken, paragraph, setIn, setWidth } from '../paragraph.ts';

const ja: StyleSpec = { lang: 'ja' };

describe('Japanese', () => {
  it('never reduces 。 inside a line, and closes 、 and brackets', () => {
    const shrink = (text: string): number[] => [...paragraph(text, ja).shrink];
    expect(shrink('山。水')).toEqual([0, 0, 0]);
    expect(shrink('山、水')).toEqual([0, 500, 0]);
    expect(shrink('山・水')).toEqual([0, 500, 0]);
  });

  it('stands ：； in the middle of their em and gives ！？ a whole one', () => {
    const c = paragraph('山：水！云', ja);
    expect([...c.width]).toEqual([1000, 1000, 1000, 1000, 1000]);
    expect([...c.shrink]).toEqual([0, 500, 0, 0, 0]);
  });

  it('adds no room beside commas, stops and middle dots, nor inside brackets', () => {
    const places = (text: string): number[] => [...paragraph(text, ja).stretch];
    expect(places('山水、云')).toEqual([0, 1, 0, 0]);
    expect(places('山「水」云')).toEqual([0, 1, 0, 0, 1]);
    expect(places('山・水')).toEqual([0, 0, 0]);
  });

  it('parts Latin from kana and Han by a quarter of an em, which closes to an eighth', () => {
    const c = paragraph('山A水', ja);
    expect([...c.gap]).toEqual([0, 250, 250]);
    const [line] = setIn(paragraph('山水云雨风雪A霜', ja), 8);
    expect(line!.to).toBe(8);
  });

  it('keeps the em behind ！ in its line where it fits, and does not carry it over', () => {
    expect(broken('一二三四五六七八九十一！　次の文', 13, { ...ja, setter: 'first-fit' })).toEqual([
      '一二三四五六七八九十一！　',
      '次の文',
    ]);
    expect(broken('一二三四五六七八九十一！　次の文', 12, { ...ja, setter: 'first-fit' })).toEqual(['一二三四五六七八九十一！', '次の文']);
  });

  it('writes a repeated character out at a line’s start where that is asked for', () => {
    const c = paragraph('山水人々云', { ...ja, setter: 'first-fit', 'iteration-mark': 'write-out', adjust: 'push-out-only' });
    expect(setIn(c, 3).map((line) => c.text.slice(c.start[line.from]!, c.start[line.printed]!))).toEqual(['山水人', '々云']);
  });
});

describe('Traditional Chinese', () => {
  it('keeps the whole em of its centred marks, whatever stands beside them', () => {
    const c = paragraph('山。」水，「雨', { lang: 'zh-Hant-HK' });
    expect([...c.width]).toEqual([1000, 1000, 1000, 1000, 1000, 500, 1000]);
    expect(c.shrink[1]).toBe(0);
  });

  it('closes up brackets in Hong Kong and nothing in Taiwan', () => {
    expect([...paragraph('山」「水', { lang: 'zh-Hant-HK' }).width]).toEqual([1000, 1000, 500, 1000]);
    expect([...paragraph('山」「水', { lang: 'zh-Hant-TW' }).width]).toEqual([1000, 1000, 1000, 1000]);
  });
});

describe('English', () => {
  it('is justified in its word spaces, which close by a third at most', () => {
    const c = paragraph('the river runs by the old stone bridge', { lang: 'en', indent: { value: 0, unit: 'em' } });
    const lines = setIn(c, 9);
    for (const line of lines.slice(0, -1)) expect(Math.abs(setWidth(c, line) - 9000)).toBeLessThan(2);
    for (const line of lines) for (const add of line.adds ?? []) expect(add).toBeGreaterThanOrEqual(-Math.ceil(c.width[3]! / 3));
  });
});

describe('no language', () => {
  it('cuts nothing that UAX #14 keeps whole', () => {
    expect(broken('abcdefgh 山水', 2, { lang: 'und', setter: 'first-fit' })[0]).toBe('abcdefgh');
    expect(broken('abcdefgh 山水', 2, { lang: 'zh-Hans', setter: 'first-fit' })[0]).not.toBe('abcdefgh');
  });
});
