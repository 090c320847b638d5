/** Note stretches: the notes of a paragraph among its clusters: which stretches of its text are columns of a note, and which rows they became. */

import type { Clusters } from './clusters.ts';
import { type Columns, rowAt } from './itemize.ts';
import type { LineMark } from './line-mark.ts';
import { type NoteColumns, noteColumns, type SetNote } from './note.ts';
import type { Upright } from './upright.ts';

export interface NoteStretch {
  readonly start: number;
  readonly end: number;
  readonly words: Clusters;
  readonly columns: NoteColumns;
}

/** Notes in the order of the text, none over another. */
export const noteStretches = (marks: readonly LineMark[], cells: boolean): readonly NoteStretch[] => {
  const found: NoteStretch[] = [];
  for (const { start, end, note } of [...marks].sort((a, b) => a.start - b.start))
    if (note && note.count > 0 && start >= (found.at(-1)?.end ?? 0))
      found.push({ start, end, words: note, columns: noteColumns(note, cells) });
  return found;
};

/** With what else is not set character by character: inside a note that is the note's own. */
export const withNotes = (special: readonly Upright[], notes: readonly NoteStretch[]): Upright[] => {
  const free = special.filter(({ start, end }) => !notes.some((note) => note.start < end && start < note.end));
  const columns = notes.flatMap(({ start, words, columns: { starts } }) =>
    starts.slice(1).map((row, n): Upright => ({ start: start + words.start[starts[n]!]!, end: start + words.start[row]!, how: 'note' })),
  );
  return [...free, ...columns].sort((a, b) => a.start - b.start);
};

/** Gives the rows of notes their widths; between the columns of one a line may begin. */
export const setNotes = (c: Columns, notes: readonly NoteStretch[], breakable: Uint8Array): readonly SetNote[] =>
  notes.map(({ start, words, columns }) => {
    const from = rowAt(c, start);
    const to = from + columns.widths.length;
    columns.widths.forEach((width, n) => {
      c.width[from + n] = width;
      if (n > 0) breakable[from + n] = 1;
    });
    return { from, to, words, columns };
  });
