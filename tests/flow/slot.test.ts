/** Slots: where the next line may stand. */

import { describe, expect, it } from 'vitest';
import { chainOf, type Frame } from '../../src/flow/frame.ts';
import { chainStart, noBounds, place, placeKey, type Slot, type Wrap } from '../../src/flow/slot.ts';
import { frame, hole } from './blocks.ts';

/** All slots of a depth, one after another. */
const slots = (frames: readonly Frame[], rows = 1, wrap: Wrap = 'largest', least = 30): Slot[] => {
  const chain = chainOf(frames);
  const found: Slot[] = [];
  for (
    let slot = place(chain, chainStart, rows, noBounds(least, wrap));
    slot;
    slot = place(chain, slot.next, rows, noBounds(least, wrap))
  ) {
    found.push(slot);
    if (found.length > 500) throw new Error('slots without end');
  }
  return found;
};

const at = (slot: Slot): string => `${slot.cursor.frame}.${slot.cursor.column}.${slot.cursor.row}`;
/** From and to, in characters. */
const span = (slot: Slot): string => `${slot.inline / 10}-${(slot.inline + slot.extent) / 10}`;

describe('slots', () => {
  it('go down a column, then down the next, then on to the next frame, and end', () => {
    expect(slots([frame(2, 2), frame(1, 1)]).map(at)).toEqual(['0.0.0', '0.0.1', '0.1.0', '0.1.1', '1.0.0']);
  });

  it('have the measure of their own column', () => {
    expect(slots([frame([4, 7], 1), frame([12], 1)]).map(span)).toEqual(['0-4', '5-12', '0-12']);
  });

  it('of several rows leave out a column’s foot where they do not fit', () => {
    expect(slots([frame(2, 5)], 2).map(at)).toEqual(['0.0.0', '0.0.2', '0.1.0', '0.1.2']);
  });

  it('asking twice gives the same: looking ahead moves nothing', () => {
    const chain = chainOf([frame(2, 3)]);
    const once = place(chain, chainStart, 1, noBounds(30))!;
    place(chain, once.next, 1, noBounds(30));
    expect(place(chain, chainStart, 1, noBounds(30))).toEqual(once);
  });

  it('a frame of no rows is passed over, a chain of no frames has no slot', () => {
    expect(slots([frame(1, 0), frame(1, 1)]).map(at)).toEqual(['1.0.0']);
    expect(slots([])).toEqual([]);
  });

  it('a barred place stays free, and so does what lies under a foot', () => {
    const chain = chainOf([frame(2, 3)]);
    const barred = new Set([placeKey({ ...chainStart, row: 1 })]);
    const first = place(chain, chainStart, 1, { ...noBounds(30), barred })!;
    expect(at(place(chain, first.next, 1, { ...noBounds(30), barred })!)).toBe('0.0.2');
    const foot = { ...noBounds(30), feet: new Map([[0, 1]]) };
    expect(at(place(chain, place(chain, chainStart, 1, foot)!.next, 1, foot)!)).toBe('0.1.0');
  });
});

describe('beside a hole', () => {
  it('a line takes what is left of its column', () => {
    expect(slots([frame(1, 3, [hole(6, 12, 1, 2)])]).map(span)).toEqual(['0-10', '0-6', '0-10']);
  });

  it('a hole that covers the column takes its rows', () => {
    expect(slots([frame(2, 3, [hole(-1, 11, 0, 2)])]).map(at)).toEqual(['0.0.2', '0.1.0', '0.1.1', '0.1.2']);
  });

  it('a line that would touch the hole with any of its rows keeps clear of it', () => {
    expect(slots([frame(1, 4, [hole(-1, 11, 2, 3)])], 2).map(at)).toEqual(['0.0.0']);
  });

  it('less room than is worth a line is left blank', () => {
    expect(slots([frame(1, 3, [hole(2, 12, 1, 2)])]).map(at)).toEqual(['0.0.0', '0.0.2']);
    // a column narrower than that is no reason to leave it blank
    expect(slots([frame([2], 2)]).map(at)).toEqual(['0.0.0', '0.0.1']);
  });

  it('two holes leave what lies between them', () => {
    expect(slots([frame(1, 1, [hole(-1, 3, 0, 1), hole(8, 12, 0, 1)])]).map(span)).toEqual(['3-8']);
  });

  it('a hole beside the frame changes nothing', () => {
    expect(slots([frame(1, 2, [hole(10, 15, 0, 2), hole(-5, 0, 0, 2), hole(0, 10, 2, 9)])]).map(span)).toEqual(['0-10', '0-10']);
  });
});

describe('where a hole leaves two sides', () => {
  const wide = (rows: number, from: number, to: number): Frame[] => [frame([20], rows, [hole(6, 12, from, to)])];

  it('largest: text takes the wider side', () => {
    expect(slots(wide(3, 1, 2)).map(span)).toEqual(['0-20', '12-20', '0-20']);
  });

  it('across: it reads over the hole, line by line', () => {
    expect(slots(wide(4, 1, 3), 1, 'across').map((s) => `${s.cursor.row} ${span(s)}`)).toEqual([
      '0 0-20',
      '1 0-6',
      '1 12-20',
      '2 0-6',
      '2 12-20',
      '3 0-20',
    ]);
  });

  it('down: it runs down one side, then down the other, then on below', () => {
    expect(slots(wide(4, 1, 3), 1, 'down').map((s) => `${s.cursor.row} ${span(s)}`)).toEqual([
      '0 0-20',
      '1 0-6',
      '2 0-6',
      '1 12-20',
      '2 12-20',
      '3 0-20',
    ]);
  });

  it('down: a hole that reaches the foot has its second side before the next column', () => {
    expect(slots([frame([20], 3, [hole(6, 12, 1, 3)]), frame(1, 1)], 1, 'down').map((s) => `${at(s)} ${span(s)}`)).toEqual([
      '0.0.0 0-20',
      '0.0.1 0-6',
      '0.0.2 0-6',
      '0.0.1 12-20',
      '0.0.2 12-20',
      '1.0.0 0-10',
    ]);
  });

  it('a deep block does not straddle the beginning or the end of two sides, and nothing stands on it', () => {
    for (const wrap of ['across', 'down'] as const) {
      const frames = [frame([20], 12, [hole(6, 12, 3, 6)])];
      const chain = chainOf(frames);
      const taken = new Set<string>();
      // blocks of two rows and of one, in turn
      let from = chainStart;
      for (let n = 0; ; n++) {
        const slot = place(chain, from, n % 3 === 0 ? 2 : 1, noBounds(30, wrap));
        if (!slot) break;
        for (let r = slot.cursor.row; r < slot.cursor.row + slot.rows; r++)
          for (let c = slot.inline; c < slot.inline + slot.extent; c += 10) {
            const key = `${r} ${c}`;
            expect(taken.has(key), `${wrap}: ${key}`).toBe(false);
            taken.add(key);
          }
        from = slot.next;
      }
      expect(taken.size).toBeGreaterThan(150);
    }
  });

  it('one side too narrow for a line is no side', () => {
    for (const wrap of ['across', 'down'] as const)
      expect(slots([frame([20], 2, [hole(2, 12, 0, 2)])], 1, wrap).map(span)).toEqual(['12-20', '12-20']);
  });
});
