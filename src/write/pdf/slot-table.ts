/** SlotTable: the slots of one face: each glyph with its advance, shift and text gets a code of the embedded font. */

import { type Face, madeGlyph } from '../../font/face.ts';
import { mostSlots } from '../../font/subset/slot.ts';

/**
 * What a slot's text is: a UTF-16 unit or a code point as its number, `noText` for a glyph that stands for nothing of its own,
 * `longText + n` for the n-th longer text of the table.
 */
export type TextId = number;

export const noText: TextId = -1;
export const longText: TextId = 0x110000;

/** Codes are two bytes. */
const codes = 0x10000;

/** A page's worth: growing the tables costs more than the room. */
const initialEntries = 4096;

/**
 * Slot numbers run on over all subsets of the face: `slot >> 16` is the subset, `slot & 0xffff` the code. Code 0 of each is .notdef.
 * Looking one up is the hottest loop of the writer: the common case (the advance and text a glyph was first seen with, no shift) is three
 * loads from typed arrays; all else goes through an open-addressed hash table of the same columns.
 */
export class SlotTable {
  readonly face: Face;
  glyphs = new Uint32Array(initialEntries);
  advances = new Int32Array(initialEntries);
  shifts = new Int32Array(initialEntries);
  texts = new Int32Array(initialEntries);
  /** texts of more than one character, by `TextId - longText` */
  readonly longTexts: string[] = [];
  private readonly longTextIds = new Map<string, TextId>();
  /** one past the highest slot number */
  end = 1;
  /** slot number of each hash place; 0 is free */
  private places = new Uint32Array(initialEntries * 2);
  private used = 0;
  readonly commonSlot: Uint32Array;
  readonly commonAdvance: Int32Array;
  readonly commonText: Int32Array;

  constructor(face: Face) {
    this.face = face;
    this.commonSlot = new Uint32Array(face.glyphCount);
    this.commonAdvance = new Int32Array(face.glyphCount);
    this.commonText = new Int32Array(face.glyphCount);
  }

  /** How many subset fonts the slots need. */
  get subsets(): number {
    return this.end <= 1 ? 0 : ((this.end - 1) >>> 16) + 1;
  }

  /** The slot of a glyph; a new one when it has not been seen so. */
  find(glyph: number, advance: number, shift: number, text: TextId): number {
    const mask = this.places.length - 1;
    let place = hash(glyph, advance, shift, text) & mask;
    for (let slot = this.places[place]!; slot !== 0; slot = this.places[place]!) {
      if (this.glyphs[slot] === glyph && this.advances[slot] === advance && this.shifts[slot] === shift && this.texts[slot] === text)
        return slot;
      place = (place + 1) & mask;
    }
    return this.add(glyph, advance, shift, text, place);
  }

  /** The number of the text `text[start..end)`. */
  textId(text: string, start: number, end: number): TextId {
    if (end - start === 1) return text.charCodeAt(start);
    if (end <= start) return noText;
    if (end - start === 2) {
      const point = text.codePointAt(start)!;
      if (point > 0xffff) return point;
    }
    const whole = text.slice(start, end);
    let id = this.longTextIds.get(whole);
    if (id === undefined) {
      id = longText + this.longTexts.length;
      this.longTexts.push(whole);
      this.longTextIds.set(whole, id);
    }
    return id;
  }

  textOf(slot: number): string {
    const id = this.texts[slot]!;
    if (id === noText) return '';
    return id >= longText ? this.longTexts[id - longText]! : String.fromCodePoint(id);
  }

  private add(glyph: number, advance: number, shift: number, text: TextId, place: number): number {
    let slot = this.end;
    // the subset is full: the next begins, after its .notdef
    if ((slot & (codes - 1)) === mostSlots) slot += codes - mostSlots + 1;
    this.end = slot + 1;
    if (this.end > this.glyphs.length) this.grow();
    this.glyphs[slot] = glyph;
    this.advances[slot] = advance;
    this.shifts[slot] = shift;
    this.texts[slot] = text;
    this.places[place] = slot;
    if (++this.used * 2 > this.places.length) this.rehash();
    if (glyph < madeGlyph && shift === 0 && text >= 0 && text < codes && this.commonSlot[glyph] === 0 && glyph < this.commonSlot.length) {
      this.commonSlot[glyph] = slot;
      this.commonAdvance[glyph] = advance;
      this.commonText[glyph] = text;
    }
    return slot;
  }

  private grow(): void {
    const size = Math.max(this.glyphs.length * 2, this.end);
    const larger = <T extends Uint32Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.glyphs = larger(this.glyphs, new Uint32Array(size));
    this.advances = larger(this.advances, new Int32Array(size));
    this.shifts = larger(this.shifts, new Int32Array(size));
    this.texts = larger(this.texts, new Int32Array(size));
  }

  private rehash(): void {
    const places = new Uint32Array(this.places.length * 2);
    const mask = places.length - 1;
    for (const slot of this.places) {
      if (slot === 0) continue;
      let place = hash(this.glyphs[slot]!, this.advances[slot]!, this.shifts[slot]!, this.texts[slot]!) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = slot;
    }
    this.places = places;
  }
}

/** Mixes the four columns (multipliers: odd constants of MurmurHash3, by Austin Appleby, in the public domain). */
const hash = (glyph: number, advance: number, shift: number, text: number): number => {
  let h = Math.imul(glyph, 0xcc9e2d51) ^ Math.imul(advance, 0x1b873593);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) ^ Math.imul(text + Math.imul(shift, 0x2711), 0xc2b2ae35);
  return h ^ (h >>> 13);
};
