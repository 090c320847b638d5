/** Slot: room for a line, asked of a chain by a cursor; looking ahead never moves the cursor. */

import type { Chain, Frame, FrameColumn } from './frame.ts';

/** Where the next line may stand: frame, column, row; a band of columns goes from row `top` to row `foot` (not included). */
export interface Cursor {
  readonly frame: number;
  readonly column: number;
  readonly row: number;
  readonly top: number;
  readonly foot: number;
}

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
}

export const noBounds = (least: number): Bounds => ({ feet: new Map(), barred: new Set(), least });

/** One number for a place, to bar it. */
export const placeKey = (c: Cursor): number => (c.frame * 64 + c.column) * 4096 + c.row;

export const chainStart: Cursor = { frame: 0, column: 0, row: 0, top: 0, foot: Number.POSITIVE_INFINITY };

/** The head of the next column, or of the next frame. */
export const nextColumn = (frame: Frame, cursor: Cursor): Cursor =>
  cursor.column + 1 < frame.columns.length
    ? { ...cursor, column: cursor.column + 1, row: cursor.top }
    : { frame: cursor.frame + 1, column: 0, row: 0, top: 0, foot: Number.POSITIVE_INFINITY };

/** The widest stretch of a column that no hole touches between two block positions (`wrap: largest`). */
const widest = (frame: Frame, column: FrameColumn, from: number, to: number): { inline: number; extent: number } => {
  let pieces = [{ inline: column.inline, end: column.inline + column.extent }];
  for (const hole of frame.holes) {
    if (hole.block >= to - 0.01 || hole.block + hole.depth <= from + 0.01) continue;
    const end = hole.inline + hole.extent;
    pieces = pieces.flatMap((p) => {
      if (hole.inline >= p.end - 0.01 || end <= p.inline + 0.01) return [p];
      return [
        { inline: p.inline, end: hole.inline },
        { inline: end, end: p.end },
      ].filter((left) => left.end - left.inline > 0.01);
    });
  }
  let best = { inline: column.inline, extent: 0 };
  for (const p of pieces) if (p.end - p.inline > best.extent + 0.01) best = { inline: p.inline, extent: p.end - p.inline };
  return best;
};

/** The next room for a line `rows` deep, from the cursor on; `null` past the last frame. */
export const place = (chain: Chain, from: Cursor, rows: number, bounds: Bounds): Slot | null => {
  let cursor = from;
  for (;;) {
    const frame = chain.frame(cursor.frame);
    if (!frame) return null;
    const foot = Math.min(cursor.foot, frame.rows, bounds.feet.get(cursor.frame) ?? frame.rows);
    const column = frame.columns[cursor.column]!;
    for (let row = cursor.row; row + rows <= foot; row++) {
      const here = row === cursor.row ? cursor : { ...cursor, row };
      if (bounds.barred.size > 0 && bounds.barred.has(placeKey(here))) continue;
      const room =
        frame.holes.length === 0 ? { inline: column.inline, extent: column.extent } : widest(frame, column, row * frame.row, (row + rows) * frame.row);
      if (frame.holes.length > 0 && room.extent < Math.min(bounds.least, column.extent)) continue;
      return { frame, cursor: here, rows, inline: room.inline, extent: room.extent, next: { ...here, row: row + rows } };
    }
    cursor = nextColumn(frame, cursor);
  }
};
