/** firstPiece: where a vertical run is cut into two operators, so that PDFium keeps its lines in order. */

import { type Face, madeGlyph } from '../../font/face.ts';
import type { GlyphRun } from '../../setpage/set-page.ts';

/**
 * PDFium takes pieces that begin at one height for parts of a horizontal line and sorts them by their place across, which turns vertical lines about.
 * A piece that begins elsewhere ends such a line: half an em of difference is enough, this is on the safe side.
 */
const apart = 0.65;

const isBlank = (face: Face, glyph: number): boolean => glyph >= madeGlyph && face.made[glyph - madeGlyph]?.parts.length === 0;

/** How many glyphs go into the first piece; the second begins near the run's middle, but not beside the beginning of the next run, if that is a line's. */
export const firstPiece = (run: GlyphRun, next: GlyphRun | null, face: Face): number => {
  const { glyphs, advances, track, size, scale, origin } = run;
  const unit = (size * scale) / 1000;
  const barred = next === null ? Number.NaN : next.origin.y;
  const room = apart * Math.max(size, next?.size ?? 0);
  let length = 0;
  for (const advance of advances) length += advance + track;
  let best = glyphs.length;
  let least = Infinity;
  let pen = 0;
  for (let i = 1; i < glyphs.length; i++) {
    pen += advances[i - 1]! + track;
    const begins = pen * unit;
    // the second half of a dash has no ink, and a piece without ink is none
    if (begins < apart * size || isBlank(face, glyphs[i]!) || Math.abs(origin.y + begins - barred) < room) continue;
    const off = Math.abs(pen - length / 2);
    if (off >= least) break;
    least = off;
    best = i;
  }
  return best;
};
