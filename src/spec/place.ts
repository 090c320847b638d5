/** Places as written in a spec: columns and rows of the grid they stand in, or a free rectangle on the page. */

import type { Length } from './length.ts';

/** First and last, both included, from 1; `end` is the grid's last. */
export interface Extent {
  readonly from: number | 'end';
  readonly to: number | 'end';
}

/** `c1-3 r10-45`: columns and rows; `null` = all of them. */
export interface GridPlace {
  readonly kind: 'grid';
  readonly columns: Extent | null;
  readonly rows: Extent | null;
  /** `c1+3` 合栏: the columns and the gutters between are one measure */
  readonly joined: boolean;
  /** sides on the type area's edge are carried out over the trim */
  readonly bleed: boolean;
}

/** `{ x, y, width, height }` from the trim's top left. */
export interface FreePlace {
  readonly kind: 'free';
  readonly x: Length;
  readonly y: Length;
  readonly width: Length;
  readonly height: Length;
}

export type Place = GridPlace | FreePlace;
