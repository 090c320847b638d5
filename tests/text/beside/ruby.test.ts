/** Readings: over their words, apart from each other, with room made where they are wider. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRuby } from '../../../src/text/ruby.ts';
import { setIn, setWidth, wordsOf } from '../../paragraph.ts';
import { besideFirst, besideIn, inkOf, marked } from './marked.ts';

const widths = (typed: string, spec = {}): number[] => Array.from(marked(typed, spec).width);

describe('a reading as typed', () => {
  it('is read a character each where there are as many, else as one of the whole', () => {
    expect(readRuby('běi jīng', '北京')).toEqual({ kind: 'mono', words: ['běi', 'jīng'] });
    expect(readRuby('とう・きょう', '東京')).toEqual({ kind: 'jukugo', words: ['とう', 'きょう'] });
    expect(readRuby('きょう', '今日')).toEqual({ kind: 'group', words: ['きょう'] });
    expect(readRuby('World Trade', '世界贸易')).toEqual({ kind: 'group', words: ['World Trade'] });
    expect(readRuby('ㄓㄨˋ ㄧㄣ', '注音')).toEqual({ kind: 'zhuyin', words: ['ㄓㄨˋ', 'ㄧㄣ'] });
    expect(readRuby('ㄓㄨˋ', '注音')).toEqual({ kind: 'group', words: ['ㄓㄨˋ'] });
  });
});

describe('readings over words', () => {
  it('stand in the middle of their character, over its em box', () => {
    const [reading] = besideFirst('音[乐]{ruby=lè}会', 10);
    const ink = inkOf(reading!);
    expect((ink.left + ink.right) / 2).toBeCloseTo(15, 0);
    expect(ink.foot).toBeLessThan(-8.8);
    expect(reading!.words).toBe('lè');
  });

  it('leave the words where they are while there is room', () => {
    expect(widths('银[行]{ruby=xí}长')).toEqual([1000, 1000, 1000]);
  });

  it('reach over neighbours that have none, and push nothing apart for that', () => {
    expect(widths('银[行]{ruby=zhuāng}长')).toEqual([1000, 1000, 1000]);
  });

  it('stand a quarter of their em apart from a neighbour’s', () => {
    const items = besideFirst('[双窗装]{ruby=shuāng chuāng zhuāng}', 20);
    const inks = items.map(inkOf);
    expect(inks).toHaveLength(3);
    for (let n = 1; n < inks.length; n++) expect(inks[n]!.left - inks[n - 1]!.right).toBeGreaterThan(1);
  });

  it('in Japanese never reach over Han, over kana by one of their own size', () => {
    expect(widths('国[承]{ruby=うけたま}国', { lang: 'ja' })).toEqual([1000, 2000, 1000]);
    expect(widths('の[承]{ruby=うけたま}り', { lang: 'ja' })).toEqual([1000, 1000, 1000]);
    expect(widths('の[承]{ruby=うけたまわ}国', { lang: 'ja' })).toEqual([1000, 1000 + 250 + 750, 1000]);
  });

  it('of a whole word are spread over it, an em of theirs at most left at the ends', () => {
    const [reading] = besideFirst('[紫陽花]{ruby=あい}', 10, { lang: 'ja' });
    const ink = inkOf(reading!);
    expect(ink.left).toBeGreaterThan(2.4);
    expect(ink.right).toBeLessThan(27.6);
    expect(ink.right - ink.left).toBeGreaterThan(15);
  });

  it('of a whole word are never parted by a line’s end, of a compound they may', () => {
    const printed = (typed: string, measure: number): string[] => {
      const c = marked(typed, { lang: 'ja' });
      return setIn(c, measure).map((line) => wordsOf(c, line));
    };
    expect(printed('春夏[紫陽花]{ruby=あじさい}', 4)).toEqual(['春夏', '紫陽花']);
    expect(printed('春夏秋[東京]{ruby=とう・きょ}', 4)).toEqual(['春夏秋東', '京']);
  });

  it('of a compound lean on each other where one is wider than its character', () => {
    const items = besideFirst('[東京]{ruby=とう・きょう}', 10, { lang: 'ja' });
    expect(items.map((item) => item.words)).toEqual(['とうきょう']);
  });

  it('keep inside the measure at a line’s ends', () => {
    const lines = besideIn('[窗]{ruby=chuāng}春夏[双]{ruby=shuāng}', 4);
    const inks = lines[0]!.map(inkOf);
    expect(inks[0]!.left).toBeGreaterThanOrEqual(0);
    expect(inks.at(-1)!.right).toBeLessThanOrEqual(marked('[窗]{ruby=chuāng}春夏[双]{ruby=shuāng}').natural[4]! / 100 + 0.01);
  });
});

describe('bopomofo', () => {
  it('stands in a column of half an em behind its character in a horizontal line', () => {
    expect(widths('[注音]{ruby=ㄓㄨˋ ㄧㄣ}')).toEqual([1500, 1500]);
    const items = besideFirst('[注]{ruby=ㄓㄨˋ}音', 10);
    const ink = inkOf(items[0]!);
    expect(ink.left).toBeGreaterThanOrEqual(10);
    expect(ink.right).toBeLessThanOrEqual(15);
    expect(ink.top).toBeGreaterThanOrEqual(-8.8);
    expect(ink.foot).toBeLessThanOrEqual(1.2);
  });

  it('takes no room along a vertical line, and stands at its right', () => {
    const spec = { writing: 'vertical' as const };
    expect(widths('[注音]{ruby=ㄓㄨˋ ㄧㄣ}', spec)).toEqual([1000, 1000]);
    const ink = inkOf(besideIn('[注]{ruby=ㄓㄨˋ}音', 10, spec)[0]![0]!);
    expect(ink.foot).toBeLessThanOrEqual(-8.8);
    expect(ink.top).toBeGreaterThanOrEqual(-13.8);
    expect([ink.left >= 0, ink.right <= 10]).toEqual([true, true]);
  });

  it('has the neutral tone before its symbols, the others outside at the upper right of the last', () => {
    const neutral = inkOf(besideIn('[子]{ruby=˙ㄗ}', 10)[0]![0]!);
    const fourth = inkOf(besideIn('[字]{ruby=ㄗˋ}', 10)[0]![0]!);
    const bare = inkOf(besideIn('[資]{ruby=ㄗ}', 10)[0]![0]!);
    expect(neutral.top).toBeLessThan(bare.top);
    expect(neutral.right).toBeCloseTo(bare.right, 0);
    expect(fourth.right).toBeGreaterThan(13);
  });
});

describe('whatever is marked', () => {
  it('no line is wider than its measure, nothing is lost, and readings of a line never lie over each other', () => {
    const word = fc.constantFrom(
      '山',
      '[水]{ruby=shuǐ}',
      '[双窗]{ruby=shuāng chuāng}',
      '[云]{name}',
      '，',
      '[重]{dots}',
      '[王明]{death}',
      'ab',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 5, max: 15 }), (words, measure) => {
        const typed = words.join('');
        const c = marked(typed);
        const lines = setIn(c, measure);
        for (const line of lines) if (line.over === 0) expect(setWidth(c, line)).toBeLessThanOrEqual(measure * 1000 + 2);
        expect(lines.map((line) => c.text.slice(c.start[line.from]!, c.start[line.to]!)).join('')).toBe(c.text);
        for (const items of besideIn(typed, measure)) {
          const readings = items.filter((item) => item.words !== undefined).map(inkOf);
          for (let n = 1; n < readings.length; n++) expect(readings[n]!.left).toBeGreaterThanOrEqual(readings[n - 1]!.right - 0.3);
        }
      }),
      { numRuns: 150 },
    );
  });
});
