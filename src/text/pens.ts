/** Pens: where the pen stands at each cluster of a set line; read by the glyph runs and by what stands beside the line. */

import { HAN, MIDDLE, OPEN } from './char-class.ts';
import type { Clusters } from './clusters.ts';
import type { Line } from './line.ts';

/** By cluster of the line, in thousandths of its em. */
export interface Pens {
  readonly advances: Int32Array;
  readonly shifts: Int32Array | null;
  /** 1: the line's track is not added behind it */
  readonly stiff: Uint8Array | null;
}

/** Advances and shifts of the whole line, in thousandths; gaps belong to the western side of the border, so that few slots differ. */
export const lay = (c: Clusters, line: Line): Pens => {
  const { from, printed, adds } = line;
  const count = printed - from;
  const advances = new Int32Array(count);
  let shifts: Int32Array | null = null;
  let stiff: Uint8Array | null = null;
  const shift = (at: number, by: number): void => {
    shifts ??= new Int32Array(count);
    shifts[at]! += by;
  };
  for (let at = 0; at < count; at++) {
    const i = from + at;
    let advance = c.width[i]!;
    const own = c.shift[i]!;
    if (own !== 0) shift(at, own);
    const gap = at > 0 ? c.gap[i]! : 0;
    if (gap > 0) {
      const lead = gap + (adds ? adds[at - 1]! : 0);
      if (c.kind[i] === 0) advances[at - 1]! += lead;
      else {
        shift(at, lead);
        advance += lead;
      }
    }
    if (adds) {
      const add = adds[at]!;
      const beforeGap = at + 1 < count && c.gap[i + 1]! > 0;
      if (add !== 0 && !beforeGap) {
        advance += add;
        // what an opening mark loses, it loses before its ink; a middle dot inside a line on both sides
        if (add < 0 && c.kind[i] === OPEN) shift(at, add);
        else if (add < 0 && c.kind[i] === MIDDLE && at + 1 < count) shift(at, Math.trunc(add / 2));
      }
    }
    advances[at] = advance;
    if (line.track !== 0 && at + 1 < count && (c.stretch[i + 1] === 0 || (line.hung && at + 2 === count))) {
      stiff ??= new Uint8Array(count);
      stiff[at] = 1;
    }
  }
  if (line.trimmedStart !== 0) {
    shift(0, -line.trimmedStart);
    advances[0]! -= line.trimmedStart;
  }
  return { advances, shifts, stiff };
};

/** What each cluster of a line takes, from the line's start: without gaps, without what justification gave, without the room made for its reading. */
export interface Extents {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

export const extents = (c: Clusters, line: Line): Extents => {
  const { advances, stiff } = lay(c, line);
  const count = advances.length;
  const left = new Float64Array(count);
  const right = new Float64Array(count);
  const { tracking } = c.style;
  let pen = 0;
  for (let at = 0; at < count; at++) {
    const i = line.from + at;
    // the gap before western words is part of their advance
    const lead = at > 0 && c.gap[i]! > 0 && c.kind[i] !== HAN ? c.gap[i]! + (line.adds ? line.adds[at - 1]! : 0) : 0;
    const before = c.pads === null ? 0 : c.pads[2 * i]!;
    const behind = c.pads === null ? 0 : c.pads[2 * i + 1]!;
    left[at] = pen + lead + before;
    right[at] = pen + lead + c.width[i]! - tracking - behind - (at === 0 ? line.trimmedStart : 0);
    pen += advances[at]! + (stiff !== null && stiff[at] === 1 ? 0 : line.track);
  }
  return { left, right };
};
