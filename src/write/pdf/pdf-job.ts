/** PdfJob: what is asked of a PDF: its colours, and what is drawn beside and over the page. */

import type { ColorModel } from './color.ts';

export interface PdfJob {
  /** the file's name: `2026-11-20.pdf` */
  readonly name: string;
  readonly colors: ColorModel;
  /** crop marks and registration crosses; the media grows for them */
  readonly marks: boolean;
  /** every row and column of the page's grids, over the page */
  readonly grid: boolean;
  /** the frames of each story in reading order, over the page */
  readonly frames: boolean;
  /** the role and weight the slug line and the names of frames are set in; `null`: they are left out */
  readonly slug: { readonly role: string; readonly weight: number } | null;
  /** pixels per inch a picture is brought down to; never up */
  readonly ppi: number;
}

export const proofJob: PdfJob = {
  name: 'proof.pdf',
  colors: 'rgb',
  marks: false,
  grid: false,
  frames: false,
  slug: null,
  ppi: 200,
};
