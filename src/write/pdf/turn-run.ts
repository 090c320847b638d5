/** turnRun: Latin and dashes on their side become upright slots whose ink is turned, so that a vertical line is one line to whoever reads it. */

import { type Face, type MadeGlyph, type MadePart, madeGlyph } from '../../font/face.ts';
import type { GlyphRun } from '../../setpage/set-page.ts';
import { emTop } from '../em-top.ts';

/** A slot of a vertical line is as wide as the em, and its ink stands round the line's centre. */
const em = 1000;

/** The middle of the em box over the baseline (`setpage/sheet.ts`): where a vertical line's centre is. */
const centre = 380;

const ownParts = (face: Face, glyph: number): MadeGlyph['parts'] =>
  glyph < madeGlyph ? [{ glyph, dx: 0, dy: 0, scaleX: 1 }] : (face.made[glyph - madeGlyph]?.parts ?? []);

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/**
 * A turned run as an upright one, a word a slot: readers that take letters of a vertical line for an em each have nothing to part within it. Its ink is
 * turned with its origin, which is what a vertical line's pen begins at; it stood on its baseline, and now its line's centre is right of that.
 */
export const turnRun = (run: GlyphRun, face: Face): GlyphRun => {
  const count = run.glyphs.length;
  const starts = run.clusters ?? Uint32Array.from({ length: count + 1 }, (_, i) => i);
  const glyphs: number[] = [];
  const advances: number[] = [];
  const stiff: number[] = [];
  const clusters: number[] = [];
  for (let i = 0; i < count; ) {
    const parts: MadePart[] = [];
    const blank = isBlank(run.text, starts[i]!);
    let pen = 0;
    clusters.push(starts[i]!);
    for (let first = i; i < count && (i === first || (!blank && !isBlank(run.text, starts[i]!))); i++) {
      if (i > first && run.stiff?.[i - 1] !== 1) pen += run.track;
      const shift = run.shifts?.[i] ?? 0;
      for (const part of ownParts(face, run.glyphs[i]!))
        parts.push({ ...part, dx: em / 2 - centre + part.dy, dy: emTop - part.dx - pen - shift, turned: true });
      pen += run.advances[i]!;
    }
    glyphs.push(face.make({ parts, advance: em }));
    advances.push(Math.round(pen));
    stiff.push(run.stiff?.[i - 1] ?? 0);
  }
  clusters.push(run.text.length);
  return {
    ...run,
    writing: 'vertical',
    origin: { x: run.origin.x + (centre / em) * run.size, y: run.origin.y },
    glyphs: Uint32Array.from(glyphs),
    advances: Int32Array.from(advances),
    shifts: null,
    stiff: Uint8Array.from(stiff),
    clusters: Uint32Array.from(clusters),
  };
};
