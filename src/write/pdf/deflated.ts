/** deflated: a stream's bytes packed beside the program, in the thread pool, while the next page is set or the next font made. */

import { deflate } from 'node:zlib';

/** Packed bytes of one length are one piece: each further one is a way to the pool and back. */
const roomFor = (length: number): number => Math.max(1024, length + (length >> 8) + 64);

/** `bytes` must stay as they are until it is done. */
export const deflated = (bytes: Uint8Array, level: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    deflate(bytes, { level, chunkSize: roomFor(bytes.length) }, (error, packed) => (error ? reject(error) : resolve(packed)));
  });
