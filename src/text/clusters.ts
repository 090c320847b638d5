/** Clusters: a paragraph as parallel columns of numbers, one row a character (or a unit of several); what setters and glyph runs read. */

import type { Face } from '../font/face.ts';
import type { Paint } from '../setpage/ink.ts';
import type { TextStyle } from '../style/text-style.ts';
import type { Fount } from './fount.ts';
import type { SetMark } from './line-mark.ts';
import type { SetNote } from './note.ts';
import type { Region } from './region.ts';

/** A stretch of the paragraph in one fount and ink. */
export interface StyleRun {
  readonly start: number;
  readonly end: number;
  readonly fount: Fount;
  /** of the words: hyphenation and line breaks */
  readonly lang: string;
  readonly paint: Paint;
}

/**
 * Widths, gaps and shifts in thousandths of the paragraph's em. Row `i` is cluster `i`; `start`, `natural`, `stretchSum` and `shrinkSum`
 * have one more row for the end.
 */
export interface Clusters {
  readonly text: string;
  readonly style: TextStyle;
  /** the punctuation usage of the paragraph's language */
  readonly region: Region;
  readonly runs: readonly StyleRun[];
  readonly count: number;
  /** offset in `text` where the cluster begins */
  readonly start: Uint32Array;
  readonly kind: Uint8Array;
  /** number of the style run */
  readonly run: Uint16Array | null;
  /** index of the face in its fount's stack */
  readonly face: Uint8Array;
  readonly glyph: Uint32Array;
  /** advance, after the punctuation style and the neighbours, tracking included */
  readonly width: Int32Array;
  readonly shift: Int16Array;
  /** 1: it lies on its side in a vertical line; `null` in a horizontal paragraph */
  readonly turned: Uint8Array | null;
  /** blank before the cluster that is gone at a line's start: the Han–Latin gap */
  readonly gap: Int16Array;
  /** blank of the cluster's own that can still close up: of an opening mark before it, of a middle dot on both sides, of the others behind */
  readonly shrink: Int16Array;
  /** 1: a line may begin with this cluster; 2: it must (after a line feed); 3: it may, and the line before ends with a hyphen; 4: not even in need, the two are one character; 5: it may, but a name is parted */
  readonly breakable: Uint8Array;
  /** 1: room may be added between this cluster and the one before */
  readonly stretch: Uint8Array;
  /** sums of gap + width before a row; a paragraph may be longer than 2³¹ thousandths */
  readonly natural: Float64Array;
  /** how many stretchable places lie before a row (the place before the row itself included) */
  readonly stretchSum: Uint32Array;
  readonly shrinkSum: Float64Array;
  /** every cluster is one UTF-16 unit */
  readonly simple: boolean;
  /** what stands beside the line or inside it, in the order of the manuscript */
  readonly marks: readonly SetMark[];
  /** room made before and behind clusters for their readings, two figures a row, contained in `width`; `null`: none */
  readonly pads: Int16Array | null;
  /** 双行夹注, in the order of the text; `null`: none */
  readonly notes: readonly SetNote[] | null;
}

/** `breakable`: a word is parted here. */
export const HYPHEN = 3;
/** `breakable`: a line may begin here, but it parts a person's name. */
export const IN_NAME = 5;
/** `breakable`: one character to the reader, never divided. */
export const NEVER = 4;

/** Whether a line may end before a row, in `breakable`'s terms. */
export const isLineStart = (breakable: number): boolean => (breakable & 3) !== 0;

/** The Han–Latin gap closes up to ⅛ em in need, one that is set narrower not at all (CLREQ #procedures_for_inter-character_spacing_reduction 6). */
export const GAP_LEAST = 125;

/** What can close up of the gap before a row. */
export const gapShrink = (clusters: Clusters, i: number): number => Math.max(0, clusters.gap[i]! - GAP_LEAST);

export const runOf = (clusters: Clusters, i: number): StyleRun => clusters.runs[clusters.run ? clusters.run[i]! : 0]!;

/** Width of the hyphen that a line ending before row `i` gets, if any. */
export const hyphenWidth = (clusters: Clusters, i: number): number =>
  i < clusters.count && clusters.breakable[i] === HYPHEN ? runOf(clusters, i - 1).fount.hyphen().width : 0;

export const faceOf = (clusters: Clusters, i: number): Face => {
  const run = clusters.runs[clusters.run ? clusters.run[i]! : 0]!;
  return run.fount.stack.faces[clusters.face[i]!]!;
};
