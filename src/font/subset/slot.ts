/** Metric slots: what a glyph of an embedded subset stands for, so that the text of a PDF comes back exactly. */

import type { Finding } from '../../base/finding.ts';

/**
 * One glyph of the subset: an outline of the face, where its ink is moved to, and the width it really takes on the line.
 * Thousandths of an em. Slot `i` is glyph `i` of the subset; slot 0 is `.notdef` (glyph 0 at its own advance).
 */
export interface Slot {
  /** glyph of the face; from `madeGlyph` on a made one */
  readonly glyph: number;
  readonly advance: number;
  /** moves the ink along the line */
  readonly shift: number;
  /** of a face for vertical lines: the room it takes down the line */
  readonly down?: number;
}

export interface Subset {
  /** a TrueType file for `FontFile2`, or a bare CFF table for `FontFile3` of subtype `CIDFontType0C` */
  readonly bytes: Uint8Array;
  readonly kind: 'truetype' | 'cff';
  /** false when the writer must move the pen for a slot's shift */
  readonly carriesShift: boolean;
  /** box round all ink of the subset, in thousandths of an em: the descriptor's `FontBBox` */
  readonly box: readonly [xMin: number, yMin: number, xMax: number, yMax: number];
  /** glyphs that the font file has broken and that are blank in the subset */
  readonly findings: readonly Finding[];
}

/**
 * The most slots one subset takes: glyphs count to 65,535, and beside the slots stand the outlines that several of them share.
 * With more, a second subset begins.
 */
export const mostSlots = 32_000;
