/** Runs a Type 2 charstring and gives the outline it draws (Adobe Technical Note 5177); hints are passed over. */

import { BrokenFont } from '../broken-font.ts';
import { brokenData } from '../messages.ts';
import { curveStep, lineStep, moveStep, type Outline } from './outline.ts';
import type { CffIndex, CffTable } from './read-cff.ts';

// Technical Note 5177, appendix B: 48 operands, 10 levels of subroutines
const deepest = 10;
const operands = 48;
/** No sound glyph comes near: the bound keeps subroutines that call one another many times from running for minutes. */
const mostSteps = 20_000;

const fail = (): never => {
  throw new BrokenFont(brokenData);
};

/** The pen of one glyph: the operand stack, the current point, and the outline so far. */
class Pen {
  readonly outline: number[] = [];
  readonly stack = new Float64Array(operands + 1);
  depth = 0;
  x = 0;
  y = 0;
  stems = 0;
  steps = 0;

  push(value: number): void {
    if (this.depth > operands) fail();
    this.stack[this.depth++] = value;
  }

  at(i: number): number {
    if (i < 0 || i >= this.depth) fail();
    return this.stack[i]!;
  }

  move(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
    this.outline.push(moveStep, this.x, this.y);
  }

  line(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
    this.outline.push(lineStep, this.x, this.y);
  }

  curve(dx1: number, dy1: number, dx2: number, dy2: number, dx3: number, dy3: number): void {
    const x1 = this.x + dx1;
    const y1 = this.y + dy1;
    const x2 = x1 + dx2;
    const y2 = y1 + dy2;
    this.x = x2 + dx3;
    this.y = y2 + dy3;
    this.outline.push(curveStep, x1, y1, x2, y2, this.x, this.y);
  }

  lines(from: number, to: number): void {
    for (let i = from; i + 2 <= to; i += 2) this.line(this.at(i), this.at(i + 1));
  }

  curves(from: number, to: number): void {
    for (let i = from; i + 6 <= to; i += 6)
      this.curve(this.at(i), this.at(i + 1), this.at(i + 2), this.at(i + 3), this.at(i + 4), this.at(i + 5));
  }

  /** hlineto, vlineto: lines across and upright in turn */
  turningLines(across: boolean): void {
    for (let i = 0; i < this.depth; i++) {
      if (across === (i % 2 === 0)) this.line(this.at(i), 0);
      else this.line(0, this.at(i));
    }
  }

  /** hvcurveto, vhcurveto: curves that begin across and end upright, and the other way round, in turn */
  turningCurves(across: boolean): void {
    let flat = across;
    for (let i = 0; i + 4 <= this.depth; i += 4, flat = !flat) {
      const last = this.depth - i === 5 ? this.at(i + 4) : 0;
      if (flat) this.curve(this.at(i), 0, this.at(i + 1), this.at(i + 2), last, this.at(i + 3));
      else this.curve(0, this.at(i), this.at(i + 1), this.at(i + 2), this.at(i + 3), last);
    }
  }

  /** hhcurveto, vvcurveto: curves that begin and end in the same direction */
  levelCurves(across: boolean): void {
    let i = this.depth % 4 === 1 ? 1 : 0;
    let aside = i === 1 ? this.at(0) : 0;
    for (; i + 4 <= this.depth; i += 4, aside = 0) {
      if (across) this.curve(this.at(i), aside, this.at(i + 1), this.at(i + 2), this.at(i + 3), 0);
      else this.curve(aside, this.at(i), this.at(i + 1), this.at(i + 2), 0, this.at(i + 3));
    }
  }

