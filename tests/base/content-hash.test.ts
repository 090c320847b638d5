/** The hash that names subsets and files. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContentHash, hexDigest } from '../../src/base/content-hash.ts';

test('the same bytes have the same hash, however they come', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
      const parts = new ContentHash().update(bytes.subarray(0, cut)).update(bytes.subarray(cut)).digest();
      expect(parts).toEqual(new ContentHash().update(bytes).digest());
    }),
  );
});

test('asking for the hash does not change what follows', () => {
  const hash = new ContentHash().update('版');
  const before = hash.digest();
  expect(hash.digest()).toEqual(before);
  expect(hash.update('心').digest()).toEqual(new ContentHash().update('版心').digest());
});

test('a hundred thousand texts that differ by a character have as many hashes', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 100_000; i++) seen.add(hexDigest(`版心 ${i}`));
  expect(seen.size).toBe(100_000);
});
