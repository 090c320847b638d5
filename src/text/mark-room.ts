/** Mark room: what marks change inside the line before it is set: room for readings wider than their words, for bopomofo, boxes and spread names; what they keep together. */

import type { TextStyle } from '../style/text-style.ts';
import { BREAK, HAN, isMark } from './char-class.ts';
import { type Columns, rowAt } from './itemize.ts';
import type { LineMark, SetMark } from './line-mark.ts';
import { FULL, HALF } from './mark-width.ts';
import { type Region, regionOf } from './region.ts';
import { isKana, type RubyUnit, rubyUnits } from './ruby-units.ts';
import { MUST, NO } from './uax14/rules.ts';

/** Bopomofo and its tones stand in a column of half an em behind their character (CLREQ #positioning_of_zhuyin). */
const ZHUYIN_COLUMN = HALF;
/** How far a reading may reach over a character without one: so that two of them from both sides stay apart over it (CLREQ #positioning_of_romanization). */
const OVER_HAN = 400;
/** Blank between a name and the rule round it (practice). */
export const BOX_PAD = 125;
/** A name of two in the width of three: an em between (CLREQ #increased_inter_character_spacing). */
const NAME_GAP = FULL;

/** No reading is worth more than thirty em on one side: its line is told as too wide. */
const MOST_PAD = 30 * FULL;

export interface MarkRoom {
  readonly marks: readonly SetMark[];
  readonly pads: Int16Array | null;
}

/** Lines may not begin inside a stretch, but in need. */
const keepTogether = (breakable: Uint8Array, from: number, to: number): void => {
  for (let row = from + 1; row < to; row++) if (breakable[row] !== MUST) breakable[row] = NO;
};

/** How far a reading may reach over the cluster beside its own: kana and blanks of marks in Japanese, never Han (JLREQ #adjustments_of_ruby_with_length_longer_than_that_of_the_base_characters). */
const overhang = (c: Columns, row: number, text: string, region: Region, size: number): number => {
  if (row < 0 || row >= c.count || c.kind[row] === BREAK) return 0;
  const kind = c.kind[row]!;
  if (region !== 'ja') return kind === HAN || isMark(kind) ? Math.min(OVER_HAN, c.width[row]!) : 0;
  if (isMark(kind)) return Math.min(size, Math.max(0, c.width[row]! - HALF));
  if (kind !== HAN) return 0;
  return isKana(text.charCodeAt(c.start[row]!)) ? size : 0;
};

class Room {
  readonly pads: Int16Array;
  private readonly c: Columns;

  constructor(c: Columns) {
    this.c = c;
    this.pads = new Int16Array(2 * c.count);
  }

  pad(row: number, before: number, behind: number): void {
    const left = Math.min(Math.round(before), MOST_PAD - this.pads[2 * row]!);
    const right = Math.min(Math.round(behind), MOST_PAD - this.pads[2 * row + 1]!);
    this.c.width[row]! += left + right;
    this.c.shift[row]! += left;
    this.pads[2 * row]! += left;
    this.pads[2 * row + 1]! += right;
  }

  /** In a grid of characters what was made wider takes whole cells. */
  toCells(from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const over = this.c.width[row]! % FULL;
      if (over > 0 && (this.pads[2 * row] !== 0 || this.pads[2 * row + 1] !== 0)) this.pad(row, (FULL - over) / 2, (FULL - over) / 2);
    }
  }
}

/** What two readings side by side need between their words. */
const between = (a: RubyUnit, b: RubyUnit, region: Region): { readonly behind: number; readonly before: number } => {
  const apart = Math.max(a.apart, b.apart);
  // in Japanese a reading never reaches over its neighbour's character; in Chinese it may, as far as there is room
  if (region === 'ja')
    return { behind: Math.max(0, (a.reading - a.base + apart) / 2), before: Math.max(0, (b.reading - b.base + apart) / 2) };
  const need = Math.max(0, (a.reading - a.base) / 2 + (b.reading - b.base) / 2 + apart) / 2;
  return { behind: need, before: need };
};

/** Puts the words under wide readings apart: one character in the middle of its reading, several 1 : 2 : 1 (JLREQ #group_ruby). */
const widen = (room: Room, unit: RubyUnit, before: number, behind: number): void => {
  const rows = unit.to - unit.from;
  if (rows === 1 || unit.reading <= unit.base) {
    room.pad(unit.from, before, 0);
    room.pad(unit.to - 1, 0, behind);
    return;
  }
  const half = (before + behind) / (2 * rows);
  const lean = (before - behind) / 2;
  for (let row = unit.from; row < unit.to; row++)
    room.pad(row, half + (row === unit.from ? Math.max(-half, lean) : 0), half + (row === unit.to - 1 ? Math.max(-half, -lean) : 0));
};

const roomForReadings = (room: Room, c: Columns, marks: readonly SetMark[], text: string, region: Region): void => {
  const above = marks.filter((mark) => mark.ruby && mark.ruby.kind !== 'zhuyin');
  const units = above.flatMap((mark) =>
    rubyUnits(mark, 0, c.count, (row) => c.width[row]!).map((unit) => ({ unit, size: mark.ruby!.size })),
  );
  units.sort((a, b) => a.unit.from - b.unit.from);
  const free = (unit: RubyUnit, row: number, size: number): number =>
    Math.max(0, (unit.reading - unit.base) / 2 - overhang(c, row, text, region, size));
  const sides = units.map(({ unit, size }, n) => {
    const previous = units[n - 1]?.unit;
    const next = units[n + 1]?.unit;
    return {
      before: previous?.to === unit.from ? between(previous, unit, region).before : free(unit, unit.from - 1, size),
      behind: next?.from === unit.to ? between(unit, next, region).behind : free(unit, unit.to, size),
    };
  });
  units.forEach(({ unit }, n) => {
    widen(room, unit, sides[n]!.before, sides[n]!.behind);
  });
};

/** Finds the rows of the marks and makes the room that they need. Widths and line starts are changed in place. */
export const roomForMarks = (c: Columns, given: readonly LineMark[], text: string, style: TextStyle, breakable: Uint8Array): MarkRoom => {
  let reach = 0;
  const marks = given
    .map((mark) => ({ ...mark, from: rowAt(c, mark.start), to: rowAt(c, mark.end) }))
    .filter((mark) => mark.to > mark.from)
    .sort((a, b) => a.from - b.from)
    .map((mark): SetMark => {
      reach = Math.max(reach, mark.to);
      return { ...mark, reach };
    });
  const room = new Room(c);
  for (const { name, from, to, ruby } of marks) {
    if (name === 'death') {
      keepTogether(breakable, from, to);
      room.pad(from, BOX_PAD, 0);
      room.pad(to - 1, 0, BOX_PAD);
    } else if (name === 'name3' && to - from === 2) {
      keepTogether(breakable, from, to);
      room.pad(from, 0, NAME_GAP);
    } else if (ruby?.kind === 'group') keepTogether(breakable, from, to);
    // beside a vertical line the column stands between the lines
    else if (ruby?.kind === 'zhuyin' && c.turned === null) for (let row = from; row < to; row++) room.pad(row, 0, ZHUYIN_COLUMN);
  }
  roomForReadings(room, c, marks, text, regionOf(style.lang));
  if (style.gridAlign === 'characters') room.toCells(0, c.count);
  return { marks, pads: room.pads.some((pad) => pad !== 0) ? room.pads : null };
};
