/** The table directory of a font file (TTF, OTF, one face of a TTC): where each table lies, checked against the file's length. */

import { BrokenFont } from './broken-font.ts';
import { foldName } from './fold-name.ts';
import { cutShort, missingTable, noSuchFace, notAFont, stillPacked, variableOnly } from './messages.ts';
import { readNames } from './name-table.ts';

/** A font as its tables; nothing is read or copied but the directory. */
export interface Sfnt {
  readonly bytes: Uint8Array;
  /** of the table directory: 0, or where the face begins in a collection */
  readonly offset: number;
  readonly outlines: 'glyf' | 'cff';
  readonly tables: ReadonlyMap<string, DataView>;
}

/** Which face of a collection is meant, by number, name, or where its directory lies; the first when none is given. */
export interface FaceChoice {
  readonly index?: number | undefined;
  readonly offset?: number | undefined;
  readonly postscriptName?: string | undefined;
}

const trueType = 0x00010000;
const appleTrue = 0x74727565;
const otto = 0x4f54544f;
const ttcf = 0x74746366;
export const woff1 = 0x774f4646;
const woff2 = 0x774f4632;

/** Tables without which no page can be set; `glyf` and `loca` or `CFF ` come with the outlines. */
const needed = ['head', 'hhea', 'maxp', 'hmtx', 'cmap'] as const;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The first four bytes as a number; 0 for a shorter file. */
export const signature = (bytes: Uint8Array): number => (bytes.length < 4 ? 0 : viewOf(bytes).getUint32(0));

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** One table directory. A table that reaches past the end is left out here and refused by `table` when someone needs it. */
const readDirectory = (bytes: Uint8Array, offset: number): Sfnt => {
  const view = viewOf(bytes);
  if (offset + 12 > bytes.length) throw new BrokenFont(notAFont);
  const version = view.getUint32(offset);
  if (version !== trueType && version !== appleTrue && version !== otto) throw new BrokenFont(notAFont);
  const count = view.getUint16(offset + 4);
  if (offset + 12 + count * 16 > bytes.length) throw new BrokenFont(cutShort, { table: 'directory' });
  const tables = new Map<string, DataView>();
  for (let i = 0, at = offset + 12; i < count; i++, at += 16) {
    const start = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    const name = tag(view, at);
    if (start + length <= bytes.length) tables.set(name, new DataView(bytes.buffer, bytes.byteOffset + start, length));
    else if ((needed as readonly string[]).includes(name) || name === 'glyf' || name === 'loca' || name === 'CFF ')
      throw new BrokenFont(cutShort, { table: name });
  }
  // a file may say OTTO and carry glyf, or the other way round: the tables decide
  return { bytes, offset, outlines: tables.has('glyf') ? 'glyf' : 'cff', tables };
};

export const table = (font: Sfnt, name: string): DataView => {
  const found = font.tables.get(name);
  if (!found) throw new BrokenFont(missingTable, { table: name });
  return found;
};

/** More faces in one file than this is no collection but an attack on our time: the largest in use have some twenty. */
const mostFaces = 256;

/** Where the faces of a file begin: one for a plain font, several for a collection. Throws `BrokenFont`. */
export const faceOffsets = (bytes: Uint8Array): readonly number[] => {
  if (signature(bytes) !== ttcf) return [0];
  const view = viewOf(bytes);
  if (bytes.length < 12) throw new BrokenFont(notAFont);
  const count = Math.min(view.getUint32(8), mostFaces);
  if (12 + count * 4 > bytes.length) throw new BrokenFont(cutShort, { table: 'ttcf' });
  return Array.from({ length: count }, (_, i) => view.getUint32(12 + i * 4));
};

const chooseFace = (bytes: Uint8Array, choice: FaceChoice): Sfnt => {
  if (choice.offset !== undefined) return readDirectory(bytes, choice.offset);
  const offsets = faceOffsets(bytes);
  if (choice.postscriptName === undefined) {
    const offset = offsets[choice.index ?? 0];
    if (offset === undefined) throw new BrokenFont(noSuchFace, { name: choice.index ?? 0, names: `0–${offsets.length - 1}` });
    return readDirectory(bytes, offset);
  }
  const wanted = foldName(choice.postscriptName);
  const names: string[] = [];
  for (const offset of offsets) {
    const font = readDirectory(bytes, offset);
    const { postscriptName, faces } = readNames(font.tables.get('name'));
    if (faces.some((name) => foldName(name) === wanted)) return font;
    names.push(postscriptName);
  }
  throw new BrokenFont(noSuchFace, { name: choice.postscriptName, names: names.join(', ') });
};

/** Reads the directory of one face and makes sure that the tables every face needs are there. Throws `BrokenFont`. */
export const readSfnt = (bytes: Uint8Array, choice: FaceChoice = {}): Sfnt => {
  const kind = signature(bytes);
  if (kind === woff1 || kind === woff2) throw new BrokenFont(stillPacked, { format: kind === woff1 ? 'WOFF' : 'WOFF2' });
  const font = chooseFace(bytes, choice);
  for (const name of needed) table(font, name);
  if (font.outlines === 'glyf') table(font, 'loca');
  else if (font.tables.has('CFF2')) throw new BrokenFont(variableOnly);
  else table(font, 'CFF ');
  return font;
};
