/** Mended: a text with small repairs in it, and the way back from an offset in it to the text as written. */

export interface Edit {
  /** in the text as written */
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

export interface Mended {
  readonly text: string;
  /** from an offset in `text` to one in the text as written */
  readonly original: (offset: number) => number;
}

/** Applies edits that are in order and do not overlap. */
export const mended = (written: string, edits: readonly Edit[]): Mended => {
  if (edits.length === 0) return { text: written, original: (offset) => offset };
  let text = '';
  let from = 0;
  for (const edit of edits) {
    text += written.slice(from, edit.at) + edit.inserted;
    from = edit.at + edit.removed;
  }
  text += written.slice(from);
  const original = (offset: number): number => {
    let moved = 0;
    for (const edit of edits) {
      const start = edit.at + moved;
      if (offset <= start) break;
      if (offset < start + edit.inserted.length) return edit.at + Math.min(edit.removed, offset - start);
      moved += edit.inserted.length - edit.removed;
    }
    return offset - moved;
  };
  return { text, original };
};
