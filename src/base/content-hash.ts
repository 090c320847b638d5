/** A 128-bit hash of bytes for names and identifiers: subset tags, a file's trailer ID, keys of kept pictures. */

// After MurmurHash3 by Austin Appleby (public domain), with a plain tail. It guards against chance, not against ill will;
// `node:crypto` would cost more to load than a page to set.

const finish = (h: number): number => {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
};

/** Takes bytes from `at` on into the state, 16 at a time, and says where fewer than 16 are left. In locals and whole words: it runs cold. */
const mix = (h: Int32Array, b: Uint8Array, from: number): number => {
  let [h0, h1, h2, h3] = h as unknown as [number, number, number, number];
  const view = new DataView(b.buffer, b.byteOffset, b.length);
  let at = from;
  for (; at + 16 <= b.length; at += 16) {
    let k = Math.imul(view.getInt32(at, true), 0x239b961b);
    h0 ^= Math.imul((k << 15) | (k >>> 17), 0xab0e9789);
    h0 = (Math.imul(((h0 << 19) | (h0 >>> 13)) + h1, 5) + 0x561ccd1b) | 0;
    k = Math.imul(view.getInt32(at + 4, true), 0xab0e9789);
    h1 ^= Math.imul((k << 16) | (k >>> 16), 0x38b34ae5);
    h1 = (Math.imul(((h1 << 17) | (h1 >>> 15)) + h2, 5) + 0x0bcaa747) | 0;
    k = Math.imul(view.getInt32(at + 8, true), 0x38b34ae5);
    h2 ^= Math.imul((k << 17) | (k >>> 15), 0xa1e38b93);
    h2 = (Math.imul(((h2 << 15) | (h2 >>> 17)) + h3, 5) + 0x96cd1c35) | 0;
    k = Math.imul(view.getInt32(at + 12, true), 0xa1e38b93);
    h3 ^= Math.imul((k << 18) | (k >>> 14), 0x239b961b);
    h3 = (Math.imul(((h3 << 13) | (h3 >>> 19)) + h0, 5) + 0x32ac3b17) | 0;
  }
  h[0] = h0;
  h[1] = h1;
  h[2] = h2;
  h[3] = h3;
  return at;
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
    at = mix(this.state, bytes, at);
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
