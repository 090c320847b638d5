/** itemBox: the room an item of the page takes: a run's em boxes, a path with its stroke. */

import { type Rect, rect } from '../base/geometry.ts';
import type { GlyphRun, PageItem, PathItem } from './set-page.ts';

/** The em box over and under the baseline, parts of the size (see `font/`). */
const over = 0.88;

/** How far a run goes along its line, in points. */
export const runLength = ({ advances, track, stiff, size, scale }: GlyphRun): number => {
  let sum = 0;
  for (let i = 0; i < advances.length; i++) sum += advances[i]! + (stiff !== null && stiff[i] !== 0 ? 0 : track);
  // what justification adds stands between glyphs, not behind the last
  const last = advances.length - 1;
  if (last >= 0 && (stiff === null || stiff[last] === 0)) sum -= track;
  return (sum * size * scale) / 1000;
};

export const runBox = (run: GlyphRun): Rect => {
  const { origin, size, writing } = run;
  const length = runLength(run);
  if (writing === 'horizontal') return rect(origin.x, origin.y - over * size, length, size);
  // upright glyphs stand on their line's centre; glyphs on their side have their top on the right
  return writing === 'vertical'
    ? rect(origin.x - size / 2, origin.y, size, length)
    : rect(origin.x - (1 - over) * size, origin.y, size, length);
};

export const pathBox = ({ segments, stroke }: PathItem): Rect => {
  let [left, top, right, foot] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const take = (x: number, y: number): void => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    foot = Math.max(foot, y);
  };
  for (const s of segments) {
    if (s.op === 'close') continue;
    take(s.x, s.y);
    if (s.op !== 'curve') continue;
    take(s.x1, s.y1);
    take(s.x2, s.y2);
  }
  if (left > right) return rect(0, 0, 0, 0);
  const out = (stroke?.width ?? 0) / 2;
  return rect(left - out, top - out, right - left + 2 * out, foot - top + 2 * out);
};

export const itemBox = (item: Exclude<PageItem, { kind: 'group' }>): Rect =>
  item.kind === 'glyphs' ? runBox(item) : item.kind === 'path' ? pathBox(item) : item.box;
