/** The font descriptor: what a reader wants to know of an embedded font beside its outlines. */

import type { Face } from '../../font/face.ts';
import type { Subset } from '../../font/subset/slot.ts';
import { type PdfDictionary, textString } from './pdf-file.ts';

/** ISO 32000-1, table 123: a font whose codes are no standard encoding. */
const symbolic = 1 << 2;
const italic = 1 << 6;

/** The offset of a table in the file; -1 when the face has none. */
const tableAt = (view: DataView, directory: number, tag: string): number => {
  const count = view.getUint16(directory + 4);
  for (let i = 0, at = directory + 12; i < count; i++, at += 16) {
    if (String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3)) !== tag) continue;
    const start = view.getUint32(at + 8);
    return start + view.getUint32(at + 12) <= view.byteLength ? start : -1;
  }
  return -1;
};

/**
 * Ascent and descent are the em box of the OS/2 table (880 and -120 in Han faces), not the tall line of `hhea`: readers take them for the depth
 * of a line. StemV is no figure of an OpenType font; readers use it only to choose a substitute, so a plain function of the weight does.
 */
export const fontDescriptor = (face: Face, name: string, box: Subset['box'], file: PdfDictionary): PdfDictionary => {
  const view = new DataView(face.bytes.buffer, face.bytes.byteOffset, face.bytes.byteLength);
  const milli = (units: number): number => Math.round((units * 1000) / face.unitsPerEm);
  const os2 = tableAt(view, face.offset, 'OS/2');
  const post = tableAt(view, face.offset, 'post');
  const at = (offset: number): number => milli(view.getInt16(offset));
  const angle = post < 0 ? 0 : view.getInt32(post + 4) / 0x10000;
  const ascent = os2 < 0 ? 880 : at(os2 + 68);
  return {
    Type: 'FontDescriptor',
    FontName: name,
    FontFamily: textString(face.family),
    Flags: angle === 0 ? symbolic : symbolic | italic,
    FontBBox: [Math.floor(box[0]), Math.floor(box[1]), Math.ceil(box[2]), Math.ceil(box[3])],
    ItalicAngle: angle,
    Ascent: ascent,
    Descent: os2 < 0 ? -120 : at(os2 + 70),
    CapHeight: os2 >= 0 && view.getUint16(os2) >= 2 ? at(os2 + 88) : ascent,
    StemV: 20 + Math.round(face.weight / 5),
    FontWeight: Math.min(900, Math.max(100, Math.round(face.weight / 100) * 100)),
    ...file,
  };
};
