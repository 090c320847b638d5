/** Outline: the path of a glyph as one row of numbers, between the font it is read from and the font or picture it is written to. */

import type { GlyphBox, MadePart } from '../face.ts';

/**
 * Steps one after another: `moveStep x y`, `lineStep x y`, `curveStep x1 y1 x2 y2 x y`, and, from TrueType outlines alone,
 * `quadStep x1 y1 x y`; in font units, y upward. Every contour begins with a move and closes by itself.
 */
export type Outline = readonly number[];

export const moveStep = 0;
export const lineStep = 1;
export const curveStep = 2;
export const quadStep = 3;

/** How many numbers follow a step. */
export const stepLength = (step: number): number => (step === curveStep ? 6 : step === quadStep ? 4 : 2);

/**
 * The box round all points, those that guide a curve included. Type designers put points at a curve's extremes
 * (Adobe Technical Note 5176 asks for it), so this is the ink box.
 */
export const outlineBox = (outline: Outline): GlyphBox | null => {
  let xMin = Infinity;
  let yMin = Infinity;
  let xMax = -Infinity;
  let yMax = -Infinity;
  for (let i = 0; i < outline.length; ) {
    const end = i + 1 + stepLength(outline[i]!);
    for (let p = i + 1; p < end; p += 2) {
      const x = outline[p]!;
      const y = outline[p + 1]!;
      if (x < xMin) xMin = x;
      if (x > xMax) xMax = x;
      if (y < yMin) yMin = y;
      if (y > yMax) yMax = y;
    }
    i = end;
  }
  return xMin === Infinity ? null : { xMin, yMin, xMax, yMax };
};

/** The outline stretched along the line (and, with `scaleY`, upright) and then moved. */
export const placeOutline = (outline: Outline, scaleX: number, dx: number, dy: number, scaleY = 1): Outline => {
  if (scaleX === 1 && scaleY === 1 && dx === 0 && dy === 0) return outline;
  const placed = outline.slice();
  for (let i = 0; i < placed.length; ) {
    const end = i + 1 + stepLength(placed[i]!);
    for (let p = i + 1; p < end; p += 2) {
      placed[p] = placed[p]! * scaleX + dx;
      placed[p + 1] = placed[p + 1]! * scaleY + dy;
    }
    i = end;
  }
  return placed;
};

/** The outline as a part of a made glyph. */
export const placePart = (outline: Outline, { scaleX, dx, dy, turned }: MadePart): Outline => {
  if (!turned) return placeOutline(outline, scaleX, dx, dy);
  const placed = outline.slice();
  for (let i = 0; i < placed.length; ) {
    const end = i + 1 + stepLength(placed[i]!);
    for (let p = i + 1; p < end; p += 2) {
      const along = placed[p]! * scaleX;
      placed[p] = placed[p + 1]! + dx;
      placed[p + 1] = dy - along;
    }
    i = end;
  }
  return placed;
};

/** The box of a part of a made glyph, from that of its glyph. */
export const placeBox = (box: GlyphBox, { scaleX, dx, dy, turned }: MadePart): GlyphBox => {
  const from = Math.min(box.xMin * scaleX, box.xMax * scaleX);
  const to = Math.max(box.xMin * scaleX, box.xMax * scaleX);
  return turned
    ? { xMin: box.yMin + dx, yMin: dy - to, xMax: box.yMax + dx, yMax: dy - from }
    : { xMin: from + dx, yMin: box.yMin + dy, xMax: to + dx, yMax: box.yMax + dy };
};
