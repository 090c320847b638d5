/** Fonts as a newsroom drops them into its folder: Tinos under other names, weights and rights, with the characters a test asks of it. */

import { readFileSync } from 'node:fs';
import { fontOf, tablesOf } from './font-files.ts';

const tinos = new Uint8Array(
  readFileSync(new URL('../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf', import.meta.url)),
);

export interface Dropped {
  readonly family: string;
  /** the family's name in Chinese */
  readonly chinese?: string;
  readonly style?: string;
  readonly postscript?: string;
  readonly weight?: number;
  /** OS/2 fsType */
  readonly rights?: number;
  readonly italic?: boolean;
  /** each character is drawn as the Latin letter; without it, the font has the Latin letters of Tinos and nothing else */
  readonly characters?: Readonly<Record<string, string>>;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const nameTable = (records: readonly (readonly [id: number, language: number, text: string])[]): Uint8Array => {
  const texts = records.map(([, , text]) => Buffer.from(text, 'utf16le').swap16());
  const strings = 6 + records.length * 12;
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + text.length, strings));
  const v = view(bytes);
  v.setUint16(2, records.length);
  v.setUint16(4, strings);
  let at = 0;
  records.forEach(([id, language], i) => {
    [3, 1, language, id, texts[i]!.length, at].forEach((field, n) => {
      v.setUint16(6 + i * 12 + n * 2, field);
    });
    bytes.set(texts[i]!, strings + at);
    at += texts[i]!.length;
  });
  return bytes;
};

const letterGlyph = (letter: string): number => 36 + letter.charCodeAt(0) - 'A'.charCodeAt(0);

/** `cmap` of format 12, a group for each character. */
const characterMap = (characters: Readonly<Record<string, string>>): Uint8Array => {
  const pairs = Object.entries(characters)
    .map(([character, letter]) => [character.codePointAt(0)!, letterGlyph(letter)] as const)
    .sort((a, b) => a[0] - b[0]);
  const bytes = new Uint8Array(12 + 16 + pairs.length * 12);
  const v = view(bytes);
  [0, 1, 3, 10].forEach((field, i) => {
    v.setUint16(i * 2, field);
  });
  v.setUint32(8, 12);
  v.setUint16(12, 12);
  v.setUint32(16, 16 + pairs.length * 12);
  v.setUint32(24, pairs.length);
  pairs.forEach(([codePoint, glyph], i) => {
    [codePoint, codePoint, glyph].forEach((field, n) => {
      v.setUint32(28 + i * 12 + n * 4, field);
    });
  });
  return bytes;
};

export const droppedFont = (wanted: Dropped): Uint8Array => {
  const tables = new Map(tablesOf(tinos));
  const style = wanted.style ?? 'Regular';
  tables.set(
    'name',
    nameTable([
      [1, 0x409, wanted.family],
      [4, 0x409, `${wanted.family} ${style}`],
      [6, 0x409, wanted.postscript ?? `${wanted.family.replaceAll(' ', '')}-${style}`],
      ...(wanted.chinese === undefined ? [] : [[1, 0x804, wanted.chinese] as const]),
    ]),
  );
  const os2 = tables.get('OS/2')!.slice();
  view(os2).setUint16(4, wanted.weight ?? 400);
  view(os2).setUint16(8, wanted.rights ?? 0);
  tables.set('OS/2', os2);
  if (wanted.italic) {
    const head = tables.get('head')!.slice();
    view(head).setUint16(44, 2);
    tables.set('head', head);
  }
  if (wanted.characters) tables.set('cmap', characterMap(wanted.characters));
  return fontOf(0x00010000, tables);
};
