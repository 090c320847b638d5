/** Cuts a TrueType face down to metric slots: outlines once each, every further slot a composite of 18 bytes, true widths in `hmtx`. */

import type { Face } from '../face.ts';
import { readGlyf } from '../glyf.ts';
import { readMetrics } from '../metrics.ts';
import { type Sfnt, table } from '../sfnt.ts';
import { GlyfPlan } from './plan-glyf.ts';
import type { Slot, Subset } from './slot.ts';
import { TrueTypeFile } from './truetype-file.ts';
import { measureGlyf, writeGlyf } from './write-glyf.ts';

export const subsetGlyf = (face: Face, font: Sfnt, slots: readonly Slot[], wideEm: number): Subset => {
  const metrics = readMetrics(font);
  const glyf = readGlyf(font, metrics.glyphCount);
  const plan = new GlyfPlan(face, glyf, metrics, slots);
  if (plan.count > 0xffff) throw new Error(`${slots.length} slots of ${face.key} are too many for one subset`);
  const offsets = measureGlyf(plan, glyf);
  const file = new TrueTypeFile(plan, offsets);
  writeGlyf(plan, glyf, offsets, file.bytes, file.glyfAt);
  file.finish({ head: table(font, 'head'), hhea: table(font, 'hhea'), unitsPerEm: Math.round(face.unitsPerEm * wideEm) });
  const em = 1000 / (face.unitsPerEm * wideEm);
  return {
    bytes: file.bytes,
    kind: 'truetype',
    carriesShift: true,
    box: [plan.xMin * em, plan.yMin * em, plan.xMax * em, plan.yMax * em],
    findings: plan.findings,
  };
};
