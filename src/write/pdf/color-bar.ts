/** 色标: the colour bar over a page: full inks and their tints, their overprints, and the greys that must come out neutral. */

import { type Rect, rect, type Size } from '../../base/geometry.ts';
import type { Ink, Paint, Process } from '../../setpage/ink.ts';
import type { InkLimits } from '../../setpage/press-condition.ts';
import { rectangle } from '../../setpage/rectangle.ts';
import type { PathItem } from '../../setpage/set-page.ts';
import { markLength, markOffset } from './page-boxes.ts';

const none: Process = { c: 0, m: 0, y: 0, k: 0 };

/** Cyan, magenta and yellow that look as grey as the black beside them, parts of 1. */
export interface GreyPair {
  readonly colors: Process;
  readonly black: number;
}

const paintOf = (process: Process): Paint => {
  const ink: Ink = { name: 'color bar', spot: false, process };
  return { ink, tint: 1, overprint: false };
};

/** 实地 and 网点: full, three quarters' mean and the quarter tone. */
const tones = [1, 0.5, 0.25];

const full = (ink: keyof Process): Paint[] => tones.map((tone) => paintOf({ ...none, [ink]: tone }));

/** Two inks at the most: the bar is no place for more ink than the paper bears. */
const overprints: readonly Paint[] = [paintOf({ ...none, m: 1, y: 1 }), paintOf({ ...none, c: 1, y: 1 }), paintOf({ ...none, c: 1, m: 1 })];

const patchesOf = (plates: InkLimits['plates'], greys: readonly GreyPair[]): readonly Paint[] => {
  if (plates === 'k') return full('k');
  const balance = greys.flatMap(({ colors, black }) => [paintOf(colors), paintOf({ ...none, k: black })]);
  return [...full('k'), ...full('c'), ...full('m'), ...full('y'), ...balance, ...overprints];
};

/** A densitometer's aperture wants this much; a patch is rather left out than made smaller. */
const leastPatch = (3 * 72) / 25.4;

/** From the corner to the cross in the middle, over the head of the page; the halves take turns so that a narrow page has room for all. */
export const colorBar = (trim: Size, bleed: number, plates: InkLimits['plates'], greys: readonly GreyPair[]): PathItem[] => {
  const patches = patchesOf(plates, greys);
  const room = trim.width / 2 - 2 * markLength;
  const top = -markOffset(bleed) - markLength;
  const perHalf = Math.max(0, Math.floor(room / leastPatch));
  const left = patches.slice(0, Math.min(patches.length, room / patches.length >= leastPatch ? patches.length : perHalf));
  const right = patches.slice(left.length, left.length + perHalf);
  const row = (paints: readonly Paint[], x: number): PathItem[] => {
    const width = Math.min(markLength, room / Math.max(1, paints.length));
    return paints.map((paint, i) => {
      const patch: Rect = rect(x + i * width, top, width, markLength);
      return rectangle(patch, paint);
    });
  };
  return [...row(left, markLength), ...row(right, trim.width / 2 + markLength)];
};
