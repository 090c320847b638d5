/** The names a font gives itself, read from its `name` table: family and PostScript name, and all others people may know it by. */

export interface FontNames {
  readonly family: string;
  readonly postscriptName: string;
  /** Family names in every language it has, 方正仿宋 as well as FZFangSong, weight left out. */
  readonly families: readonly string[];
  /** Names of this one face: full, PostScript, and the family name that holds a weight where another is the family's own. */
  readonly faces: readonly string[];
}

/** OpenType, name table, name IDs. */
const family = 1;
const full = 4;
const postscript = 6;
const typographicFamily = 16;

/** Names past these counts are no names but an attack on our time. */
const mostRecords = 2000;
const longestName = 512;

const decode = (view: DataView, at: number, length: number, twoBytes: boolean): string => {
  let text = '';
  for (let i = 0; i < length; i += twoBytes ? 2 : 1) text += String.fromCharCode(twoBytes ? view.getUint16(at + i) : view.getUint8(at + i));
  return text;
};

interface NameRecord {
  readonly id: number;
  readonly text: string;
  /** English before other languages, Windows (3) before Macintosh (1) */
  readonly rank: number;
}

/** Windows names in a code page of their own (GBK, Big5) and Macintosh ones of other scripts are passed over: fonts that have them say the same in Unicode. */
const isReadable = (platform: number, encoding: number): boolean =>
  platform === 0 || (platform === 3 && (encoding === 0 || encoding === 1 || encoding === 10)) || (platform === 1 && encoding === 0);

const readRecords = (view: DataView | undefined): NameRecord[] => {
  const found: NameRecord[] = [];
  if (!view || view.byteLength < 6) return found;
  const count = Math.min(view.getUint16(2), mostRecords);
  const strings = view.getUint16(4);
  for (let i = 0, at = 6; i < count && at + 12 <= view.byteLength; i++, at += 12) {
    const id = view.getUint16(at + 6);
    if (id !== family && id !== full && id !== postscript && id !== typographicFamily) continue;
    const platform = view.getUint16(at);
    if (!isReadable(platform, view.getUint16(at + 2))) continue;
    const length = view.getUint16(at + 8);
    const start = strings + view.getUint16(at + 10);
    if (length === 0 || length > longestName || start + length > view.byteLength || (platform !== 1 && length % 2 === 1)) continue;
    const rank = platform === 3 && view.getUint16(at + 4) === 0x409 ? 3 : platform === 1 ? 1 : 2;
    found.push({ id, text: decode(view, start, length, platform !== 1), rank });
  }
  return found;
};

/** A table that is missing or short gives empty names. */
export const readNames = (view: DataView | undefined): FontNames => {
  const records = readRecords(view);
  const best = (id: number): string => {
    let found: NameRecord | undefined;
    for (const record of records) if (record.id === id && record.rank > (found?.rank ?? 0)) found = record;
    return found?.text ?? '';
  };
  const all = (...ids: readonly number[]): string[] => [...new Set(records.filter(({ id }) => ids.includes(id)).map(({ text }) => text))];
  const typographic = best(typographicFamily);
  return {
    family: typographic || best(family),
    postscriptName: best(postscript),
    families: typographic === '' ? all(family) : all(typographicFamily),
    faces: typographic === '' ? all(full, postscript) : all(full, postscript, family),
  };
};
