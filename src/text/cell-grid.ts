/** 纵横对齐 (grid-align: characters): every cluster fills whole cells of one em, so that characters stand under one another too. */

import { BREAK, CONNECTOR, isMark, isWestern, LETTER, MIDDOT, PAUSE, SPACE, STOP } from './char-class.ts';
import type { Columns } from './itemize.ts';
import { FULL } from './mark-width.ts';

/**
 * Widths and shifts of a paragraph in cells (CLREQ #handling_of_grid_alignment_in_chinese_and_western_mixed_text_composition; JLREQ): marks keep
 * their em, a run of western text is padded to whole ems with half the blank on either side, and a Latin word may be cut anywhere.
 */
export const toCells = (c: Columns, breakable: Uint8Array): void => {
  const { count, kind, width, shift } = c;
  for (let i = 0; i < count; ) {
    if (!isWestern(kind[i]!)) {
      if (kind[i] === MIDDOT && width[i]! < FULL) {
        shift[i]! += (FULL - width[i]!) >> 1;
        width[i] = FULL;
      }
      i++;
      continue;
    }
    let end = i;
    let natural = 0;
    while (end < count && isWestern(kind[end]!)) natural += width[end++]!;
    const pad = Math.ceil(natural / FULL) * FULL - natural;
    const before = pad >> 1;
    if (natural > 0) {
      width[i]! += before;
      shift[i]! += before;
      width[end - 1]! += pad - before;
    }
    for (let at = i + 1; at < end; at++) if (kind[at] === LETTER && kind[at - 1] === LETTER && breakable[at] === 0) breakable[at] = 1;
    i = end;
  }
  // where a mark hangs, those behind it may begin a line
  for (let i = 1; i < count; i++)
    if (breakable[i] === 0 && (kind[i - 1] === PAUSE || kind[i - 1] === STOP) && isMark(kind[i]!) && kind[i]! < CONNECTOR) breakable[i] = 1;
  // a typed space alone is a cell
  for (let i = 0; i < count; i++) if (kind[i] === SPACE && width[i] === 0) width[i] = FULL;
  for (let i = 1; i < count; i++) if (kind[i - 1] === BREAK) breakable[i] = 2;
};
