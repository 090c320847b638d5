/** What holds of every text: the table says what the rules say, characters stay whole, and time grows with the text alone. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kinsoku } from '../../../src/spec/style-spec.ts';
import { lineClasses } from '../../../src/text/uax14/data.ts';
import { lineBreaks } from '../../../src/text/uax14/line-breaks.ts';
import { lineClassOf } from '../../../src/text/uax14/line-class.ts';
import { breaksByTheBook } from './by-the-book.ts';

/** A character of every line class. */
const ofEachClass: readonly string[] = (() => {
  const found = new Map<number, string>();
  for (let c = 0; c < 0x20000; c++) {
    const lineClass = lineClassOf(c);
    if (!found.has(lineClass)) found.set(lineClass, String.fromCodePoint(c));
  }
  return [...found.values()];
})();

const character = fc.oneof(
  fc.constantFrom(...ofEachClass),
  fc.constantFrom(...'中。“”‘’"—…-/.,1$%( )a\u0301\u200d\n'),
  fc.constantFrom(...'\u05d0-\u05be\u1b05\u1b44\u1bf3\u25cc\u{1f1e8}\u{1f3fd}\u{1f469}'),
);
/** Long texts of few kinds, in which rules meet, and short ones of many. */
const text = fc.oneof(
  fc.array(character, { maxLength: 12 }).map((a) => a.join('')),
  fc
    .array(character, { minLength: 2, maxLength: 4 })
    .chain((few) => fc.array(fc.constantFrom(...few), { maxLength: 14 }))
    .map((a) => a.join('')),
);

const levels: readonly Kinsoku[] = [
  ...(['css-strict', 'css-normal', 'css-loose', 'none', 'basic', 'gb', 'strict', 'very-strict', 'loose', 'very-loose'] as const),
];
const option = fc.record({ lang: fc.constantFrom('und', 'zh-Hans', 'ja', 'de'), kinsoku: fc.constantFrom(...levels) });

describe('the rules', () => {
  it('of the table are those of the annex, whatever the text', () => {
    expect(ofEachClass).toHaveLength(lineClasses.length - 1);
    fc.assert(
      fc.property(text, (t) => {
        expect([...lineBreaks(t)]).toEqual([...breaksByTheBook(t)]);
      }),
      { numRuns: 5000 },
    );
  });

  it('say the same of a text whatever was asked before', () => {
    fc.assert(
      fc.property(text, text, option, (a, b, options) => {
        const first = [...lineBreaks(a, options)];
        lineBreaks(b, options);
        lineBreaks(b + a, options);
        expect([...lineBreaks(a, options)]).toEqual(first);
      }),
    );
  });

  it('start afresh behind a line feed', () => {
    fc.assert(
      fc.property(text, text, option, (a, b, options) => {
        const whole = lineBreaks(`${a}\n${b}`, options);
        const first = lineBreaks(`${a}\n`, options);
        const second = lineBreaks(b, options);
        expect([...whole.slice(0, a.length + 1)]).toEqual([...first.slice(0, a.length + 1)]);
        expect(whole[a.length + 1]).toBe(2);
        expect([...whole.slice(a.length + 2)]).toEqual([...second.slice(1)]);
      }),
    );
  });
});

/** What readers see as one character. */
const whole: readonly string[] = [
  ...[
    'e\u0301',
    'o\u0302\u0323',
    '字\u{e0101}',
    '葛\u{e0100}',
    '※\ufe0e',
    'か\u3099',
    'ｶﾞ',
    'न\u093f',
    '각',
    '\u1100\u1161\u11a8',
    '\u{2ebf0}',
  ],
  ...[
    '👩\u200d👩\u200d👧\u200d👦',
    '🏳\ufe0f\u200d🌈',
    '👍🏽',
    '🧑🏿\u200d🚀',
    '🇨🇳',
    '1\ufe0f\u20e3',
    '🏴\u{e0067}\u{e0062}\u{e007f}',
    '☝🏻',
    '\r\n',
  ],
];

describe('a character', () => {
  it('is never divided: accents, variation selectors, emoji and flags stay whole at every level', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...whole), fc.constantFrom(...'中。a1「—')), { maxLength: 12 }),
        option,
        (pieces, options) => {
          const breaks = lineBreaks(pieces.join(''), options);
          let start = 0;
          for (const piece of pieces) {
            for (let i = 1; i < piece.length; i++) expect(breaks[start + i], `${piece} in ${pieces.join('')}`).toBe(0);
            start += piece.length;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of two units is never divided, and half a one is a letter', () => {
    expect([...lineBreaks('\u{20bb7}\u{20bb7}')]).toEqual([0, 0, 1, 0, 2]);
    expect([...lineBreaks('a\ud842b\udfb7中')]).toEqual([0, 0, 0, 0, 1, 2]);
    expect([...lineBreaks('\ud842')]).toEqual([0, 2]);
  });

  it('alone or missing makes no line of its own', () => {
    expect([...lineBreaks('')]).toEqual([0]);
    expect([...lineBreaks('字')]).toEqual([0, 2]);
  });
});

describe('a long text', () => {
  const million = (piece: string): string => piece.repeat(Math.ceil(1_000_000 / piece.length));
  /** Texts in which every boundary asks what lies ahead, or behind. */
  const hostile = [
    '$(.',
    '“',
    '中“\u0301',
    '”\u0301\u0301 ',
    ' .',
    '𑄳\u{11103}',
    '—',
    '1/.,',
    '\u200d',
    '\u0301',
    '🇨',
    ' ',
    '\ud83d',
    '👩\u200d',
  ];

  it.each(hostile)('of nothing but %j takes no longer than any other', (piece) => {
    const t = `${million(piece)}$(${'\u0301'.repeat(200_000)}`;
    const began = performance.now();
    lineBreaks(t, { lang: 'zh', kinsoku: 'gb' });
    lineBreaks(t);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
