/** Words of a page outside its stories: fields of furniture, headlines fitted to their place, crops and colours. */

import { describe, expect, it } from 'vitest';
import { calendarDate, type FieldValues, fillFields } from '../../src/compose/fields.ts';
import { fitHeadline, preferredParts } from '../../src/compose/fit-headline.ts';
import { houseOf } from '../../src/compose/house.ts';
import { notYetKey } from '../../src/compose/not-yet.ts';
import { paletteOf } from '../../src/compose/palette.ts';
import { cropTo } from '../../src/compose/photo.ts';
import type { Type } from '../../src/compose/words.ts';
import { fonts, styleOf } from '../paragraph.ts';

describe('fields', () => {
  const values: FieldValues = { title: '砚溪周报', issue: '1187', date: '2026-11-20', page: '3', name: '要闻', editor: '' };
  const filled = (line: string, more: Partial<FieldValues> = {}) => fillFields(line, { ...values, ...more } as FieldValues);

  it('are filled from edition and page', () => {
    expect(filled('{title} 第{page}版 {name}').text).toBe('砚溪周报 第3版 要闻');
  });

  it('dates are written as the pattern says, with the day of the week', () => {
    expect(filled('{date}').text).toBe('2026年11月20日');
    expect(filled('{date:yyyy-MM-dd} {date:yy.M.d} {weekday}', { date: '2026-1-2' }).text).toBe('2026-01-02 26.1.2 星期五');
  });

  it('what is no date is printed as it is written, without a day of the week', () => {
    expect(filled('{date} {weekday}', { date: '腊月廿三' }).text).toBe('腊月廿三');
    expect(calendarDate('2026-11-31')).toBeNull();
    expect(calendarDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 });
    expect(calendarDate('2026-02-29')).toBeNull();
  });

  it('an empty field takes its separator with it', () => {
    expect(filled('{name} · {editor} · 第{page}版').text).toBe('要闻 · 第3版');
    expect(filled('{editor} · {name}').text).toBe('要闻');
    expect(filled('{name} · {editor}').text).toBe('要闻');
  });

  it('an empty field leaves no stray words: those that touch it, or the label before it, go too', () => {
    expect(filled('{name}　编辑　{editor}').text).toBe('要闻');
    expect(filled('{name}　编辑：{editor} · 第{page}版').text).toBe('要闻 · 第3版');
    expect(filled('{title} 第{issue}期', { issue: '' }).text).toBe('砚溪周报');
    expect(filled('{title} 第{issue}期').text).toBe('砚溪周报 第1187期');
    expect(filled('编辑　{editor}').text).toBe('');
  });

  it('one that nobody knows is told and left out; so is what every object has', () => {
    expect(filled('{nmae}第{page}版{toString}')).toEqual({ text: '第3版', unknown: ['nmae', 'toString'] });
  });
});

