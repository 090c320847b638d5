/** SvgJob: what is asked of SVG pages: their names, their pictures, and what is drawn beside and over the page. */

import { type Beside, nothingBeside } from '../beside.ts';

export interface SvgJob extends Beside {
  /** the files' name without extension: `tabloid` gives `tabloid.svg`, or `tabloid-1.svg`, `tabloid-2.svg` … for several pages */
  readonly name: string;
  /** pixels per inch a picture is brought down to; never up */
  readonly ppi: number;
}

export const screenSvg: SvgJob = { ...nothingBeside, name: 'page', ppi: 200 };
