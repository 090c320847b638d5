/** Fount 字库: for one stack of faces and one punctuation style, class, glyph, width and shift of every character, cached by code point. */

import type { Face } from '../font/face.ts';
import type { FaceStack } from '../font/font-set.ts';
import { dashGlyph, ellipsisGlyph, fullWidthMark, missingGlyph, sharedMarks } from '../font/made-glyphs.ts';
import type { Punctuation } from '../spec/style-spec.ts';
import {
  BREAK,
  type CharClass,
  CONNECTOR,
  charClass,
  DASH,
  DIGIT,
  ELLIPSIS,
  isMark,
  JOINED,
  LETTER,
  MIDDOT,
  OPEN,
  SOLIDUS,
  SPACE,
  WESTERN,
  WIDE_SPACE,
} from './char-class.ts';
import { FULL, HALF, markWidths } from './mark-width.ts';

/** One character as the setter meets it; widths and shifts in thousandths of an em. */
export interface Entry {
  readonly charClass: CharClass;
  /** index of the face in the stack */
  readonly face: number;
  readonly glyph: number;
  readonly width: number;
  readonly shift: number;
}

const UNSET = 255;
const shared = new Set(sharedMarks);

export class Fount {
  readonly stack: FaceStack;
  readonly punctuation: Punctuation;
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
  private readonly beyond = new Map<number, Entry>();
  private readonly doubles = new Map<number, Entry>();
  private readonly markWidth: Uint16Array;
  private hyphenEntry: Entry | null = null;
  private dashEntry: Entry | null = null;
  private ellipsisEntry: Entry | null = null;

  constructor(stack: FaceStack, punctuation: Punctuation) {
    this.stack = stack;
    this.punctuation = punctuation;
    this.markWidth = markWidths(punctuation);
  }

  /** Fills the columns for a code point of the basic plane. */
  fill(codePoint: number): void {
    const entry = this.look(codePoint);
    this.kinds[codePoint] = entry.charClass;
    this.faces[codePoint] = entry.face;
    this.glyphs[codePoint] = entry.glyph;
    this.widths[codePoint] = entry.width;
    this.shifts[codePoint] = entry.shift;
  }

  /** Any code point by itself: those beyond the basic plane, and what two of a text make together. */
  entryBeyond(codePoint: number): Entry {
    let entry = this.beyond.get(codePoint);
    if (!entry) {
      entry = this.look(codePoint);
      this.beyond.set(codePoint, entry);
    }
    return entry;
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

  /** The hyphen that parts a word at a line's end. */
  hyphen(): Entry {
    this.hyphenEntry ??= this.look(0x2d);
    return this.hyphenEntry;
  }

  private unit(codePoint: number, kind: CharClass, made: (face: Face) => number): Entry {
    const index = this.pick(codePoint);
    return { charClass: kind, face: Math.max(index, 0), glyph: index < 0 ? 0 : made(this.stack.faces[index]!), width: 2 * FULL, shift: 0 };
  }

  private pick(codePoint: number): number {
    const index = this.stack.pick(codePoint);
    if (index < 0) this.missing.add(codePoint);
    else if (index >= this.stack.primaryCount) this.fallen.set(codePoint, index);
    return index;
  }

  private look(codePoint: number): Entry {
    const kind = charClass(codePoint);
    // a joiner with nothing before it is a cluster of its own: a blank, not the box of glyph 0
    if (kind === JOINED || kind === BREAK)
      return { charClass: kind, face: 0, glyph: this.stack.faces[0]?.glyph(0x20) ?? 0, width: 0, shift: 0 };
    if (codePoint === 0x2e3a) return this.dash();
    const picked = kind === WIDE_SPACE ? Math.max(this.stack.pick(codePoint), 0) : this.pick(codePoint);
    const index = Math.max(picked, 0);
    const face = this.stack.faces[index]!;
    if (picked < 0) return { charClass: kind, face: 0, glyph: missingGlyph(face), width: FULL, shift: 0 };
    const glyph = face.glyph(codePoint);
    const natural = face.advance(glyph);
    if (kind === LETTER || kind === DIGIT || kind === SPACE || kind === WESTERN)
      return { charClass: kind, face: index, glyph, width: natural, shift: 0 };
    if (kind === WIDE_SPACE) return { charClass: kind, face: index, glyph, width: codePoint === 0x2002 ? HALF : FULL, shift: 0 };
    if (isMark(kind))
      return { charClass: kind, face: index, ...this.mark(kind, face, shared.has(codePoint) ? fullWidthMark(face, codePoint) : glyph) };
    // Han, figures and full-width signs stand in the middle of their em
    return { charClass: kind, face: index, glyph, width: FULL, shift: Math.round((FULL - natural) / 2) };
  }

  /** A mark stands in its em box, its blank closed up as the style says: an opening mark's is before it, the others' behind. */
  private mark(kind: CharClass, face: Face, glyph: number): { glyph: number; width: number; shift: number } {
    const drawn = face.advance(glyph);
    const width = this.markWidth[kind]!;
    if (kind === OPEN) return { glyph, width, shift: width - FULL };
    if (kind === MIDDOT) return { glyph, width, shift: Math.round((width - drawn) / 2) };
    // connectors, solidus, a single dash or ellipsis: 1 em (GB/T 15834 4.13.3, 4.11.3), ink in the middle
    if (kind === CONNECTOR || kind === SOLIDUS || kind === ELLIPSIS || kind === DASH)
      return { glyph, width: FULL, shift: Math.round((FULL - drawn) / 2) };
    return { glyph, width, shift: 0 };
  }
}

const founts = new WeakMap<FaceStack, Map<Punctuation, Fount>>();

/** The fount of a stack and a style; the same one each time, so that its caches serve the whole edition. */
export const fountOf = (stack: FaceStack, punctuation: Punctuation): Fount => {
  let byStyle = founts.get(stack);
  if (!byStyle) {
    byStyle = new Map();
    founts.set(stack, byStyle);
  }
  let fount = byStyle.get(punctuation);
  if (!fount) {
    fount = new Fount(stack, punctuation);
    byStyle.set(punctuation, fount);
  }
  return fount;
};
