/** Figures in a column of a table: of one width, points under points. */

import { describe, expect, it } from 'vitest';
import { alignFigures, tableFigures } from '../../src/text/align-figures.ts';
import { DIGIT } from '../../src/text/char-class.ts';
import type { Clusters } from '../../src/text/clusters.ts';
import { paragraph } from '../paragraph.ts';

const cells = (...texts: readonly string[]): Clusters[] => texts.map((text) => tableFigures(paragraph(text)));

/** Where the character `at` of each cell stands. */
const stand = (column: readonly Clusters[], at: readonly number[]): (number | null)[] => {
  const { before } = alignFigures(column);
  return column.map((c, n) => (before[n] === null ? null : before[n]! + c.natural[at[n]!]!));
};

describe('a column of figures', () => {
  it('has its points under one another, and whole numbers end where the points are', () => {
    const places = stand(cells('12.5', '3.75', '1,204', '8%'), [2, 1, 5, 1]);
    expect(new Set(places).size).toBe(1);
  });

  it('has full-width points and the solidus of fractions aligned likewise', () => {
    expect(new Set(stand(cells('１２．５', '３．７５'), [2, 1])).size).toBe(1);
    expect(new Set(stand(cells('11/12', '3/4'), [2, 1])).size).toBe(1);
  });

  it('moves no cell more than it must, and leaves a cell without figures to its column', () => {
    const { before, width } = alignFigures(cells('12.5', '—', '3.75'));
    expect(before[0]).toBe(0);
    expect(before[1]).toBeNull();
    expect(width).toBeGreaterThan(before[2]!);
    expect(alignFigures([])).toEqual({ before: [], width: 0 });
  });

  it('has figures of one width', () => {
    const [c] = cells('0123456789');
    expect(new Set(Array.from(c!.width)).size).toBe(1);
    expect(c!.natural[10]).toBe(10 * c!.width[0]!);
  });

  it('widens figures of a face whose own differ to the widest, in the middle of it', () => {
    const plain = paragraph('17');
    const narrow = { ...plain, width: plain.width.map((width, i) => (i === 0 ? width - 100 : width)) };
    const set = tableFigures(narrow);
    expect(Array.from(set.kind)).toEqual([DIGIT, DIGIT]);
    expect(set.width[0]).toBe(set.width[1]);
    expect(set.shift[0]! - plain.shift[0]!).toBe(50);
  });
});
