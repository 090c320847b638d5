/** Fount 字库: for one stack of faces, punctuation style, region and direction, class, glyph, width and shift of every character, cached by code point. */

import type { Face } from '../font/face.ts';
import type { FaceStack } from '../font/font-set.ts';
import { dashGlyph, ellipsisGlyph, fullWidthMark, missingGlyph, sharedMarks } from '../font/made-glyphs.ts';
import type { Punctuation, Writing } from '../spec/style-spec.ts';
import {
  BREAK,
  CENTRED,
  type CharClass,
  CONNECTOR,
  charClass,
  DASH,
  ELLIPSIS,
  HAN,
  isHalfForm,
  isMark,
  isWestern,
  JOINED,
  MIDDLE,
  MIDDOT,
  OPEN,
  SOLID,
  SOLIDUS,
  WESTERN,
  WIDE_SPACE,
} from './char-class.ts';
import { isLatin } from './latin-size.ts';
import { FULL, HALF, markWidths } from './mark-width.ts';
import { classIn, type Region } from './region.ts';
import { cornerQuote } from './uax50/vertical-class.ts';
import { centredGlyph, verticalClass, verticalForm } from './vertical-form.ts';

/** One character as the setter meets it; widths and shifts in thousandths of an em. */
export interface Entry {
  readonly charClass: CharClass;
  /** index of the face in the stack */
  readonly face: number;
  readonly glyph: number;
  readonly width: number;
  readonly shift: number;
  /** lies on its side in a vertical line */
  readonly turned: boolean;
}

const UNSET = 255;
const NUMERO = 0x2116;
/** Figures stand on the baseline, 0.66 em high: so much higher they are in the middle of the em box. */
const FIGURES_UP = 50;
const shared = new Set(sharedMarks);

export class Fount {
  readonly stack: FaceStack;
  readonly punctuation: Punctuation;
  readonly region: Region;
  readonly writing: Writing;
  /** size of Latin beside Han, thousandths (`latin-size.ts`) */
  readonly latin: number;
  /** characters no face of the stack has: set as the face's box, and reported */
  readonly missing = new Set<number>();
  /** characters set in a fall-back face, by code point, with the face's index */
  readonly fallen = new Map<number, number>();
  /** columns by code point of the basic plane; `kinds` is 255 where nothing is known yet */
  readonly kinds = new Uint8Array(0x10000).fill(UNSET);
  readonly faces = new Uint8Array(0x10000);
  readonly glyphs = new Uint32Array(0x10000);
  readonly widths = new Uint16Array(0x10000);
  readonly shifts = new Int16Array(0x10000);
  /** 1 where the character lies on its side; `null` in horizontal lines */
  readonly turns: Uint8Array | null;
  private readonly combinations = new Map<string, Entry>();
  private readonly uprights = new Map<number, Entry>();
  private readonly beyond = new Map<number, Entry>();
  private readonly doubles = new Map<number, Entry>();
  private readonly markWidth: Uint16Array;
  private hyphenEntry: Entry | null = null;
  private dashEntry: Entry | null = null;
  private ellipsisEntry: Entry | null = null;

  constructor(stack: FaceStack, punctuation: Punctuation, region: Region, writing: Writing, latin = FULL) {
    this.stack = stack;
    this.punctuation = punctuation;
    this.region = region;
    this.writing = writing;
    this.latin = latin;
    this.turns = writing === 'vertical' ? new Uint8Array(0x10000) : null;
    this.markWidth = markWidths(punctuation);
  }

  /** Fills the columns for a code point of the basic plane. */
  fill(codePoint: number): void {
    const entry = this.sized(codePoint, this.look(codePoint));
    this.kinds[codePoint] = entry.charClass;
    this.faces[codePoint] = entry.face;
    this.glyphs[codePoint] = entry.glyph;
    this.widths[codePoint] = entry.width;
    this.shifts[codePoint] = entry.shift;
    if (this.turns !== null && entry.turned) this.turns[codePoint] = 1;
  }

  /** Any code point by itself: those beyond the basic plane, and what two of a text make together. */
  entryBeyond(codePoint: number): Entry {
    let entry = this.beyond.get(codePoint);
    if (!entry) {
      entry = this.sized(codePoint, this.look(codePoint));
      this.beyond.set(codePoint, entry);
    }
    return entry;
  }

  /** A combining mark with nothing to stand on: drawn in a place of its own. */
  alone(codePoint: number): Entry {
    const index = this.pick(codePoint);
    const face = this.stack.faces[Math.max(index, 0)]!;
    const glyph = index < 0 ? missingGlyph(face) : face.glyph(codePoint);
    return this.sized(codePoint, {
      charClass: WESTERN,
      face: Math.max(index, 0),
      glyph,
      width: index < 0 ? FULL : face.advance(glyph) || HALF,
      shift: 0,
      turned: false,
    });
  }

  /** 破折号 —— as one glyph of exactly 2 em. */
  dash(): Entry {
    this.dashEntry ??= this.unit(0x2014, DASH, dashGlyph);
    return this.dashEntry;
  }

