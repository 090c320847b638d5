/** Beside the line: emphasis dots, lines under names and titles, boxes round them; with its readings (`draw-readings.ts`) all that stands beside a set line. */

import type { LineItem, PathItem, Segment } from '../setpage/set-page.ts';
import { DIGIT, HAN, LETTER, WIDE_DIGIT } from './char-class.ts';
import { type Clusters, faceOf, runOf } from './clusters.ts';
import { drawReadings } from './draw-readings.ts';
import { drawDot, drawGlyph } from './drawn-glyph.ts';
import { glyphRuns, type LinePlace, notesIn } from './glyph-runs.ts';
import type { Line } from './line.ts';
import { isSideLine, marksIn, type SetMark } from './line-mark.ts';
import { EM_FOOT, EM_TOP, type LineOnArea, lineOnArea, uprightOn } from './line-on-area.ts';
import { BOX_PAD } from './mark-room.ts';
import { noteAt } from './note.ts';
import { type Extents, extents } from './pens.ts';

/** All in thousandths of the line's em. */

/** Blank between the em box and what stands beside it, and between two things there. */
const CLEAR = 60;
/** Weight of lines beside words: half a point at 9 pt, which newsprint holds (practice). */
const WEIGHT = 50;
/** Radius of an emphasis dot. */
const DOT = 100;
/** Two names side by side have lines ⅛ em apart (CLREQ #handling_interlinear_punctuation). */
const APART = 62;
/** A wave of 书名号甲式: its length, and how far it swings to each side. */
const WAVE = 250;
const SWING = 50;
/** 圏点 are half the size of the words (JLREQ #composition_of_emphasis_dots). */
const SESAME = 0xfe45;
const SESAME_SIZE = 0.5;

/** On which side of their words dots stand: under a horizontal Chinese line, else over it, which is the right of a vertical one (GB/T 15834 5.2.5, JLREQ). */
export const dotsSide = (c: Clusters): 'over' | 'under' => (c.turned !== null || c.region === 'ja' ? 'over' : 'under');

/** Characters that are emphasised: no marks, no blanks (JLREQ #composition_of_emphasis_dots). */
const takesDot = (kind: number): boolean => kind === HAN || kind === WIDE_DIGIT || kind === LETTER || kind === DIGIT;

/** A mark's rows in a line, as places in the line; `to` not included. */
interface Piece {
  readonly mark: SetMark;
  readonly from: number;
  readonly to: number;
}

const piecesIn = (c: Clusters, line: Line): Piece[] =>
  marksIn(c.marks, line.from, line.printed).map((mark) => ({
    mark,
    from: Math.max(mark.from, line.from) - line.from,
    to: Math.min(mark.to, line.printed) - line.from,
  }));

/** A straight line, or waves of whole number from end to end. */
const sideLine = (area: LineOnArea, left: number, right: number, across: number, wavy: boolean): Segment[] => {
  const segments: Segment[] = [{ op: 'move', ...area.at(left, across) }];
  if (!wavy) return [...segments, { op: 'line', ...area.at(right, across) }];
  const halves = Math.max(2, 2 * Math.round((right - left) / WAVE));
  const step = (right - left) / halves;
  // a cubic whose guides stand a third over its summit swings so far
  const guide = (SWING * 4) / 3;
  for (let n = 0; n < halves; n++) {
    const from = left + n * step;
    const up = n % 2 === 0 ? across - guide : across + guide;
    const a = area.at(from + 0.364 * step, up);
    const b = area.at(from + 0.636 * step, up);
    segments.push({ op: 'curve', x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...area.at(from + step, across) });
  }
  return segments;
};

/** 示亡号: a rule round the name (CLREQ #symbol_of_death); where a name had to be parted, each part is open to the other. */
const box = (area: LineOnArea, left: number, right: number, openStart: boolean, openEnd: boolean): Segment[] => {
  const [a, b] = [left - BOX_PAD / 2, right + BOX_PAD / 2];
  const [over, under] = [EM_TOP - CLEAR / 2, EM_FOOT + CLEAR / 2];
  if (!openStart && !openEnd)
    return [
      { op: 'move', ...area.at(a, over) },
      { op: 'line', ...area.at(b, over) },
      { op: 'line', ...area.at(b, under) },
      { op: 'line', ...area.at(a, under) },
      { op: 'close' },
    ];
  const [first, last] = openEnd && !openStart ? [b, a] : [a, b];
  const rules: Segment[] = [
    { op: 'move', ...area.at(first, over) },
    { op: 'line', ...area.at(last, over) },
  ];
  return openStart && openEnd
    ? [...rules, { op: 'move', ...area.at(first, under) }, { op: 'line', ...area.at(last, under) }]
    : [...rules, { op: 'line', ...area.at(last, under) }, { op: 'line', ...area.at(first, under) }];
};

class Drawing {
  private readonly c: Clusters;
  private readonly line: Line;
  private readonly place: LinePlace;
  private readonly area: LineOnArea;
  private readonly bodies: Extents;
  readonly items: PathItem[] = [];

  constructor(c: Clusters, line: Line, place: LinePlace) {
    this.c = c;
    this.line = line;
    this.place = place;
    this.area = lineOnArea(line, place, c.turned !== null);
    this.bodies = extents(c, line);
  }

