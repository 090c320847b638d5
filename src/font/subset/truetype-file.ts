/** The file of a TrueType subset: the tables a PDF asks for (ISO 32000-2, 9.9.2), with `glyf` written into it by its maker. */

import { tableChecksum } from '../checksum.ts';
import { searchFields } from '../search-fields.ts';
import type { GlyfPlan } from './plan-glyf.ts';

const copyOf = (view: DataView, length: number): DataView => {
  const bytes = new Uint8Array(length);
  bytes.set(new Uint8Array(view.buffer, view.byteOffset, Math.min(length, view.byteLength)));
  return new DataView(bytes.buffer);
};

const writeHead = (plan: GlyfPlan, source: DataView, longOffsets: boolean, unitsPerEm: number): DataView => {
  const head = copyOf(source, 54);
  head.setUint32(8, 0); // checksum of the whole file, reckoned at the end
  head.setUint16(16, (head.getUint16(16) & ~0b11100) | 0b10); // bearings are the left edges; nothing depends on instructions any more
  head.setUint16(18, unitsPerEm);
  [plan.xMin, plan.yMin, plan.xMax, plan.yMax].forEach((edge, i) => {
    head.setInt16(36 + i * 2, edge);
  });
  head.setInt16(50, longOffsets ? 1 : 0);
  return head;
};

const writeHhea = (plan: GlyfPlan, source: DataView): DataView => {
  const hhea = copyOf(source, 36);
  let widest = 0;
  for (const advance of plan.advances) if (advance > widest) widest = advance;
  hhea.setUint16(10, widest);
  hhea.setInt16(12, plan.xMin);
  hhea.setInt16(16, plan.xMax);
  hhea.setUint16(34, plan.count);
  return hhea;
};

/** Version 1.0; no instructions, so all that is about them is nought. */
const writeMaxp = (plan: GlyfPlan): DataView => {
  const maxp = new DataView(new ArrayBuffer(32));
  maxp.setUint32(0, 0x00010000);
  maxp.setUint16(4, plan.count);
  // points and contours of simple and of composite glyphs: one bound serves for both
  maxp.setUint16(6, Math.min(0xffff, plan.points));
  maxp.setUint16(8, Math.min(0xffff, plan.contours));
  maxp.setUint16(10, Math.min(0xffff, plan.points));
  maxp.setUint16(12, Math.min(0xffff, plan.contours));
  maxp.setUint16(14, 1); // zones
  maxp.setUint16(28, 0xffff);
  maxp.setUint16(30, plan.depth);
  return maxp;
};

const writeHmtx = (plan: GlyfPlan): DataView => {
  const hmtx = new DataView(new ArrayBuffer(plan.count * 4));
  for (let id = 0; id < plan.count; id++) {
    hmtx.setUint16(id * 4, plan.advances[id]!);
    hmtx.setInt16(id * 4 + 2, plan.bearings[id]!);
  }
  return hmtx;
};

/** Top of the em box over the baseline, as in `Face.verticalOrigin`. */
const EM_TOP = 0.88;

/** `vhea`, for a face of vertical lines; beside `hhea`, of which it has the form. */
const writeVhea = (plan: GlyfPlan, downs: Int32Array): DataView => {
  const vhea = new DataView(new ArrayBuffer(36));
  vhea.setUint32(0, 0x00010000);
  let farthest = 0;
  for (const down of downs) if (down > farthest) farthest = down;
  vhea.setUint16(10, farthest);
  vhea.setInt16(20, 1); // the caret lies level
  vhea.setUint16(34, plan.count);
  return vhea;
};

/** A PDF says in W2 how far a glyph goes down the line; MuPDF asks the font file alone. */
const writeVmtx = (plan: GlyfPlan, downs: Int32Array, unitsPerEm: number): DataView => {
  const vmtx = new DataView(new ArrayBuffer(plan.count * 4));
  for (let id = 0; id < plan.count; id++) {
    vmtx.setUint16(id * 4, Math.max(0, Math.min(0xffff, downs[id] ?? unitsPerEm)));
    const top = Math.round(unitsPerEm * EM_TOP) - plan.boxes[id * 3 + 2]!;
    vmtx.setInt16(id * 4 + 2, Math.max(-0x8000, Math.min(0x7fff, top)));
  }
  return vmtx;
};

