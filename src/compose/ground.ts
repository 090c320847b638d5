/** 底色: the ground under an item, drawn before its border and words; a colour nobody named, told by `check-names.ts`, is drawn as none. */

import type { Rect } from '../base/geometry.ts';
import { rectangle } from '../setpage/rectangle.ts';
import type { Sheet } from '../setpage/sheet.ts';
import type { House } from './house.ts';

export const drawGround = (page: Sheet, { palette }: House, edge: Rect, color: string | undefined): void => {
  if (color !== undefined && palette.has(color)) page.add(rectangle(edge, palette(color)));
};
