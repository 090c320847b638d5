/** raster: a plate drawn as SVG becomes bytes, and bytes become a grey picture; loaded only when plates are asked for. */

import sharp from 'sharp';
import type { Planes } from '../../picture/planes.ts';

/** One pixel a unit: the drawing's own size is in pixels. */
const pixelUnits = 72;

/** As for pages (`png/rasterize.ts`). */
const level = 4;

/** One byte a pixel, 255 is bare paper. */
export const rasterPlate = async (svg: string): Promise<Uint8Array> => {
  // the document is our own, and whoever asks for many pixels gets them
  const drawn = sharp(Buffer.from(svg), { density: pixelUnits, unlimited: true, limitInputPixels: false });
  const { data } = await drawn.flatten({ background: '#ffffff' }).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return data;
};

export const greyPng = (grey: Uint8Array, width: number, height: number, ppi: number): Promise<Buffer> =>
  sharp(grey, { raw: { width, height, channels: 1 }, limitInputPixels: false })
    .toColourspace('b-w')
    .png({ compressionLevel: level, adaptiveFiltering: false })
    .withDensity(ppi)
    .toBuffer();

export const colorPng = (rgb: Uint8Array, width: number, height: number, ppi: number): Promise<Buffer> =>
  sharp(rgb, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .png({ compressionLevel: level, adaptiveFiltering: false })
    .withDensity(ppi)
    .toBuffer();

/** One plate of a separated picture, to be set into the drawing: hardly squeezed, since it is read again at once. */
export const planePng = ({ width, height, channels, data }: Planes, channel: number): Promise<Buffer> => {
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = channel; i < grey.length; i++, at += channels) grey[i] = 255 - data[at]!;
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 1, adaptiveFiltering: false })
    .toBuffer();
};
