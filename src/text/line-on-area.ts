/** Line on area: where thousandths along and across a set line are in points of its area, in both directions of writing. */

import type { Point } from '../base/geometry.ts';
import type { LinePlace } from './glyph-runs.ts';
import type { Line } from './line.ts';

/** Edges and middle of the em box, downward from the baseline in thousandths: 880 over it and 120 under it. */
export const EM_TOP = -880;
export const EM_FOOT = 120;
export const EM_MIDDLE = (EM_TOP + EM_FOOT) / 2;

export interface LineOnArea {
  /** the line is vertical: its area is turned by a quarter clockwise when it comes to the page */
  readonly vertical: boolean;
  /** `along` from the line's start, `across` downward from its baseline; thousandths of its em */
  at(along: number, across: number): Point;
}

export const lineOnArea = (line: Line, place: LinePlace, vertical = false): LineOnArea => {
  const unit = place.size / 1000;
  const start = place.x + line.indent * unit * place.scale;
  return { vertical, at: (along, across) => ({ x: start + along * unit * place.scale, y: place.y + across * unit }) };
};

/** A place `right` of and `up` from another as the reader sees them. */
export const uprightOn = (area: LineOnArea, along: number, across: number, right: number, up: number): Point =>
  area.vertical ? area.at(along - up, across - right) : area.at(along + right, across - up);
