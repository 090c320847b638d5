/** 々 at a line's start, where the house writes it out: the glyph and the text of the character it repeats. */

import { HAN } from './char-class.ts';
import { type Clusters, runOf } from './clusters.ts';

const ITERATION_MARK = 0x3005;

/**
 * `iteration-mark: write-out`: 々 at a line's start is printed as the character it repeats (JLREQ Appendix B n. 14), glyph and text, where the same
 * face has both; `null` where there is nothing to write out.
 */
export const writtenOut = (c: Clusters, from: number): { readonly glyph: number; readonly text: string } | null => {
  if (c.style.iterationMark !== 'write-out' || from === 0 || c.kind[from - 1] !== HAN) return null;
  if (c.text.charCodeAt(c.start[from]!) !== ITERATION_MARK) return null;
  const text = c.text.slice(c.start[from - 1]!, c.start[from]!);
  const entry = runOf(c, from).fount.entryBeyond(text.codePointAt(0)!);
  return entry.face === c.face[from] && text.length === c.start[from + 1]! - c.start[from]! ? { glyph: entry.glyph, text } : null;
};
