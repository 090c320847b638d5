/** rasterize: an SVG as the bytes of a PNG. Loaded only when a picture of a page is asked for: the library takes its time to start. */

import sharp from 'sharp';

/** A page that takes longer has something wrong with it. */
const seconds = 120;

/** Measured on a tabloid page at 110 ppi: level 6 takes half the time of 9 for 2 % more bytes. */
const level = 6;

/** One pixel a unit: the document's own size is in pixels. */
const pixelUnits = 72;

export const rasterize = async (svg: Buffer, ppi: number): Promise<Buffer> =>
  // `unlimited`: a page of photographs has more than 10 MB of text in it
  sharp(svg, { density: pixelUnits, unlimited: true })
    .timeout({ seconds })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png({ compressionLevel: level, adaptiveFiltering: false, palette: false })
    .withDensity(ppi)
    .toBuffer();
