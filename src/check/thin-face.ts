/** isThin: whether a face has strokes that fill in when it is printed white out of ink: a serif face (宋体) below semibold, or any light one. */

import type { Face } from '../font/face.ts';

const light = 350;
const semibold = 600;

/** OpenType, OS/2 table: PANOSE stands at byte 32; 2 is Latin text, whose second figure says the serifs: 2 to 10 there are some. */
const panoseAt = 32;

const known = new WeakMap<Face, boolean>();

const os2At = ({ bytes, offset }: Face, view: DataView): number | null => {
  const tables = view.getUint16(offset + 4);
  for (let i = 0, at = offset + 12; i < tables && at + 16 <= bytes.length; i++, at += 16)
    if (view.getUint32(at) === 0x4f532f32) return view.getUint32(at + 8);
  return null;
};

const hasSerifs = (face: Face): boolean => {
  const { bytes, offset, family } = face;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = offset + 6 <= bytes.length ? os2At(face, view) : null;
  if (at !== null && at + panoseAt + 2 <= bytes.length && bytes[at + panoseAt] === 2) {
    const serifs = bytes[at + panoseAt + 1]!;
    if (serifs >= 2) return serifs <= 10;
  }
  return /song|ming|mincho|serif|宋|明/i.test(family) && !/sans/i.test(family);
};

export const isThin = (face: Face): boolean => {
  let thin = known.get(face);
  if (thin === undefined) {
    thin = face.weight < light || (face.weight < semibold && hasSerifs(face));
    known.set(face, thin);
  }
  return thin;
};
