/** First-fit: as much as fits; what to do where the next place is barred: push in, or push out. */

import { describe, expect, it } from 'vitest';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { broken, em, paragraph, setIn, setWidth } from '../paragraph.ts';

const lines = (text: string, measure: number | number[], spec: StyleSpec = {}): string[] =>
  broken(text, measure, { setter: 'first-fit', ...spec });

describe('as much as fits', () => {
  it('a line takes every character that fits, and no more', () => {
    expect(lines('山水云雨雪雷电风', 3)).toEqual(['山水云', '雨雪雷', '电风']);
    expect(lines('山水云雨雪雷电风', 3.9)).toEqual(['山水云', '雨雪雷', '电风']);
  });

  it('half-width marks make room for more characters', () => {
    expect(lines('山，水，云雨', 4)).toEqual(['山，水，云', '雨']);
  });

  it('each line has the measure of its own slot', () => {
    expect(lines('山水云雨雪雷电风', [2, 4, 1])).toEqual(['山水', '云雨雪雷', '电', '风']);
  });

  it('as a newspaper page was printed: marks and numbers that do not fit go down', () => {
    // 13 em, indent 2, 开明, pushed out: each break told by the rule it comes from
    const text = '本报讯 为进一步做好今冬明春防火工作，11月20日，砚溪县召开会议，提出“三不”要求：不留死角、不走过场、不漏一户。';
    expect(lines(text, 13, { indent: em(2), adjust: 'push-out-only' })).toEqual([
      // 2 + 3 + ½ + 7 = 12½ em; 冬 would make 13½
      '本报讯 为进一步做好今',
      // 7 + ½ + 1 + (⅛ + 1) + (⅛ + 1) + (⅛ + 1) + ½ = 12⅜
      '冬明春防火工作，11月20日，',
      // 7 + ½ + 2 + ½ + 2 + ½ = 12½
      '砚溪县召开会议，提出“三不”',
      // 2 + ½ + 4 + ½ + 4 + ½ + 1 = 12½
      '要求：不留死角、不走过场、不',
      '漏一户。',
    ]);
  });
});

describe('where a mark may not begin the next line', () => {
  // 山水云雨雪，: five Han and a comma of an em in 全角: 6 em in 5½
  const text = '山水，云雨，雪雷';
  const wide: StyleSpec = { punctuation: 'quanjiao' };

  it('push-in-first closes up blanks and takes it in', () => {
    expect(lines(text, 5.5, { ...wide, adjust: 'push-in-first' })).toEqual(['山水，云雨，', '雪雷']);
  });

  it('push-out-only sends the character before it down with it', () => {
    expect(lines(text, 5.5, { ...wide, adjust: 'push-out-only' })).toEqual(['山水，云', '雨，雪雷']);
  });

  it('push-out-first takes it in only when the line would be opened beyond its limit', () => {
    // 1½ em over three gaps is far beyond 0.08 em; beyond 0.6 em it is not
    expect(lines(text, 5.5, { ...wide, adjust: 'push-out-first' })).toEqual(['山水，云雨，', '雪雷']);
    expect(lines(text, 5.5, { ...wide, adjust: 'push-out-first', 'stretch-limit': em(0.6) })).toEqual(['山水，云', '雨，雪雷']);
  });

  it('what cannot be closed up far enough is pushed out', () => {
    expect(lines('山水云雨雪雷，电', 6, { adjust: 'push-in-first' })).toEqual(['山水云雨雪', '雷，电']);
    expect(lines('山水云雨雪，，，电', 5, { ...wide, adjust: 'push-in-first' })[0]).toBe('山水云雨');
  });

  it('an opening mark that would end the line goes down', () => {
    expect(lines('山水云雨“雪雷”', 4.5, { adjust: 'push-in-first' })).toEqual(['山水云雨', '“雪雷”']);
  });

  it('a line that was pushed in is exactly as wide as its measure', () => {
    const c = paragraph(text, { ...wide, setter: 'first-fit', adjust: 'push-in-first' });
    const [line] = setIn(c, 5.5);
    expect(setWidth(c, line!)).toBeCloseTo(5500, 6);
    expect(line!.over).toBe(0);
  });

  it('a mark that would end the line closes up in 开明 too, where a stop is a whole em', () => {
    expect(lines('山水云雨雪。雷', 5.5, { adjust: 'push-in-first' })).toEqual(['山水云雨雪。', '雷']);
    expect(lines('山水云雨雪。雷', 5.5, { adjust: 'push-out-only' })).toEqual(['山水云雨', '雪。雷']);
  });

  it('a kept bracket at the line’s start is not what closes up', () => {
    const spec: StyleSpec = { ...wide, adjust: 'push-in-first', 'line-start-bracket': 'keep', 'first-line-bracket': 'keep' };
    const c = paragraph('《山水云雨雪”雷', { ...spec, setter: 'first-fit' });
    const found = setIn(c, 6.5);
    for (const line of found) expect(line.over).toBe(0);
    expect(setWidth(c, found[0]!)).toBeLessThanOrEqual(6501);
  });
});