  /** 省略号 …… as one glyph of exactly 2 em. */
  ellipsis(): Entry {
    this.ellipsisEntry ??= this.unit(0x2026, ELLIPSIS, ellipsisGlyph);
    return this.ellipsisEntry;
  }

  /** The place of a note of two lines in its line: like a character, and nothing drawn. */
  blankEm(): Entry {
    return { charClass: HAN, face: 0, glyph: this.stack.faces[0]?.glyph(0x20) ?? 0, width: FULL, shift: 0, turned: false };
  }

  /** Two of a character as one unit of exactly 2 em, for what has no glyph of that width: ‥‥ */
  doubled(codePoint: number): Entry {
    let entry = this.doubles.get(codePoint);
    if (!entry) {
      entry = this.unit(codePoint, charClass(codePoint), (face) => {
        const glyph = face.glyph(codePoint);
        const dx = Math.round((FULL - face.advance(glyph)) / 2);
        return face.make({ parts: [dx, dx + FULL].map((at) => ({ glyph, dx: at, dy: 0, scaleX: 1 })), advance: 2 * FULL });
      });
      this.doubles.set(codePoint, entry);
    }
    return entry;
  }

  /** Width of an opening mark that no neighbour has closed up. */
  get openWidth(): number {
    return this.markWidth[OPEN]!;
  }

  /** The hyphen that parts a word at a line's end. */
  hyphen(): Entry {
    this.hyphenEntry ??= this.sized(0x2d, this.look(0x2d));
    return this.hyphenEntry;
  }

  private unit(codePoint: number, kind: CharClass, made: (face: Face) => number): Entry {
    const index = this.pick(codePoint);
    const glyph = index < 0 ? 0 : made(this.stack.faces[index]!);
    // along a vertical line a dash and its like are the horizontal ones, turned
    return { charClass: kind, face: Math.max(index, 0), glyph, width: 2 * FULL, shift: 0, turned: this.turns !== null };
  }

  private pick(codePoint: number): number {
    const index = this.stack.pick(codePoint);
    if (index < 0) this.missing.add(codePoint);
    else if (index >= this.stack.primaryCount) this.fallen.set(codePoint, index);
    return index;
  }

  private sized(codePoint: number, entry: Entry): Entry {
    if (this.latin === FULL || !isLatin(entry.charClass, codePoint, this.turns !== null && !entry.turned)) return entry;
    return { ...entry, width: Math.round((entry.width * this.latin) / FULL), shift: Math.round((entry.shift * this.latin) / FULL) };
  }

  private look(codePoint: number): Entry {
    const vertical = this.turns !== null;
    const corner = vertical ? cornerQuote(codePoint, this.region) : codePoint;
    const own = classIn(this.region, charClass(codePoint));
    const kind = vertical ? verticalClass(this.region, own) : own;
    const blank = { charClass: kind, shift: 0, turned: false };
    // a joiner with nothing before it is a cluster of its own: a blank, not the box of glyph 0
    if (kind === JOINED || kind === BREAK) return { ...blank, face: 0, glyph: this.stack.faces[0]?.glyph(0x20) ?? 0, width: 0 };
    if (codePoint === 0x2e3a) return this.dash();
    if (this.region === 'west' && (shared.has(codePoint) || codePoint === 0x2013)) {
      const latin = this.latinMark(codePoint);
      if (latin) return latin;
    }
    const picked = kind === WIDE_SPACE ? Math.max(this.stack.pick(codePoint), 0) : this.pick(corner);
    const face = Math.max(picked, 0);
    const from = this.stack.faces[face]!;
    const half = isHalfForm(codePoint);
    if (picked < 0) return { ...blank, face, glyph: missingGlyph(from), width: half ? HALF : FULL };
    const general = from.glyph(corner);
    const upright = this.stack.local?.(face, general) ?? general;
    if (kind === WIDE_SPACE) return { ...blank, face, glyph: upright, width: codePoint === 0x2002 ? HALF : FULL };
    const shaped = !vertical && isMark(kind) && shared.has(codePoint) ? fullWidthMark(from, codePoint) : upright;
    const { glyph, turned } = vertical ? verticalForm(from, shaped, corner, kind, this.region) : { glyph: shaped, turned: false };
    // a character that stands upright is in the middle of its line by itself
    const natural = vertical && !turned ? FULL : from.advance(glyph);
    const entry = { charClass: kind, face, glyph, turned };
    if (half) return { ...entry, width: HALF, shift: vertical && !turned ? 0 : Math.round((HALF - from.advance(glyph)) / 2) };
    // № fills its cell like the other signs before numbers (JLREQ cl-12), whichever face draws it
    if (codePoint === NUMERO && this.region !== 'west') return { ...entry, width: FULL, shift: Math.round((FULL - natural) / 2) };
    if (isWestern(kind)) return { ...entry, width: natural, shift: 0 };
    if (isMark(kind)) return { ...entry, ...this.mark(kind, from, glyph, vertical && !turned) };
    // Han, figures and full-width signs stand in the middle of their em
    return { ...entry, width: FULL, shift: Math.round((FULL - natural) / 2) };
  }

