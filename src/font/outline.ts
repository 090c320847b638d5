/** outlineOf: what a glyph of a face looks like, for the writers that draw type instead of naming it (SVG, PNG). */

import { unlessBroken } from './broken-font.ts';
import { traceCharstring } from './cff/charstring.ts';
import { type Outline, placeOutline, placePart } from './cff/outline.ts';
import { readCff } from './cff/read-cff.ts';
import { type Face, madeGlyph } from './face.ts';
import { readGlyf } from './glyf.ts';
import { readMetrics } from './metrics.ts';
import { readSfnt } from './sfnt.ts';
import { traceGlyf } from './trace-glyf.ts';

/** Outlines of the font's own glyphs, in font units. */
type Trace = (glyph: number) => Outline;

/** The tables are found once a face. */
const tracers = new WeakMap<Face, Trace>();

const tracerOf = (face: Face): Trace => {
  let trace = tracers.get(face);
  if (!trace) {
    const font = readSfnt(face.bytes, { offset: face.offset });
    const metrics = readMetrics(font);
    if (font.outlines === 'cff') {
      const cff = readCff(font, metrics.glyphCount);
      trace = (glyph) => traceCharstring(cff, glyph);
    } else {
      const glyf = readGlyf(font, metrics.glyphCount);
      trace = (glyph) => traceGlyf(glyf, metrics, glyph);
    }
    tracers.set(face, trace);
  }
  return trace;
};

const ownOutline = (face: Face, glyph: number): Outline | null => {
  if (glyph >= face.glyphCount) throw new Error(`${face.key} has no glyph ${glyph}`);
  const em = 1000 / face.unitsPerEm;
  const traced = unlessBroken(face.key, () => placeOutline(tracerOf(face)(glyph), em, 0, 0, em));
  return 'value' in traced ? traced.value : null;
};

/**
 * The outline of a glyph, made ones included, in thousandths of an em, y upward from the baseline; empty for a blank one, `null` for one that is
 * broken in the font. What it costs is the tracing: whoever asks again and again keeps the answer.
 */
export const outlineOf = (face: Face, glyph: number): Outline | null => {
  if (glyph < madeGlyph) return ownOutline(face, glyph);
  const made = face.made[glyph - madeGlyph];
  if (!made) throw new Error(`${face.key} has no made glyph ${glyph - madeGlyph}`);
  const whole: number[] = [];
  for (const part of made.parts) {
    const outline = ownOutline(face, part.glyph);
    if (!outline) return null;
    for (const figure of placePart(outline, part)) whole.push(figure);
  }
  return whole;
};
