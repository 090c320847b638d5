/** convertWithSharp: decodes, turns upright, brings down, cuts and encodes a picture for the screen. */

import sharp from 'sharp';
import { mostPixels, type PictureFacts } from './picture-facts.ts';
import type { ProofPicture, ProofPixels } from './proof-picture.ts';

/** Good enough that a reader sees no blocks at 200 ppi; a third of the size of quality 95. */
const quality = 82;

/** A picture that takes longer is no picture but an attack. */
const seconds = 60;

// converted pictures are kept by the host, not in memory
sharp.cache(false);

export const convertWithSharp = async (
  bytes: Uint8Array,
  facts: PictureFacts,
  pixels: ProofPixels,
): Promise<ProofPicture | { readonly error: string }> => {
  const grey = facts.channels === 1;
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error' })
      .timeout({ seconds })
      .autoOrient()
      .resize(pixels.width, pixels.height, { fit: 'fill' })
      .extract({ left: pixels.left, top: pixels.top, width: pixels.cutWidth, height: pixels.cutHeight })
      .flatten({ background: '#ffffff' })
      .toColourspace(grey ? 'b-w' : 'srgb')
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height, channels: info.channels };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
};
