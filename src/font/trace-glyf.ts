/** Reads the outline of a TrueType glyph, composites followed to their parts (OpenType 1.9, glyf). */

import { BrokenFont } from './broken-font.ts';
import { lineStep, moveStep, type Outline, quadStep } from './cff/outline.ts';
import type { GlyfTable } from './glyf.ts';
import { brokenData } from './messages.ts';
import type { SfntMetrics } from './metrics.ts';
import { componentFlag, eachComponent } from './subset/glyf-outline.ts';

/** Flags of a point. */
const pointFlag = { onCurve: 0x01, shortX: 0x02, shortY: 0x04, repeat: 0x08, sameX: 0x10, sameY: 0x20 } as const;

/** Offsets of a scaled component count in its own scale. */
const scaledOffset = 0x0800;

/** As the subset's reader: deeper than this is a circle. */
const deepest = 8;
/** maxp counts points and contours in 16 bits; parts that name one another many times over would run for minutes. */
const mostPoints = 0x10000;
const mostParts = 4096;

const fail = (): never => {
  throw new BrokenFont(brokenData);
};

/** Points of a glyph while its parts are gathered, in font units; `ends` has the number behind each contour's last point. */
class Points {
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly on: boolean[] = [];
  readonly ends: number[] = [];
  parts = 0;
}

const gatherSimple = (view: DataView, start: number, end: number, contours: number, points: Points): void => {
  const first = points.x.length;
  let at = start + 10;
  let count = 0;
  for (let c = 0; c < contours; c++, at += 2) {
    const next = view.getUint16(at) + 1;
    if (next <= count && c > 0) fail();
    count = next;
    points.ends.push(first + count);
  }
  if (first + count > mostPoints) fail();
  at += 2 + view.getUint16(at);
  const flags = new Uint8Array(count);
  for (let i = 0; i < count; ) {
    const flag = view.getUint8(at++);
    let times = flag & pointFlag.repeat ? view.getUint8(at++) + 1 : 1;
    if (i + times > count) times = count - i;
    flags.fill(flag, i, i + times);
    i += times;
  }
  const coordinates = (out: number[], short: number, same: number): void => {
    let value = 0;
    for (let i = 0; i < count; i++) {
      const flag = flags[i]!;
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      out.push(value);
    }
  };
  coordinates(points.x, pointFlag.shortX, pointFlag.sameX);
  coordinates(points.y, pointFlag.shortY, pointFlag.sameY);
  if (at > end) fail();
  for (let i = 0; i < count; i++) points.on.push((flags[i]! & pointFlag.onCurve) !== 0);
};

/** A fraction of 2 bits before the point and 14 behind it. */
const f2dot14 = (view: DataView, at: number): number => view.getInt16(at) / 0x4000;

const gatherPart = (glyf: GlyfTable, points: Points, base: number, level: number, at: number, flags: number, glyph: number): void => {
  const { view } = glyf;
  if (level >= deepest || glyph >= glyf.glyphCount || ++points.parts > mostParts) fail();
  const first = points.x.length;
  gather(glyf, glyph, points, level + 1);
  const wide = (flags & componentFlag.wordArguments) !== 0;
  const scales = at + (wide ? 8 : 6);
  let [xx, yx, xy, yy] = [1, 0, 0, 1];
  if (flags & componentFlag.scale) xx = yy = f2dot14(view, scales);
  else if (flags & componentFlag.xyScale) {
    xx = f2dot14(view, scales);
    yy = f2dot14(view, scales + 2);
  } else if (flags & componentFlag.twoByTwo) {
    xx = f2dot14(view, scales);
    yx = f2dot14(view, scales + 2);
    xy = f2dot14(view, scales + 4);
    yy = f2dot14(view, scales + 6);
  }
  const { x, y } = points;
  for (let i = first; i < x.length; i++) {
    const px = x[i]!;
    const py = y[i]!;
    x[i] = px * xx + py * xy;
    y[i] = px * yx + py * yy;
  }
  let dx: number;
  let dy: number;
  if (flags & componentFlag.xyArguments) {
    dx = wide ? view.getInt16(at + 4) : view.getInt8(at + 4);
    dy = wide ? view.getInt16(at + 6) : view.getInt8(at + 5);
    if (flags & scaledOffset) {
      dx *= Math.hypot(xx, xy);
      dy *= Math.hypot(yy, yx);
    }
  } else {
    // a point of the part is laid on a point of what is there already
    const there = base + (wide ? view.getUint16(at + 4) : view.getUint8(at + 4));
    const own = first + (wide ? view.getUint16(at + 6) : view.getUint8(at + 5));
    if (there >= first || own >= x.length) fail();
    dx = x[there]! - x[own]!;
    dy = y[there]! - y[own]!;
  }
  if (dx === 0 && dy === 0) return;
  for (let i = first; i < x.length; i++) {
    x[i]! += dx;
    y[i]! += dy;
  }
};

const gather = (glyf: GlyfTable, glyph: number, points: Points, level: number): void => {
  const start = glyf.start(glyph);
  const end = glyf.end(glyph);
  if (end < start) fail();
  if (end === start) return;
  const contours = glyf.view.getInt16(start);
  if (contours >= 0) {
    if (contours > 0) gatherSimple(glyf.view, start, end, contours, points);
    return;
  }
  const base = points.x.length;
  eachComponent(glyf.view, start, end, (at, _to, flags, part) => gatherPart(glyf, points, base, level, at, flags, part));
  if (points.x.length > mostPoints) fail();
};

/** One contour: between two points off the curve lies one on it, half way. */
const traceContour = (points: Points, from: number, to: number, dx: number, out: number[]): void => {
  const { x, y, on } = points;
  const count = to - from;
  // a contour of one point is a mark for placing others, no ink
  if (count < 2) return;
  let begin = from;
  while (begin < to && !on[begin]) begin++;
  const none = begin === to;
  if (none) begin = from;
  const startX = none ? (x[to - 1]! + x[from]!) / 2 : x[begin]!;
  const startY = none ? (y[to - 1]! + y[from]!) / 2 : y[begin]!;
  out.push(moveStep, startX + dx, startY);
  const at = (n: number): number => from + ((begin - from + n) % count);
  for (let n = none ? 0 : 1; n < count; n++) {
    const i = at(n);
    if (on[i]) out.push(lineStep, x[i]! + dx, y[i]!);
    else {
      const closing = n + 1 === count;
      const next = at(n + 1);
      const endX = closing ? startX : on[next] ? x[next]! : (x[i]! + x[next]!) / 2;
      const endY = closing ? startY : on[next] ? y[next]! : (y[i]! + y[next]!) / 2;
      out.push(quadStep, x[i]! + dx, y[i]!, endX + dx, endY);
      if (!closing && on[next]) n++;
    }
  }
};

/**
 * The outline of a glyph in font units, with its left edge at the side bearing, wherever its coordinates lie (as every renderer draws it).
 * Throws `BrokenFont`, or RangeError for what reaches past the table.
 */
export const traceGlyf = (glyf: GlyfTable, metrics: SfntMetrics, glyph: number): Outline => {
  const points = new Points();
  gather(glyf, glyph, points, 0);
  const out: number[] = [];
  if (points.ends.length === 0) return out;
  const dx = metrics.bearing(glyph) - glyf.view.getInt16(glyf.start(glyph) + 2);
  let from = 0;
  for (const to of points.ends) {
    traceContour(points, from, to, dx, out);
    from = to;
  }
  return out;
};
