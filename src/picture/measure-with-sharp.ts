/** measureWithSharp: the facts of the rarer kinds of picture, which only the picture library can read. */

import sharp, { type Metadata } from 'sharp';
import { type PictureFacts, type PictureFormat, turned } from './picture-facts.ts';

/** SVG and PDF are drawings, not pictures: they would be drawn with whatever fonts the machine has. */
const formats: Readonly<Record<string, PictureFormat>> = { tiff: 'tiff', webp: 'webp', gif: 'gif', heif: 'avif' };

const read = async (bytes: Uint8Array): Promise<Metadata | null> => {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return null;
  }
};

/** `null` for what is no picture, or none of a kind we take. */
export const measureWithSharp = async (bytes: Uint8Array): Promise<PictureFacts | null> => {
  const found = await read(bytes);
  const format = found && formats[found.format];
  // a telephone's HEIC has the same container as AVIF, and a patented coding that is not decoded here
  if (!found || !format || (format === 'avif' && found.compression !== 'av1')) return null;
  const orientation = found.orientation ?? 1;
  const side = turned(orientation);
  const alpha = found.hasAlpha;
  return {
    format,
    width: side ? found.height : found.width,
    height: side ? found.width : found.height,
    orientation,
    ppi: found.density ?? null,
    channels: found.channels - (alpha ? 1 : 0),
    alpha,
    twoTone: found.bitsPerSample === 1 && found.channels === 1,
    hasProfile: found.hasProfile,
  };
};
