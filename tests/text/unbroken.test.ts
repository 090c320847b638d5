/** What a line never divides: numbers, words, dashes and ellipses of two em, characters of several code points. */

import { describe, expect, it } from 'vitest';
import { broken, em, paragraph, widths } from '../paragraph.ts';

const lines = (text: string, measure: number): string[] =>
  broken(text, measure, { setter: 'first-fit', adjust: 'push-out-only', align: 'start', 'han-latin-gap': em(0) });

/** At every measure the piece stands whole on some line. */
const staysWhole = (before: string, piece: string, after: string): void => {
  for (let measure = 6; measure < 12; measure += 0.25) {
    const found = lines(before + piece + after, measure);
    expect(
      found.filter((line) => line.includes(piece)),
      `${measure}em: ${found.join(' | ')}`,
    ).toHaveLength(1);
  }
};

describe('numbers', () => {
  it.each(['2026', '12,345.6', '3.14', '1/2', '12:30', '-40', '2020-2021', '10%', '1+1'])('%s is never divided', (number) => {
    staysWhole('全县今年共完成投资', number, '其中工业占六成以上');
  });

  it.each(['￥1200', '＄500', '€30', '№15', '±5', '5‰', '50％', '37℃', '90°', '12′', '￥5000'])(
    'the sign stays with the number in %s',
    (number) => {
      staysWhole('全县今年共完成投资', number, '其中工业占六成以上');
    },
  );

  it.each(['２０２６', '１２．５', '１２３４５'])('full-width figures %s are never divided', (number) => {
    staysWhole('全县今年共完成投资', number, '其中工业占六成以上');
  });

  it('a number and its Chinese unit may part', () => {
    expect(lines('山水2026年', 4)).toEqual(['山水2026', '年']);
  });

  it('between full-width letters and Han a line may end, as between Han', () => {
    expect(lines('山水ＡＢ云', 3)).toEqual(['山水Ａ', 'Ｂ云']);
  });
});

describe('words', () => {
  it.each(['Banxin', 'naïve', 'привет', 'αβγδ', "don't", 'e.g.', 'A4', 'COVID19'])('%s is never divided', (word) => {
    staysWhole('记者从有关部门获悉', word, '一词已经收入词典之中');
  });

  it('a word may be divided behind its hyphen', () => {
    expect(lines('山水well-known云', 5)).toEqual(['山水well-', 'known云']);
  });

  it('a web address may be divided behind its own marks and nowhere else', () => {
    const found = lines('网址https://example.org/news/2026/page见此', 9);
    expect(found.join('')).toBe('网址https://example.org/news/2026/page见此');
    for (const line of found.slice(0, -1)) expect(line).toMatch(/(?:[/.址]|page)$/);
  });

  it('a word longer than the line is cut at the measure, and nothing is lost', () => {
    const found = lines('abcdefghijklmnopqrstuvwxyz', 4);
    expect(found.join('')).toBe('abcdefghijklmnopqrstuvwxyz');
    expect(found.length).toBeGreaterThan(2);
  });
});

describe('dashes and ellipses', () => {
  it.each(['——', '……', '⋯⋯', '‥‥'])('%s is never divided', (unit) => {
    staysWhole('山水云雨雪雷电风', unit, '日月星辰草木虫鱼');
  });

  it('a run of ellipses parts only between units of two', () => {
    expect(lines('山………………', 3)).toEqual(['山……', '……', '……']);
  });

  it('a dash and an ellipsis that meet may part', () => {
    expect(lines('山——……', 3)).toEqual(['山——', '……']);
  });
});

describe('characters of several code points', () => {
  it('a character beyond the basic plane is one cluster', () => {
    const c = paragraph('山𠂉水');
    expect([c.count, ...c.start.subarray(0, 4)]).toEqual([3, 0, 1, 3, 4]);
  });

  it.each([
    ['a combining mark', 'e\u0301'],
    ['a variation selector', '葛\ufe00'],
    ['a variation selector beyond the basic plane', '葛\u{e0100}'],
    ['a word joiner', '山\u2060'],
    ['a soft hyphen', 'a\u00ad'],
  ])('%s stays with the character before it', (_name, character) => {
    expect(paragraph(`山${character}水`).count).toBe(3);
    expect(widths(`山${character}水`)).toHaveLength(3);
    for (const line of lines(`${character.repeat(9)}水`, 2)) expect(line).not.toMatch(/^[\u0301\ufe00\u2060\u00ad]|^\udb40/u);
  });

  it('a letter and its accent are one glyph where there is one for both', () => {
    for (const [two, one] of [
      ['e\u0301', 'é'],
      ['a\u0304', 'ā'],
      ['か\u3099', 'が'],
    ] as const) {
      const [apart, together] = [paragraph(`山${two}水`), paragraph(`山${one}水`)];
      expect([apart.count, apart.glyph[1], apart.width[1], apart.kind[1]]).toEqual([
        3,
        together.glyph[1],
        together.width[1],
        together.kind[1],
      ]);
      // the text stays as it was written
      expect(apart.text.slice(apart.start[1], apart.start[2])).toBe(two);
    }
  });

  it('an accent that no glyph has is reported, a variation selector is not', () => {
    const c = paragraph('山q\u0301水葛\ufe00');
    expect([...c.runs[0]!.fount.missing]).toContain(0x301);
    expect([...c.runs[0]!.fount.missing]).not.toContain(0xfe00);
  });

  it('a joiner with nothing before it takes no room and is not printed as a box', () => {
    const c = paragraph('\u200b山水');
    expect(c.width[0]).toBe(0);
    const { stack } = c.runs[0]!.fount;
    expect(c.glyph[0]).not.toBe(0);
    expect(stack.faces[c.face[0]!]!.box(c.glyph[0]!)).toBeNull();
  });

  it('an emoji of several parts is not divided', () => {
    staysWhole('山水云雨雪雷电风', '👨‍👩‍👧', '日月星辰草木虫鱼');
  });

  it('a lone surrogate is set like any other sign', () => {
    expect(lines('山\ud842水', 3).join('')).toBe('山\ud842水');
    expect(lines('山\udc00水', 3).join('')).toBe('山\udc00水');
  });
});
