/** A set line → glyph runs of the SetPage: one a stretch of the same face and ink, the pen going on from one to the next without a jump. */

import type { AnchorId } from '../setpage/anchor.ts';
import type { GlyphRun } from '../setpage/set-page.ts';
import { type Clusters, faceOf, runOf } from './clusters.ts';
import { writtenOut } from './iteration-mark.ts';
import { inLatinSize, latinRows } from './latin-size.ts';
import type { Line } from './line.ts';
import { noteAt, notePart, type SetNote } from './note.ts';
import { lay } from './pens.ts';

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

const zero = (values: Int32Array | null): Int32Array | null => {
  if (!values) return null;
  for (const v of values) if (v !== 0) return values;
  return null;
};

const part = <T extends Int32Array | Uint8Array>(values: T | null, from: number, to: number): T | null =>
  values ? (values.subarray(from, to) as T) : null;

/** The language of a style run, where it is not the paragraph's. */
const foreignLang = (c: Clusters, run: number): string | undefined => {
  const { lang } = c.runs[run]!;
  return lang === c.style.lang ? undefined : lang;
};

/** Whether a line inside a paragraph ends at a space of the text, which is not printed. */
const endsAtSpace = (c: Clusters, { printed, to }: Line): boolean =>
  to > printed && to < c.count && c.text.charCodeAt(c.start[printed]!) === 0x20;

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
    lang: foreignLang(c, c.run ? c.run[line.printed - 1]! : 0),
    offset: place.offset + c.start[line.printed]!,
  };
};

/** The two halves of a note stand on the em box of their line, half of it each: so far under its baseline, parts of the size, are theirs. */
const UPPER = -0.44;
const LOWER = 0.06;

/** A line of a note in small type: the upper one, then the lower one, as they are read. */
export interface NoteLine {
  readonly words: Clusters;
  readonly line: Line;
  readonly place: LinePlace;
}

/** What stands of a note in a line: columns `from` to `to`, from `x` on. */
const noteLines = (note: SetNote, from: number, to: number, x: number, place: LinePlace, start: number): NoteLine[] => {
  const { words, upper, lower, scale } = notePart(note, from, to);
  const small = { ...place, x, size: place.size / 2, scale: place.scale * scale, offset: place.offset + start };
  const lines: NoteLine[] = [{ words, line: upper, place: { ...small, y: place.y + UPPER * place.size } }];
  if (lower) lines.push({ words, line: lower, place: { ...small, y: place.y + LOWER * place.size } });
  return lines;
};

/** The run as far as `x`: what is left behind a note's shorter half belongs to its last glyph, or text readers take it for a blank. */
const endedAt = (run: GlyphRun, x: number): GlyphRun => {
  const { advances, track, stiff, size, scale, origin } = run;
  const last = advances.length - 1;
  let pen = 0;
  for (let i = 0; i <= last; i++) pen += advances[i]! + (i === last || stiff?.[i] === 1 ? 0 : track);
  const left = Math.round(((x - origin.x) / (size * scale)) * 1000 - pen);
  if (left <= 0) return run;
  const ended = advances.slice();
  ended[last]! += left;
  return { ...run, advances: ended };
};

/** The lines of all notes in a line. */
export const notesIn = (c: Clusters, line: Line, place: LinePlace): NoteLine[] => {
  if (c.notes === null) return [];
  const found: NoteLine[] = [];
  const { advances, shifts, stiff } = lay(c, line);
  const unit = (place.size / 1000) * place.scale;
  let x = place.x + line.indent * unit;
  for (let i = line.from; i < line.printed; i++) {
    const at = i - line.from;
    const note = i === line.from || c.notes.some(({ from }) => from === i) ? noteAt(c.notes, i) : null;
    if (note)
      found.push(
        ...noteLines(
          note,
          i - note.from,
          Math.min(note.to, line.printed) - note.from,
          x + (shifts ? shifts[at]! : 0) * unit,
          place,
          c.start[note.from]!,
        ),
      );
    x += (advances[at]! + (stiff && stiff[at] === 1 ? 0 : line.track)) * unit;
  }
  return found;
};

/** The glyph runs of a line, in reading order. */
export const glyphRuns = (c: Clusters, line: Line, place: LinePlace): GlyphRun[] => {
  const { from, printed } = line;
  const count = printed - from;
  if (count <= 0) return [];
  const { advances, shifts, stiff } = lay(c, line);
  const found: GlyphRun[] = [];
  const latin = latinRows(c, from, count);
  const unit = (place.size / 1000) * place.scale;
  let x = place.x + line.indent * unit;
  /** nothing is added behind the line's last glyph */
  const penAfter = (begin: number, end: number): number => {
    let pen = x;
    for (let i = begin; i < end; i++) pen += (advances[i]! + (i === count - 1 || (stiff && stiff[i] === 1) ? 0 : line.track)) * unit;
    return pen;
  };
  let begin = 0;
  while (begin < count) {
    const note = c.notes === null ? null : noteAt(c.notes, from + begin);
    if (note) {
      const end = Math.min(note.to - from, count);
      const at = x + (shifts ? shifts[begin]! : 0) * unit;
      for (const part of noteLines(note, from + begin - note.from, from + end - note.from, at, place, c.start[note.from]!))
        found.push(...glyphRuns(part.words, part.line, part.place));
      x = penAfter(begin, end);
      const last = found.pop();
      if (last) found.push(endedAt(last, x));
      begin = end;
      continue;
    }
    const face = faceOf(c, from + begin);
    const run = c.run ? c.run[from + begin]! : 0;
    let end = begin + 1;
    const turned = c.turned === null ? 0 : c.turned[from + begin]!;
    while (
      end < count &&
      (c.run === null || c.run[from + end] === run) &&
      c.face[from + end] === c.face[from + begin] &&
      (c.turned === null || c.turned[from + end] === turned) &&
      (latin === null || latin[end] === latin[begin]) &&
      (c.notes === null || noteAt(c.notes, from + end) === null)
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
    const glyphRun: GlyphRun = {
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
      lang: foreignLang(c, run),
      offset: place.offset + at,
    };
    found.push(latin !== null && latin[begin] === 1 ? inLatinSize(glyphRun, c.style) : glyphRun);
    x = penAfter(begin, end);
    begin = end;
  }
  if (line.hyphen) {
    const hyphen = hyphenRun(c, line, place, x);
    found.push(latin === null ? hyphen : inLatinSize(hyphen, c.style));
  } else if (endsAtSpace(c, line)) found.push({ ...found.pop()!, endsAtSpace: true });
  return found;
};
