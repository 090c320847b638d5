/** 双行夹注 (warichu): a note in two lines of half-size type within the line; from its words set by themselves to columns of the line, and to its two halves. */

import { CLOSE, charClass, OPEN } from './char-class.ts';
import { type Clusters, isLineStart, NEVER } from './clusters.ts';
import { justify } from './justify.ts';
import type { Line } from './line.ts';
import { FULL } from './mark-width.ts';
import { lineWidth } from './setter.ts';

/** A part of a note that stays in one line has so many characters at least, two in each half (practice). */
const LEAST = 4;
/** A half that is longer than its room is narrowed to it, no further than so; where it would have to be, a note is not parted. */
const NARROWEST = 0.94;
/** How far from the middle the two halves may meet, in characters. */
const REACH = 16;

/** A note as it is put into its paragraph: where each of its columns begins in its own rows, and how wide each is, in thousandths of the paragraph's em. */
export interface NoteColumns {
  readonly starts: readonly number[];
  readonly widths: readonly number[];
}

/** A note with the rows that its columns are in the paragraph, `to` not included. */
export interface SetNote {
  readonly from: number;
  readonly to: number;
  readonly words: Clusters;
  readonly columns: NoteColumns;
}

/** The stretch of the words that is set small: brackets round a note are of the size of its paragraph (JLREQ #inline_cutting_note). */
export const withinBrackets = (text: string, start: number, end: number): readonly [number, number] =>
  end - start > 2 && charClass(text.charCodeAt(start)) === OPEN && charClass(text.charCodeAt(end - 1)) === CLOSE
    ? [start + 1, end - 1]
    : [start, end];

/** Where the lower half begins, and how wide the wider one is. */
interface Halves {
  readonly split: number;
  readonly width: number;
}

/** Rows `a` to `b` in two halves as even as the breaks allow, the upper the longer one (JLREQ #inline_cutting_note). */
const halve = (c: Clusters, a: number, b: number): Halves => {
  const middle = (c.natural[a]! + c.natural[b]!) / 2;
  let low = a + 1;
  let high = b;
  while (low < high) {
    const at = (low + high) >> 1;
    if (c.natural[at]! < middle) low = at + 1;
    else high = at;
  }
  let best: Halves | null = null;
  // the longer upper half first, so that of two equal ways it stands
  for (let split = Math.min(b - 1, low + REACH); split > Math.max(a, low - REACH); split--) {
    if (!isLineStart(c.breakable[split]!)) continue;
    const upper = lineWidth(c, a, split, false);
    const lower = lineWidth(c, split, b, false);
    const width = Math.max(upper, lower);
    if (best === null || width < best.width || (width === best.width && upper >= lower && split <= low)) best = { split, width };
  }
  if (best) return best;
  // a word of its own stands in the upper half; what is longer than any word is cut
  if (b - a <= 2 * REACH || c.breakable[low] === NEVER) return { split: b, width: lineWidth(c, a, b, false) };
  return { split: low, width: Math.max(lineWidth(c, a, low, false), lineWidth(c, low, b, false)) };
};

/**
 * A note may be parted where both parts come in even halves. What a part takes of its line is then half the width of its words, wherever the line ends,
 * and only the note's last column knows what its halves differ by. `cells`: in whole ems alone.
 */
export const noteColumns = (c: Clusters, cells: boolean): NoteColumns => {
  const { count, natural } = c;
  const whole = natural[count]!;
  const room = Math.max(0, halve(c, 0, count).width - whole / 2);
  const fits = (width: number, part: number): boolean => part >= NARROWEST * width;
  const starts = [0];
  for (let k = LEAST; k + LEAST <= count; k++) {
    if (!isLineStart(c.breakable[k]!) || (cells && Math.round(natural[k]! / 4) % FULL !== 0)) continue;
    if (!fits(halve(c, 0, k).width, natural[k]! / 2) || !fits(halve(c, k, count).width, (whole - natural[k]!) / 2 + room)) continue;
    starts.push(k);
  }
  starts.push(count);
  const ends = starts.map((k) => Math.round(natural[k]! / 4));
  const last = ends.length - 1;
  ends[last] = Math.ceil((whole / 2 + room) / 2);
  if (cells) ends[last] = Math.ceil(ends[last] / FULL) * FULL;
  return { starts, widths: ends.slice(1).map((end, n) => end - ends[n]!) };
};

/** One line of a part of a note; `scale`: what it is narrowed to. */
export interface NotePart {
  readonly words: Clusters;
  readonly upper: Line;
  readonly lower: Line | null;
  readonly scale: number;
}

/** Columns `from` to `to` of a note, those that stand in one line. */
export const notePart = ({ words, columns }: SetNote, from: number, to: number): NotePart => {
  const a = columns.starts[from]!;
  const b = columns.starts[to]!;
  const { split, width } = halve(words, a, b);
  const ends = a === 0 ? [split, b] : [a, split, b];
  const lines = justify(words, split === b ? ends.slice(0, -1) : ends, () => Number.MAX_SAFE_INTEGER);
  let room = 0;
  for (let n = from; n < to; n++) room += columns.widths[n]!;
  const first = a === 0 ? 0 : 1;
  return { words, upper: lines[first]!, lower: lines[first + 1] ?? null, scale: width > 2 * room ? (2 * room) / width : 1 };
};

/** The note that a row belongs to. */
export const noteAt = (notes: readonly SetNote[], row: number): SetNote | null => {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (notes[middle]!.to <= row) low = middle + 1;
    else high = middle;
  }
  const note = notes[low];
  return note && note.from <= row ? note : null;
};
