/** Cuts a CFF face down to metric slots: width, shift and made glyphs are written into each slot's own charstring. */

import { type Finding, finding } from '../../base/finding.ts';
import { unlessBroken } from '../broken-font.ts';
import { traceCharstring } from '../cff/charstring.ts';
import { type Outline, outlineBox, placeOutline, placePart } from '../cff/outline.ts';
import { type CffTable, readCff } from '../cff/read-cff.ts';
import { type CffGlyph, writeCff } from '../cff/write-cff.ts';
import { type Face, madeGlyph } from '../face.ts';
import { badGlyph } from '../messages.ts';
import { readMetrics } from '../metrics.ts';
import type { Sfnt } from '../sfnt.ts';
import type { Slot, Subset } from './slot.ts';

/** No ink is farther from the origin than this, in thousandths of an em: differences must fit into a charstring's numbers. */
const farthest = 12_000;

/** Outlines of the face in thousandths of an em, traced once each; a broken one is blank and reported. */
const tracer = (face: Face, cff: CffTable, glyphCount: number, findings: Finding[]): ((glyph: number) => Outline) => {
  const known = new Map<number, Outline>();
  return (glyph) => {
    let outline = known.get(glyph);
    if (!outline) {
      if (glyph >= glyphCount) throw new Error(`${face.key} has no glyph ${glyph}`);
      const em = 1000 / face.unitsPerEm;
      const traced = unlessBroken(face.key, () => placeOutline(traceCharstring(cff, glyph), em, 0, 0, em));
      const sound = 'value' in traced && traced.value.every((figure) => Math.abs(figure) <= farthest);
      if (!sound) findings.push(finding(badGlyph, { file: face.key, glyph }));
      outline = sound ? traced.value : [];
      known.set(glyph, outline);
    }
    return outline;
  };
};

export const subsetCff = (face: Face, font: Sfnt, slots: readonly Slot[], wideEm: number): Subset => {
  const { glyphCount } = readMetrics(font);
  const findings: Finding[] = [];
  const outlineOf = tracer(face, readCff(font, glyphCount), glyphCount, findings);
  const box: [number, number, number, number] = [0, 0, 0, 0];

  const glyphs = slots.map((slot): CffGlyph => {
    let outline: Outline;
    if (slot.glyph < madeGlyph) outline = outlineOf(slot.glyph);
    else {
      const made = face.made[slot.glyph - madeGlyph];
      if (!made) throw new Error(`${face.key} has no made glyph ${slot.glyph - madeGlyph}`);
      outline = made.parts.flatMap((part) => placePart(outlineOf(part.glyph), part));
    }
    outline = placeOutline(outline, 1 / wideEm, 0, 0, 1 / wideEm);
    const shift = slot.shift / wideEm;
    const ink = outlineBox(outline);
    if (ink) {
      box[0] = Math.min(box[0], ink.xMin + shift);
      box[1] = Math.min(box[1], ink.yMin);
      box[2] = Math.max(box[2], ink.xMax + shift);
      box[3] = Math.max(box[3], ink.yMax);
    }
    return { outline, advance: slot.advance / wideEm, shift };
  });
  return { bytes: writeCff(face.postscriptName, glyphs, box), kind: 'cff', carriesShift: true, box, findings };
};