describe('a headline', () => {
  const type: Type = {
    house: houseOf({ kind: 'layout' }),
    fonts,
    founts: new Set(),
    hyphenate: null,
    words: { borders: new Map(), wanted: new Set() },
    writing: 'horizontal',
  };
  const pt = (from: number, to = from) => ({ from: { value: from, unit: 'pt' as const }, to: { value: to, unit: 'pt' as const } });
  const percent = (from: number, to: number) => ({
    from: { value: from, unit: 'percent' as const },
    to: { value: to, unit: 'percent' as const },
  });
  const headline = (text: string, measure: number, lines = pt(1, 2), depth: number | null = null) =>
    fitHeadline(type, text, styleOf({ size: pt(16, 20), scale: percent(90, 100), lines, align: 'center' }), measure, depth);

  it('/ is a preferred break, but itself between figures or letters', () => {
    expect(preferredParts('立足创建要求/高站位统筹')).toEqual(['立足创建要求', '高站位统筹']);
    expect(preferredParts('A/B 1/2 山/水')).toEqual(['A/B 1/2 山', '水']);
    expect(preferredParts('/山/')).toEqual(['山']);
    expect(preferredParts('/')).toEqual([]);
  });

  it('stands on one line at the largest size that fits', () => {
    expect(headline('砚溪大雪', 100)).toMatchObject({ lines: ['砚溪大雪'], size: 20, scale: 1, over: 0 });
    expect(headline('砚溪大雪通', 90)).toMatchObject({ lines: ['砚溪大雪通'], size: 18, over: 0 });
  });

  it('is held to the depth of its place', () => {
    expect(headline('砚溪大雪', 100, pt(1, 2), 17)).toMatchObject({ size: 17 });
  });

  it('of two lines is balanced, and neither begins with a closing mark', () => {
    const { lines } = headline('砚溪大雪，通行了', 90);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toBe('砚溪大雪，通行了');
    expect(lines[1]).not.toMatch(/^，/);
  });

  it('is condensed only when no size fits, and too long only when that does not help', () => {
    expect(headline('砚溪大雪通行', 92, pt(1))).toMatchObject({ size: 16, scale: 0.95, over: 0 });
    const long = headline('砚溪大雪通行了不得了', 92, pt(1));
    expect(long).toMatchObject({ size: 16, scale: 0.9 });
    // ten characters where 92 ÷ 16 ÷ 0.9 = 6.4 fit
    expect(long.over).toBe(4);
  });

  it('that is a whole story by mistake is told in no time', () => {
    const began = performance.now();
    expect(headline('砚溪大雪通行了不得了'.repeat(2000), 92, pt(1, 3)).over).toBeGreaterThan(1000);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('words and numbers are not divided', () => {
    for (const text of ['砚溪县2026年投资12,345万元', '砚溪COVID防控工作会'])
      for (const measure of [90, 110, 130])
        for (const line of headline(text, measure).lines) expect(line).not.toMatch(/^[0-9,]+万|^OVID|^VID|[0-9]$/);
  });

  it('a place that is broken without knowing the words asks for them', () => {
    type.words.wanted.clear();
    headline('砚溪大雪通行了', 80);
    expect([...type.words.wanted]).toEqual(['砚溪大雪通行了']);
    type.words.wanted.clear();
    headline('砚溪大雪/通行了', 80);
    headline('砚溪大雪', 100);
    expect([...type.words.wanted]).toEqual([]);
  });
});

describe('a picture', () => {
  it('fills its cell, as large as may be, the focus as near the middle as its edges allow', () => {
    expect(cropTo({ width: 400, height: 200 }, { width: 100, height: 100 }, { x: 0.5, y: 0.5 })).toEqual({
      x: 0.25,
      y: 0,
      width: 0.5,
      height: 1,
    });
    expect(cropTo({ width: 400, height: 200 }, { width: 100, height: 100 }, { x: 0.9, y: 0.5 })).toEqual({
      x: 0.5,
      y: 0,
      width: 0.5,
      height: 1,
    });
    expect(cropTo({ width: 200, height: 400 }, { width: 100, height: 100 }, { x: 0.5, y: 0 })).toEqual({
      x: 0,
      y: 0,
      width: 1,
      height: 0.5,
    });
  });
});

describe('colours', () => {
  const palette = paletteOf({
    red: { kind: 'process', c: 0, m: 100, y: 100, k: 10 },
    tint: { kind: 'tint', of: 'red', percent: 50 },
    paler: { kind: 'tint', of: 'tint', percent: 20 },
    gold: { kind: 'spot', name: 'PANTONE 871 C', as: { c: 0, m: 20, y: 60, k: 20 } },
    round: { kind: 'tint', of: 'round', percent: 50 },
  });

  it('tints are of their ink, tints of tints multiplied', () => {
    expect(palette('paler').ink).toBe(palette('red').ink);
    expect(palette('paler').tint).toBeCloseTo(0.1, 9);
  });

  it('a spot ink keeps its own name and its stand-in', () => {
    expect(palette('gold').ink).toEqual({ name: 'PANTONE 871 C', spot: true, process: { c: 0, m: 0.2, y: 0.6, k: 0.2 } });
  });

  it('solid black overprints, nothing else does', () => {
    expect(['black', 'red', 'tint', 'gold', 'paper'].map((name) => palette(name).overprint)).toEqual([true, false, false, false, false]);
  });

  it('a name nobody gave, a name every object has, and a circle of tints come out as black ink', () => {
    for (const name of ['rad', 'toString', 'round']) expect(palette(name).ink.name).toBe('black');
  });
});

describe('what is not obeyed yet', () => {
  it('is told with what is done instead; what is obeyed is not', () => {
    expect(notYetKey('wrap', 'outline')!.values).toEqual({ key: 'wrap', value: 'outline', instead: 'largest' });
    for (const [key, value] of [
      ['hanging', 'force'],
      ['kinsoku', 'very-strict'],
      ['lang', 'ja'],
      ['grid-align', 'characters'],
      ['last-line-min', 2],
      ['setter', 'optimal'],
      ['toString', 'x'],
    ] as const)
      expect(notYetKey(key, value), key).toBeNull();
  });
});