  private stroke(segments: readonly Segment[], at: number): void {
    const { paint } = runOf(this.c, this.line.from + at);
    const width = (WEIGHT / 1000) * this.place.size;
    this.items.push({ kind: 'path', segments, fill: null, stroke: { paint, width, dash: [] }, anchor: this.place.anchor });
  }

  /** 专名号 and 书名号甲式: as long as the name, one piece, apart from the next name's. */
  sideLine({ mark, from, to }: Piece, pieces: readonly Piece[]): void {
    const others = pieces.filter((piece) => isSideLine(piece.mark.name) && piece.mark !== mark);
    const left = this.bodies.left[from]! + (others.some((piece) => piece.to === from) ? APART : 0);
    const right = this.bodies.right[to - 1]! - (others.some((piece) => piece.from === to) ? APART : 0);
    if (right > left) this.stroke(sideLine(this.area, left, right, EM_FOOT + CLEAR + WEIGHT / 2, mark.name === 'title'), from);
  }

  box({ mark, from, to }: Piece): void {
    const { line, bodies } = this;
    this.stroke(box(this.area, bodies.left[from]!, bodies.right[to - 1]!, mark.from < line.from, mark.to > line.printed), from);
  }

  /** 着重号: one a character, outside whatever else stands on its side. */
  dots({ from, to }: Piece, pieces: readonly Piece[]): void {
    const { c, line, place, area, bodies } = this;
    const side = dotsSide(c);
    const drawn = new Map<number, Segment[]>();
    for (let at = from; at < to; at++) {
      const row = line.from + at;
      if (!takesDot(c.kind[row]!) || (c.notes !== null && noteAt(c.notes, row) !== null)) continue;
      const taken = pieces.reduce(
        (most, piece) => (piece.from <= at && at < piece.to ? Math.max(most, takenBy(piece.mark, side)) : most),
        0,
      );
      const middle = (bodies.left[at]! + bodies.right[at]!) / 2;
      const run = c.run ? c.run[row]! : 0;
      const into = drawn.get(run) ?? [];
      drawn.set(run, into);
      const sesame = c.region === 'ja' && c.turned !== null ? faceOf(c, row).glyph(SESAME) : 0;
      if (sesame !== 0) {
        const face = faceOf(c, row);
        const ink = face.box(sesame);
        const left = ink ? (ink.xMin + ink.xMax) / 2 : 500;
        const foot = ink ? (ink.yMin + ink.yMax) / 2 : 380;
        const across = EM_TOP - taken - 500 * SESAME_SIZE;
        drawGlyph(face, sesame, (x, y) => uprightOn(area, middle, across, (x - left) * SESAME_SIZE, (y - foot) * SESAME_SIZE), into);
      } else {
        const across = side === 'under' ? EM_FOOT + CLEAR + taken + DOT : EM_TOP - CLEAR - taken - DOT;
        drawDot(area.at(middle, across), (DOT / 1000) * place.size * place.scale, (DOT / 1000) * place.size, into);
      }
    }
    for (const [run, segments] of drawn)
      this.items.push({ kind: 'path', segments, fill: c.runs[run]!.paint, stroke: null, anchor: place.anchor });
  }
}

/** How deep a mark's own part is on a side of its words (line first, dots outside it: CLREQ #handling_interlinear_punctuation). */
const takenBy = (mark: SetMark, side: 'over' | 'under'): number => {
  if (side === 'over') return mark.ruby && mark.ruby.kind !== 'zhuyin' ? mark.ruby.size : 0;
  return mark.name === 'title' ? CLEAR + 2 * SWING + WEIGHT : mark.name === 'name' ? CLEAR + WEIGHT : 0;
};

/** What stands beside a set line, in the order of the manuscript. */
export const besideLine = (c: Clusters, line: Line, place: LinePlace): PathItem[] => {
  if (c.marks.length === 0 || line.printed <= line.from) return [];
  const pieces = piecesIn(c, line);
  if (pieces.length === 0) return [];
  const drawing = new Drawing(c, line, place);
  for (const piece of pieces) {
    const { name } = piece.mark;
    if (isSideLine(name)) drawing.sideLine(piece, pieces);
    else if (name === 'death') drawing.box(piece);
    else if (name === 'dots') drawing.dots(piece, pieces);
  }
  const items = [...drawing.items, ...drawReadings(c, line, place)];
  for (const part of notesIn(c, line, place)) items.push(...besideLine(part.words, part.line, part.place));
  return items;
};

/** All that a line puts on its page: the type, and what stands beside it. */
export const lineItems = (c: Clusters, line: Line, place: LinePlace): LineItem[] =>
  c.marks.length === 0 ? glyphRuns(c, line, place) : [...glyphRuns(c, line, place), ...besideLine(c, line, place)];

/** On which sides of its lines a paragraph has something (requirement of the pitch: CLREQ #handling_interlinear_punctuation). */
export const sidesTaken = (c: Clusters): { readonly over: boolean; readonly under: boolean } => {
  let over = false;
  let under = false;
  for (const { name, ruby } of c.marks) {
    if (isSideLine(name)) under = true;
    else if (name === 'dots') {
      if (dotsSide(c) === 'over') over = true;
      else under = true;
    } else if (ruby && (ruby.kind !== 'zhuyin' || c.turned !== null)) over = true;
  }
  return { over, under };
};
