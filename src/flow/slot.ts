/** Slot: room for a line, asked of a chain by a cursor; looking ahead never moves the cursor. */

import type { Chain, Frame, FrameColumn } from './frame.ts';

/** Where the next line may stand: frame, column, row; a band of columns goes from row `top` to row `foot` (not included). */
export interface Cursor {
  readonly frame: number;
  readonly column: number;
  readonly row: number;
  readonly top: number;
  readonly foot: number;
  /** beside a hole that leaves two sides: which of them, and the row where the two sides began (-1: not beside one) */
  readonly piece: number;
  readonly split: number;
}

/** Where a hole leaves two sides: text takes the wider, runs down one and then the other, or reads across both line by line. */
export type Wrap = 'largest' | 'down' | 'across';

export interface Slot {
  readonly frame: Frame;
  readonly cursor: Cursor;
  /** rows the slot is deep */
  readonly rows: number;
  /** along the inline axis from the frame's corner, in points */
  readonly inline: number;
  readonly extent: number;
  /** the cursor behind it */
  readonly next: Cursor;
}

/** What bounds the asking: rows where a frame must end (balance), places that are barred (widows, keeps), the least room for a line. */
export interface Bounds {
  /** foot of a frame's last band, by frame index */
  readonly feet: ReadonlyMap<number, number>;
  readonly barred: ReadonlySet<number>;
  /** points; less room beside a hole than this is left blank */
  readonly least: number;
  readonly wrap: Wrap;
  /** widows, orphans and keeps are mended even at the price of a line left out: a trial for level columns, which then asks for more rows */
  readonly strict: boolean;
  /** what is left over is set on another page: a line alone before it is as bad as at a column's foot */
  readonly carried?: boolean;
}

export const noBounds = (least: number, wrap: Wrap = 'largest'): Bounds => ({
  feet: new Map(),
  barred: new Set(),
  least,
  wrap,
  strict: false,
});

/** One number for a place, to bar it. */
export const placeKey = (c: Cursor): number => ((c.frame * 64 + c.column) * 4096 + c.row) * 4 + c.piece;

export const chainStart: Cursor = { frame: 0, column: 0, row: 0, top: 0, foot: Number.POSITIVE_INFINITY, piece: 0, split: -1 };

/** The head of the next column, or of the next frame. */
export const nextColumn = (frame: Frame, cursor: Cursor): Cursor =>
  cursor.column + 1 < frame.columns.length
    ? { ...cursor, column: cursor.column + 1, row: cursor.top, piece: 0, split: -1 }
    : { ...chainStart, frame: cursor.frame + 1 };

interface Piece {
  readonly inline: number;
  readonly extent: number;
}

/** The stretches of a column that no hole touches between two block positions, wide enough for a line, in reading order. */
const pieces = (frame: Frame, column: FrameColumn, from: number, to: number, least: number): Piece[] => {
  let left = [{ inline: column.inline, end: column.inline + column.extent }];
  for (const hole of frame.holes) {
    if (hole.block >= to - 0.01 || hole.block + hole.depth <= from + 0.01) continue;
    const end = hole.inline + hole.extent;
    left = left.flatMap((p) => {
      if (hole.inline >= p.end - 0.01 || end <= p.inline + 0.01) return [p];
      return [
        { inline: p.inline, end: hole.inline },
        { inline: end, end: p.end },
      ];
    });
  }
  const enough = Math.min(least, column.extent) - 0.01;
  return left.map((p) => ({ inline: p.inline, extent: p.end - p.inline })).filter((p) => p.extent >= enough && p.extent > 0.01);
};

const widest = (found: readonly Piece[]): Piece => found.reduce((a, b) => (b.extent > a.extent + 0.01 ? b : a));

/** Whether a hole leaves as many sides in every row of a deep slot: else it begins or ends within it, and the sides would not meet. */
const isEven = (frame: Frame, column: FrameColumn, row: number, rows: number, sides: number, least: number): boolean => {
  for (let r = row; r < row + rows; r++)
    if (pieces(frame, column, r * frame.row, (r + 1) * frame.row, least).length !== sides) return false;
  return true;
};

/** Where the line after this one is asked for. */
const after = (here: Cursor, rows: number, sides: number, wrap: Wrap): Cursor => {
  // beside a deep block there is no line of one row to read across to
  if (wrap === 'across' && rows === 1 && here.piece + 1 < sides) return { ...here, piece: here.piece + 1 };
  if (wrap === 'down' && sides > 1) return { ...here, row: here.row + rows, split: here.split < 0 ? here.row : here.split };
  return { ...here, row: here.row + rows, piece: 0, split: -1 };
};

/** The next room for a line `rows` deep, from the cursor on; `null` past the last frame. */
export const place = (chain: Chain, from: Cursor, rows: number, bounds: Bounds): Slot | null => {
  let cursor = from;
  for (;;) {
    const frame = chain.frame(cursor.frame);
    if (!frame) return null;
    const foot = Math.min(cursor.foot, frame.rows, bounds.feet.get(cursor.frame) ?? frame.rows);
    const column = frame.columns[cursor.column]!;
    let here = cursor;
    while (here.row + rows <= foot) {
      const found =
        frame.holes.length === 0 ? null : pieces(frame, column, here.row * frame.row, (here.row + rows) * frame.row, bounds.least);
      const sides = found ? found.length : 1;
      const even = found === null || rows === 1 || bounds.wrap === 'largest' || isEven(frame, column, here.row, rows, sides, bounds.least);
      if (here.split >= 0 && (sides < 2 || (!even && here.piece === 0))) {
        // the end of a hole's two sides: back up for the second, or on below
        here = here.piece === 0 ? { ...here, row: here.split, piece: 1 } : { ...here, piece: 0, split: -1 };
        continue;
      }
      const barred = bounds.barred.size > 0 && bounds.barred.has(placeKey(here));
      if (sides === 0 || barred || !even || here.piece >= sides) {
        here =
          barred && sides > 1 ? after(here, 1, sides, bounds.wrap) : { ...here, row: here.row + 1, piece: here.split < 0 ? 0 : here.piece };
        continue;
      }
      const piece =
        found === null ? column : bounds.wrap === 'largest' ? widest(found) : (found[Math.min(here.piece, sides - 1)] ?? column);
      return { frame, cursor: here, rows, inline: piece.inline, extent: piece.extent, next: after(here, rows, sides, bounds.wrap) };
    }
    // two sides that reach the foot: the second is still to come
    cursor = here.split >= 0 && here.piece === 0 ? { ...here, row: here.split, piece: 1 } : nextColumn(frame, here);
  }
};
