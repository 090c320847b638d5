/** Colours of a proof: what ink on paper looks like, and the operators of each job. */

import { expect, test } from 'vitest';
import { black, type Ink, paper } from '../../../src/setpage/ink.ts';
import { colorOperator, screenColor } from '../../../src/write/pdf/color.ts';

const red: Ink = { name: 'red', spot: false, process: { c: 0, m: 1, y: 1, k: 0.1 } };

test('tints of black are greys without a cast, from paper to black', () => {
  for (const tint of [0, 0.1, 0.5, 1]) {
    const [r, g, b] = screenColor(black.ink.process, tint);
    expect(r).toBeCloseTo(1 - tint, 9);
    expect([g, b]).toEqual([r, r]);
  }
  expect(screenColor(paper.ink.process, 1)).toEqual([1, 1, 1]);
});

test("the paper's red is deep, not the screen's own", () => {
  const [r, g, b] = screenColor(red.process, 1).map((part) => Math.round(part * 255));
  expect(r).toBeGreaterThan(170);
  expect(r).toBeLessThan(220);
  expect(Math.max(g!, b!)).toBeLessThan(50);
});

test('a tint lies between the paper and the ink', () => {
  const solid = screenColor(red.process, 1);
  screenColor(red.process, 0.1).forEach((part, i) => {
    expect(part).toBeLessThan(1);
    expect(part).toBeGreaterThan(solid[i]!);
  });
});

test('figures out of range are held at the ends', () => {
  expect(screenColor({ c: 2, m: -1, y: Number.NaN, k: 0 }, 1)).toEqual(screenColor({ c: 1, m: 0, y: 0, k: 0 }, 1));
});

test('a proof is grey or RGB', () => {
  const paint = { ink: red, tint: 1, overprint: false };
  expect(colorOperator(black, 'fill')).toBe('0 g\n');
  expect(colorOperator(black, 'stroke')).toBe('0 G\n');
  expect(colorOperator(paint, 'fill')).toMatch(/^0\.\d+ 0\.\d+ 0\.\d+ rg\n$/);
});
