/** The box face: a font of our own with a box and a blank, drawn for characters that no font has where the page's own face cannot draw one. */

import { tableChecksum } from './checksum.ts';
import type { Face } from './face.ts';
import { openFace } from './open-face.ts';
import { searchFields } from './search-fields.ts';

/** Figures of the frame in thousandths of the em: where Han faces draw their □, in strokes of a text face. */
const left = 50;
const right = 950;
const bottom = -70;
const top = 830;
const stroke = 40;

const table = (length: number, fill: (view: DataView) => void): Uint8Array => {
  const view = new DataView(new ArrayBuffer(length));
  fill(view);
  return new Uint8Array(view.buffer);
};

const uint16s = (values: readonly number[]): Uint8Array =>
  table(values.length * 2, (view) => {
    values.forEach((value, i) => {
      view.setUint16(i * 2, value & 0xffff);
    });
  });

/** One glyph of two contours, the outer clockwise and the inner against it; every point on the curve, with two-byte steps. */
const boxOutline = (): Uint8Array => {
  const points = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
    [left + stroke, bottom + stroke],
    [right - stroke, bottom + stroke],
    [right - stroke, top - stroke],
    [left + stroke, top - stroke],
  ] as const;
  const steps = (axis: 0 | 1): number[] => points.map((point, i) => point[axis] - (i === 0 ? 0 : points[i - 1]![axis]));
  const onCurve = 0x0101;
  return uint16s([2, left, bottom, right, top, 3, 7, 0, onCurve, onCurve, onCurve, onCurve, ...steps(0), ...steps(1)]);
};

/** The tables that `readSfnt` asks for (OpenType 1.9, the chapters of their names). Glyph 0 is the box, glyph 1 a blank. */
const boxTables = (): readonly (readonly [tag: string, bytes: Uint8Array])[] => {
  const glyf = boxOutline();
  return [
    // format 4: the blank and the segment that ends the table
    ['cmap', uint16s([0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, 0x20, 0xffff, 0, 0x20, 0xffff, 1 - 0x20, 1, 0, 0])],
    ['glyf', glyf],
    [
      'head',
      table(54, (view) => {
        view.setUint32(0, 0x00010000);
        view.setUint32(12, 0x5f0f3cf5);
        view.setUint16(18, 1000);
        [left, bottom, right, top].forEach((edge, i) => {
          view.setInt16(36 + i * 2, edge);
        });
        view.setInt16(50, 1);
      }),
    ],
    [
      'hhea',
      table(36, (view) => {
        view.setUint32(0, 0x00010000);
        view.setInt16(4, 880);
        view.setInt16(6, -120);
        view.setUint16(34, 2);
      }),
    ],
    ['hmtx', uint16s([1000, left, 1000, 0])],
    ['loca', uint16s([0, 0, 0, glyf.length, 0, glyf.length])],
    [
      'maxp',
      table(32, (view) => {
        view.setUint32(0, 0x00010000);
        view.setUint16(4, 2);
        view.setUint16(6, 8);
        view.setUint16(8, 2);
        view.setUint16(14, 1);
      }),
    ],
  ];
};

const padded = (length: number): number => (length + 3) & ~3;

const boxFont = (): Uint8Array => {
  const tables = boxTables();
  const start = 12 + tables.length * 16;
  const font = new Uint8Array(tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), start));
  const view = new DataView(font.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  searchFields(tables.length).forEach((field, i) => {
    view.setUint16(6 + i * 2, field);
  });
  let at = start;
  tables.forEach(([tag, bytes], i) => {
    const line = 12 + i * 16;
    font.set(bytes, at);
    for (let c = 0; c < 4; c++) font[line + c] = tag.charCodeAt(c);
    view.setUint32(line + 4, tableChecksum(font, at, at + padded(bytes.length)));
    view.setUint32(line + 8, at);
    view.setUint32(line + 12, bytes.length);
    at += padded(bytes.length);
  });
  return font;
};

export const boxFaceKey = 'banxin-box';

/** A new face each time: made glyphs belong to one edition. */
export const boxFace = (): Face => {
  const { face } = openFace(boxFont(), { key: boxFaceKey, weight: 400 });
  if (!face) throw new Error('the box face is broken');
  return face;
};
