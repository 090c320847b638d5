/** Writes the `glyf` table of a planned subset straight into the file: outlines copied without their instructions, composites made anew. */

import type { GlyfTable } from '../glyf.ts';
import { componentFlag, eachComponent } from './glyf-outline.ts';
import { composite, type GlyfPlan } from './plan-glyf.ts';

const header = 10;
const componentLength = 8;
const scaleLength = 4;
const matrixLength = 8;

/** What a part's stretch and turn take behind its offsets. */
const transformLength = (plan: GlyfPlan, part: number): number =>
  plan.partTurns[part]! ? matrixLength : plan.partScales[part]! === 1 ? 0 : scaleLength;

/** Offsets divisible by four, as OpenType recommends for `loca`. */
const aligned = (length: number): number => (length + 3) & ~3;

/** Length of a simple glyph's instructions: the programs they call are not embedded, so they stay behind. */
const instructions = (glyf: GlyfTable, start: number): number => glyf.view.getUint16(start + header + glyf.view.getInt16(start) * 2);

/** End of a composite's components: what follows is instructions. */
const componentsEnd = (glyf: GlyfTable, start: number, end: number): number => {
  let last = start;
  eachComponent(glyf.view, start, end, (_from, to) => {
    last = to;
  });
  return last;
};

/** Where each glyph begins in the table to be written, and its end. */
export const measureGlyf = (plan: GlyfPlan, glyf: GlyfTable): Uint32Array => {
  const offsets = new Uint32Array(plan.count + 1);
  let at = 0;
  for (let id = 0; id < plan.count; id++) {
    offsets[id] = at;
    const source = plan.sources[id]!;
    if (source >= 0) {
      const start = glyf.start(source);
      const end = glyf.end(source);
      at += aligned(glyf.view.getInt16(start) > 0 ? end - start - instructions(glyf, start) : componentsEnd(glyf, start, end) - start);
    } else if (source === composite) {
      const first = plan.firstParts[id]!;
      const next = plan.firstParts[id + 1]!;
      let length = header + (next - first) * componentLength;
      for (let part = first; part < next; part++) length += transformLength(plan, part);
      at += aligned(length);
    }
  }
  offsets[plan.count] = at;
  return offsets;
};

const writeComposite = (plan: GlyfPlan, id: number, out: DataView, start: number): void => {
  const first = plan.firstParts[id]!;
  const next = plan.firstParts[id + 1]!;
  out.setInt16(start, -1);
  out.setInt16(start + 2, plan.bearings[id]!);
  for (let edge = 0; edge < 3; edge++) out.setInt16(start + 4 + edge * 2, plan.boxes[id * 3 + edge]!);
  let at = start + header;
  for (let part = first; part < next; part++) {
    const scale = plan.partScales[part]!;
    const turned = plan.partTurns[part]!;
    out.setUint16(
      at,
      componentFlag.wordArguments |
        componentFlag.xyArguments |
        (part < next - 1 ? componentFlag.more : 0) |
        (turned
          ? componentFlag.twoByTwo | componentFlag.unscaledOffset
          : scale !== 1
            ? componentFlag.xyScale | componentFlag.unscaledOffset
            : 0) |
        (part === first && next - first > 1 ? componentFlag.overlap : 0),
    );
    out.setUint16(at + 2, plan.partGlyphs[part]!);
    out.setInt16(at + 4, plan.partXs[part]!);
    out.setInt16(at + 6, plan.partYs[part]!);
    at += componentLength;
    const along = Math.round(scale * 0x4000);
    if (turned) {
      // xscale, scale01, scale10, yscale: up becomes right, and along becomes down
      out.setInt16(at + 2, -along);
      out.setInt16(at + 4, 0x4000);
      at += matrixLength;
    } else if (scale !== 1) {
      out.setInt16(at, along);
      out.setInt16(at + 2, 0x4000);
      at += scaleLength;
    }
  }
};

export const writeGlyf = (plan: GlyfPlan, glyf: GlyfTable, offsets: Uint32Array, bytes: Uint8Array, at: number): void => {
  const out = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const font = new Uint8Array(glyf.view.buffer, glyf.view.byteOffset, glyf.view.byteLength);
  for (let id = 0; id < plan.count; id++) {
    const source = plan.sources[id]!;
    const to = at + offsets[id]!;
    if (source === composite) writeComposite(plan, id, out, to);
    if (source < 0) continue;
    const start = glyf.start(source);
    const end = glyf.end(source);
    const contours = glyf.view.getInt16(start);
    if (contours < 0) {
      eachComponent(glyf.view, start, end, (from, next, flags, component) => {
        const here = to + from - start;
        bytes.set(font.subarray(from, next), here);
        // the width is the slot's, never a component's
        out.setUint16(here, flags & ~(componentFlag.instructions | componentFlag.useMyMetrics));
        out.setUint16(here + 2, plan.idOf(component));
      });
      bytes.set(font.subarray(start, start + header), to);
      continue;
    }
    const dropped = instructions(glyf, start);
    if (dropped === 0) {
      bytes.set(font.subarray(start, end), to);
      continue;
    }
    // up to the instructions, a length of nought in their place, and what follows them
    const kept = header + contours * 2;
    bytes.set(font.subarray(start, start + kept), to);
    bytes.set(font.subarray(start + kept + 2 + dropped, end), to + kept + 2);
  }
};
