/** planesOf: the ink of a picture that was made for a press, pixel by pixel: one byte a plate, 255 is full ink. */

import { inflateSync } from 'node:zlib';
import type { ProofPicture } from './proof-picture.ts';

export interface Planes {
  readonly width: number;
  readonly height: number;
  /** 1: black alone · 4: cyan, magenta, yellow and black in turn */
  readonly channels: 1 | 4;
  readonly data: Uint8Array;
}

/** Rows of bits, 1 is white (`line-art.ts`). */
const fromBits = ({ bytes, width, height }: ProofPicture): Planes => {
  const rows = inflateSync(bytes);
  const stride = Math.ceil(width / 8);
  const data = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) if (((rows[y * stride + (x >> 3)]! << (x & 7)) & 0x80) === 0) data[at] = 255;
  return { width, height, channels: 1, data };
};

export const planesOf = async (picture: ProofPicture): Promise<Planes> => {
  if (picture.bits === 1) return fromBits(picture);
  const { planesOfJpeg } = await import('./planes-with-sharp.ts');
  return planesOfJpeg(picture.bytes, picture.channels);
};
