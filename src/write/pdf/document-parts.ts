/** DocumentParts: what tells one kind of PDF from another, handed to the document that is otherwise the same for all. */

import type { SetPage } from '../../setpage/set-page.ts';
import type { BesidePage } from '../beside.ts';
import type { Coloring } from './coloring.ts';
import type { PageBoxes } from './page-boxes.ts';
import type { PdfFile } from './pdf-file.ts';
import type { Convert } from './picture-shelf.ts';

export interface DocumentParts {
  readonly coloring: Coloring;
  readonly convert: Convert;
  readonly boxes: (page: SetPage) => PageBoxes;
  readonly beside: (page: SetPage) => BesidePage;
  /** words that lead to another page are links; never in a file for the press (print requirements 12) */
  readonly links: boolean;
  /** writes into the finished file what only this kind of PDF has */
  readonly close: (file: PdfFile) => void;
}
