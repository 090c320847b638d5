/** The regions of an item: its places on the grid of its area, or the whole of it; a place the grid has not is reported and left out. */

import type { SpecPath } from '../spec/document.ts';
import type { Place } from '../spec/place.ts';
import { type Area, type Desk, spanOf } from './desk.ts';
import { type Region, regionOf, wholeRegion } from './grid.ts';

export const itemRegions = (desk: Desk, area: Area, item: { readonly at: readonly Place[]; readonly path: SpecPath }): Region[] =>
  item.at.length === 0
    ? [wholeRegion(area.grid)]
    : item.at.flatMap((place, n) => regionOf(area.grid, place, desk.findings, spanOf(desk, item.path, 'at', n)) ?? []);
