/** Laws of a paragraph in every language, style and direction, over random texts of all scripts that meet on a page. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { black } from '../../src/setpage/ink.ts';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { fountOf } from '../../src/text/fount.ts';
import { glyphRuns } from '../../src/text/glyph-runs.ts';
import { regionOf } from '../../src/text/region.ts';
import { clustersOf } from '../../src/text/set-paragraph.ts';
import { fonts, setIn, setWidth, styleOf } from '../paragraph.ts';

const scraps = fc.constantFrom(
  ...[
    '山',
    '水',
    '云雨',
    'が',
    'っ',
    'ー',
    '々',
    '國',
    '，',
    '。',
    '、',
    '；',
    '：',
    '！',
    '？',
    '“',
    '”',
    '「',
    '」',
    '（',
    '）',
    '《',
    '》',
  ],
  ...[
    '——',
    '……',
    '…………',
    '·',
    '・',
    '～',
    '/',
    '／',
    '12',
    '365',
    '2026',
    '１２',
    '3.14',
    '％',
    '%',
    '￥',
    'river',
    'GDP',
    'a',
    'Good day',
    ' ',
    '　',
  ],
  ...['https://example.org/a?b=c', '12 km', '²', 'é', 'e\u0301', '葛\u{e0100}', '👍🏽', '🇨🇳', '\u00ad', '\u200b', '\n', 'ｱ', '｡'],
);
const text = fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join(''));
const style: fc.Arbitrary<StyleSpec> = fc.record(
  {
    lang: fc.constantFrom('zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK', 'ja', 'en', 'de', 'und'),
    punctuation: fc.constantFrom('kaiming', 'line-end-half', 'quanjiao', 'banjiao', 'plain', 'jlreq'),
    kinsoku: fc.constantFrom(
      'gb',
      'basic',
      'strict',
      'none',
      'very-strict',
      'loose',
      'very-loose',
      'css-strict',
      'css-normal',
      'css-loose',
    ),
    adjust: fc.constantFrom('push-in-first', 'push-out-first', 'push-out-only'),
    spread: fc.constantFrom('standard', 'marks-first'),
    setter: fc.constantFrom('optimal', 'first-fit'),
    hanging: fc.constantFrom('none', 'allow', 'force', 'first', 'last'),
    align: fc.constantFrom('justify', 'start', 'center', 'end', 'spread'),
    'line-start-bracket': fc.constantFrom('trim', 'keep'),
    'first-line-bracket': fc.constantFrom('trim', 'keep'),
    'line-end-mark': fc.constantFrom('as-needed', 'half', 'jis', 'brackets'),
    'typed-space': fc.constantFrom('gap', 'keep'),
    'number-units': fc.constantFrom('free', 'keep'),
    'grid-align': fc.constantFrom('lines', 'characters'),
  },
  { requiredKeys: ['lang'] },
) as fc.Arbitrary<StyleSpec>;
const writing = fc.constantFrom('horizontal' as const, 'vertical' as const);

const clusters = (words: string, spec: StyleSpec, direction: 'horizontal' | 'vertical') => {
  const resolved = { ...styleOf(spec), writing: direction };
  const fount = fountOf(fonts.stack('song', 400), resolved.punctuation, regionOf(resolved.lang), direction);
  return clustersOf(words, [{ start: 0, end: words.length, fount, lang: resolved.lang, paint: black }], resolved);
};

describe('a paragraph of any language, style and direction', () => {
  it('has every character of its text in one cluster, in order, and every cluster in one line', () => {
    fc.assert(
      fc.property(text, style, writing, fc.double({ min: 1, max: 30, noNaN: true }), (words, spec, direction, measure) => {
        const c = clusters(words, spec, direction);
        for (let i = 0; i < c.count; i++) expect(c.start[i + 1]!).toBeGreaterThan(c.start[i]!);
        if (c.count > 0) expect([c.start[0], c.start[c.count]]).toEqual([0, words.length]);
        const lines = setIn(c, measure);
        expect(lines[0]!.from).toBe(0);
        for (let n = 1; n < lines.length; n++) expect(lines[n]!.from).toBe(lines[n - 1]!.to);
        expect(lines.at(-1)!.to).toBe(c.count);
      }),
      { numRuns: 400 },
    );
  });

  it('has no line wider than its measure, but for a mark that hangs, one unit too wide for it, and lines told to be over', () => {
    fc.assert(
      fc.property(text, style, writing, fc.integer({ min: 4, max: 30 }), (words, spec, direction, measure) => {
        const c = clusters(words, spec, direction);
        for (const line of setIn(c, measure)) {
          if (line.over > 0 || line.printed <= line.from) continue;
          const hung = line.hung ? c.width[line.printed - 1]! : 0;
          expect(setWidth(c, line) - hung).toBeLessThanOrEqual(measure * 1000 + 2);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the pen no jump: each run begins where the one before it ends', () => {
    fc.assert(
      fc.property(text, style, writing, fc.integer({ min: 4, max: 20 }), (words, spec, direction, measure) => {
        const c = clusters(words, spec, direction);
        for (const line of setIn(c, measure)) {
          let end: number | null = null;
          const runs = glyphRuns(c, line, { x: 0, y: 0, size: 10, scale: 1, anchor: 0, offset: 0 });
          for (const run of runs) {
            // a hyphen follows the last letter, behind which nothing is added
            if (line.hyphen && run === runs.at(-1)) continue;
            if (end !== null) expect(run.origin.x).toBeCloseTo(end, 3);
            end = run.origin.x;
            for (let i = 0; i < run.glyphs.length; i++) end += (run.advances[i]! + (run.stiff && run.stiff[i] === 1 ? 0 : run.track)) / 100;
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
