/** A law: front matter read without the YAML library is read as the library reads it. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEverydayFront, readWithLibrary } from '../../src/story/front-yaml.ts';

const key = fc.constantFrom('headline', 'kicker', 'byline', '主题', '标题', 'x-1', 'constructor');
const words = fc.string({
  unit: fc.constantFrom(
    '长',
    '堤',
    '（',
    '）',
    '/',
    '-',
    '—',
    ' ',
    '，',
    '：',
    ':',
    '#',
    "'",
    '"',
    '1',
    'a',
    '~',
    'null',
    '&',
    '.',
    '=',
    '<',
    '\u3000',
    '[',
    '…',
  ),
  maxLength: 12,
});
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(key, words).map(([k, w]) => `${k}: ${w}`) },
  { weight: 1, arbitrary: words },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', 'headline:', '  more', '- a', '---', '...') },
);

describe('front matter of plain lines', () => {
  test('says the same with the library and without', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.nat(40), (lines, origin) => {
        const text = lines.join('\n');
        const everyday = readEverydayFront(text, origin);
        if (!everyday || text.trim() === '') return;
        read++;
        expect(everyday).toEqual(readWithLibrary(text, origin));
      }),
      { numRuns: 6000, seed: 20261120 },
    );
    expect(read).toBeGreaterThan(300);
  });

  test('of a manuscript is read without the library', () => {
    const text = 'kicker: 开机之前\nheadline: 先排一页试机/再接当天的稿\ndeck: ——墨色套准都看过才算数\ncredit: （祁小满）';
    expect(readEverydayFront(text, 4)?.entries.map(({ field }) => field?.text)).toEqual([
      '开机之前',
      '先排一页试机/再接当天的稿',
      '——墨色套准都看过才算数',
      '（祁小满）',
    ]);
  });

  test('with a quotation mark, a list or a comment is left to it', () => {
    for (const value of ['"双引号"', '[a, b]', '大堤 # 批注', '大堤: 合龙']) expect(readEverydayFront(`headline: ${value}`, 0)).toBeNull();
  });
});
