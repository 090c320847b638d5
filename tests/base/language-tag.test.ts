/** Language tags: what people type, in the form that fonts and rules know. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conventionsOf, readTag } from '../../src/base/language-tag.ts';

const tag = (written: string): string | undefined => {
  const found = readTag(written);
  return 'tag' in found ? found.tag : undefined;
};

describe('a tag', () => {
  it.each([
    ['zh-hans', 'zh-Hans'],
    ['ZH-HANT-tw', 'zh-Hant-TW'],
    ['zh-TW', 'zh-Hant-TW'],
    ['zh-hk', 'zh-Hant-HK'],
    ['zh-MO', 'zh-Hant-MO'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hant', 'zh-Hant-TW'],
    ['zh-Hant-HK', 'zh-Hant-HK'],
    ['zh-yue', 'yue'],
    ['JA', 'ja'],
    ['en-gb', 'en-GB'],
    ['es-419', 'es-419'],
    ['sr-Latn-RS', 'sr-Latn-RS'],
    ['de-1996', 'de-1996'],
    ['de-CH-1901-u-co-phonebk-x-our-own', 'de-CH-1901-u-co-phonebk-x-our-own'],
    ['und', 'und'],
    ['lzh', 'lzh'],
    ['qaa', 'qaa'],
  ])('%s is %s', (written, canonical) => {
    expect(tag(written)).toBe(canonical);
    expect(tag(canonical)).toBe(canonical);
  });

  it.each([
    ['zh_TW', 'zh-Hant-TW'],
    ['中文', 'zh-Hans'],
    ['jp', 'ja'],
    ['English', 'en'],
    ['zh-Hanz', 'zh-Hans'],
    ['zz', undefined],
    ['xyq', undefined],
    ['jaa-!', undefined],
    ['', undefined],
    ['e', undefined],
    ['x'.repeat(10_000), undefined],
  ])('%s is none', (written, near) => {
    const found = readTag(written);
    expect('tag' in found).toBe(false);
    if (!('tag' in found) && near) expect(found.near[0]).toBe(near);
  });
});

it('whatever is typed is a tag or none, and a canonical tag stays what it is', () => {
  const piece = fc.constantFrom('zh', 'Hant', 'TW', 'en', 'x', 'a', '1996', '-', '_', '日', 'qaa', '', ' ', 'u', 'ca', '\ud800');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('-')),
      ),
      (written) => {
        const found = readTag(written);
        if ('tag' in found) expect(readTag(found.tag)).toEqual(found);
        else for (const near of found.near) expect(readTag(near)).toEqual({ tag: near });
      },
    ),
    { numRuns: 2000 },
  );
});

it('tags are set by the conventions of their language, script and region', () => {
  const told = Object.fromEntries(
    ['zh-Hans', 'zh-Hans-HK', 'zh-Hant-TW', 'zh-Hant-HK', 'zh-Hant-MO', 'yue', 'nan', 'ja', 'ja-JP', 'en-GB', 'zh-Latn', 'ko', 'und'].map(
      (one) => [one, conventionsOf(one)],
    ),
  );
  expect(told).toEqual({
    'zh-Hans': 'zh-Hans',
    'zh-Hans-HK': 'zh-Hans',
    'zh-Hant-TW': 'zh-Hant-TW',
    'zh-Hant-HK': 'zh-Hant-HK',
    'zh-Hant-MO': 'zh-Hant-HK',
    yue: 'zh-Hant-HK',
    nan: 'zh-Hant-TW',
    ja: 'ja',
    'ja-JP': 'ja',
    'en-GB': 'other',
    'zh-Latn': 'other',
    ko: 'other',
    und: 'und',
  });
});
