/** How deep ink lies: areas beyond a limit, and the deepest places, some way from each other. */

import { expect, test } from 'vitest';
import { areaOver, deepestPlaces, type InkMap, percentOf } from '../../src/setpage/ink-map.ts';

/** A hundred millimetres square, a pixel a millimetre. */
const side = (100 * 72) / 25.4;
const mapOf = (deep: readonly (readonly [x: number, y: number, percent: number])[]): InkMap => {
  const total = new Uint16Array(100 * 100);
  for (const [x, y, percent] of deep) total[y * 100 + x] = Math.round(percent * 2.55);
  return { region: { x: 10, y: 20, width: side, height: side }, width: 100, height: 100, total };
};
const squareMillimetre = (72 / 25.4) ** 2;

test('what is a rounding beyond the limit is within it', () => {
  const map = mapOf([
    [5, 5, 240.4],
    [50, 50, 245],
    [51, 50, 250],
  ]);
  expect(areaOver(map, 240) / squareMillimetre).toBeCloseTo(2);
  expect(areaOver(map, 250)).toBe(0);
});

test('the deepest places come first, neighbours as one', () => {
  const map = mapOf([
    [50, 50, 245],
    [51, 50, 250],
    [90, 10, 230],
    [10, 90, 100],
  ]);
  const places = deepestPlaces(map, 3, 0);
  expect(places.map(({ ink }) => Math.round(ink))).toEqual([250, 230, 100]);
  expect(places[0]!.at.x).toBeCloseTo(10 + (51.5 * side) / 100);
  expect(places[0]!.at.y).toBeCloseTo(20 + (50.5 * side) / 100);
  expect(deepestPlaces(map, 3, 240)).toHaveLength(1);
  expect(deepestPlaces(mapOf([]), 3, 0)).toEqual([]);
});

test('a full plate is 100 per cent', () => {
  expect(percentOf(255)).toBe(100);
});
