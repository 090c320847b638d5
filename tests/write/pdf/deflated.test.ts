/** Packed streams: what is packed in two halves is one zlib stream, as short as in one piece. */

import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflated, deflatedInHalves } from '../../../src/write/pdf/deflated.ts';

const sample = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => ((i * 2654435761) >>> (24 + (i % 5))) ^ (i % 251));

test.each([0, 1, 2, 3, 1000, 65_535, 65_536, 200_001])(
  'a stream of %d bytes packed in two halves is unpacked as it was',
  async (length) => {
    const bytes = sample(length);
    const packed = await deflatedInHalves(bytes, 4);
    expect(Buffer.compare(inflateSync(packed), bytes)).toBe(0);
    expect(Buffer.compare(await deflatedInHalves(bytes, 4), packed)).toBe(0);
  },
);

test('the second half finds again what stands in the first', async () => {
  const once = sample(30_000);
  const twice = Buffer.concat([once, once]);
  expect((await deflatedInHalves(twice, 4)).length).toBeLessThan(deflateSync(once, { level: 4 }).length * 1.1);
});

test('a stream in one piece is what zlib makes of it', async () => {
  const bytes = sample(5000);
  expect(Buffer.compare(await deflated(bytes, 6), deflateSync(bytes, { level: 6 }))).toBe(0);
});
