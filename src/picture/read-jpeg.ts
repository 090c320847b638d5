/** Reads the facts of a JPEG from its markers, up to the frame header. */

import type { PictureFacts } from './picture-facts.ts';
import { turned } from './picture-facts.ts';
import { readExif } from './read-exif.ts';

const startsWith = (view: DataView, at: number, text: string): boolean => {
  if (at + text.length > view.byteLength) return false;
  for (let i = 0; i < text.length; i++) if (view.getUint8(at + i) !== text.charCodeAt(i)) return false;
  return true;
};

/** ITU-T T.81, table B.1: frame headers are C0 to CF but for C4 (Huffman tables), C8 (reserved) and CC (arithmetic coding). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** `null` for a file that ends, or goes astray, before its frame header. */
export const readJpeg = (bytes: Uint8Array): PictureFacts | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let jfif: number | null = null;
  let exif: number | null = null;
  let hasProfile = false;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // fill bytes, and markers without a length (RSTn, TEM)
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    const body = at + 4;
    const next = at + 2 + length;
    if (length < 2 || next > view.byteLength || marker === 0xda || marker === 0xd9) return null;
    if (isFrame(marker)) {
      if (length < 8) return null;
      const height = view.getUint16(body + 1);
      const width = view.getUint16(body + 3);
      const channels = view.getUint8(body + 5);
      if (width === 0 || height === 0) return null;
      const side = turned(orientation);
      return {
        format: 'jpeg',
        width: side ? height : width,
        height: side ? width : height,
        orientation,
        ppi: exif ?? jfif,
        channels,
        alpha: false,
        twoTone: false,
        hasProfile,
      };
    }
    if (marker === 0xe0 && startsWith(view, body, 'JFIF\0') && length >= 14) {
      const unit = view.getUint8(body + 7);
      const density = view.getUint16(body + 8);
      if (density > 1 && unit > 0) jfif = unit === 2 ? density * 2.54 : density;
    } else if (marker === 0xe1 && startsWith(view, body, 'Exif\0\0')) {
      const found = readExif(new DataView(view.buffer, view.byteOffset + body + 6, next - body - 6));
      orientation = found.orientation;
      exif = found.ppi;
    } else if (marker === 0xe2 && startsWith(view, body, 'ICC_PROFILE\0')) hasProfile = true;
    at = next;
  }
  return null;
};
