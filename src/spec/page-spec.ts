/** PageSpec and EditionSpec: what stands on a page, and which pages make an issue. */

import type { ItemSpec } from './item-spec.ts';
import type { GridSpec } from './layout-spec.ts';
import type { TextSpec } from './style-spec.ts';

export interface PageSpec {
  readonly kind: 'page';
  /** name or path; the edition's when absent */
  readonly layout?: string;
  readonly page: PageFacts;
  readonly grid?: GridSpec;
  readonly text?: TextSpec;
  readonly place: readonly ItemSpec[];
}

export interface PageFacts {
  /** `3`, or `12-13` for a spread */
  readonly number: string;
  readonly name?: string;
  readonly editor?: string;
  readonly date?: string;
  readonly issue?: string;
}

export interface EditionSpec {
  readonly kind: 'edition';
  readonly title: string;
  readonly issue?: string;
  readonly date?: string;
  readonly layout?: string;
  readonly masthead?: Readonly<Record<string, string>>;
  readonly pages?: readonly string[];
  /** in place of `pages`: one manuscript makes pages of the layout until it ends */
  readonly story?: string;
}