  /** Characters set across a vertical line in one em, narrowed to it in need (CLREQ #mixed_text_composition_in_vertical). */
  across(text: string): Entry {
    let entry = this.combinations.get(text);
    if (!entry) {
      entry = this.combine(text);
      this.combinations.set(text, entry);
    }
    return entry;
  }

  private combine(text: string): Entry {
    const points = [...text].map((character) => character.codePointAt(0)!);
    const index = Math.max(0, this.pick(points[0]!));
    const face = this.stack.faces[index]!;
    const glyphs = points.map((point) => {
      const glyph = face.glyph(point);
      if (glyph === 0) this.missing.add(point);
      return glyph;
    });
    const natural = glyphs.reduce((sum, glyph) => sum + face.advance(glyph), 0);
    const scaleX = Math.min(1, FULL / natural);
    let dx = Math.round((FULL - natural * scaleX) / 2);
    const parts = glyphs.map((glyph) => {
      const part = { glyph, dx, dy: 0, scaleX };
      dx += Math.round(face.advance(glyph) * scaleX);
      return part;
    });
    const made = { parts: parts.map((part) => ({ ...part, dy: FIGURES_UP })), advance: FULL };
    return { charClass: HAN, face: index, glyph: face.make(made), width: FULL, shift: 0, turned: false };
  }

  /** A Latin letter or figure upright in a vertical line, an em deep like a character. */
  upright(codePoint: number): Entry {
    let entry = this.uprights.get(codePoint);
    if (!entry) {
      const picked = this.pick(codePoint);
      const face = Math.max(0, picked);
      const from = this.stack.faces[face]!;
      const glyph = picked < 0 ? missingGlyph(from) : centredGlyph(from, from.glyph(codePoint));
      entry = { charClass: HAN, face, glyph, width: FULL, shift: 0, turned: false };
      this.uprights.set(codePoint, entry);
    }
    return entry;
  }

  /** “ ” ‘ ’ – — … in a text of a western language: its letters' own face and widths, since CLREQ's full boxes are for Chinese. */
  private latinMark(codePoint: number): Entry | null {
    const face = this.stack.pick(0x61);
    const from = this.stack.faces[face];
    const glyph = from?.glyph(codePoint) ?? 0;
    return from && glyph !== 0
      ? { charClass: WESTERN, face, glyph, width: from.advance(glyph), shift: 0, turned: this.turns !== null }
      : null;
  }

  /** A quotation mark that is turned with the Latin words it stands round. */
  western(codePoint: number): Entry {
    const face = Math.max(0, this.pick(codePoint));
    const glyph = this.stack.faces[face]!.glyph(codePoint);
    const width = Math.min(this.stack.faces[face]!.advance(glyph), HALF);
    return this.sized(codePoint, { charClass: WESTERN, face, glyph, width, shift: 0, turned: true });
  }

  /** A mark stands in its em box, its blank closed up as the style says: an opening mark's is before it, the others' behind. */
  private mark(kind: CharClass, face: Face, glyph: number, upright: boolean): { width: number; shift: number } {
    const drawn = upright ? FULL : face.advance(glyph);
    const width = this.markWidth[kind]!;
    if (kind === OPEN) return { width, shift: width - FULL };
    if (kind === MIDDOT) return { width, shift: Math.round((width - drawn) / 2) };
    // in the middle by its ink, whatever the face's own usage
    if (kind === MIDDLE || kind === CENTRED || kind === SOLID) {
      const box = upright ? null : face.box(glyph);
      return { width, shift: Math.round((width - (box ? box.xMin + box.xMax : drawn)) / 2) };
    }
    // connectors, solidus, a single dash or ellipsis: 1 em (GB/T 15834 4.13.3, 4.11.3), ink in the middle
    if (kind === CONNECTOR || kind === SOLIDUS || kind === ELLIPSIS || kind === DASH)
      return { width: FULL, shift: Math.round((FULL - drawn) / 2) };
    return { width, shift: 0 };
  }
}

const founts = new WeakMap<FaceStack, Map<string, Fount>>();

/** The fount of a stack, a style, a region, a direction and a size of Latin; the same one each time, so that its caches serve the whole edition. */
export const fountOf = (
  stack: FaceStack,
  punctuation: Punctuation,
  region: Region,
  writing: Writing = 'horizontal',
  latin: number = FULL,
): Fount => {
  let cases = founts.get(stack);
  if (!cases) {
    cases = new Map();
    founts.set(stack, cases);
  }
  const key = `${punctuation} ${region} ${writing} ${latin}`;
  let fount = cases.get(key);
  if (!fount) {
    fount = new Fount(stack, punctuation, region, writing, latin);
    cases.set(key, fount);
  }
  return fount;
};
