/** Reads the facts of a PNG from its chunks, up to the first picture data. */

import { type PictureFacts, turned } from './picture-facts.ts';
import { type Exif, readExif } from './read-exif.ts';

const perMetre = 0.0254;

/** PNG 3rd edition, table 12: colour types; 2 and 3 have three channels, bit 4 is transparency. */
const greyTypes: ReadonlySet<number> = new Set([0, 4]);
const colourTypes: ReadonlySet<number> = new Set([0, 2, 3, 4, 6]);

/** Entries of a palette, three bytes each. */
const isBlackAndWhite = (palette: Uint8Array): boolean =>
  palette.every((part, i) => (part === 0 || part === 255) && part === palette[i - (i % 3)]);

/** `null` for a file that is cut short or whose header makes no sense. */
export const readPng = (bytes: Uint8Array): PictureFacts | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 33) return null;
  const type = (at: number): string => String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  if (type(8) !== 'IHDR') return null;
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const bits = view.getUint8(24);
  const colour = view.getUint8(25);
  if (width === 0 || height === 0 || !colourTypes.has(colour)) return null;
  let ppi: number | null = null;
  let exif: Exif | null = null;
  let hasProfile = false;
  let alpha = (colour & 4) !== 0;
  let blackAndWhite = false;
  for (let at = 33; at + 12 <= view.byteLength; ) {
    const length = view.getUint32(at);
    const body = at + 8;
    const kind = type(at);
    if (kind === 'IDAT' || kind === 'IEND') {
      const orientation = exif?.orientation ?? 1;
      const side = turned(orientation);
      return {
        format: 'png',
        width: side ? height : width,
        height: side ? width : height,
        orientation,
        ppi: ppi ?? exif?.ppi ?? null,
        channels: greyTypes.has(colour) ? 1 : 3,
        alpha,
        twoTone: bits === 1 && !alpha && (colour === 0 || blackAndWhite),
        hasProfile,
      };
    }
    if (body + length + 4 > view.byteLength) return null;
    if (kind === 'pHYs' && length >= 9 && view.getUint8(body + 8) === 1) ppi = view.getUint32(body) * perMetre || null;
    else if (kind === 'iCCP') hasProfile = true;
    else if (kind === 'tRNS') alpha = true;
    else if (kind === 'PLTE') blackAndWhite = isBlackAndWhite(bytes.subarray(body, body + length));
    else if (kind === 'eXIf') exif = readExif(new DataView(view.buffer, view.byteOffset + body, length));
    at = body + length + 4;
  }
  return null;
};
