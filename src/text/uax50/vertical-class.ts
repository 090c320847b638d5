/** What Chinese makes of UAX #50: the marks that stand otherwise in its vertical lines 竖排, and the quotation marks that become brackets there. */

import type { Region } from '../region.ts';
import { type Orientation, orientationOf, ROTATED_FORM, UPRIGHT, UPRIGHT_FORM } from './vertical-orientation.ts';

type Overrides = ReadonlyMap<number, Orientation>;

const overrides = (...rows: readonly (readonly [marks: string, orientation: Orientation])[]): Overrides =>
  new Map(rows.flatMap(([marks, orientation]) => [...marks].map((mark) => [mark.codePointAt(0)!, orientation] as const)));

/**
 * On the mainland as in Taiwan and Hong Kong. CLREQ #tables_of_chinese_punctuation_marks has a column for what is turned. Dashes, ellipses and
 * the en dash are, which UAX #50 turns too, but never asks the font's form for vertical lines for (GB/T 15834 5.2.2: 居中，上下方向排列);
 * interpuncts and the bullet are not, though UAX #50 turns · ‧ •. The solidus is as the annex has it: / turned, ／ upright.
 */
const chinese = [
  ['—–…⋯⸺', ROTATED_FORM],
  ['·‧•', UPRIGHT],
] as const;

/**
 * GB/T 15834 5.2.1: pause marks and stops stand below the character before them, to the right, never turned. Where in their em that is, the form
 * of a mainland font knows; the annex would turn ：； (as Japanese does) in a font without one.
 */
const mainland = overrides(...chinese, ['：；！？', UPRIGHT_FORM]);

/**
 * CLREQ #glyphs_sizes: in Taiwan and Hong Kong they stand in the middle of their em in both directions, so that a font's form, drawn for the
 * corner of the mainland or on its side for Japanese, is not to be asked for.
 */
const traditional = overrides(...chinese, ['，、。．：；！？', UPRIGHT]);

const none: Overrides = new Map();
const regions: Readonly<Record<Region, Overrides>> = { hans: mainland, hant: traditional, ja: none, west: none, und: none };

/** How a character stands in a vertical line of a region. */
export const orientationIn = (codePoint: number, region: Region): Orientation => regions[region].get(codePoint) ?? orientationOf(codePoint);

/** “”‘’ in order, and the brackets in their place: double quotation marks are the outer ones on the mainland … */
const quotes = '“”‘’';
/** … and become double brackets 『』 (GB/T 15834 5.2.3); the outer brackets of Taiwan and Hong Kong are single ones (重訂標點符號手冊, 引號). */
const corners: Readonly<Partial<Record<Region, string>>> = { hans: '『』「」', hant: '「」『』' };

/** The bracket in place of a curly quotation mark in a vertical line; the character itself if it is none, or the region keeps them. */
export const cornerQuote = (codePoint: number, region: Region): number => {
  if (codePoint < 0x2018 || codePoint > 0x201d) return codePoint;
  const at = quotes.indexOf(String.fromCharCode(codePoint));
  return (at < 0 ? undefined : corners[region]?.charCodeAt(at)) ?? codePoint;
};
