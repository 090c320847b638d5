/** Face: an open font: what the setter asks of it (glyphs and widths) and what the writer asks (bytes for embedding). */

import type { Finding } from '../base/finding.ts';

/** From this number on a glyph is made of others: `face.made[glyph - madeGlyph]`. Fonts have at most 65,535 of their own. */
export const madeGlyph = 0x10000;

/** One glyph of a made one: stretched by `scaleX` (1 = as drawn), turned about its origin, then moved by `dx`, `dy` (thousandths of an em). */
export interface MadePart {
  readonly glyph: number;
  readonly dx: number;
  readonly dy: number;
  readonly scaleX: number;
  /** by a quarter clockwise: Latin on its side in a vertical line */
  readonly turned?: true;
}

/** A glyph made of other glyphs of the same face: a dash drawn two em wide, two ellipses as one, a mark's box for a character no font has. */
export interface MadeGlyph {
  readonly parts: readonly MadePart[];
  /** natural advance in thousandths of an em */
  readonly advance: number;
}

/** Ink box in thousandths of an em, y upward from the baseline; `null` for a blank glyph. */
export interface GlyphBox {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** OpenType features that draw a character to a width: half, third and quarter for figures upright in a vertical line, and full; figures of one width for tables. */
export type WidthFeature = 'hwid' | 'twid' | 'qwid' | 'fwid' | 'tnum';

export interface Face {
  /** key in the FontSet, and in a GlyphRun: `noto-serif-sc-400` */
  readonly key: string;
  readonly postscriptName: string;
  readonly family: string;
  readonly weight: number;
  readonly outlines: 'glyf' | 'cff';
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** OS/2 fsType: embedding rights */
  readonly embedding: number;
  /** the font file (one face of a collection: with `offset` of its table directory) */
  readonly bytes: Uint8Array;
  readonly offset: number;
  /** The glyph of a code point; 0 when the face has none. */
  glyph(codePoint: number): number;
  /** Advance width of a glyph, made ones included, in thousandths of an em, rounded. */
  advance(glyph: number): number;
  box(glyph: number): GlyphBox | null;
  readonly made: readonly MadeGlyph[];
  /** Number of a made glyph; the same description gives the same number. */
  make(glyph: MadeGlyph): number;
  /** The glyph as a language draws it (`locl`), by a BCP 47 tag; the same glyph where the font has no other. */
  localGlyph(glyph: number, lang: string): number;
  /** The glyph for vertical lines (`vert`; `vrt2` of a font that has only that); the same glyph where the font has no other. */
  verticalGlyph(glyph: number): number;
  /** The glyph drawn to a width; the same glyph where the font has no other. */
  widthGlyph(glyph: number, feature: WidthFeature): number;
  /** Advance down a vertical line in thousandths of an em, rounded; 1000 for a made glyph, and where the font does not say. */
  verticalAdvance(glyph: number): number;
  /** Height over the horizontal baseline at which the glyph begins in a vertical line, in thousandths; 880 as above. */
  verticalOrigin(glyph: number): number;
  /** Tables read late and found broken: the face does without them. */
  readonly faults: readonly Finding[];
}
