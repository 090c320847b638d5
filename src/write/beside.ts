/** What stands beside, under and over a page and is no part of it: marks, slug line, and the overlays of the proof; the same in every format. */

import type { PageItem, SetPage } from '../setpage/set-page.ts';
import { label } from './pdf/label.ts';
import { pressMarks } from './pdf/marks.ts';
import { fitsOverlay, framesOverlay, gridOverlay, type Lettering, looseBars, looseGrounds } from './pdf/overlay.ts';
import { slugLine } from './pdf/slug-line.ts';
import type { Resources } from './writer.ts';

/** What is asked for beside the page. */
export interface Beside {
  /** crop marks and registration crosses; the sheet grows for them */
  readonly marks: boolean;
  /** every row, baseline and column of the page's grids, over the page */
  readonly grid: boolean;
  /** the frames of each story in reading order, over the page */
  readonly frames: boolean;
  /** lines stretched beyond their style's limit */
  readonly loose: boolean;
  /** stories that are over or short, at the foot of their last frame */
  readonly fits: boolean;
  /** the role and weight the slug line and the words of the overlays are set in; `null`: they are left out */
  readonly slug: { readonly role: string; readonly weight: number } | null;
}

export const nothingBeside: Beside = { marks: false, grid: false, frames: false, loose: false, fits: false, slug: null };

/** The words of overlays, in points. */
const letterSize = 6;

export interface BesidePage {
  /** drawn before the page */
  readonly under: readonly PageItem[];
  /** drawn after it */
  readonly over: readonly PageItem[];
}

export const besidePage = (page: SetPage, wanted: Beside, resources: Pick<Resources, 'fonts' | 'info'>): BesidePage => {
  const stack = wanted.slug && resources.fonts.stack(wanted.slug.role, wanted.slug.weight);
  const letter: Lettering | null = stack && ((text, x, y, room, paint) => label(text, stack, letterSize, { x, y }, room, paint));
  const over: PageItem[] = [];
  if (wanted.grid) over.push(...gridOverlay(page));
  if (wanted.frames) over.push(...framesOverlay(page, letter));
  if (wanted.loose) over.push(...looseBars(page));
  if (wanted.fits) over.push(...fitsOverlay(page, letter));
  if (wanted.marks) {
    over.push(...pressMarks(page.trim, page.bleed));
    if (stack) over.push(...slugLine(page, resources.info, stack));
  }
  return { under: wanted.loose ? looseGrounds(page) : [], over };
};
