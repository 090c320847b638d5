/** Fits a headline to its measure: one line if it fits, else balanced lines; the largest size of the style's range, condensed only in need. */

import type { TextStyle } from '../style/text-style.ts';
import { charClass, isWord } from '../text/char-class.ts';
import { lineBreaks } from '../text/uax14/line-breaks.ts';
import { naturalWidth } from './text-block.ts';
import type { Type } from './words.ts';

export interface FittedHeadline {
  readonly lines: readonly string[];
  /** points */
  readonly size: number;
  /** horizontal scale, 1 = as drawn */
  readonly scale: number;
  /** how many characters too long even at the smallest; 0 when it fits */
  readonly over: number;
}

/** Distance of two headline baselines, of the size (practice: headline lines stand closer than text). */
export const HEADLINE_PITCH = 1.2;

/** A break inside a word costs as much as lines that differ by nearly two characters: better uneven lines than a split word. */
const INSIDE_WORD = 12;

/** Sizes are whole half points. */
const STEP = 0.5;

/** `/` is a preferred break, but itself between digits or Latin letters. */
export const preferredParts = (text: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '/' && text[i] !== '／') continue;
    const before = text.codePointAt(i - 1);
    const after = text.codePointAt(i + 1);
    if (before !== undefined && after !== undefined && isWord(charClass(before)) && isWord(charClass(after))) continue;
    parts.push(text.slice(from, i));
    from = i + 1;
  }
  parts.push(text.slice(from));
  return parts.map((p) => p.trim()).filter((p) => p !== '');
};

/** A headline's words without its preferred breaks. */
export const unbroken = (text: string): string => preferredParts(text).join('');

/** Places where a headline may be cut, in code units: kinsoku holds in headlines too, words and numbers stay whole. */
const cuts = (text: string, style: TextStyle): number[] => {
  const ruled = lineBreaks(text, style);
  const found: number[] = [];
  // a doubled character is one word or one sign
  for (let at = 1; at < text.length; at++) if (ruled[at] !== 0 && text[at] !== text[at - 1]) found.push(at);
  return found;
};

/** Cuts a text into `count` lines as equal as may be, the upper never the shorter by more than need; a space is the best place. */
const balancedLines = (
  text: string,
  count: number,
  width: (s: string) => number,
  style: TextStyle,
  borders: ReadonlySet<number> | undefined,
): string[] | null => {
  if (count === 1) return [text];
  let best: { lines: string[]; cost: number } | null = null;
  const places = cuts(text, style);
  const lineCost = (lines: string[]): number => {
    const widths = lines.map(width);
    const most = Math.max(...widths);
    let cost = widths.reduce((sum, w) => sum + (most - w) ** 2, 0) / 1e6;
    for (let i = 0; i + 1 < widths.length; i++) if (widths[i]! < widths[i + 1]!) cost += 0.4;
    if (lines.some((l) => [...l].length < 2)) cost += 100;
    return cost;
  };
  const walk = (from: number, left: number, before: string[], bonus: number): void => {
    if (left === 1) {
      const lines = [...before, text.slice(from).trim()];
      const cost = lineCost(lines) + bonus;
      if (!best || cost < best.cost) best = { lines, cost };
      return;
    }
    for (const place of places) {
      if (place <= from) continue;
      const bySpace = /\s/.test(text[place - 1] ?? '') ? -6 : borders && !borders.has(place) ? INSIDE_WORD : 0;
      walk(place, left - 1, [...before, text.slice(from, place).trim()], bonus + bySpace);
    }
  };
  if (count <= 3) walk(0, count, [], 0);
  return (best as { lines: string[] } | null)?.lines ?? null;
};

/** The fit for one number of lines. `null` when it cannot be cut so. */
const fitLines = (
  lines: readonly string[],
  width: (s: string) => number,
  style: TextStyle,
  measure: number,
  depth: number | null,
): FittedHeadline => {
  const [least, most] = style.sizeRange;
  const [narrowest] = style.scaleRange;
  const widest = Math.max(...lines.map(width)) / 1000;
  const byDepth = depth === null ? most : depth / (1 + (lines.length - 1) * HEADLINE_PITCH);
  const size = Math.floor(Math.min(most, byDepth, measure / widest + 1e-6) / STEP) * STEP;
  if (size >= least) return { lines, size, scale: 1, over: 0 };
  const scale = Math.floor((measure / (widest * least)) * 100) / 100;
  if (scale >= Math.min(1, narrowest)) return { lines, size: least, scale: Math.min(1, scale), over: 0 };
  return {
    lines,
    size: least,
    scale: Math.min(1, narrowest),
    over: Math.max(1, Math.ceil(widest - measure / least / Math.min(1, narrowest))),
  };
};

/** Words that would fill their lines so many times over, at the smallest, are no headline: they are not weighed break by break. */
const HOPELESS = 2;

/** Fits words to a measure, and to a depth in points when the place has one. */
export const fitHeadline = (type: Type, text: string, style: TextStyle, measure: number, depth: number | null): FittedHeadline => {
  const widths = new Map<string, number>();
  const width = (s: string): number => {
    let w = widths.get(s);
    if (w === undefined) {
      w = naturalWidth(type, s, style);
      widths.set(s, w);
    }
    return w;
  };
  const [fewest, mostLines] = [Math.max(1, Math.round(style.lineRange[0])), Math.max(1, Math.round(style.lineRange[1]))];
  const parts = preferredParts(text);
  if (parts.length === 0) return { lines: [], size: style.sizeRange[1], scale: 1, over: 0 };
  const joined = parts.join('　');
  const borders = type.words.borders.get(joined);
  const candidates: FittedHeadline[] = [];
  if (parts.length > 1 && parts.length <= mostLines) candidates.push(fitLines(parts, width, style, measure, depth));
  for (let n = fewest; n <= mostLines; n++) {
    const hopeless = (width(joined) / 1000) * style.sizeRange[0] * Math.min(1, style.scaleRange[0]) > HOPELESS * measure * n;
    const lines = parts.length === n ? parts : hopeless ? null : balancedLines(joined, n, width, style, borders);
    if (lines) candidates.push(fitLines(lines, width, style, measure, depth));
  }
  // as written or in the fewest lines; then condensed; then what comes nearest
  const best =
    candidates.find((c) => c.over === 0 && c.scale === 1) ??
    candidates.find((c) => c.over === 0) ??
    candidates.reduce((a, b) => (b.over < a.over ? b : a), candidates[0] ?? fitLines([joined], width, style, measure, depth));
  if (best.lines.length > 1 && parts.length === 1 && !borders) type.words.wanted.add(joined);
  return best;
};