  flex(kind: number): void {
    const a = (i: number): number => this.at(i);
    if (kind === 34) {
      this.curve(a(0), 0, a(1), a(2), a(3), 0);
      this.curve(a(4), 0, a(5), -a(2), a(6), 0);
    } else if (kind === 35) this.curves(0, 12);
    else if (kind === 36) {
      this.curve(a(0), a(1), a(2), a(3), a(4), 0);
      this.curve(a(5), 0, a(6), a(7), a(8), -(a(1) + a(3) + a(7)));
    } else {
      const dx = a(0) + a(2) + a(4) + a(6) + a(8);
      const dy = a(1) + a(3) + a(5) + a(7) + a(9);
      const flat = Math.abs(dx) > Math.abs(dy);
      this.curve(a(0), a(1), a(2), a(3), a(4), a(5));
      this.curve(a(6), a(7), a(8), a(9), flat ? a(10) : -dx, flat ? -dy : a(10));
    }
  }
}

const subroutine = (subrs: CffIndex, number: number): number => {
  // Technical Note 5176, section 16: the number of a subroutine is biased by how many there are
  const bias = subrs.count < 1240 ? 107 : subrs.count < 33900 ? 1131 : 32768;
  const item = number + bias;
  return item >= 0 && item < subrs.count ? item : fail();
};

/** Runs one charstring or subroutine; true when it came to the glyph's end. */
const run = (cff: CffTable, local: CffIndex, pen: Pen, from: number, to: number, level: number): boolean => {
  const { view } = cff;
  for (let at = from; at < to; ) {
    if (++pen.steps > mostSteps) fail();
    const b = view.getUint8(at++);
    if (b >= 32) {
      if (b <= 246) pen.push(b - 139);
      else if (b <= 250) pen.push((b - 247) * 256 + view.getUint8(at++) + 108);
      else if (b <= 254) pen.push(-(b - 251) * 256 - view.getUint8(at++) - 108);
      else {
        pen.push(view.getInt32(at) / 65536);
        at += 4;
      }
      continue;
    }
    if (b === 28) {
      pen.push(view.getInt16(at));
      at += 2;
      continue;
    }
    const count = pen.depth;
    if (b === 10 || b === 29) {
      const subrs = b === 10 ? local : cff.globalSubrs;
      if (level >= deepest || count === 0) fail();
      const item = subroutine(subrs, pen.stack[--pen.depth]!);
      if (run(cff, local, pen, subrs.start(item), subrs.start(item + 1), level + 1)) return true;
      continue;
    }
    // a width, where there is one, comes first on the stack of the first operator; it is read from hmtx instead
    if (b === 11) return false;
    if (b === 14) return count >= 4 ? fail() : true; // four operands: an accented letter of the old way (seac), not in OpenType
    if (b === 1 || b === 3 || b === 18 || b === 23) pen.stems += count >> 1;
    else if (b === 19 || b === 20) {
      pen.stems += count >> 1;
      at += (pen.stems + 7) >> 3;
    } else if (b === 21) pen.move(pen.at(count - 2), pen.at(count - 1));
    else if (b === 22) pen.move(pen.at(count - 1), 0);
    else if (b === 4) pen.move(0, pen.at(count - 1));
    else if (b === 5) pen.lines(0, count);
    else if (b === 6) pen.turningLines(true);
    else if (b === 7) pen.turningLines(false);
    else if (b === 8) pen.curves(0, count);
    else if (b === 24) {
      pen.curves(0, count - 2);
      pen.lines(count - 2, count);
    } else if (b === 25) {
      pen.lines(0, count - 6);
      pen.curves(count - 6, count);
    } else if (b === 26) pen.levelCurves(false);
    else if (b === 27) pen.levelCurves(true);
    else if (b === 30) pen.turningCurves(false);
    else if (b === 31) pen.turningCurves(true);
    else if (b === 12) {
      const escaped = view.getUint8(at++);
      if (escaped < 34 || escaped > 37) fail(); // arithmetic: in no font that is made today
      pen.flex(escaped);
    } else fail();
    pen.depth = 0;
  }
  return false;
};

/** The outline of a glyph, in font units. Throws `BrokenFont`. */
export const traceCharstring = (cff: CffTable, glyph: number): Outline => {
  const pen = new Pen();
  run(cff, cff.localSubrs(glyph), pen, cff.charStrings.start(glyph), cff.charStrings.start(glyph + 1), 0);
  return pen.outline;
};
