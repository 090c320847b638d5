/** Writes a CID-keyed CFF table whose glyphs carry their own width and shift (Adobe Technical Notes 5176 and 5177). */

import { ByteWriter } from '../byte-writer.ts';
import { curveStep, moveStep, type Outline, stepLength } from './outline.ts';

/** A glyph to be written, in thousandths of an em. Glyphs with the same `outline` object share its charstring as a subroutine. */
export interface CffGlyph {
  readonly outline: Outline;
  readonly advance: number;
  readonly shift: number;
}

const op = { move: 21, line: 5, curve: 8, call: 10, back: 11, end: 14 } as const;

/** Technical Note 5177, appendix B: at most 48 operands; 46 is the most that divides by two, and 42 by six. */
const mostLineOperands = 46;
const mostCurveOperands = 42;

/** A number of a charstring; what is no whole number is written in 16.16. */
const writeNumber = (out: ByteWriter, value: number): void => {
  if (!Number.isInteger(value)) {
    out.uint8(255);
    out.uint32(Math.round(value * 65536) >>> 0);
  } else if (value >= -107 && value <= 107) out.uint8(value + 139);
  else if (value >= 108 && value <= 1131) out.uint16(((value - 108) & 0xff) | ((247 + ((value - 108) >> 8)) << 8));
  else if (value >= -1131 && value <= -108) out.uint16(((-value - 108) & 0xff) | ((251 + ((-value - 108) >> 8)) << 8));
  else {
    out.uint8(28);
    out.int16(value);
  }
};

const fixed = (value: number): number => Math.round(value * 65536) / 65536;

/** The outline as relative steps from the pen's place at 0, 0; steps of one kind are gathered under one operator. */
const writeOutline = (out: ByteWriter, outline: Outline): void => {
  let x = 0;
  let y = 0;
  let pending = 0;
  let last: number = moveStep;
  const flush = (): void => {
    if (pending > 0) out.uint8(last === curveStep ? op.curve : op.line);
    pending = 0;
  };
  for (let i = 0; i < outline.length; ) {
    const step = outline[i]!;
    const end = i + 1 + stepLength(step);
    if (step !== last || pending >= (step === curveStep ? mostCurveOperands : mostLineOperands)) flush();
    for (let p = i + 1; p < end; p += 2) {
      // differences of rounded places, so that roundings do not add up along a contour
      const nextX = fixed(outline[p]!);
      const nextY = fixed(outline[p + 1]!);
      writeNumber(out, nextX - x);
      writeNumber(out, nextY - y);
      x = nextX;
      y = nextY;
    }
    if (step === moveStep) out.uint8(op.move);
    else pending += stepLength(step);
    last = step;
    i = end;
  }
  flush();
};

/** Objects of an INDEX: their bytes one after another, and where each ends. */
class Items {
  readonly out: ByteWriter;
  readonly ends: number[] = [];
  constructor(room = 256) {
    this.out = new ByteWriter(room);
  }
  add(bytes: Uint8Array): this {
    this.out.put(bytes);
    return this.close();
  }
  /** ends an object that was written to `out` */
  close(): this {
    this.ends.push(this.out.length);
    return this;
  }
  /** bytes of an offset; offsets count from one */
  get offsetSize(): number {
    const last = this.out.length + 1;
    return last < 0x100 ? 1 : last < 0x10000 ? 2 : last < 0x1000000 ? 3 : 4;
  }
  get length(): number {
    return this.ends.length === 0 ? 2 : 3 + (this.ends.length + 1) * this.offsetSize + this.out.length;
  }
}

const writeIndex = (out: ByteWriter, items: Items): void => {
  out.uint16(items.ends.length);
  if (items.ends.length === 0) return;
  const size = items.offsetSize;
  out.uint8(size);
  const put = (offset: number): void => {
    for (let shift = (size - 1) * 8; shift >= 0; shift -= 8) out.uint8((offset >>> shift) & 0xff);
  };
  put(1);
  for (const end of items.ends) put(end + 1);
  out.put(items.out.bytes());
};

/** An entry of a DICT; every figure takes five bytes, so that a dictionary's length does not hang on what it says. */
const writeEntry = (out: ByteWriter, operands: readonly number[], key: number): void => {
  for (const value of operands) {
    out.uint8(29);
    out.uint32(Math.round(value) >>> 0);
  }
  if (key >= 1200) out.uint8(12);
  out.uint8(key % 1200);
};

const dict = (entries: readonly (readonly [operands: readonly number[], key: number])[]): Uint8Array => {
  const out = new ByteWriter(256);
  for (const [operands, key] of entries) writeEntry(out, operands, key);
  return out.bytes();
};

