/** Drawn glyphs: type beside the line as outlines, so that whoever reads the page's text gets the words and nothing between them. */

import type { Point } from '../base/geometry.ts';
import { lineStep, moveStep, type Outline, quadStep, stepLength } from '../font/cff/outline.ts';
import type { Face } from '../font/face.ts';
import { outlineOf } from '../font/outline.ts';
import type { Segment } from '../setpage/set-page.ts';

/** From thousandths of an em, y upward from the baseline, to the area. */
export type OnArea = (x: number, y: number) => Point;

const outlines = new WeakMap<Face, Map<number, Outline>>();

/** A glyph is traced once; a broken one draws nothing. */
const traced = (face: Face, glyph: number): Outline => {
  let known = outlines.get(face);
  if (!known) {
    known = new Map();
    outlines.set(face, known);
  }
  let outline = known.get(glyph);
  if (!outline) {
    outline = outlineOf(face, glyph) ?? [];
    known.set(glyph, outline);
  }
  return outline;
};

/** Adds a glyph's contours to a path. */
export const drawGlyph = (face: Face, glyph: number, on: OnArea, into: Segment[]): void => {
  const outline = traced(face, glyph);
  let open = false;
  let x = 0;
  let y = 0;
  for (let i = 0; i < outline.length; ) {
    const step = outline[i]!;
    const end = i + 1 + stepLength(step);
    const toX = outline[end - 2]!;
    const toY = outline[end - 1]!;
    if (step === moveStep) {
      if (open) into.push({ op: 'close' });
      open = true;
      into.push({ op: 'move', ...on(toX, toY) });
    } else if (step === lineStep) into.push({ op: 'line', ...on(toX, toY) });
    else {
      const x1 = outline[i + 1]!;
      const y1 = outline[i + 2]!;
      // a quadratic curve as a cubic one
      const [a, b] =
        step === quadStep
          ? [on(x + ((x1 - x) * 2) / 3, y + ((y1 - y) * 2) / 3), on(toX + ((x1 - toX) * 2) / 3, toY + ((y1 - toY) * 2) / 3)]
          : [on(x1, y1), on(outline[i + 3]!, outline[i + 4]!)];
      into.push({ op: 'curve', x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...on(toX, toY) });
    }
    x = toX;
    y = toY;
    i = end;
  }
  if (open) into.push({ op: 'close' });
};

/** How far round a circle's guides stand from its points, parts of the radius (the usual cubic approximation). */
const ROUND = 0.5523;

/** Adds a round dot to a path; radii along and across the line. */
export const drawDot = (at: Point, along: number, across: number, into: Segment[]): void => {
  const { x, y } = at;
  const [u, v] = [along * ROUND, across * ROUND];
  into.push(
    { op: 'move', x: x + along, y },
    { op: 'curve', x1: x + along, y1: y + v, x2: x + u, y2: y + across, x, y: y + across },
    { op: 'curve', x1: x - u, y1: y + across, x2: x - along, y2: y + v, x: x - along, y },
    { op: 'curve', x1: x - along, y1: y - v, x2: x - u, y2: y - across, x, y: y - across },
    { op: 'curve', x1: x + u, y1: y - across, x2: x + along, y2: y - v, x: x + along, y },
    { op: 'close' },
  );
};
