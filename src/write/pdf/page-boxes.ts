/** The boxes of a PDF page round the trim: bleed, marks and slug each take their room. */

import { type Rect, rect, type Size } from '../../base/geometry.ts';
import type { SetPage } from '../../setpage/set-page.ts';
import { thousandths } from './content-stream.ts';
import type { PdfDictionary } from './pdf-file.ts';

const mm = 72 / 25.4;

/** Crop marks stand outside the bleed and at least 3 mm off the trim, so that a cut a little out leaves none on the page. */
const leastOffset = 3 * mm;
export const markLength = 5 * mm;
/** paper left free outside the marks */
const outside = 2 * mm;

export interface PageBoxes {
  readonly media: Size;
  /** the trim's top left: from the media's left edge, and from its foot */
  readonly dx: number;
  readonly dy: number;
  /** MediaBox, BleedBox, TrimBox, and CropBox where a viewer should show less than all */
  readonly dictionary: PdfDictionary;
}

/** Where the crop marks begin, from the trim. */
export const markOffset = (bleed: number): number => Math.max(bleed, leastOffset);

const figures = (r: Rect): number[] => [r.x, r.y, r.x + r.width, r.y + r.height].map((points) => thousandths(points) / 1000);

/** `screen`: a viewer without marks ends where the paper will; a press is shown all there is. */
export const pageBoxes = (page: Pick<SetPage, 'trim' | 'bleed'>, marks: boolean, screen = true): PageBoxes => {
  const bleed = Math.max(0, page.bleed);
  const margin = marks ? markOffset(bleed) + markLength + outside : bleed;
  const { width, height } = page.trim;
  const media = { width: width + 2 * margin, height: height + 2 * margin };
  const trim = rect(margin, margin, width, height);
  const trimBox = figures(trim);
  return {
    media,
    dx: margin,
    dy: margin + height,
    dictionary: {
      MediaBox: figures(rect(0, 0, media.width, media.height)),
      ...(marks || bleed === 0 || !screen ? {} : { CropBox: trimBox }),
      BleedBox: figures(rect(margin - bleed, margin - bleed, width + 2 * bleed, height + 2 * bleed)),
      TrimBox: trimBox,
    },
  };
};