const bytesOf = (write: (out: ByteWriter) => void): Uint8Array => {
  const out = new ByteWriter(256);
  write(out);
  return out.bytes().slice();
};

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => (c > ' ' && c <= '~' ? c.charCodeAt(0) : 0x2d));

/** Charstrings of the glyphs, and the subroutines that hold outlines used more than once. */
const writeCharstrings = (glyphs: readonly CffGlyph[]): { readonly charstrings: Items; readonly subrs: Items } => {
  const uses = new Map<Outline, number>();
  for (const { outline } of glyphs) uses.set(outline, (uses.get(outline) ?? 0) + 1);
  const shared = [...uses].filter(([outline, count]) => count > 1 && outline.length > 0).map(([outline]) => outline);
  const numbers = new Map(shared.map((outline, i) => [outline, i]));
  const bias = shared.length < 1240 ? 107 : shared.length < 33900 ? 1131 : 32768;
  const subrs = new Items(shared.length * 256);
  for (const outline of shared) {
    writeOutline(subrs.out, outline);
    subrs.out.uint8(op.back);
    subrs.close();
  }
  const charstrings = new Items(glyphs.length * 256);
  const { out } = charstrings;
  for (const { outline, advance, shift } of glyphs) {
    // nominalWidthX is 0: the first operand is the width itself
    writeNumber(out, advance);
    const number = numbers.get(outline);
    if (outline.length > 0 && (shift !== 0 || number !== undefined)) {
      // a move before the outline's own first move shifts all of it; empty contours are not drawn
      writeNumber(out, shift);
      writeNumber(out, 0);
      out.uint8(op.move);
    }
    if (number === undefined) writeOutline(out, outline);
    else {
      writeNumber(out, number - bias);
      out.uint8(op.call);
    }
    out.uint8(op.end);
    charstrings.close();
  }
  return { charstrings, subrs };
};

/** First string identifier after the standard strings (Technical Note 5176, appendix A). */
const ownStrings = 391;

export const writeCff = (name: string, glyphs: readonly CffGlyph[], box: readonly number[]): Uint8Array => {
  const { charstrings, subrs } = writeCharstrings(glyphs);
  const names = new Items().add(ascii(name));
  const strings = new Items().add(ascii('Adobe')).add(ascii('Identity'));
  const noItems = new Items();
  const last = glyphs.length - 1;
  const charset = bytesOf((out) => {
    out.uint8(2); // one range: identifiers as they come
    if (last > 0) {
      out.uint16(1);
      out.uint16(last - 1);
    }
  });
  const select = bytesOf((out) => {
    out.uint8(3);
    for (const field of [1, 0]) out.uint16(field);
    out.uint8(0);
    out.uint16(glyphs.length);
  });
  const privateDict = dict([
    [[0], 20], // defaultWidthX
    [[0], 21], // nominalWidthX
    ...(subrs.ends.length > 0 ? [[[18], 19] as const] : []), // Subrs, right behind these three entries of six bytes
  ]);
  const top = (charsetAt: number, selectAt: number, charstringsAt: number, arrayAt: number): Items =>
    new Items().add(
      dict([
        [[ownStrings, ownStrings + 1, 0], 1230],
        [box, 5],
        [[glyphs.length], 1234],
        [[charsetAt], 15],
        [[selectAt], 1237],
        [[charstringsAt], 17],
        [[arrayAt], 1236],
      ]),
    );
  const fontDict = (privateAt: number): Items => new Items().add(dict([[[privateDict.length, privateAt], 18]]));

  const charsetAt = 4 + names.length + top(0, 0, 0, 0).length + strings.length + noItems.length;
  const selectAt = charsetAt + charset.length;
  const charstringsAt = selectAt + select.length;
  const arrayAt = charstringsAt + charstrings.length;
  const privateAt = arrayAt + fontDict(0).length;

  const out = new ByteWriter(privateAt + privateDict.length + subrs.length);
  for (const byte of [1, 0, 4, 4]) out.uint8(byte);
  writeIndex(out, names);
  writeIndex(out, top(charsetAt, selectAt, charstringsAt, arrayAt));
  writeIndex(out, strings);
  writeIndex(out, noItems);
  out.put(charset);
  out.put(select);
  writeIndex(out, charstrings);
  writeIndex(out, fontDict(privateAt));
  out.put(privateDict);
  if (subrs.ends.length > 0) writeIndex(out, subrs);
  return out.bytes();
};
