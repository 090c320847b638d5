/** The font descriptor: what a reader wants to know of an embedded font beside its outlines. */

import type { Face } from '../../font/face.ts';
import type { Subset } from '../../font/subset/slot.ts';
import { type PdfDictionary, textString } from './pdf-file.ts';

/** ISO 32000-1, table 123: a font whose codes are no standard encoding. */
const symbolic = 1 << 2;
const italic = 1 << 6;

/** A table of the face; an empty one when the face has none, or one that reaches past the file's end. */
const tableOf = (view: DataView, directory: number, tag: string): DataView => {
  const count = view.getUint16(directory + 4);
  for (let i = 0, at = directory + 12; i < count; i++, at += 16) {
    if (String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3)) !== tag) continue;
    const start = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    if (start + length <= view.byteLength) return new DataView(view.buffer, view.byteOffset + start, length);
  }
  return new DataView(new ArrayBuffer(0));
};

/**
 * Ascent and descent are the em box of the OS/2 table (880 and -120 in Han faces), not the tall line of `hhea`: readers take them for the depth
 * of a line. StemV is no figure of an OpenType font; readers use it only to choose a substitute, so a plain function of the weight does.
 */
export const fontDescriptor = (face: Face, name: string, box: Subset['box'], file: PdfDictionary, wideEm = 1): PdfDictionary => {
  const view = new DataView(face.bytes.buffer, face.bytes.byteOffset, face.bytes.byteLength);
  const milli = (units: number): number => Math.round((units * 1000) / (face.unitsPerEm * wideEm));
  const os2 = tableOf(view, face.offset, 'OS/2');
  const post = tableOf(view, face.offset, 'post');
  // a table may be shorter than its version says: what it does not hold is taken as where there is no table
  const figure = (offset: number, otherwise: number): number => (os2.byteLength < offset + 2 ? otherwise : milli(os2.getInt16(offset)));
  const angle = post.byteLength < 8 ? 0 : post.getInt32(4) / 0x10000;
  const ascent = figure(68, Math.round(880 / wideEm));
  return {
    Type: 'FontDescriptor',
    FontName: name,
    FontFamily: textString(face.family),
    Flags: angle === 0 ? symbolic : symbolic | italic,
    FontBBox: [Math.floor(box[0]), Math.floor(box[1]), Math.ceil(box[2]), Math.ceil(box[3])],
    ItalicAngle: angle,
    Ascent: ascent,
    Descent: figure(70, Math.round(-120 / wideEm)),
    CapHeight: os2.byteLength >= 90 && os2.getUint16(0) >= 2 ? figure(88, ascent) : ascent,
    StemV: 20 + Math.round(face.weight / 5),
    FontWeight: Math.min(900, Math.max(100, Math.round(face.weight / 100) * 100)),
    ...file,
  };
};
