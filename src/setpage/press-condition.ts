/** PressCondition (印刷条件): what one printing plant takes, in points and per cent: writer and preflight judge by the same figures. */

import type { Severity } from '../base/finding.ts';

/** ISO 15930-7, ISO 15930-4 (X-1a:2003), or a plain PDF without any of their keys. */
export type PressStandard = 'x-4' | 'x-1a' | 'plain';

/** The press profile (印刷特性文件): how this press and paper show ink. */
export interface PressProfile {
  /** project path, as in messages: `banxin:layouts/press/newsprint-tr002-tac240.icc` */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** of the bytes: part of the key under which converted pictures are kept */
  readonly hash: string;
}

/** What a job's output intent says of its press. */
export interface OutputCondition {
  /** a name of the ICC registry (`FOGRA39`, `CGATS TR 002`), or the plant's own with `registry: null` */
  readonly identifier: string;
  readonly registry: string | null;
  readonly info: string;
}

export interface InkLimits {
  /** the plates there are: four, or black alone */
  readonly plates: 'cmyk' | 'k';
  /** 总墨量: the most ink anywhere, per cent, and how many square millimetres beyond it a page is forgiven */
  readonly total: number;
  readonly area: number;
  /** 专色: `refuse` = an error · `convert` = printed from the four by its stand-in · `keep` = a plate of its own */
  readonly spot: 'refuse' | 'convert' | 'keep';
  /** type below `manyFrom` points stands in at most so many inks */
  readonly textInks: number;
  readonly manyFrom: number;
}

export interface PictureLimits {
  /** pixels an inch a picture is brought down to, never up; below it a warning stands */
  readonly ppi: number;
  /** below it an error */
  readonly least: number;
  /** two-tone drawings (线条稿) */
  readonly lineArt: number;
  /** JPEG quality, 1 to 100 */
  readonly quality: number;
}

/** `none`: the page ends at the trim · `optional`: as the layout says · `wanted`: at least so many points on every side. */
export type BleedRule = { readonly kind: 'none' } | { readonly kind: 'optional' } | { readonly kind: 'wanted'; readonly width: number };

/** Least sizes in points: below the first an error, below the second a warning. */
export interface LeastSize {
  readonly error: number;
  readonly warning: number;
}

export interface LineLimits {
  /** solid, of one ink */
  readonly solid: LeastSize;
  /** a tint, or white out of a ground */
  readonly tinted: LeastSize;
  /** of several inks */
  readonly mixed: LeastSize;
}

export interface TypeLimits {
  /** any type at all */
  readonly positive: LeastSize;
  /** 反白: type that is white or a tint on ink, out of one ink */
  readonly reversed: LeastSize;
  /** … out of several */
  readonly reversedMixed: LeastSize;
}

export interface MarkWishes {
  /** 裁切线 */
  readonly crop: boolean;
  /** 规线 */
  readonly registration: boolean;
  /** 色标, with the greys that must come out neutral */
  readonly bar: boolean;
  /** 版尾信息 */
  readonly slug: boolean;
}

export interface PressCondition {
  /** as the layout or `--press` names it */
  readonly name: string;
  readonly title: string;
  /** the file that says it, for messages */
  readonly file: string;
  readonly standard: PressStandard;
  /** `null` only for `plain` and `k` */
  readonly profile: PressProfile | null;
  readonly condition: OutputCondition;
  readonly ink: InkLimits;
  readonly pictures: PictureLimits;
  readonly bleed: BleedRule;
  readonly lines: LineLimits;
  readonly type: TypeLimits;
  readonly marks: MarkWishes;
  /** how the files are named, with `{title} {date} {issue} {page} {version}` */
  readonly files: string;
  /** what a rule of the preflight weighs at this plant, by the rule's code without its folder (`low-ppi`); what is not named weighs as usual */
  readonly levels: ReadonlyMap<string, Severity | 'off'>;
}
