/** Latin beside Han: which clusters of a line are set in `latin-size` and stand by `latin-shift` off its baseline; from pens to glyph runs. */

import type { GlyphRun } from '../setpage/set-page.ts';
import type { TextStyle } from '../style/text-style.ts';
import { isWestern, SPACE } from './char-class.ts';
import type { Clusters } from './clusters.ts';
import { FULL } from './mark-width.ts';

/** ℃ № and their like, and full-width signs, are of the size of the Han they stand among. */
const isHanSized = (code: number): boolean => (code >= 0x2100 && code <= 0x214f) || (code >= 0xff01 && code <= 0xffe6);

/** Whether a character follows `latin-size`: western ones, in a vertical line those that lie on their side. */
export const isLatin = (kind: number, codePoint: number, upright: boolean): boolean =>
  isWestern(kind) && !upright && !isHanSized(codePoint);

export const hasOwnLatin = ({ latinSize, latinShift }: TextStyle): boolean => latinSize !== FULL || latinShift !== 0;

/** 1 for each cluster of a line that is Latin; a blank is what stands before it. `null`: Latin is set like the rest. */
export const latinRows = (c: Clusters, from: number, count: number): Uint8Array | null => {
  if (!hasOwnLatin(c.style)) return null;
  const rows = new Uint8Array(count);
  let before = 0;
  for (let at = 0; at < count; at++) {
    const i = from + at;
    const upright = c.turned !== null && c.turned[i] === 0;
    if (c.kind[i] !== SPACE) before = isLatin(c.kind[i]!, c.text.charCodeAt(c.start[i]!), upright) ? 1 : 0;
    rows[at] = before;
  }
  return rows;
};

/** The same run in the size of the Latin, shifted; figures that were of the paragraph's em are of its own. */
export const inLatinSize = (run: GlyphRun, { latinSize, latinShift }: TextStyle): GlyphRun => {
  const part = latinSize / FULL;
  const own = (values: Int32Array): Int32Array => (part === 1 ? values : values.map((value) => Math.round(value / part)));
  return {
    ...run,
    size: run.size * part,
    origin: { x: run.origin.x, y: run.origin.y - (latinShift / 1000) * run.size },
    advances: own(run.advances),
    shifts: run.shifts && own(run.shifts),
    track: run.track / part,
  };
};
