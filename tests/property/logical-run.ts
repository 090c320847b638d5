/** A run of a vertical line as it stood on its turned sheet: lines go from left to right and down there, so that the laws are the same for both directions. */

import type { Rect } from '../../src/base/geometry.ts';
import type { GlyphRun } from '../../src/setpage/set-page.ts';
import { turnOf } from '../../src/setpage/sheet.ts';

/** Upright glyphs have their origin on the line's centre, 0.38 of the size over the baseline (0.88 of the em over it, 0.12 under). */
const CENTRE = 0.38;

/** `width`: of the page. A run of a horizontal line stays as it is. */
export const logicalRun = (run: GlyphRun, width: number): GlyphRun => {
  if (run.writing === 'horizontal') return run;
  const baseline = width - run.origin.x + (run.writing === 'vertical' ? CENTRE * run.size : 0);
  return { ...run, origin: { x: run.origin.y, y: baseline } };
};

export const logicalBox = (box: Rect, width: number): Rect => turnOf(width).fromPage(box);

/** Where the pen stands behind a run's last glyph. */
export const endOf = (run: GlyphRun): number => {
  const last = run.advances.length - 1;
  let milli = 0;
  for (let i = 0; i <= last; i++) milli += run.advances[i]! + (i < last && run.stiff?.[i] !== 1 ? run.track : 0);
  return run.origin.x + (milli / 1000) * run.size * run.scale;
};
