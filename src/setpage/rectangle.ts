/** Builds the path of a rectangle and of a straight line, the two shapes pages are ruled with. */

import type { Rect } from '../base/geometry.ts';
import { type AnchorId, decoration } from './anchor.ts';
import type { Paint } from './ink.ts';
import type { PathItem, Segment } from './set-page.ts';

/** A ground knocks out: full black printed over a photograph would be all four inks deep. */
const ground = (fill: Paint | null): Paint | null => (fill?.overprint ? { ...fill, overprint: false } : fill);

export const rectangle = (r: Rect, fill: Paint | null, stroke: PathItem['stroke'] = null, anchor: AnchorId = decoration): PathItem => ({
  kind: 'path',
  segments: [
    { op: 'move', x: r.x, y: r.y },
    { op: 'line', x: r.x + r.width, y: r.y },
    { op: 'line', x: r.x + r.width, y: r.y + r.height },
    { op: 'line', x: r.x, y: r.y + r.height },
    { op: 'close' },
  ],
  fill: ground(fill),
  stroke,
  anchor,
});

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width: number,
  paint: Paint,
  dash: readonly number[] = [],
): PathItem => {
  const segments: Segment[] = [
    { op: 'move', x: x1, y: y1 },
    { op: 'line', x: x2, y: y2 },
  ];
  return { kind: 'path', segments, fill: null, stroke: { paint, width, dash }, anchor: decoration };
};
