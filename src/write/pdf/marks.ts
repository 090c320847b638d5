/** 裁切线 and 规线: crop marks and registration crosses outside the bleed. */

import type { Size } from '../../base/geometry.ts';
import { registration } from '../../setpage/ink.ts';
import { line } from '../../setpage/rectangle.ts';
import type { PathItem, Segment } from '../../setpage/set-page.ts';
import { markLength, markOffset } from './page-boxes.ts';

/** The finest line any press holds, and the usual one for marks. */
const markWidth = 0.25;

/** A circle as four Bézier curves: handles of 0.5523 of the radius miss it by less than 0.03 %. */
const handle = 0.5523;

const circle = (x: number, y: number, r: number): Segment[] => {
  const h = r * handle;
  return [
    { op: 'move', x: x + r, y },
    { op: 'curve', x1: x + r, y1: y + h, x2: x + h, y2: y + r, x, y: y + r },
    { op: 'curve', x1: x - h, y1: y + r, x2: x - r, y2: y + h, x: x - r, y },
    { op: 'curve', x1: x - r, y1: y - h, x2: x - h, y2: y - r, x, y: y - r },
    { op: 'curve', x1: x + h, y1: y - r, x2: x + r, y2: y - h, x: x + r, y },
    { op: 'close' },
  ];
};

const cross = (x: number, y: number): PathItem => {
  const arm = markLength / 2;
  return {
    kind: 'path',
    segments: [
      { op: 'move', x: x - arm, y },
      { op: 'line', x: x + arm, y },
      { op: 'move', x, y: y - arm },
      { op: 'line', x, y: y + arm },
      ...circle(x, y, arm * 0.6),
    ],
    fill: null,
    stroke: { paint: registration, width: markWidth, dash: [] },
    anchor: -1,
  };
};

/** Eight crop marks, two at each corner. */
export const cropMarks = ({ width, height }: Size, bleed: number): PathItem[] => {
  const near = markOffset(bleed);
  const far = near + markLength;
  const marks: PathItem[] = [];
  for (const x of [0, width]) {
    marks.push(line(x, -far, x, -near, markWidth, registration), line(x, height + near, x, height + far, markWidth, registration));
  }
  for (const y of [0, height]) {
    marks.push(line(-far, y, -near, y, markWidth, registration), line(width + near, y, width + far, y, markWidth, registration));
  }
  return marks;
};

/** A cross in the middle of each side. */
export const registrationMarks = ({ width, height }: Size, bleed: number): PathItem[] => {
  const middle = markOffset(bleed) + markLength / 2;
  return [cross(width / 2, -middle), cross(width / 2, height + middle), cross(-middle, height / 2), cross(width + middle, height / 2)];
};

export const pressMarks = (trim: Size, bleed: number): PathItem[] => [...cropMarks(trim, bleed), ...registrationMarks(trim, bleed)];
