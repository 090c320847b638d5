/** deflated: a stream's bytes packed beside the program, in the thread pool, while the next page is set or the next font made. */

import { constants, deflate, deflateRaw, deflateSync } from 'node:zlib';

/** Packed bytes of one length are one piece: each further one is a way to the pool and back. */
const roomFor = (length: number): number => Math.max(1024, length + (length >> 8) + 64);

/** `bytes` must stay as they are until it is done. */
export const deflated = (bytes: Uint8Array, level: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    deflate(bytes, { level, chunkSize: roomFor(bytes.length) }, (error, packed) => (error ? reject(error) : resolve(packed)));
  });

/** What one piece may find again in the one before (RFC 1951, 2). */
const window = 1 << 15;
/** A zlib stream's first two bytes: deflate, a window of 32 kB, the usual level (RFC 1950, 2.2). */
const head = Uint8Array.of(0x78, 0x9c);

const deflatedPiece = (bytes: Uint8Array, from: number, to: number, level: number, finishFlush: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const before = from > 0 ? { dictionary: bytes.subarray(Math.max(0, from - window), from) } : {};
    deflateRaw(bytes.subarray(from, to), { level, chunkSize: roomFor(to - from), finishFlush, ...before }, (error, packed) =>
      error ? reject(error) : resolve(packed),
    );
  });

/**
 * The same for what is waited for: in two pieces, on two cores at once. Each piece knows the end of the one before, so that nothing is lost by the cut,
 * and together they are one zlib stream.
 */
export const deflatedInHalves = async (bytes: Uint8Array, level: number): Promise<Uint8Array> => {
  const half = bytes.length >> 1;
  const packing = [
    deflatedPiece(bytes, 0, half, level, constants.Z_SYNC_FLUSH),
    deflatedPiece(bytes, half, bytes.length, level, constants.Z_FINISH),
  ];
  // a stream that packs nothing ends with the same sum
  const sum = deflateSync(bytes, { level: 0, chunkSize: roomFor(bytes.length) }).subarray(-4);
  return Buffer.concat([head, ...(await Promise.all(packing)), sum]);
};
