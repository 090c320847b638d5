/** 小数点对齐: figures of one width, and how far the cells of a column are moved so that their points, or their last whole figures, stand under one another; for tables. */

import { DIGIT, WIDE_DIGIT } from './char-class.ts';
import { type Clusters, faceOf } from './clusters.ts';

/** What parts the whole from its fraction: 12.5, １２．５, 3/4. */
const points = new Set(Array.from('.\uff0e/\uff0f\u2044', (point) => point.charCodeAt(0)));

/** Figures as the face draws them for tables (`tnum`); where they still differ, each in the middle of the widest. The cell's other columns stay. */
export const tableFigures = (c: Clusters): Clusters => {
  const glyph = c.glyph.slice();
  const width = c.width.slice();
  const shift = c.shift.slice();
  let widest = 0;
  for (let i = 0; i < c.count; i++) {
    if (c.kind[i] !== DIGIT) continue;
    const face = faceOf(c, i);
    const own = face.advance(c.glyph[i]!);
    const drawn = face.widthGlyph(c.glyph[i]!, 'tnum');
    glyph[i] = drawn;
    // the part of Latin that is set larger or smaller, and what tracking gave, are kept
    if (drawn !== c.glyph[i] && own > 0) width[i] = c.width[i]! + Math.round((face.advance(drawn) - own) * (c.style.latinSize / 1000));
    widest = Math.max(widest, width[i]!);
  }
  if (widest === 0) return c;
  const natural = c.natural.slice();
  for (let i = 0; i < c.count; i++) {
    if (c.kind[i] === DIGIT && width[i]! < widest) {
      shift[i]! += (widest - width[i]!) >> 1;
      width[i] = widest;
    }
    natural[i + 1] = natural[i]! + c.gap[i]! + width[i]!;
  }
  return { ...c, glyph, width, shift, natural };
};

const isFigure = (kind: number): boolean => kind === DIGIT || kind === WIDE_DIGIT;

/** The row before which a cell is aligned: its point, else the one behind its last figure; -1 for a cell without figures. */
const alignedAt = (c: Clusters): number => {
  let behind = -1;
  for (let i = 0; i < c.count; i++) {
    if (isFigure(c.kind[i]!)) behind = i + 1;
    else if (points.has(c.text.charCodeAt(c.start[i]!)) && i + 1 < c.count && isFigure(c.kind[i + 1]!)) return i;
  }
  return behind;
};

export interface AlignedFigures {
  /** blank before each cell, thousandths of its em; `null` for a cell without figures, which stands as its column says */
  readonly before: readonly (number | null)[];
  /** of all cells together, so aligned */
  readonly width: number;
}

/** All cells are in one size. */
export const alignFigures = (cells: readonly Clusters[]): AlignedFigures => {
  const at = cells.map(alignedAt);
  // a gap before the first row is none at a line's start
  const leading = (c: Clusters): number => (c.count > 0 ? c.gap[0]! : 0);
  const places = cells.map((c, n) => (at[n]! < 0 ? null : c.natural[at[n]!]! - (at[n]! > 0 ? leading(c) : 0)));
  const line = Math.max(0, ...places.map((place) => place ?? 0));
  const before = places.map((place) => (place === null ? null : line - place));
  const width = Math.max(0, ...cells.map((c, n) => (before[n] ?? 0) + c.natural[c.count]! - leading(c)));
  return { before, width };
};
