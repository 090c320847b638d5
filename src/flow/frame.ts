/** Frame: a rectangle of columns and rows that a story runs through, known by its inline and block axes, never by x and y. */

import type { Point } from '../base/geometry.ts';

/** A column of the frame: where it begins along the inline axis, and its measure, in points. */
export interface FrameColumn {
  readonly inline: number;
  readonly extent: number;
}

/** A stretch of the frame that text keeps clear of, in points from the frame's corner; clearance is already in it. */
export interface Hole {
  readonly inline: number;
  readonly extent: number;
  readonly block: number;
  readonly depth: number;
}

export interface Frame {
  /** for messages and the overlay: `lead 2` */
  readonly name: string;
  /** index of the page it stands on */
  readonly page: number;
  /** the corner where reading starts, in points of its area's sheet: its top left, which on a vertical page is the top right */
  readonly corner: Point;
  readonly columns: readonly FrameColumn[];
  /** pitch and number of its rows */
  readonly row: number;
  readonly rows: number;
  readonly holes: readonly Hole[];
}

/** The frames of a story in reading order; made when first asked for, so that a book may go on as long as its text. */
export interface Chain {
  /** `null` past the last */
  frame(index: number): Frame | null;
}

export const chainOf = (frames: readonly Frame[]): Chain => ({ frame: (index) => frames[index] ?? null });
