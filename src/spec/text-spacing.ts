/** TextSpacing: what `text-spacing-trim` stands for, what each language's conventions are, and what a layer of keys takes away from those under it. */

import { type Conventions, conventionsOf } from '../base/language-tag.ts';
import type { Length } from './length.ts';
import type { TextSpacingTrim, TextSpec } from './style-spec.ts';

/** The keys that belong to a language's conventions. */
export const conventionKeys = [
  'punctuation',
  'kinsoku',
  'han-latin-gap',
  'line-start-bracket',
  'first-line-bracket',
  'line-end-mark',
] as const satisfies readonly (keyof TextSpec)[];

export type ConventionKey = (typeof conventionKeys)[number];

export type ConventionSpec = Readonly<Required<Pick<TextSpec, ConventionKey>>>;

/** What is set where nothing names a language. */
export const USUAL_LANGUAGE = 'zh-Hans';

const eighth: Length = { value: 1 / 8, unit: 'em' };
/** JLREQ 3.2.6: a quarter em between Japanese and Western characters. */
const quarter: Length = { value: 1 / 4, unit: 'em' };

const chinese = {
  'han-latin-gap': eighth,
  'line-start-bracket': 'trim',
  'first-line-bracket': 'trim',
  'line-end-mark': 'as-needed',
} as const;

/** The conventions of each language (`docs/typography.md` gives the reasons). */
export const conventions: Readonly<Record<Conventions, ConventionSpec>> = {
  // GB/T 15834 5.1; 开明 as mainland newspapers set it
  'zh-Hans': { ...chinese, punctuation: 'kaiming', kinsoku: 'gb' },
  // 教育部《重訂標點符號手冊》: every mark in the middle of its own em, nothing closed up
  'zh-Hant-TW': { ...chinese, punctuation: 'plain', kinsoku: 'basic', 'line-start-bracket': 'keep', 'first-line-bracket': 'keep' },
  'zh-Hant-HK': { ...chinese, punctuation: 'quanjiao', kinsoku: 'basic' },
  ja: { ...chinese, punctuation: 'jlreq', kinsoku: 'strict', 'han-latin-gap': quarter },
  other: { ...chinese, punctuation: 'quanjiao', kinsoku: 'css-normal' },
  // for `und` the breaker asks UAX #14 alone, whatever the level
  und: { ...chinese, punctuation: 'plain', kinsoku: 'css-strict', 'line-start-bracket': 'keep', 'first-line-bracket': 'keep' },
};

const keep = { 'line-start-bracket': 'keep', 'first-line-bracket': 'keep' } as const;
const trim = { 'line-start-bracket': 'trim', 'first-line-bracket': 'trim' } as const;

/** CSS Text 4 #text-spacing-trim-property. */
const trims: Readonly<Record<TextSpacingTrim, TextSpec>> = {
  'space-all': { punctuation: 'plain', ...keep, 'line-end-mark': 'as-needed' },
  normal: { punctuation: 'quanjiao', ...keep, 'line-end-mark': 'as-needed' },
  'space-first': { punctuation: 'quanjiao', ...trim, 'first-line-bracket': 'keep', 'line-end-mark': 'as-needed' },
  'trim-start': { punctuation: 'quanjiao', ...trim, 'line-end-mark': 'as-needed' },
  'trim-both': { punctuation: 'quanjiao', ...trim, 'line-end-mark': 'half' },
  'trim-all': { punctuation: 'banjiao', ...trim, 'line-end-mark': 'as-needed' },
};

/** The keys that a `text-spacing-trim` stands for; none where there is none. */
export const trimKeys = (word: TextSpacingTrim | undefined): TextSpec => (word === undefined ? {} : trims[word]);

/** Whether a layer sets its text by other conventions than the text under it. */
const changesConventions = (layer: TextSpec, langUnder: string | undefined): boolean =>
  layer.lang !== undefined && conventionsOf(layer.lang) !== conventionsOf(langUnder ?? USUAL_LANGUAGE);

const spacingKeys: readonly (keyof TextSpec)[] = [...conventionKeys, 'text-spacing-trim'];

/** The keys whose values in lower layers no longer hold: those of another language, and those that its own shorthand sets. */
export const overruled = (layer: TextSpec, langUnder: string | undefined): readonly (keyof TextSpec)[] => {
  if (changesConventions(layer, langUnder)) return spacingKeys;
  const word = layer['text-spacing-trim'];
  return word === undefined ? [] : (Object.keys(trims[word]) as (keyof TextSpec)[]);
};
