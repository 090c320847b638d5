/** Marks on the page's overlay where a story is over or short: at the foot of its last frame. */

import { type Rect, rect } from '../base/geometry.ts';
import type { FilledStory } from '../flow/fill-story.ts';
import type { Frame } from '../flow/frame.ts';
import type { Sheet } from '../setpage/sheet.ts';

/** Rows `from` to `to` of some columns of a frame. */
const rowsOf = (frame: Frame, firstColumn: number, from: number, to: number): Rect => {
  const first = frame.columns[firstColumn]!;
  const last = frame.columns.at(-1)!;
  const { x, y } = frame.corner;
  return rect(x + first.inline, y + from * frame.row, last.inline + last.extent - first.inline, (to - from) * frame.row);
};

/** The rows left empty in the frame: across all its columns where they end level, else in its last one. */
const emptyRows = (filled: FilledStory, frame: Frame, number: number): Rect => {
  const lastColumn = frame.columns.length - 1;
  let foot = 0;
  let lastFoot = 0;
  for (const { slot } of filled.lines) {
    if (slot?.cursor.frame !== number) continue;
    const end = slot.cursor.row + slot.rows;
    foot = Math.max(foot, end);
    if (slot.cursor.column === lastColumn) lastFoot = Math.max(lastFoot, end);
  }
  if (foot < frame.rows) return rowsOf(frame, 0, foot, frame.rows);
  // nothing free at the foot: what is left empty lies beside a hole
  return rowsOf(frame, lastColumn, Math.min(lastFoot, frame.rows - 1), frame.rows);
};

export const markFit = (page: Sheet, filled: FilledStory): void => {
  const frame = filled.frames.at(-1);
  if (!frame || frame.columns.length === 0 || frame.rows === 0) return;
  if (filled.overLines > 0) {
    const box = rowsOf(frame, frame.columns.length - 1, frame.rows - 1, frame.rows);
    page.showFit({ kind: 'over', box, words: `+${filled.overLines}行 ${filled.overCharacters}字` });
  } else if (filled.shortLines > 0) {
    const box = emptyRows(filled, frame, filled.frames.length - 1);
    page.showFit({ kind: 'short', box, words: `−${filled.shortLines}行` });
  }
};
