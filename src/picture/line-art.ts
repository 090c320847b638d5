/** lineArt (线条稿): a drawing of black and white alone goes to the press bit by bit, at its own resolution: a screen would fray its edges. */

import { deflateSync, inflateSync } from 'node:zlib';
import { hexDigest } from '../base/content-hash.ts';
import { finding } from '../base/finding.ts';
import type { Host } from '../source/host.ts';
import { pictureBroken } from './messages.ts';
import type { PictureFacts } from './picture-facts.ts';
import { type Proofed, type ProofPicture, type ProofRequest, proofPixels } from './proof-picture.ts';

/** Part of the cache key: raise it when a change below changes the bytes. */
const recipe = 'lines-1';

/** Width and height before the packed rows, four bytes each. */
const headLength = 8;

/** Rows of bits, each begun with a byte of its own; 1 is white, as DeviceGray has it. */
const packed = (plane: Uint8Array, width: number, height: number): Uint8Array => {
  const stride = Math.ceil(width / 8);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (plane[y * width + x]! >= 128) rows[y * stride + (x >> 3)]! |= 0x80 >> (x & 7);
  return deflateSync(rows, { level: 6 });
};

const fromKept = (kept: Uint8Array): ProofPicture | null => {
  if (kept.length <= headLength) return null;
  const view = new DataView(kept.buffer, kept.byteOffset, kept.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const bytes = kept.subarray(headLength);
  try {
    return inflateSync(bytes).length === Math.ceil(width / 8) * height ? { bytes, width, height, channels: 1, bits: 1 } : null;
  } catch {
    // it has gone bad, and is made again
    return null;
  }
};

const toKeep = ({ bytes, width, height }: ProofPicture): Uint8Array => {
  const all = new Uint8Array(headLength + bytes.length);
  const view = new DataView(all.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  all.set(bytes, headLength);
  return all;
};

export const lineArt = async (bytes: Uint8Array, facts: PictureFacts, request: ProofRequest, host: Host): Promise<Proofed> => {
  const pixels = proofPixels(facts, { ...request, ppi: Number.POSITIVE_INFINITY });
  const key = `${recipe}-${hexDigest(bytes)}-${Object.values(pixels).join('-')}.bits`;
  const kept = await host.cached(key);
  const known = kept && fromKept(kept);
  if (known) return { ok: true, picture: known };
  const { planeOf } = await import('./plane-with-sharp.ts');
  const plane = await planeOf(bytes, pixels);
  if ('error' in plane) return { ok: false, finding: finding(pictureBroken, { file: request.picture, reason: plane.error }) };
  const { width, height } = plane;
  const picture: ProofPicture = { bytes: packed(plane.data, width, height), width, height, channels: 1, bits: 1 };
  await host.keep(key, toKeep(picture));
  return { ok: true, picture };
};