const writeLoca = (offsets: Uint32Array, long: boolean): DataView => {
  const loca = new DataView(new ArrayBuffer(offsets.length * (long ? 4 : 2)));
  for (let i = 0; i < offsets.length; i++) {
    if (long) loca.setUint32(i * 4, offsets[i]!);
    else loca.setUint16(i * 2, offsets[i]! / 2);
  }
  return loca;
};

const padded = (length: number): number => (length + 3) & ~3;

/** The file takes its whole room at once, so that outlines are copied into their final place and nowhere else. */
export class TrueTypeFile {
  readonly bytes: Uint8Array;
  /** where `glyf` is to be written */
  readonly glyfAt: number;
  private readonly plan: GlyfPlan;
  private readonly offsets: Uint32Array;
  private readonly long: boolean;
  /** sorted by tag, as the directory must be */
  private readonly lengths: readonly (readonly [tag: string, length: number])[];

  constructor(plan: GlyfPlan, offsets: Uint32Array) {
    this.plan = plan;
    this.offsets = offsets;
    const glyf = offsets[plan.count]!;
    this.long = glyf > 0xffff * 2;
    this.lengths = [
      ['glyf', glyf],
      ['head', 54],
      ['hhea', 36],
      ['hmtx', plan.count * 4],
      ['loca', (plan.count + 1) * (this.long ? 4 : 2)],
      ['maxp', 32],
      ...(plan.downs
        ? ([
            ['vhea', 36],
            ['vmtx', plan.count * 4],
          ] as const)
        : []),
    ];
    this.glyfAt = 12 + this.lengths.length * 16;
    this.bytes = new Uint8Array(this.lengths.reduce((sum, [, length]) => sum + padded(length), this.glyfAt));
  }

  /** Writes the other tables, the directory and the checksums. */
  finish(source: { readonly head: DataView; readonly hhea: DataView; readonly unitsPerEm: number }): void {
    const { bytes, plan } = this;
    const view = new DataView(bytes.buffer);
    const tables: Readonly<Record<string, DataView>> = {
      head: writeHead(plan, source.head, this.long, source.unitsPerEm),
      hhea: writeHhea(plan, source.hhea),
      hmtx: writeHmtx(plan),
      loca: writeLoca(this.offsets, this.long),
      maxp: writeMaxp(plan),
      ...(plan.downs ? { vhea: writeVhea(plan, plan.downs), vmtx: writeVmtx(plan, plan.downs, source.head.getUint16(18)) } : {}),
    };
    view.setUint32(0, 0x00010000);
    view.setUint16(4, this.lengths.length);
    searchFields(this.lengths.length).forEach((field, i) => {
      view.setUint16(6 + i * 2, field);
    });
    let at = this.glyfAt;
    let head = 0;
    let sum = 0;
    this.lengths.forEach(([tag, length], i) => {
      const table = tables[tag];
      if (table) bytes.set(new Uint8Array(table.buffer), at);
      const end = at + padded(length);
      const checksum = tableChecksum(bytes, at, end);
      const line = 12 + i * 16;
      for (let c = 0; c < 4; c++) bytes[line + c] = tag.charCodeAt(c);
      view.setUint32(line + 4, checksum);
      view.setUint32(line + 8, at);
      view.setUint32(line + 12, length);
      if (tag === 'head') head = at;
      sum = (sum + checksum) >>> 0;
      at = end;
    });
    // OpenType, head: with this adjustment the sum of the whole file is 0xB1B0AFBA
    view.setUint32(head + 8, (0xb1b0afba - sum - tableChecksum(bytes, 0, this.glyfAt)) >>> 0);
  }
}
