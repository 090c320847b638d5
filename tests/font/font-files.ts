/** Font files made for the tests: fonts from tables, collections, WOFF wrappings; and the tables of a font. */

import { deflateSync } from 'node:zlib';

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const padded = (length: number): number => (length + 3) & ~3;

export const tablesOf = (font: Uint8Array): Map<string, Uint8Array> => {
  const v = view(font);
  const found = new Map<string, Uint8Array>();
  for (let i = 0; i < v.getUint16(4); i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...font.subarray(at, at + 4));
    found.set(tag, font.subarray(v.getUint32(at + 8), v.getUint32(at + 8) + v.getUint32(at + 12)));
  }
  return found;
};

/** A font file of these tables; checksums are left at nought. */
export const fontOf = (version: number, tables: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const names = [...tables.keys()].sort();
  const start = 12 + names.length * 16;
  const font = new Uint8Array(names.reduce((sum, name) => sum + padded(tables.get(name)!.length), start));
  const v = view(font);
  v.setUint32(0, version);
  v.setUint16(4, names.length);
  let at = start;
  names.forEach((name, i) => {
    const table = tables.get(name)!;
    font.set(Buffer.from(name, 'latin1'), 12 + i * 16);
    v.setUint32(12 + i * 16 + 8, at);
    v.setUint32(12 + i * 16 + 12, table.length);
    font.set(table, at);
    at += padded(table.length);
  });
  return font;
};

/** Puts fonts one after another into a collection. */
export const collectionOf = (fonts: readonly Uint8Array[]): Uint8Array => {
  const header = 12 + fonts.length * 4;
  const file = new Uint8Array(fonts.reduce((sum, font) => sum + padded(font.length), header));
  const v = view(file);
  file.set(Buffer.from('ttcf'));
  v.setUint32(4, 0x00010000);
  v.setUint32(8, fonts.length);
  let at = header;
  fonts.forEach((font, n) => {
    v.setUint32(12 + n * 4, at);
    file.set(font, at);
    for (let i = 0; i < v.getUint16(at + 4); i++) {
      const offset = at + 12 + i * 16 + 8;
      v.setUint32(offset, v.getUint32(offset) + at);
    }
    at += padded(font.length);
  });
  return file;
};

/** Wraps a font as WOFF 1: each table deflated, or left as it is where that gains nothing. */
export const woffOf = (font: Uint8Array): Uint8Array => {
  const v = view(font);
  const count = v.getUint16(4);
  const tables = [...tablesOf(font)].map(([tag, table]) => ({ tag, table, packed: deflateSync(table) }));
  const bodies = tables.map(({ table, packed }) => (packed.length < table.length ? packed : table));
  const start = 44 + count * 20;
  const file = new Uint8Array(bodies.reduce((sum, body) => sum + padded(body.length), start));
  const out = view(file);
  file.set(Buffer.from('wOFF'));
  out.setUint32(4, v.getUint32(0));
  out.setUint32(8, file.length);
  out.setUint16(12, count);
  out.setUint32(16, font.length);
  let at = start;
  tables.forEach(({ tag, table }, i) => {
    const line = 44 + i * 20;
    file.set(Buffer.from(tag, 'latin1'), line);
    out.setUint32(line + 4, at);
    out.setUint32(line + 8, bodies[i]!.length);
    out.setUint32(line + 12, table.length);
    file.set(bodies[i]!, at);
    at += padded(bodies[i]!.length);
  });
  return file;
};
