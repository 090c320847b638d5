/** Styles as written in a layout or beside an item: every key optional, nothing resolved. */

import type { Length, LengthRange } from './length.ts';

export type Writing = 'horizontal' | 'vertical';
export type Punctuation = 'kaiming' | 'line-end-half' | 'quanjiao' | 'banjiao' | 'plain' | 'jlreq';
export type Kinsoku =
  | 'gb'
  | 'basic'
  | 'strict'
  | 'none'
  | 'very-strict'
  | 'loose'
  | 'very-loose'
  | 'css-strict'
  | 'css-normal'
  | 'css-loose';
export type Adjust = 'push-in-first' | 'push-out-first' | 'push-out-only';
export type Spread = 'standard' | 'marks-first';
export type SetterName = 'optimal' | 'first-fit';
export type Align = 'justify' | 'start' | 'center' | 'end' | 'spread';
export type Bracket = 'trim' | 'keep';
export type Hanging = 'none' | 'allow' | 'force' | 'first' | 'last';
/** What becomes of the blank behind a closing mark at a line's end. */
export type LineEndMark = 'as-needed' | 'half' | 'jis' | 'brackets';
/** What a typed U+0020 between Han and a word is. */
export type TypedSpace = 'gap' | 'keep';
/** Whether a number may part from its unit. */
export type NumberUnits = 'free' | 'keep';
/** What a 々 at a line's start is printed as. */
export type IterationMark = 'keep' | 'write-out';
/** CSS Text 4: a short word for punctuation, opening brackets and line ends together; `text-spacing.ts` says what each stands for. */
export type TextSpacingTrim = 'space-all' | 'normal' | 'space-first' | 'trim-start' | 'trim-both' | 'trim-all';
export type GridAlign = 'lines' | 'characters';

/** The `text:` part of a layout; each key may also stand in a style or beside a story. */
export interface TextSpec {
  readonly lang?: string;
  readonly punctuation?: Punctuation;
  readonly kinsoku?: Kinsoku;
  readonly adjust?: Adjust;
  readonly spread?: Spread;
  readonly 'han-latin-gap'?: Length;
  readonly 'latin-size'?: Length;
  readonly 'latin-shift'?: Length;
  readonly setter?: SetterName;
  readonly 'stretch-limit'?: Length;
  readonly 'last-line-min'?: number;
  readonly widows?: number;
  readonly orphans?: number;
  readonly 'line-start-bracket'?: Bracket;
  readonly 'first-line-bracket'?: Bracket;
  readonly hanging?: Hanging;
  readonly 'line-end-mark'?: LineEndMark;
  readonly 'typed-space'?: TypedSpace;
  readonly 'number-units'?: NumberUnits;
  readonly 'iteration-mark'?: IterationMark;
  readonly 'text-spacing-trim'?: TextSpacingTrim;
  readonly 'grid-align'?: GridAlign;
}

/** The keys of `text:`, in their order. */
export const textKeys = [
  'lang',
  'punctuation',
  'kinsoku',
  'adjust',
  'spread',
  'han-latin-gap',
  'latin-size',
  'latin-shift',
  'setter',
  'stretch-limit',
  'last-line-min',
  'widows',
  'orphans',
  'line-start-bracket',
  'first-line-bracket',
  'hanging',
  'line-end-mark',
  'typed-space',
  'number-units',
  'iteration-mark',
  'text-spacing-trim',
  'grid-align',
] as const satisfies readonly (keyof TextSpec)[];

export interface StyleSpec extends TextSpec {
  /** role in the font catalog: song, hei, kai, latin … */
  readonly font?: string;
  /** 100 to 900 */
  readonly weight?: number;
  /** one size, or a range that a headline is fitted to */
  readonly size?: LengthRange;
  /** horizontal scale, a range for headlines (percent) */
  readonly scale?: LengthRange;
  /** line pitch of a block that leaves the page's rows (caption, table) */
  readonly row?: Length;
  /** depth of one line in rows of the grid; each further line adds one row */
  readonly rows?: number;
  /** how many lines a headline may take (plain figures in a range; their unit is `row`) */
  readonly lines?: LengthRange;
  readonly align?: Align;
  readonly indent?: Length;
  /** blank over the block, none at a column's head; whole rows */
  readonly above?: Length;
  readonly tracking?: Length;
  readonly color?: string;
  /** lines of the next block that must stand with this one */
  readonly 'keep-with-next'?: number;
  /** `all`: the block goes across all columns of its frame, closing the band above it */
  readonly span?: 'column' | 'all';
  /** 首字下沉: rows that a story's first character is deep */
  readonly 'drop-cap'?: number;
  readonly writing?: Writing;
}

/** A headline style: the three parts of a headline group. */
export interface HeadlineStyleSpec {
  readonly kicker?: StyleSpec;
  readonly main?: StyleSpec;
  readonly deck?: StyleSpec;
  /** rows of air over and under the group */
  readonly above?: Length;
  readonly below?: Length;
}
