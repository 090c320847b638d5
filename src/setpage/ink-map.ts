/** InkMap: all inks of a part of a page together, pixel by pixel, as its plates were measured. */

import type { Point, Rect } from '../base/geometry.ts';

export interface InkMap {
  /** the part of the page, in points */
  readonly region: Rect;
  readonly width: number;
  readonly height: number;
  /** sums of bytes, row by row: 255 is full ink of one plate */
  readonly total: Uint16Array;
}

/** A sum of bytes as printers count: 100 for full ink of one plate. */
export const percentOf = (sum: number): number => sum / 2.55;

/** Rounding of each plate to bytes; what a measuring instrument or checker forgives. */
export const rounding = 0.6;

const sumOver = (limit: number): number => (limit + rounding) * 2.55;

/** Square points that have more ink than a limit, per cent. */
export const areaOver = ({ region, width, height, total }: InkMap, limit: number): number => {
  const most = sumOver(limit);
  let count = 0;
  for (const sum of total) if (sum > most) count++;
  return (count * region.width * region.height) / (width * height);
};

export interface InkPlace {
  /** in points on the page */
  readonly at: Point;
  /** per cent */
  readonly ink: number;
}

/** Two places nearer than this, points, are one: 15 mm. */
const apart = (15 * 72) / 25.4;

/** The deepest places, deepest first, each some way from the others; `least`: per cent below which none is told. */
export const deepestPlaces = ({ region, width, height, total }: InkMap, count: number, least: number): InkPlace[] => {
  const cell = Math.max(1, Math.round((apart / 2 / region.width) * width));
  const columns = Math.ceil(width / cell);
  const best = new Map<number, number>();
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const key = Math.floor(y / cell) * columns + Math.floor(x / cell);
      const before = best.get(key);
      if (before === undefined || total[i]! > total[before]!) best.set(key, i);
    }
  const places = [...best.values()]
    .sort((a, b) => total[b]! - total[a]! || a - b)
    .map((i) => ({
      at: {
        x: region.x + (((i % width) + 0.5) * region.width) / width,
        y: region.y + ((Math.floor(i / width) + 0.5) * region.height) / height,
      },
      ink: percentOf(total[i]!),
    }))
    .filter(({ ink }) => ink > 0 && ink >= least);
  const chosen: InkPlace[] = [];
  for (const place of places) {
    if (chosen.length === count) break;
    if (chosen.every(({ at }) => Math.hypot(at.x - place.at.x, at.y - place.at.y) >= apart)) chosen.push(place);
  }
  return chosen;
};
