/** Face: an open font: what the setter asks of it (glyphs and widths) and what the writer asks (bytes for embedding). */

/** From this number on a glyph is made of others: `face.made[glyph - madeGlyph]`. Fonts have at most 65,535 of their own. */
export const madeGlyph = 0x10000;

/**
 * A glyph made of other glyphs of the same face: a dash drawn two em wide, two ellipses as one, a mark's box for a character no font has.
 * Parts are placed by `dx`, `dy` and stretched by `scaleX` (thousandths of an em; 1 = as drawn).
 */
export interface MadeGlyph {
  readonly parts: readonly { readonly glyph: number; readonly dx: number; readonly dy: number; readonly scaleX: number }[];
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
}
