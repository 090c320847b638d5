/** Bytes being written, big-endian, growing as needed. */

export class ByteWriter {
  length = 0;
  private buffer: Uint8Array;
  private view: DataView;

  constructor(room = 65_536) {
    this.buffer = new Uint8Array(room);
    this.view = new DataView(this.buffer.buffer);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
    this.view = new DataView(larger.buffer);
  }

  uint8(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }

  uint16(value: number): void {
    this.reserve(2);
    this.view.setUint16(this.length, value);
    this.length += 2;
  }

  int16(value: number): void {
    this.reserve(2);
    this.view.setInt16(this.length, value);
    this.length += 2;
  }

  uint32(value: number): void {
    this.reserve(4);
    this.view.setUint32(this.length, value);
    this.length += 4;
  }

  put(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  copy(view: DataView, from: number, to: number): void {
    this.put(new Uint8Array(view.buffer, view.byteOffset + from, to - from));
  }

  setUint16(at: number, value: number): void {
    this.view.setUint16(at, value);
  }

  align(to: number): void {
    while (this.length % to !== 0) this.uint8(0);
  }

  /** What was written; a view of the writer's own memory. */
  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }
}
