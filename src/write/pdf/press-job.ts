/** PressJob: what is asked of press files: the plant's terms, how files are named, and which edition of the page it is. */

import type { PressCondition } from '../../setpage/press-condition.ts';

export interface PressJob {
  readonly press: PressCondition;
  /** the name of one file with all pages; `null`: a file a page, named as the plant wants them */
  readonly combined: string | null;
  /** midnight of the edition's day */
  readonly created: Date;
  /** 改版: 1 for the first, one more for each replate */
  readonly version: number;
  /** the role and weight the slug line is set in */
  readonly slug: { readonly role: string; readonly weight: number };
}
