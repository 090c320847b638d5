/** A published case as it is tried: texts set with options, as `banxin lines --batch` takes them, and what is wrong with the lines that come out. */

/** One line of a batch: lengths in em, all other options by their names. */
export interface Trial {
  readonly text: string;
  readonly measure: number;
  readonly [option: string]: string | number;
}

export interface SetLine {
  readonly text: string;
  /** em, one figure a code point */
  readonly advances: readonly number[];
}

export interface PublishedCase {
  readonly id: string;
  readonly trials: readonly Trial[];
  /** The lines of each trial, in order → got and wanted, or `null` when the case passes. */
  readonly fault: (set: readonly (readonly SetLine[])[]) => string | null;
}

/** As much as fits, nothing closed up, no blank trimmed: what tests of line breaking alone suppose. */
export const solid = {
  align: 'start',
  setter: 'first-fit',
  adjust: 'push-out-only',
  punctuation: 'plain',
  hanLatinGap: 0,
  lineStartBracket: 'keep',
  firstLineBracket: 'keep',
  hanging: 'none',
} as const;

/** A line no case reaches the end of. */
export const endless = 40;

const shown = (lines: readonly string[]): string => lines.join(' | ');

/** Blanks at a line's end are not printed. */
export const wrongLines = (set: readonly SetLine[], wanted: readonly string[]): string | null => {
  const got = set.map((line) => line.text.trimEnd());
  const want = wanted.map((line) => line.trimEnd());
  return shown(got) === shown(want) ? null : `got ${shown(got)} · wanted ${shown(want)}`;
};

export const advancesOf = (set: readonly SetLine[]): number[] => set.flatMap((line) => [...line.advances]);

export const round = (em: number): number => Math.round(em * 1000) / 1000;

/** Two thousandths of an em are rounding. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= 0.002;

export const wrongAdvances = (got: readonly number[], wanted: readonly number[]): string | null =>
  got.length === wanted.length && got.every((advance, i) => same(advance, wanted[i]!))
    ? null
    : `got ${got.map(round).join(' ')} · wanted ${wanted.join(' ')}`;
