import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placePattern, readPlaces } from '../../src/spec/read-place.ts';

const places = (written: string) => {
  const reading = readPlaces(written);
  return 'value' in reading ? reading.value : reading.fault.message.code;
};

const grid = (
  columns: readonly [number | 'end', number | 'end'] | null,
  rows: readonly [number | 'end', number | 'end'] | null,
  more = {},
) => ({
  kind: 'grid',
  columns: columns && { from: columns[0], to: columns[1] },
  rows: rows && { from: rows[0], to: rows[1] },
  joined: false,
  bleed: false,
  ...more,
});

describe('a place', () => {
  test.each([
    ['c1-3 r10-45', grid([1, 3], [10, 45])],
    ['c1–3　r10—45', grid([1, 3], [10, 45])],
    ['Ｃ１－３　Ｒ１０－４５', grid([1, 3], [10, 45])],
    ['r10-45 c1-3', grid([1, 3], [10, 45])],
    ['c4+5 r50-55', grid([4, 5], [50, 55], { joined: true })],
    ['c1-2 r1-28 bleed', grid([1, 2], [1, 28], { bleed: true })],
    ['c7-9 r42-end', grid([7, 9], [42, 'end'])],
    ['cend', grid(['end', 'end'], null)],
    ['c3', grid([3, 3], null)],
    ['r8', grid(null, [8, 8])],
    ['bleed', grid(null, null, { bleed: true })],
    ['c1-3，r10-45', grid([1, 3], [10, 45])],
  ])('%s', (written, place) => {
    expect(places(written)).toEqual([place]);
  });

  test('a full-width comma between places makes a chain', () => {
    expect(places('c4 r8-40，c5 r24-40')).toEqual([grid([4, 4], [8, 40]), grid([5, 5], [24, 40])]);
  });

  test.each([
    ['', 'spec.bad-place'],
    ['c', 'spec.bad-place'],
    ['c1-', 'spec.bad-place'],
    ['1-3', 'spec.bad-place'],
    ['c1 c2', 'spec.bad-place'],
    ['c1r2', 'spec.bad-place'],
    ['c1 bleed r2', 'spec.bad-place'],
    ['c1.5', 'spec.bad-place'],
    ['c1-3 r10-45 x', 'spec.bad-place'],
    ['c0', 'spec.place-from-one'],
    ['c3-1', 'spec.backwards'],
    ['cend-3', 'spec.backwards'],
    ['r1+3', 'spec.joined-rows'],
    ['r1-99999', 'spec.too-large'],
  ])('%j is none', (written, code) => {
    expect(places(written)).toBe(code);
  });

  test('every place of a grid is read as it was meant, and editors know its form', () => {
    const pattern = new RegExp(placePattern);
    const extent = fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.nat(50), fc.boolean()).map(([from, more, toEnd]) => {
      const to: number | 'end' = toEnd ? 'end' : Math.min(2000, from + more);
      return [from, to] as const;
    });
    fc.assert(
      fc.property(fc.option(extent), fc.option(extent), fc.boolean(), (columns, rows, bleed) => {
        const parts = [columns && `c${columns[0]}-${columns[1]}`, rows && `r${rows[0]}-${rows[1]}`, bleed && 'bleed'].filter(
          (part) => part,
        );
        if (parts.length === 0) return;
        const written = parts.join(' ');
        expect(places(written)).toEqual([grid(columns, rows, { bleed })]);
        expect(written).toMatch(pattern);
      }),
    );
  });
});
