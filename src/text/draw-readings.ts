/** Draws readings over their words: ruby, each in the middle of its base, apart from its neighbours; bopomofo in columns beside each character. */

import type { PathItem, Segment } from '../setpage/set-page.ts';
import { type Clusters, faceOf } from './clusters.ts';
import { drawZhuyin } from './draw-zhuyin.ts';
import { drawGlyph } from './drawn-glyph.ts';
import type { LinePlace } from './glyph-runs.ts';
import type { Line } from './line.ts';
import { marksIn } from './line-mark.ts';
import { EM_MIDDLE, EM_TOP, type LineOnArea, lineOnArea, uprightOn } from './line-on-area.ts';
import { type Extents, extents } from './pens.ts';
import { isKana, type RubyUnit, rubyUnits } from './ruby-units.ts';

/** Blank at the ends of a reading spread over a longer base: half an em of its own at most (JLREQ #group_ruby). */
const ENDS = 0.5;

interface Row {
  readonly reading: Clusters;
  readonly row: number;
}

const rowsOf = (readings: readonly Clusters[]): Row[] =>
  readings.flatMap((reading) => Array.from({ length: reading.count }, (_, row) => ({ reading, row })));

/** One reading from `start` on, `add` behind each of its characters; drawn with its em box on the base's. */
const drawReading = (area: LineOnArea, rows: readonly Row[], start: number, add: number, size: number): Segment[] => {
  const segments: Segment[] = [];
  const part = size / 1000;
  const middle = EM_TOP - size / 2;
  let pen = start;
  rows.forEach(({ reading, row }, n) => {
    // a reading's first row has no gap before it
    if (n > 0) pen += reading.gap[row]! * part;
    const face = faceOf(reading, row);
    const glyph = reading.glyph[row]!;
    const at = pen + reading.shift[row]! * part;
    if (area.vertical && reading.turned?.[row] === 0) {
      const half = face.advance(glyph) / 2;
      drawGlyph(face, glyph, (x, y) => uprightOn(area, at - EM_TOP * part, middle, (x - half) * part, y * part), segments);
    } else {
      const baseline = middle - EM_MIDDLE * part;
      drawGlyph(face, glyph, (x, y) => area.at(at + x * part, baseline - y * part), segments);
    }
    pen += reading.width[row]! * part + add;
  });
  return segments;
};

/** Where a reading begins, and what is added between its characters: kana over a longer base are spread, letters stand together. */
const lay = (unit: RubyUnit, rows: readonly Row[], left: number, right: number, size: number): { start: number; add: number } => {
  const room = right - left - unit.reading;
  const isSpread =
    room > 0 && rows.length > 1 && unit.to - unit.from > 1 && rows.every(({ reading }) => isKana(reading.text.charCodeAt(0)));
  if (!isSpread) return { start: left + room / 2, add: 0 };
  const end = Math.min(room / (2 * rows.length), ENDS * size);
  return { start: left + end, add: (room - 2 * end) / (rows.length - 1) };
};

export const drawReadings = (c: Clusters, line: Line, place: LinePlace): PathItem[] => {
  const items: PathItem[] = [];
  const withRuby = marksIn(c.marks, line.from, line.printed).filter((mark) => mark.ruby);
  if (withRuby.length === 0) return items;
  const area = lineOnArea(line, place, c.turned !== null);
  const bodies: Extents = extents(c, line);
  const lineEnd = bodies.right[bodies.right.length - 1]!;
  /** where the last reading ended */
  let taken = Number.NEGATIVE_INFINITY;
  for (const mark of withRuby) {
    const ruby = mark.ruby!;
    const put = (segments: Segment[], words: string): void => {
      if (segments.length > 0) items.push({ kind: 'path', segments, fill: ruby.paint, stroke: null, anchor: place.anchor, words });
    };
    for (const unit of rubyUnits(mark, line.from, line.printed, (row) => bodies.right[row - line.from]! - bodies.left[row - line.from]!)) {
      const left = bodies.left[unit.from - line.from]!;
      const right = bodies.right[unit.to - 1 - line.from]!;
      const words = unit.readings.map((reading) => reading.text).join('');
      if (ruby.kind === 'zhuyin') {
        for (const reading of unit.readings) put(drawZhuyin(area, reading, left, right), words);
        continue;
      }
      const rows = rowsOf(unit.readings);
      const { start, add } = lay(unit, rows, left, right, ruby.size);
      const whole = unit.reading + add * (rows.length - 1);
      // at the line's ends it keeps inside the measure, between neighbours it keeps its distance
      const kept = Math.max(Math.min(start, lineEnd - whole), taken, 0);
      put(drawReading(area, rows, kept, add, ruby.size), words);
      taken = kept + whole + unit.apart;
    }
  }
  return items;
};
