/** From code point to glyph: the font's `cmap`, compiled a page of 256 code points at a time, on first use. */

import { BrokenFont } from './broken-font.ts';
import { noCharacterMap } from './messages.ts';

/** The glyph of a code point, 0 for none. */
export type CharacterMap = (codePoint: number) => number;

/** Writes the glyphs of the 256 code points from `first` into a page. */
type FillPage = (first: number, page: Uint16Array) => void;

/**
 * How good a subtable is for us, 0 for useless: all of Unicode (format 12) before the plane of two bytes (format 4), Windows before Unicode platform.
 * Format 14 (variation sequences) maps no character by itself and is passed over.
 */
const rank = (platform: number, encoding: number, format: number): number => {
  const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
  if (format === 12 && unicode) return platform === 3 ? 5 : 4;
  if (format === 4 && unicode) return platform === 3 ? 3 : 2;
  // a symbol font: its characters lie at U+F000, as a private name character (补字) of the newsroom may
  return format === 4 && platform === 3 && encoding === 0 ? 1 : 0;
};

/** Format 12: sorted groups of (first, last, glyph of first). */
const fillFromGroups = (view: DataView, at: number, glyphCount: number): FillPage => {
  const count = Math.min(view.getUint32(at + 12), Math.floor((view.byteLength - at - 16) / 12));
  const group = at + 16;
  return (first, page) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (view.getUint32(group + mid * 12 + 4) < first) low = mid + 1;
      else high = mid;
    }
    // sound groups do not overlap, so at most 256 of them touch a page: the bound keeps a broken table from costing more
    for (let g = low; g < count && g < low + 256; g++) {
      const from = view.getUint32(group + g * 12);
      if (from > first + 255) break;
      const to = Math.min(view.getUint32(group + g * 12 + 4), first + 255);
      const glyph = view.getUint32(group + g * 12 + 8);
      for (let c = Math.max(from, first); c <= to; c++) {
        const id = glyph + c - from;
        page[c - first] = id < glyphCount ? id : 0;
      }
    }
  };
};

/** Format 4: segments with parallel arrays of last, first, delta and offset of a glyph array. */
const fillFromSegments = (view: DataView, at: number, glyphCount: number): FillPage => {
  const ends = at + 14;
  const segments = Math.min(view.getUint16(at + 6) >> 1, Math.floor((view.byteLength - at - 16) / 8));
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  return (first, page) => {
    let low = 0;
    let high = segments;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (view.getUint16(ends + mid * 2) < first) low = mid + 1;
      else high = mid;
    }
    for (let s = low; s < segments && s < low + 257; s++) {
      const from = view.getUint16(starts + s * 2);
      if (from > first + 255) break;
      const to = Math.min(view.getUint16(ends + s * 2), first + 255);
      const delta = view.getUint16(deltas + s * 2);
      const range = view.getUint16(ranges + s * 2);
      for (let c = Math.max(from, first); c <= to; c++) {
        let id = c;
        if (range !== 0) {
          const where = ranges + s * 2 + range + (c - from) * 2;
          id = where + 2 <= view.byteLength ? view.getUint16(where) : 0;
          if (id === 0) continue;
        }
        id = (id + delta) & 0xffff;
        page[c - first] = id < glyphCount ? id : 0;
      }
    }
  };
};

const bestSubtable = (view: DataView): { readonly at: number; readonly format: number } => {
  let best = { at: 0, format: 0 };
  let bestRank = 0;
  const count = view.getUint16(2);
  for (let i = 0; i < count && 12 + i * 8 <= view.byteLength; i++) {
    const at = view.getUint32(4 + i * 8 + 4);
    if (at + 16 > view.byteLength) continue;
    const format = view.getUint16(at);
    const found = rank(view.getUint16(4 + i * 8), view.getUint16(4 + i * 8 + 2), format);
    if (found > bestRank) {
      bestRank = found;
      best = { at, format };
    }
  }
  if (bestRank === 0) throw new BrokenFont(noCharacterMap);
  return best;
};

export const readCmap = (view: DataView, glyphCount: number): CharacterMap => {
  if (view.byteLength < 4) throw new BrokenFont(noCharacterMap);
  const { at, format } = bestSubtable(view);
  const fill = (format === 12 ? fillFromGroups : fillFromSegments)(view, at, glyphCount);
  const lastPage = format === 12 ? 0x10ff : 0xff;
  const pages: (Uint16Array | undefined)[] = new Array(lastPage + 1).fill(undefined);
  return (codePoint) => {
    const number = codePoint >> 8;
    let page = pages[number];
    if (page === undefined) {
      if (!(number >= 0 && number <= lastPage)) return 0;
      page = new Uint16Array(256);
      fill(number << 8, page);
      pages[number] = page;
    }
    return page[codePoint & 0xff]!;
  };
};
