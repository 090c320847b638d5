/** The `CFF ` table: where each glyph's charstring and its subroutines lie (Adobe Technical Note 5176). */

import { BrokenFont } from '../broken-font.ts';
import { brokenData } from '../messages.ts';
import { type Sfnt, table } from '../sfnt.ts';

/** An INDEX: byte strings one after another; `start(count)` is where it ends. */
export interface CffIndex {
  readonly count: number;
  start(item: number): number;
  /** where the next structure begins */
  readonly end: number;
}

export interface CffTable {
  readonly view: DataView;
  readonly charStrings: CffIndex;
  readonly globalSubrs: CffIndex;
  /** local subroutines of the font dictionary that a glyph belongs to */
  localSubrs(glyph: number): CffIndex;
}

const operator = { charStrings: 17, private: 18, subrs: 19, charstringType: 1206, fdArray: 1236, fdSelect: 1237 } as const;

const readIndex = (view: DataView, at: number): CffIndex => {
  const count = view.getUint16(at);
  if (count === 0) return { count: 0, start: () => at + 2, end: at + 2 };
  const size = view.getUint8(at + 2);
  // offsets count from the byte before the data
  const base = at + 3 + (count + 1) * size - 1;
  if (size < 1 || size > 4 || base > view.byteLength) throw new BrokenFont(brokenData);
  const start = (item: number): number => {
    let offset = 0;
    for (let i = 0; i < size; i++) offset = offset * 256 + view.getUint8(at + 3 + item * size + i);
    return base + offset;
  };
  const end = start(count);
  if (end > view.byteLength) throw new BrokenFont(brokenData);
  return { count, start, end };
};

/** A DICT: the operands of each operator; two-byte operators are 1200 and up. Real numbers are skipped: no key we read has them. */
const readDict = (view: DataView, from: number, to: number): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = from; at < to; ) {
    const b = view.getUint8(at++);
    if (b <= 21) {
      found.set(b === 12 ? 1200 + view.getUint8(at++) : b, operands);
      operands = [];
    } else if (b === 28) {
      operands.push(view.getInt16(at));
      at += 2;
    } else if (b === 29) {
      operands.push(view.getInt32(at));
      at += 4;
    } else if (b === 30) {
      while ((view.getUint8(at) & 0xf) !== 0xf && view.getUint8(at) >> 4 !== 0xf) at++;
      at++;
      operands.push(0);
    } else if (b >= 32 && b <= 246) operands.push(b - 139);
    else if (b >= 247 && b <= 250) operands.push((b - 247) * 256 + view.getUint8(at++) + 108);
    else if (b >= 251 && b <= 254) operands.push(-(b - 251) * 256 - view.getUint8(at++) - 108);
  }
  return found;
};

const noSubrs: CffIndex = { count: 0, start: () => 0, end: 0 };

/** The local subroutines named by a top or font dictionary's Private entry. */
const privateSubrs = (view: DataView, dict: ReadonlyMap<number, readonly number[]>): CffIndex => {
  const [size, offset] = dict.get(operator.private) ?? [];
  if (size === undefined || offset === undefined) return noSubrs;
  const subrs = readDict(view, offset, offset + size).get(operator.subrs)?.[0];
  return subrs ? readIndex(view, offset + subrs) : noSubrs;
};

/** FDSelect: the font dictionary of each glyph, unpacked. */
const readSelect = (view: DataView, at: number, glyphCount: number): Uint8Array => {
  const selected = new Uint8Array(glyphCount);
  const format = view.getUint8(at);
  if (format === 0) {
    for (let g = 0; g < glyphCount; g++) selected[g] = view.getUint8(at + 1 + g);
  } else if (format === 3) {
    const ranges = view.getUint16(at + 1);
    for (let r = 0, p = at + 3; r < ranges; r++, p += 3) selected.fill(view.getUint8(p + 2), view.getUint16(p), view.getUint16(p + 3));
  } else throw new BrokenFont(brokenData);
  return selected;
};

export const readCff = (font: Sfnt, glyphCount: number): CffTable => {
  const view = table(font, 'CFF ');
  const names = readIndex(view, view.getUint8(2));
  const tops = readIndex(view, names.end);
  const strings = readIndex(view, tops.end);
  const globalSubrs = readIndex(view, strings.end);
  if (tops.count === 0) throw new BrokenFont(brokenData);
  const top = readDict(view, tops.start(0), tops.start(1));
  const at = top.get(operator.charStrings)?.[0];
  if (at === undefined || (top.get(operator.charstringType)?.[0] ?? 2) !== 2) throw new BrokenFont(brokenData);
  const charStrings = readIndex(view, at);
  if (charStrings.count < glyphCount) throw new BrokenFont(brokenData);

  const arrayAt = top.get(operator.fdArray)?.[0];
  const selectAt = top.get(operator.fdSelect)?.[0];
  if (arrayAt === undefined || selectAt === undefined) {
    const subrs = privateSubrs(view, top);
    return { view, charStrings, globalSubrs, localSubrs: () => subrs };
  }
  const dicts = readIndex(view, arrayAt);
  const subrs = Array.from({ length: dicts.count }, (_, i) => privateSubrs(view, readDict(view, dicts.start(i), dicts.start(i + 1))));
  let select: Uint8Array | null = null;
  return {
    view,
    charStrings,
    globalSubrs,
    localSubrs: (glyph) => {
      select ??= readSelect(view, selectAt, charStrings.count);
      return subrs[select[glyph] ?? 0] ?? noSubrs;
    },
  };
};
