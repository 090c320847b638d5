/** PdfJob: what is asked of a PDF: its colours, its pictures, and what is drawn beside and over the page. */

import { type Beside, nothingBeside } from '../beside.ts';
import type { ColorModel } from './color.ts';

export interface PdfJob extends Beside {
  /** the file's name: `2026-11-20.pdf` */
  readonly name: string;
  readonly colors: ColorModel;
  /** pixels per inch a picture is brought down to; never up */
  readonly ppi: number;
}

export const proofJob: PdfJob = { ...nothingBeside, name: 'proof.pdf', colors: 'rgb', ppi: 200 };
