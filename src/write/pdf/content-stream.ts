/** ContentStream: the operators of one page, written straight into bytes. */

/** Places on a page are rounded to 1/1000 pt, a third of a micrometre: far below what any press or screen resolves. */
const perPoint = 1000;

/** A place or length as the whole number it is written from. */
export const thousandths = (points: number): number => Math.round(points * perPoint) + 0;

export class ContentStream {
  private buffer: Buffer;
  /** where the next byte goes; whoever wrote into reserved room moves it on */
  position = 0;

  constructor(capacity = 1 << 15) {
    this.buffer = Buffer.allocUnsafe(capacity);
  }

  /** Makes room for `count` more bytes; the buffer is to be written from `position` on. */
  reserve(count: number): Buffer {
    if (this.position + count > this.buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.position + count));
      this.buffer.copy(larger, 0, 0, this.position);
      this.buffer = larger;
    }
    return this.buffer;
  }

  /** Appends ASCII as it is. */
  write(text: string): void {
    const buffer = this.reserve(text.length);
    for (let i = 0; i < text.length; i++) buffer[this.position++] = text.charCodeAt(i);
  }

  /** Appends `whole / parts` in the fewest digits, and a space; `parts` is a power of ten. */
  decimal(whole: number, parts: number): void {
    if (!Number.isFinite(whole)) throw new Error(`a place or length on the page is ${whole}`);
    const buffer = this.reserve(24);
    let rest = whole;
    if (rest < 0) {
      buffer[this.position++] = 0x2d;
      rest = -rest;
    }
    const integer = Math.floor(rest / parts);
    this.digits(buffer, integer);
    let fraction = rest - integer * parts;
    if (fraction > 0) {
      buffer[this.position++] = 0x2e;
      for (let place = parts / 10; fraction > 0; place /= 10) {
        const digit = Math.floor(fraction / place);
        buffer[this.position++] = 0x30 + digit;
        fraction -= digit * place;
      }
    }
    buffer[this.position++] = 0x20;
  }

  /** Appends `whole / 1000`, and a space. */
  milli(whole: number): void {
    this.decimal(whole, perPoint);
  }

  /** Appends a place or a length in points, and a space. */
  points(value: number): void {
    this.milli(thousandths(value));
  }

  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.position);
  }

  /** Ready for the next page. */
  clear(): void {
    this.position = 0;
  }

  private digits(buffer: Buffer, integer: number): void {
    let width = 1;
    for (let limit = 10; integer >= limit; limit *= 10) width++;
    let rest = integer;
    for (let i = this.position + width - 1; i >= this.position; i--) {
      buffer[i] = 0x30 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.position += width;
  }
}
