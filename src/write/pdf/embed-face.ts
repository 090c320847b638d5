/** prepareFaces: at the end of the document, makes and writes the subset fonts of each face: outlines, widths, and the text behind each code. */

import { ContentHash } from '../../base/content-hash.ts';
import type { Finding } from '../../base/finding.ts';
import { mostSlots, type Slot } from '../../font/subset/slot.ts';
import { subsetFace } from '../../font/subset/subset-face.ts';
import { emTop } from '../em-top.ts';
import { deflated, deflatedInHalves } from './deflated.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { fontDescriptor } from './font-descriptor.ts';
import { type PdfDictionary, type PdfFile, type Ref, textString } from './pdf-file.ts';
import { toUnicode } from './to-unicode.ts';
import { packWidths } from './widths.ts';

/** Measured on 3,600 outlines: level 4 takes 41 ms for 1.08 MB, level 6 63 ms for 1.07 MB, level 1 43 ms for 1.12 MB. */
const outlineLevel = 4;

/** To three places, so that no error of halves and fifths is written out. */
const milli = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/** ISO 32000-1, 9.6.4: six capitals name a subset; made from its slots, so that the same subset has the same name. */
const subsetTag = (columns: readonly Int32Array[]): string => {
  const hash = new ContentHash();
  for (const column of columns) hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  return Array.from(hash.digest().subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
};

/** A subset whose outlines are being packed. */
export interface PreparedFace {
  readonly findings: readonly Finding[];
  /** writes its objects, in an order that nothing but the document decides */
  readonly write: () => Promise<void>;
}

/** Makes the subsets of all faces, each packed while the next is made. */
export const prepareFaces = (faces: Iterable<EmbeddedFace>, file: PdfFile): readonly PreparedFace[] =>
  [...faces].flatMap((used) => used.refs.map((ref, subset) => prepare(used, subset, ref, file)));

const prepare = (used: EmbeddedFace, subset: number, ref: Ref, file: PdfFile): PreparedFace => {
  const { face, table, writing, wideEm } = used;
  const first = subset << 16;
  const end = Math.min(table.end, first + mostSlots);
  const vertical = writing === 'vertical';
  const glyphs = Int32Array.from(table.glyphs.subarray(first, end));
  const along = table.advances.slice(first, end);
  const shifts = table.shifts.slice(first, end);
  // .notdef
  glyphs[0] = 0;
  along[0] = face.advance(0);
  const widths = vertical ? glyphs.map((glyph) => face.advance(glyph)) : along;
  const slots: Slot[] = Array.from(glyphs, (glyph, i) =>
    vertical ? { glyph, advance: widths[i]!, shift: 0, down: along[i]! } : { glyph, advance: widths[i]!, shift: shifts[i]! },
  );
  const made = subsetFace(face, slots, wideEm);
  const packedOutlines = deflatedInHalves(made.bytes, outlineLevel);
  const map = toUnicode(end - first - 1, (code) => table.textOf(first + code));
  const packedMap = deflated(Buffer.from(map, 'latin1'), outlineLevel);
  const name = `${subsetTag([glyphs, along, shifts])}+${face.postscriptName}`;
  const packed = packWidths(vertical ? widths.map((width) => Math.round(width / wideEm)) : widths);
  const stream = (data: PdfDictionary, bytes: Uint8Array): Ref => {
    const at = file.ref();
    file.endStream(at, { ...data, Filter: 'FlateDecode' }, bytes);
    return at;
  };

  const write = async (): Promise<void> => {
    const kind = made.kind === 'truetype' ? { Length1: made.bytes.length } : { Subtype: 'CIDFontType0C' };
    const outlines = stream(kind, await packedOutlines);
    const descriptor = file.put(
      fontDescriptor(face, name, made.box, made.kind === 'truetype' ? { FontFile2: outlines } : { FontFile3: outlines }, wideEm),
    );
    const descendant = file.put({
      Type: 'Font',
      Subtype: made.kind === 'truetype' ? 'CIDFontType2' : 'CIDFontType0',
      BaseFont: name,
      CIDSystemInfo: { Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: packed.usual,
      W: packed.others,
      ...(vertical ? { DW2: [milli(emTop / wideEm), -milli(1000 / wideEm)], W2: verticalMetrics(along, shifts, widths, wideEm) } : {}),
      ...(made.kind === 'truetype' ? { CIDToGIDMap: 'Identity' } : {}),
    });
    ref.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: vertical ? 'Identity-V' : 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: stream({}, await packedMap),
    };
    ref.end();
  };
  return { findings: made.findings, write };
};

/** W2: advance downward, and the glyph's point that stands at the pen: on its middle, at the em's top, moved up by its shift. */
const verticalMetrics = (along: Int32Array, shifts: Int32Array, widths: Int32Array, wideEm: number): (number | number[])[] => {
  const entries: number[] = [];
  for (let code = 0; code < along.length; code++)
    entries.push(-milli(along[code]! / wideEm), milli(widths[code]! / 2 / wideEm), milli((emTop + shifts[code]!) / wideEm));
  return [0, entries];
};
