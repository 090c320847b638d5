/** measurePicture: size, resolution and kind of a picture, from its header; sharp is loaded only for what is neither JPEG nor PNG. */

import { type Finding, finding } from '../base/finding.ts';
import { pictureBroken, pictureTooLarge, pictureUnknown } from './messages.ts';
import { mostPixels, type PictureFacts } from './picture-facts.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';

export type Measured = { readonly ok: true; readonly facts: PictureFacts } | { readonly ok: false; readonly finding: Finding };

const isJpeg = (bytes: Uint8Array): boolean => bytes.length > 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const isPng = (bytes: Uint8Array): boolean => pngMark.every((byte, i) => bytes[i] === byte);

/** `file` is the picture's name in findings. */
export const measurePicture = async (bytes: Uint8Array, file: string): Promise<Measured> => {
  const own = isJpeg(bytes) ? readJpeg(bytes) : isPng(bytes) ? readPng(bytes) : undefined;
  if (own === null) return { ok: false, finding: finding(pictureBroken, { file }) };
  const facts = own ?? (await (await import('./measure-with-sharp.ts')).measureWithSharp(bytes));
  if (!facts) return { ok: false, finding: finding(pictureUnknown, { file }) };
  const { width, height } = facts;
  if (width * height > mostPixels)
    return { ok: false, finding: finding(pictureTooLarge, { file, width, height, limit: Math.round(mostPixels / 1e8) }) };
  return { ok: true, facts };
};
