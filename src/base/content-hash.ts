/** A 128-bit hash of bytes for names and identifiers: subset tags, a file's trailer ID, keys of kept pictures. */

// After MurmurHash3 by Austin Appleby (public domain), with a plain tail. It guards against chance, not against ill will;
// `node:crypto` would cost more to load than a page to set.

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

const finish = (h: number): number => {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
};

/** Takes 16 bytes into the state. */
const mix = (h: Int32Array, b: Uint8Array, at: number): void => {
  const word = (i: number): number => b[at + i]! | (b[at + i + 1]! << 8) | (b[at + i + 2]! << 16) | (b[at + i + 3]! << 24);
  h[0]! ^= Math.imul(rotate(Math.imul(word(0), 0x239b961b), 15), 0xab0e9789);
  h[0] = Math.imul(rotate(h[0]!, 19) + h[1]!, 5) + 0x561ccd1b;
  h[1]! ^= Math.imul(rotate(Math.imul(word(4), 0xab0e9789), 16), 0x38b34ae5);
  h[1] = Math.imul(rotate(h[1]!, 17) + h[2]!, 5) + 0x0bcaa747;
  h[2]! ^= Math.imul(rotate(Math.imul(word(8), 0x38b34ae5), 17), 0xa1e38b93);
  h[2] = Math.imul(rotate(h[2]!, 15) + h[3]!, 5) + 0x96cd1c35;
  h[3]! ^= Math.imul(rotate(Math.imul(word(12), 0xa1e38b93), 18), 0x239b961b);
  h[3] = Math.imul(rotate(h[3]!, 13) + h[0]!, 5) + 0x32ac3b17;
};

export class ContentHash {
  private readonly state = new Int32Array(4);
  private readonly rest = new Uint8Array(16);
  private held = 0;
  private length = 0;

  update(data: Uint8Array | string): this {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    this.length += bytes.length;
    let at = 0;
    if (this.held > 0) {
      const take = Math.min(16 - this.held, bytes.length);
      this.rest.set(bytes.subarray(0, take), this.held);
      this.held += take;
      at = take;
      if (this.held < 16) return this;
      mix(this.state, this.rest, 0);
      this.held = 0;
    }
    for (; at + 16 <= bytes.length; at += 16) mix(this.state, bytes, at);
    this.rest.set(bytes.subarray(at));
    this.held = bytes.length - at;
    return this;
  }

  /** 16 bytes, of all that has come so far; more may follow. */
  digest(): Uint8Array {
    const h = Int32Array.from(this.state);
    if (this.held > 0) mix(h, this.rest.fill(0, this.held), 0);
    for (let i = 0; i < 4; i++) h[i]! ^= this.length;
    spread(h);
    for (let i = 0; i < 4; i++) h[i] = finish(h[i]!);
    spread(h);
    const found = new Uint8Array(16);
    for (let i = 0; i < 16; i++) found[i] = (h[i >> 2]! >>> ((i & 3) * 8)) & 0xff;
    return found;
  }
}

const spread = (h: Int32Array): void => {
  h[0]! += h[1]! + h[2]! + h[3]!;
  for (let i = 1; i < 4; i++) h[i]! += h[0]!;
};

/** The digest in hexadecimal figures. */
export const hexDigest = (data: Uint8Array | string): string =>
  Array.from(new ContentHash().update(data).digest(), (b) => b.toString(16).padStart(2, '0')).join('');
