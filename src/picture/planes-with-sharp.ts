/** planesOfJpeg: decodes a separated picture as it is, without a way round by the colours of a screen. */

import sharp from 'sharp';
import type { Planes } from './planes.ts';

// separated pictures are kept by the host, not in memory
sharp.cache(false);

/** `bytes`: what `separate-with-sharp.ts` made. */
export const planesOfJpeg = async (bytes: Uint8Array, channels: number): Promise<Planes> => {
  const image = sharp(bytes, { ignoreIcc: true });
  if (channels === 4) {
    const { data, info } = await image.pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, channels: 4, data };
  }
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const black = new Uint8Array(info.width * info.height);
  for (let i = 0; i < black.length; i++) black[i] = 255 - data[i * info.channels]!;
  return { width: info.width, height: info.height, channels: 1, data: black };
};
