/** Hyphenation: words part by the patterns of their language, and stay whole where nobody knows it. */

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasLongWord, loadHyphenator } from '../../src/text/hyphenate.ts';
import { patternsFor } from '../../src/text/hyphenation-patterns.ts';

const parted = async (word: string, lang: string): Promise<string> => {
  const hyphenate = await loadHyphenator([lang]);
  const points = hyphenate(word, lang);
  return [0, ...points].map((at, n) => word.slice(at, points[n])).join('-');
};

describe('a word parts', () => {
  it.each([
    ['beautiful', 'en', 'beau-ti-ful'],
    ['beautiful', 'zh-Hans', 'beau-ti-ful'],
    ['beautiful', 'ja', 'beau-ti-ful'],
    ['Algorithmus', 'de', 'Al-go-rith-mus'],
    ['Zuckerbäcker', 'de-1901', 'Zucker-bäcker'],
    ['développement', 'fr', 'dé-ve-lop-pe-ment'],
    ['ordenador', 'es', 'or-de-na-dor'],
    ['правительство', 'ru', 'пра-ви-тель-ство'],
  ])('%s in %s', async (word, lang, expected) => {
    expect(await parted(word, lang)).toBe(expected);
  });

  it('by the region’s own patterns', async () => {
    const british = await parted('progress', 'en-GB');
    const american = await parted('progress', 'en-US');
    expect([british, american]).toEqual(['pro-gress', 'progress']);
  });
});

describe('a word stays whole', () => {
  it.each([
    ['beautiful', 'und'],
    ['beautiful', 'ko'],
    ['NATIONAL', 'en'],
    ['YouTubers', 'en'],
    ['a'.repeat(100), 'en'],
    ['able', 'en'],
  ])('%s in %s', async (word, lang) => {
    expect(await parted(word, lang)).toBe(word);
  });

  it('of a language that was not loaded', async () => {
    expect((await loadHyphenator(['en']))('Algorithmus', 'de')).toEqual([]);
  });
});

it('two letters at least stay before the hyphen and three after it in English', async () => {
  const hyphenate = await loadHyphenator(['en']);
  for (const word of ['about', 'already', 'easily', 'evening', 'economy', 'university', 'republican'])
    for (const point of hyphenate(word, 'en')) expect(point >= 2 && point <= word.length - 3).toBe(true);
});

it('every language that is named has its patterns', async () => {
  const tags =
    'en en-GB de de-1901 de-CH-1901 zh-Latn mn el el-polyton grc no nb nn sr sr-Latn sh sh-Cyrl bs bs-Cyrl pt cs sk et ga cy af be bg ca da es eu fi fr fur gl hr hsb hu ia id is it ka kmr la lt lv mk nl oc pl pms rm ro ru sl sq sv tk tr uk';
  for (const tag of tags.split(' ')) {
    const set = patternsFor(tag);
    expect(set, tag).not.toBeNull();
    expect(existsSync(`node_modules/hyphen/${set!.name}/index.js`), tag).toBe(true);
  }
  expect(patternsFor('mn-Mong')).toBeNull();
  expect(patternsFor('de-AT')?.name).toBe('de-1996');
});

it('only words of letters that patterns know are long', () => {
  expect([
    hasLongWord('两会开幕'),
    hasLongWord('AI大会'),
    hasLongWord('OpenAI发布'),
    hasLongWord('правда'),
    hasLongWord('さようなら'),
  ]).toEqual([false, false, true, true, false]);
});
