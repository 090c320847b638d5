/** The web platform tests on `text-spacing-trim` and `text-autospace`, and widths of Chinese metric tables, as cases of advances. */

import { advancesOf, endless, type PublishedCase, round, same, wrongAdvances, wrongLines } from './trial.ts';

export interface TrimRow {
  readonly id: string;
  readonly lang: string;
  /** a word of CSS Text 4 #text-spacing-trim-property */
  readonly trim: string;
  readonly text: string;
  readonly advances: readonly number[];
  readonly width?: number;
  /** a line feed before a line: the test has a forced break there */
  readonly lines?: readonly string[];
}

/** Cases without a language suppose marks at the side of their box, as in Japanese. */
export const trimCase = ({ id, lang, trim, text, advances, width, lines }: TrimRow): PublishedCase => ({
  id,
  trials: [
    {
      text: lines ? lines.join('') : text,
      measure: width ?? endless,
      lang: lang === '' ? 'ja' : lang,
      textSpacingTrim: trim,
      align: 'start',
      setter: 'first-fit',
      hanLatinGap: 0,
    },
  ],
  fault: ([set]) =>
    (lines
      ? wrongLines(
          set!,
          lines.map((line) => line.trimStart()),
        )
      : null) ?? wrongAdvances(advancesOf(set!), advances),
});

/** Two marks between Han, as the first and the second advance. */
export const adjacentCase = (pair: string, advances: readonly number[]): PublishedCase => ({
  id: `adjacent ${pair}`,
  trials: [{ text: `国${pair}国`, measure: endless, lang: 'ja', textSpacingTrim: 'normal', align: 'start', setter: 'first-fit' }],
  fault: ([set]) => wrongAdvances(advancesOf(set!).slice(1, 3), advances),
});

/**
 * The whole width of a text under a Chinese punctuation style. In a metric table the blank before an opening mark is glue after another character, so
 * that a text which begins with one has none: the first line's bracket is trimmed.
 */
export const styleCase = (style: string, text: string, total: number): PublishedCase => ({
  id: `${style} ${text}`,
  trials: [
    {
      text,
      measure: endless,
      lang: 'zh-Hans',
      punctuation: style,
      align: 'start',
      setter: 'first-fit',
      lineStartBracket: 'trim',
      firstLineBracket: 'trim',
    },
  ],
  fault: ([set]) => {
    const got = advancesOf(set!).reduce((sum, advance) => sum + advance, 0);
    return same(got, total) ? null : `got ${round(got)} · wanted ${total}`;
  },
});

export interface AutospaceRow {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  /** code points behind which the gap stands */
  readonly gaps: readonly number[];
  readonly gap: number;
  readonly width?: number;
  readonly lines?: readonly string[];
}

/** The gap stands behind the last code point of a character: marks over a letter are part of it. */
const behind = (points: readonly string[], at: number): number => {
  let last = at;
  while (last + 1 < points.length && /^\p{M}$/u.test(points[last + 1]!)) last++;
  return last;
};

export const autospaceCase = ({ id, lang, text, gaps, gap, width, lines }: AutospaceRow): PublishedCase => {
  const common = { text, lang: lang === '' ? 'zh-Hans' : lang, align: 'start', setter: 'first-fit' } as const;
  const measure = width ?? endless;
  return {
    id,
    trials: [
      { ...common, measure, hanLatinGap: gap },
      { ...common, measure, hanLatinGap: 0 },
    ],
    fault: ([set, natural]) => {
      const points = [...text];
      const without = advancesOf(natural!);
      const got = new Map<number, number>();
      advancesOf(set!).forEach((advance, i) => {
        const added = round(advance - (without[i] ?? 0));
        if (!same(added, 0)) got.set(behind(points, i), added);
      });
      const right = got.size === gaps.length && gaps.every((at) => same(got.get(behind(points, at)) ?? 0, gap));
      if (!right)
        return `got gaps ${[...got].map(([at, em]) => `${em} after ${at}`).join(', ') || 'nowhere'} · wanted ${gaps.join(', ') || 'none'}`;
      return lines ? wrongLines(set!, lines) : null;
    },
  };
};
