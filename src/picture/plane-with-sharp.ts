/** planeOf: decodes a picture of one colour, turns it upright and cuts it, a byte a pixel. */

import sharp from 'sharp';
import { mostPixels } from './picture-facts.ts';
import type { ProofPixels } from './proof-picture.ts';

export interface Plane {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture that takes longer is no picture but an attack. */
const seconds = 60;

export const planeOf = async (bytes: Uint8Array, pixels: ProofPixels): Promise<Plane | { readonly error: string }> => {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error' })
      .timeout({ seconds })
      .autoOrient()
      .extract({ left: pixels.left, top: pixels.top, width: pixels.cutWidth, height: pixels.cutHeight })
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    if (channels === 1) return { data, width, height };
    return { data: Uint8Array.from({ length: width * height }, (_, i) => data[i * channels]!), width, height };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
};
