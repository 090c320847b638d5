/** turnRun: Latin and dashes on their side become upright slots whose ink is turned, so that a vertical line is one line to whoever reads it. */

import { type Face, type MadePart, madeGlyph } from '../../font/face.ts';
import type { GlyphRun } from '../../setpage/set-page.ts';
import { emTop } from '../em-top.ts';

/** A slot of a vertical line is as wide as the em, and its ink stands round the line's centre. */
const em = 1000;

/** The middle of the em box over the baseline (`setpage/sheet.ts`): where a vertical line's centre is. */
const centre = 380;

const known = new WeakMap<Face, Map<number, number>>();

/** The glyph of a horizontal line turned by a quarter. */
const turnedGlyph = (face: Face, glyph: number): number => {
  let turned = known.get(face);
  if (!turned) {
    turned = new Map();
    known.set(face, turned);
  }
  let found = turned.get(glyph);
  if (found === undefined) {
    const own: readonly MadePart[] = glyph < madeGlyph ? [{ glyph, dx: 0, dy: 0, scaleX: 1 }] : (face.made[glyph - madeGlyph]?.parts ?? []);
    found = face.make({
      parts: own.map((part) => ({ ...part, dx: em / 2 - centre + part.dy, dy: emTop - part.dx, turned: true })),
      advance: em,
    });
    turned.set(glyph, found);
  }
  return found;
};

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** Where the units of `text` between two offsets begin and the last ends. */
const unitStarts = (text: string, from: number, to: number): number[] => {
  const starts = [];
  for (let at = from; at < to; at += text.codePointAt(at)! > 0xffff ? 2 : 1) starts.push(at);
  return starts;
};

/**
 * A turned run as an upright one. Its ink is turned with its origin, which is what a vertical line's pen begins at; it stood on its baseline, and now
 * its line's centre is right of that. The letters of a word are told apart evenly, whatever their widths, and their ink is moved to where it belongs:
 * readers that take every character of a vertical line for an em find neither a gap nor an overlap of their own reckoning in it.
 */
export const turnRun = (run: GlyphRun, face: Face): GlyphRun => {
  const count = run.glyphs.length;
  const given = run.clusters ?? Uint32Array.from({ length: count + 1 }, (_, i) => i);
  const blank = face.make({ parts: [], advance: em });
  const glyphs: number[] = [];
  const advances: number[] = [];
  const shifts: number[] = [];
  const stiff: number[] = [];
  const clusters: number[] = [];
  for (let i = 0; i < count; ) {
    const first = i;
    const alone = isBlank(run.text, given[i]!);
    const pens: number[] = [];
    let pen = 0;
    for (; i < count && (i === first || (!alone && !isBlank(run.text, given[i]!))); i++) {
      if (i > first && run.stiff?.[i - 1] !== 1) pen += run.track;
      pens.push(pen);
      pen += run.advances[i]!;
    }
    const length = Math.round(pen);
    const units = unitStarts(run.text, given[first]!, given[i]!);
    const pitch = (k: number): number => Math.round((length * k) / units.length);
    for (let k = 0, glyph = first; k < units.length; k++) {
      const at = units[k]!;
      clusters.push(at);
      advances.push(pitch(k + 1) - pitch(k));
      stiff.push(k < units.length - 1 ? 1 : (run.stiff?.[i - 1] ?? 0));
      if (glyph < i && given[glyph] === at) {
        glyphs.push(turnedGlyph(face, run.glyphs[glyph]!));
        shifts.push(Math.round(pens[glyph - first]! + (run.shifts?.[glyph] ?? 0)) - pitch(k));
        glyph++;
      } else {
        glyphs.push(blank);
        shifts.push(0);
      }
    }
  }
  clusters.push(run.text.length);
  return {
    ...run,
    writing: 'vertical',
    origin: { x: run.origin.x + (centre / em) * run.size, y: run.origin.y },
    glyphs: Uint32Array.from(glyphs),
    advances: Int32Array.from(advances),
    shifts: Int32Array.from(shifts),
    stiff: Uint8Array.from(stiff),
    clusters: Uint32Array.from(clusters),
  };
};
