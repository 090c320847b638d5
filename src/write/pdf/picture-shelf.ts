/** PictureShelf: the pictures of a document: converted as early as they are known, embedded once each, in page order. */

import { hexDigest } from '../../base/content-hash.ts';
import type { Finding, PagePlace } from '../../base/finding.ts';
import type { Rect, Size } from '../../base/geometry.ts';
import type { Proofed, ProofPicture } from '../../picture/proof-picture.ts';
import type { PictureItem } from '../../setpage/set-page.ts';
import type { PdfFile, Ref } from './pdf-file.ts';

/** The part of a picture that is shown, and its size on the page in points. */
export interface PictureWish {
  readonly picture: string;
  readonly crop: Rect;
  readonly box: Size;
}

/** How a job makes of a picture what stands in its file; never rejects for what is in the project. */
export type Convert = (wish: PictureWish) => Promise<Proofed>;

/** A picture in use: its name in the pages' resources, and its object once it is written. */
export interface ShelvedPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly conversion: Promise<Proofed>;
  /** where it is first seen: for findings */
  readonly on: PagePlace;
  ref: Ref | null;
}

/** What stands in the place of a picture that could not be read: a pale ground with two diagonals, in the unit square. */
const placeholder = '0.9 g 0 0 1 1 re f 0.6 G 0 w 0 0 m 1 1 l 0 1 m 1 0 l 0 0 1 1 re S\n';

export class PictureShelf {
  private readonly convert: Convert;
  private readonly report: (finding: Finding) => void;
  private readonly byCrop = new Map<string, ShelvedPicture[]>();
  /** objects by what is in them: the same picture under two names is written once */
  private readonly byContent = new Map<string, Ref>();
  private count = 0;

  constructor(convert: Convert, report: (finding: Finding) => void) {
    this.convert = convert;
    this.report = report;
  }

  /** Asks for a picture; its conversion starts at once. One that is on the shelf with the same crop, as large or larger, is used again. */
  take(item: PictureItem, page: string): ShelvedPicture {
    const { crop, picture } = item;
    const { width, height } = item.box;
    const key = JSON.stringify([picture, crop.x, crop.y, crop.width, crop.height]);
    const there = this.byCrop.get(key) ?? [];
    const found = there.find((shelved) => shelved.width >= width && shelved.height >= height);
    if (found) return found;
    const conversion = this.convert({ picture, crop, box: { width, height } });
    // awaited when its page is written; until then a rejection is not unhandled
    conversion.catch(() => {});
    const shelved: ShelvedPicture = { name: `Im${++this.count}`, width, height, conversion, on: { page, box: item.box }, ref: null };
    this.byCrop.set(key, [...there, shelved]);
    return shelved;
  }

  /** Waits for a picture and writes it, unless that is done. */
  async embed(shelved: ShelvedPicture, file: PdfFile): Promise<Ref> {
    if (shelved.ref) return shelved.ref;
    const result = await shelved.conversion;
    if (!result.ok) this.report({ ...result.finding, on: shelved.on });
    const bytes = result.ok ? result.picture.bytes : Buffer.from(placeholder, 'latin1');
    const content = hexDigest(bytes);
    let ref = this.byContent.get(content);
    if (!ref) {
      ref = file.ref();
      file.endStream(ref, result.ok ? imageDictionary(result.picture) : { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] }, bytes);
      this.byContent.set(content, ref);
    }
    shelved.ref = ref;
    return ref;
  }
}

const spaces: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

/** JPEGs of four channels are written as Adobe does, inverted (its Technical Note 5116): no ink is 255. */
const inverted = [1, 0, 1, 0, 1, 0, 1, 0];

const imageDictionary = (picture: ProofPicture): Record<string, unknown> => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: picture.width,
  Height: picture.height,
  ColorSpace: spaces[picture.channels],
  BitsPerComponent: picture.bits ?? 8,
  ...(picture.channels === 4 ? { Decode: inverted } : {}),
  Filter: picture.bits === 1 ? 'FlateDecode' : 'DCTDecode',
});
