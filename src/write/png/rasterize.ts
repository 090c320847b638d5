/** rasterize: an SVG as the bytes of a PNG. Loaded only when a picture of a page is asked for: the library takes its time to start. */

import sharp from 'sharp';

/** Measured on a tabloid page at 150 ppi: level 4 takes 73 ms for 2.03 MB, level 6 147 ms for 2.00 MB, level 9 1.3 s for 1.67 MB. */
const level = 4;

/** One pixel a unit: the document's own size is in pixels. */
const pixelUnits = 72;

export const rasterize = async (svg: Buffer, ppi: number): Promise<Buffer> =>
  // the document is our own: a page of photographs has more than 10 MB of text in it, and whoever asks for many pixels gets them
  sharp(svg, { density: pixelUnits, unlimited: true, limitInputPixels: false })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png({ compressionLevel: level, adaptiveFiltering: false, palette: false })
    .withDensity(ppi)
    .toBuffer();
