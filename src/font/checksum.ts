/** The checksum of font tables: the sum of their four-byte words (OpenType, table directory). */

/** As many words as two byte sums can share one number without running into one another: 256 × 255 < 2^16. */
const block = 256;

/** Sum of the big-endian words from `from` to `to`, which must be whole words. */
export const tableChecksum = (bytes: Uint8Array, from: number, to: number): number => {
  // The sum is taken byte by byte in each place of a word, on whole machine words: it is a matter of a millisecond a megabyte,
  // and of no big numbers, before the code is warm.
  const start = bytes.byteOffset + from;
  const words =
    start % 4 === 0
      ? new Int32Array(bytes.buffer, start, (to - from) >> 2)
      : new Int32Array(new Uint8Array(bytes.subarray(from, to)).buffer);
  let even0 = 0;
  let even1 = 0;
  let odd0 = 0;
  let odd1 = 0;
  for (let at = 0; at < words.length; at += block) {
    const end = Math.min(words.length, at + block);
    let even = 0;
    let odd = 0;
    for (let i = at; i < end; i++) {
      const word = words[i]!;
      even += word & 0xff00ff;
      odd += (word >>> 8) & 0xff00ff;
    }
    even0 += even & 0xffff;
    even1 += even >>> 16;
    odd0 += odd & 0xffff;
    odd1 += odd >>> 16;
  }
  // the machine's words are little-endian: the first byte of each is the lowest
  const [first, second, third, fourth] = littleEndian ? [even0, odd0, even1, odd1] : [odd1, even1, odd0, even0];
  return ((first % 0x100) * 0x1000000 + (second % 0x10000) * 0x10000 + (third % 0x1000000) * 0x100 + fourth) % 0x100000000;
};

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
