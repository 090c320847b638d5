/** mergeClusters: glyphs that share one text (a letter and its accent) become one made glyph, so that each code says its text. */

import { type Face, type MadeGlyph, madeGlyph } from '../../font/face.ts';
import type { GlyphRun } from '../../setpage/set-page.ts';

/** A glyph with nothing of the text to itself: readers would put a blank, a U+FFFD or a control character in its place. */
const isMute = (run: GlyphRun, i: number): boolean => run.clusters !== null && run.clusters[i] === run.clusters[i + 1];

const hasMute = (run: GlyphRun): boolean => {
  if (run.clusters === null) return false;
  for (let i = 0; i < run.glyphs.length; i++) if (isMute(run, i)) return true;
  return false;
};

const partsOf = (face: Face, glyph: number, dx: number): MadeGlyph['parts'] =>
  glyph < madeGlyph
    ? [{ glyph, dx, dy: 0, scaleX: 1 }]
    : (face.made[glyph - madeGlyph]?.parts ?? []).map((part) => ({ ...part, dx: part.dx + dx }));

/**
 * The run with every mute glyph joined to the one before it (at the run's start: to the one after). Even spacing inside a joined glyph is rounded
 * to thousandths. A vertical run, and a run without text, stay as they are.
 */
export const mergeClusters = (run: GlyphRun, face: Face): GlyphRun => {
  if (run.writing === 'vertical' || run.text === '' || !hasMute(run)) return run;
  const { glyphs: given, clusters } = run;
  const glyphs: number[] = [];
  const advances: number[] = [];
  const shifts: number[] = [];
  const stiff: number[] = [];
  const starts: number[] = [];
  for (let i = 0; i < given.length; ) {
    let end = i + 1;
    let said = !isMute(run, i);
    while (end < given.length && (!said || isMute(run, end))) said = !isMute(run, end++) || said;
    const last = end - 1;
    starts.push(clusters![i]!);
    stiff.push(run.stiff?.[last] ?? 0);
    if (last === i) {
      glyphs.push(given[i]!);
      advances.push(run.advances[i]!);
      shifts.push(run.shifts?.[i] ?? 0);
    } else {
      const parts: MadeGlyph['parts'][number][] = [];
      let pen = 0;
      for (let j = i; j <= last; j++) {
        parts.push(...partsOf(face, given[j]!, pen + (run.shifts?.[j] ?? 0)));
        pen += run.advances[j]!;
        // after the last one the track is the run's own
        if (j < last && !run.stiff?.[j]) pen += Math.round(run.track);
      }
      glyphs.push(face.make({ parts, advance: pen }));
      advances.push(pen);
      shifts.push(0);
    }
    i = end;
  }
  starts.push(run.text.length);
  return {
    ...run,
    glyphs: Uint32Array.from(glyphs),
    advances: Int32Array.from(advances),
    shifts: Int32Array.from(shifts),
    stiff: run.stiff && Uint8Array.from(stiff),
    clusters: Uint32Array.from(starts),
  };
};
