/** A set line → glyph runs of the SetPage: one a stretch of the same face and ink, the pen going on from one to the next without a jump. */

import type { AnchorId } from '../setpage/anchor.ts';
import type { GlyphRun } from '../setpage/set-page.ts';
import { MIDDLE, OPEN } from './char-class.ts';
import { type Clusters, faceOf, runOf } from './clusters.ts';
import { writtenOut } from './iteration-mark.ts';
import type { Line } from './line.ts';

/**
 * Where a line is put: its start on the baseline, in points of its area (a vertical area is turned as a whole when its items come to the page); `size` of the type and `scale` along the line.
 */
export interface LinePlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly scale: number;
  readonly anchor: AnchorId;
  /** offset of the paragraph's text in its block */
  readonly offset: number;
}

/** Advances and shifts of the whole line, in thousandths; gaps belong to the western side of the border, so that few slots differ. */
const lay = (c: Clusters, line: Line): { advances: Int32Array; shifts: Int32Array | null; stiff: Uint8Array | null } => {
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

const zero = (values: Int32Array | null): Int32Array | null => {
  if (!values) return null;
  for (const v of values) if (v !== 0) return values;
  return null;
};

const part = <T extends Int32Array | Uint8Array>(values: T | null, from: number, to: number): T | null =>
  values ? (values.subarray(from, to) as T) : null;

/** The hyphen of a parted word: printed, and a soft hyphen to whoever reads the text back. */
const hyphenRun = (c: Clusters, line: Line, place: LinePlace, x: number): GlyphRun => {
  const run = runOf(c, line.printed - 1);
  const entry = run.fount.hyphen();
  return {
    kind: 'glyphs',
    face: run.fount.stack.faces[entry.face]!.key,
    size: place.size,
    scale: place.scale,
    writing: c.turned === null ? 'horizontal' : 'turned',
    origin: { x, y: place.y },
    glyphs: Uint32Array.of(entry.glyph),
    advances: Int32Array.of(entry.width),
    shifts: null,
    track: 0,
    stiff: null,
    text: '\u00ad',
    clusters: null,
    paint: run.paint,
    anchor: place.anchor,
    offset: place.offset + c.start[line.printed]!,
  };
};

/** The glyph runs of a line, in reading order. */
export const glyphRuns = (c: Clusters, line: Line, place: LinePlace): GlyphRun[] => {
  const { from, printed } = line;
  const count = printed - from;
  if (count <= 0) return [];
  const { advances, shifts, stiff } = lay(c, line);
  const found: GlyphRun[] = [];
  const unit = (place.size / 1000) * place.scale;
  let x = place.x + line.indent * unit;
  let begin = 0;
  while (begin < count) {
    const face = faceOf(c, from + begin);
    const run = c.run ? c.run[from + begin]! : 0;
    let end = begin + 1;
    const turned = c.turned === null ? 0 : c.turned[from + begin]!;
    while (
      end < count &&
      (c.run === null || c.run[from + end] === run) &&
      c.face[from + end] === c.face[from + begin] &&
      (c.turned === null || c.turned[from + end] === turned)
    )
      end++;
    const at = c.start[from + begin]!;
    const textEnd = c.start[from + end]!;
    let clusters: Uint32Array | null = null;
    if (!c.simple && textEnd - at !== end - begin) {
      clusters = new Uint32Array(end - begin + 1);
      for (let i = begin; i <= end; i++) clusters[i - begin] = c.start[from + i]! - at;
    }
    const runStiff = part(stiff, begin, end);
    let glyphs = c.glyph.subarray(from + begin, from + end);
    let text = c.text.slice(at, textEnd);
    const written = begin === 0 ? writtenOut(c, from) : null;
    if (written) {
      glyphs = glyphs.slice();
      glyphs[0] = written.glyph;
      text = written.text + text.slice(written.text.length);
    }
    found.push({
      kind: 'glyphs',
      face: face.key,
      size: place.size,
      scale: place.scale,
      writing: c.turned === null ? 'horizontal' : turned === 1 ? 'turned' : 'vertical',
      origin: { x, y: place.y },
      glyphs,
      advances: advances.subarray(begin, end),
      shifts: zero(part(shifts, begin, end)),
      track: line.track,
      stiff: runStiff,
      text,
      clusters,
      paint: c.runs[run]!.paint,
      anchor: place.anchor,
      offset: place.offset + at,
    });
    // nothing is added behind the line's last glyph
    for (let i = begin; i < end; i++) x += (advances[i]! + (i === count - 1 || (stiff && stiff[i] === 1) ? 0 : line.track)) * unit;
    begin = end;
  }
  if (line.hyphen) found.push(hyphenRun(c, line, place, x));
  return found;
};
