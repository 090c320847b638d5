/** Excerpt: the line a finding speaks of, with its number before it and carets beneath the very characters. */

import type { Span } from '../base/finding.ts';
import { cellWidth, printable } from './cell-width.ts';
import { lineColumn } from './source-file.ts';

/** A tab goes to the next multiple of this many cells. */
const tabStop = 4;

/** UTF-16 units looked at on either side of the marked part: more than any terminal is wide. */
const NEAR = 300;

/** The next offset that does not part a surrogate pair. */
const wholeCharacter = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
};

/** One character as printed, and the cells it takes. */
interface Cell {
  readonly shown: string;
  readonly width: number;
}

/** `begin`: the cells that stand before, for tabs. */
const cellsOf = (line: string, begin: number): Cell[] => {
  const cells: Cell[] = [];
  let at = begin;
  for (const char of line) {
    const shown = char === '\t' ? ' '.repeat(tabStop - (at % tabStop)) : printable(char);
    const width = shown === char ? cellWidth(char) : shown.length;
    cells.push({ shown, width });
    at += width;
  }
  return cells;
};

const total = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);

/** How many of the cells' characters fit in `room`, from the start or from the end. */
const fitting = (cells: readonly Cell[], room: number, fromEnd: boolean): number => {
  let left = room;
  for (let i = 0; i < cells.length; i++) {
    left -= cells[fromEnd ? cells.length - 1 - i : i]!.width;
    if (left < 0) return i;
  }
  return cells.length;
};

/**
 * Two lines of text: the line of the span behind a gutter with its number, and a line of carets. A span over several lines is marked
 * to the end of its first. A line of more than `width` cells is cut with `…` round the carets.
 */
export const excerpt = (text: string, span: Span, width = 96): string => {
  const start = Math.max(0, Math.min(span.start, text.length));
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextFeed = text.indexOf('\n', start);
  const lineEnd = nextFeed < 0 ? text.length : nextFeed;
  const end = Math.max(start, Math.min(span.end, lineEnd));

  // a paragraph may be one line of many thousands: what cannot be shown is not looked at
  const from = start - lineStart > NEAR ? wholeCharacter(text, start - NEAR) : lineStart;
  const to = Math.min(lineEnd, wholeCharacter(text, end + NEAR));
  let before = cellsOf(text.slice(from, start), 0);
  let marked = cellsOf(text.slice(start, end), total(before));
  let after = cellsOf(text.slice(end, to), total(before) + total(marked));

  let head = '';
  let tail = '';
  if (total(before) + total(marked) + total(after) > width) {
    if (total(marked) > width - 8) {
      marked = marked.slice(0, fitting(marked, width - 8, false));
      after = [];
      tail = '…';
    }
    // what the marked part leaves is shared: a third before, the rest behind, and what either does not need goes to the other
    const room = Math.max(0, width - total(marked) - 2);
    const behind = Math.min(total(after), Math.max(Math.ceil((room * 2) / 3), room - total(before)));
    const kept = fitting(before, room - behind, true);
    if (kept < before.length) {
      before = before.slice(before.length - kept);
      head = '…';
    }
    const keptAfter = fitting(after, room - total(before), false);
    if (keptAfter < after.length) {
      after = after.slice(0, keptAfter);
      tail = '…';
    }
  }

  const number = String(lineColumn(text, start).line);
  const line = head + [...before, ...marked, ...after].map((cell) => cell.shown).join('') + tail;
  const carets = ' '.repeat(head.length + total(before)) + '^'.repeat(Math.max(1, total(marked)));
  return `${number.padStart(5)} | ${line}\n${' '.repeat(5)} | ${carets}`;
};
