/** separate: decodes, turns upright, brings down, cuts, and turns a picture into the inks of the press. */

import sharp, { type Sharp } from 'sharp';
import { mostPixels } from './picture-facts.ts';
import type { Separation } from './press-picture.ts';
import type { ProofPicture, ProofPixels } from './proof-picture.ts';
import { readJpeg } from './read-jpeg.ts';

/** A picture that takes longer is no picture but an attack. */
const seconds = 60;

// converted pictures are kept by the host, not in memory
sharp.cache(false);

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && Buffer.compare(a, b) === 0;

/** No coarser colour than drawing: type in pictures, and the ink of red on white, would get a fringe. */
const jpeg = (image: Sharp, quality: number): Sharp => image.jpeg({ quality, chromaSubsampling: '4:4:4' });

const result = async (image: Sharp): Promise<ProofPicture> => {
  const bytes = await image.toBuffer();
  // what the library says of its output is what it was before the profile: the file itself knows
  const { width, height, channels } = readJpeg(bytes) ?? { width: 0, height: 0, channels: 0 };
  return { bytes, width, height, channels };
};

/** The library takes sixteen bits for Display P3 on the way to a profile, whatever they are: such a picture is first brought to eight bits of sRGB. */
const eightBits = async (shape: (image: Sharp) => Sharp, open: (ignoreIcc: boolean) => Sharp): Promise<Sharp | null> => {
  const { depth } = await open(false).metadata();
  if (depth === 'uchar') return null;
  const { data, info } = await shape(open(false))
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
};

export const separate = async (
  bytes: Uint8Array,
  pixels: ProofPixels,
  separation: Separation,
  quality: number,
): Promise<ProofPicture | { readonly error: string }> => {
  const open = (ignoreIcc: boolean): Sharp =>
    sharp(bytes, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error', ignoreIcc }).timeout({ seconds });
  const shape = (image: Sharp): Sharp =>
    image
      .autoOrient()
      .resize(pixels.width, pixels.height, { fit: 'fill' })
      .extract({ left: pixels.left, top: pixels.top, width: pixels.cutWidth, height: pixels.cutHeight });
  const white = { background: '#ffffff' };
  try {
    if (separation.kind === 'grey') {
      const { curve } = separation;
      const grey = shape(open(false)).flatten(white).toColourspace('b-w');
      if (!curve) return await result(jpeg(grey, quality));
      const { data, info } = await grey.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
      const plane = new Uint8Array(info.width * info.height);
      // one figure a pixel is asked for; the library may give more
      for (let i = 0; i < plane.length; i++) plane[i] = curve[data[i * info.channels]!]!;
      const raw = { width: info.width, height: info.height, channels: 1 as const };
      return await result(jpeg(sharp(plane, { raw }).toColourspace('b-w'), quality));
    }
    if (separation.kind === 'keep') {
      const { icc } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata();
      // without a profile of its own it is taken to be made for this press
      if (!icc || same(icc, separation.bytes))
        return await result(jpeg(shape(open(true).pipelineColourspace('cmyk')).toColourspace('cmyk'), quality));
    }
    const eight = await eightBits(shape, open);
    // one conversion by the profile, and never `toColourspace` beside it: that would be a second one
    const separated = (eight ?? shape(open(false)).flatten(white)).withIccProfile(separation.profile, { attach: false });
    return await result(jpeg(separated, quality));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
};
