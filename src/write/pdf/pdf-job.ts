/** PdfJob: what is asked of a PDF: its pictures, and what is drawn beside and over the page. */

import { type Beside, nothingBeside } from '../beside.ts';

export interface PdfJob extends Beside {
  /** the file's name: `2026-11-20.pdf` */
  readonly name: string;
  /** pixels per inch a picture is brought down to; never up */
  readonly ppi: number;
  /** for the screen: words that lead to another page are links */
  readonly links: boolean;
}

export const proofJob: PdfJob = { ...nothingBeside, name: 'proof.pdf', ppi: 200, links: false };
