/** Rectangles on the page. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, inset, overlaps, rect, sides, union } from '../../src/base/geometry.ts';

describe('rectangles', () => {
  it('that share an edge do not overlap, nor do those that touch by a rounding', () => {
    const a = rect(0, 0, 10, 10);
    expect(overlaps(a, rect(10, 0, 5, 5))).toBe(false);
    expect(overlaps(a, rect(9.995, 0, 5, 5))).toBe(false);
    expect(overlaps(a, rect(9.9, 9.9, 5, 5))).toBe(true);
    expect(overlaps(a, rect(2, 2, 1, 1))).toBe(true);
  });

  it('contain themselves and what is inset in them', () => {
    const a = rect(1, 2, 30, 20);
    expect(contains(a, a)).toBe(true);
    expect(contains(a, inset(a, sides(2)))).toBe(true);
    expect(contains(inset(a, sides(2)), a)).toBe(false);
    expect(inset(a, { top: 1, right: 2, bottom: 3, left: 4 })).toEqual(rect(5, 3, 24, 16));
  });

  it('united are the smallest round them all', () => {
    expect(union([])).toBeNull();
    expect(union([rect(0, 0, 1, 1), rect(4, 5, 2, 2), rect(-1, 0, 1, 1)])).toEqual(rect(-1, 0, 7, 7));
  });

  it('overlap or not whichever is asked first', () => {
    const one = fc
      .tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 50, noNaN: true })))
      .map(([x, y, w, h]) => rect(x!, y!, w!, h!));
    fc.assert(fc.property(one, one, (a, b) => overlaps(a, b) === overlaps(b, a)));
    fc.assert(
      fc.property(one, one, (a, b) => {
        expect(contains(union([a, b])!, a)).toBe(true);
      }),
    );
  });
});
