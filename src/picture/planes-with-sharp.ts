/** planesOf: the ink of a separated picture, pixel by pixel: one byte a plate, 255 is full ink. */

import sharp from 'sharp';

export interface Planes {
  readonly width: number;
  readonly height: number;
  /** 1: black alone · 4: cyan, magenta, yellow and black in turn */
  readonly channels: 1 | 4;
  readonly data: Uint8Array;
}

// separated pictures are kept by the host, not in memory
sharp.cache(false);

/** `bytes`: what `pressPicture` made. */
export const planesOf = async (bytes: Uint8Array, channels: number): Promise<Planes> => {
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
