/** Unwraps a WOFF 1 file to the TTF or OTF inside it (W3C WOFF File Format 1.0), once; the result is kept by the Host. */

import { inflateSync } from 'node:zlib';
import { BrokenFont } from './broken-font.ts';
import { tableChecksum } from './checksum.ts';
import { badWoff } from './messages.ts';
import { searchFields } from './search-fields.ts';
import { signature, woff1 } from './sfnt.ts';

/** A table or a file larger than this is no font but an attack on the memory: the largest Han fonts have some 40 MB. */
const largestTable = 128 * 1024 * 1024;
const largestFont = 256 * 1024 * 1024;

const headerLength = 44;
const entryLength = 20;

interface Entry {
  readonly tag: string;
  readonly offset: number;
  readonly packed: number;
  readonly length: number;
}

export const isWoff = (bytes: Uint8Array): boolean => signature(bytes) === woff1;

const readEntries = (bytes: Uint8Array, view: DataView): Entry[] => {
  const count = view.getUint16(12);
  if (count === 0 || headerLength + count * entryLength > bytes.length) throw new BrokenFont(badWoff, { table: 'directory' });
  const entries: Entry[] = [];
  let total = 12 + count * 16;
  for (let i = 0, at = headerLength; i < count; i++, at += entryLength) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const [offset, packed, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    total += (length + 3) & ~3;
    if (offset + packed > bytes.length || packed > length || length > largestTable || total > largestFont)
      throw new BrokenFont(badWoff, { table: tag });
    entries.push({ tag, offset, packed, length });
  }
  return entries;
};

/** Puts one table's bytes where they belong. Stored as is when packing gained nothing (section 5 of the format). */
const unpack = (bytes: Uint8Array, entry: Entry, into: Uint8Array): void => {
  const packed = bytes.subarray(entry.offset, entry.offset + entry.packed);
  if (entry.packed === entry.length) {
    into.set(packed);
    return;
  }
  let table: Uint8Array;
  try {
    table = inflateSync(packed, { maxOutputLength: entry.length });
  } catch {
    throw new BrokenFont(badWoff, { table: entry.tag });
  }
  if (table.length !== entry.length) throw new BrokenFont(badWoff, { table: entry.tag });
  into.set(table);
};

/**
 * The font in the wrapping. Tables keep the order of their data, the directory is sorted by tag, each table is padded to four bytes,
 * and every checksum is reckoned anew. Throws `BrokenFont`.
 */
export const unwrapWoff = (bytes: Uint8Array): Uint8Array => {
  if (!isWoff(bytes) || bytes.length < headerLength) throw new BrokenFont(badWoff, { table: 'header' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readEntries(bytes, view).sort((a, b) => a.offset - b.offset);
  const directory = 12 + entries.length * 16;
  const font = new Uint8Array(entries.reduce((size, entry) => size + ((entry.length + 3) & ~3), directory));
  const out = new DataView(font.buffer);

  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, entries.length);
  searchFields(entries.length).forEach((field, i) => {
    out.setUint16(6 + i * 2, field);
  });
  let at = directory;
  let head = -1;
  const placed = entries.map((entry) => {
    const offset = at;
    unpack(bytes, entry, font.subarray(offset, offset + entry.length));
    if (entry.tag === 'head' && entry.length >= 12) {
      head = offset;
      out.setUint32(offset + 8, 0); // the adjustment counts as nought while sums are taken
    }
    at += (entry.length + 3) & ~3;
    return { ...entry, offset, checksum: tableChecksum(font, offset, at) };
  });
  placed.sort((a, b) => (a.tag < b.tag ? -1 : 1));
  placed.forEach((entry, i) => {
    const line = 12 + i * 16;
    for (let c = 0; c < 4; c++) font[line + c] = entry.tag.charCodeAt(c);
    out.setUint32(line + 4, entry.checksum);
    out.setUint32(line + 8, entry.offset);
    out.setUint32(line + 12, entry.length);
  });
  // OpenType, head: the whole font's sum with this field is 0xB1B0AFBA
  if (head >= 0) {
    const tables = placed.reduce((sum, entry) => (sum + entry.checksum) >>> 0, 0);
    out.setUint32(head + 8, (0xb1b0afba - tables - tableChecksum(font, 0, directory)) >>> 0);
  }
  return font;
};
