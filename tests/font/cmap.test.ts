/** From character to glyph, against a second reader and against tables made at random. */

import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { readCmap } from '../../src/font/cmap.ts';
import { openFace } from '../../src/font/open-face.ts';
import { npm, PackageHost } from './package-host.ts';

const host = new PackageHost();

/** A `cmap` with one subtable. */
const cmapOf = (platform: number, encoding: number, subtable: Uint8Array): DataView => {
  const bytes = new Uint8Array(12 + subtable.length);
  const v = new DataView(bytes.buffer);
  v.setUint16(2, 1);
  v.setUint16(4, platform);
  v.setUint16(6, encoding);
  v.setUint32(8, 12);
  bytes.set(subtable, 12);
  return v;
};

describe.each([
  ['song, a map of all planes', npm.song],
  ['tinos, a map of the first plane', npm.tinos],
])('%s', (_name, path) => {
  test('every character has the glyph another reader finds', async () => {
    const bytes = await host.read(path);
    const { face } = openFace(bytes, { key: 'k' });
    const other = create(bytes);
    const points = new Set([...other.characterSet].filter((_, i) => i % 9 === 0));
    for (let c = 0; c < 0x3400; c += 3) points.add(c);
    for (let c = 0x1f000; c < 0x20400; c += 7) points.add(c);
    expect(points.size).toBeGreaterThan(3000);
    for (const c of points) if (face!.glyph(c) !== other.glyphForCodePoint(c).id) expect.fail(`U+${c.toString(16)} differs`);
  });
});

describe('a map made at random', () => {
  const stretches = fc
    .array(
      fc.record({
        skip: fc.integer({ min: 0, max: 700 }),
        length: fc.integer({ min: 1, max: 600 }),
        glyph: fc.integer({ min: 1, max: 900 }),
      }),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    .map((parts) => {
      let at = 0x20;
      return parts.map(({ skip, length, glyph }) => {
        const from = at + skip;
        at = from + length + 1;
        return { from, to: from + length - 1, glyph };
      });
    });
  const glyphCount = 1000;
  const expected = (parts: readonly { from: number; to: number; glyph: number }[], c: number): number => {
    const part = parts.find((p) => c >= p.from && c <= p.to);
    const glyph = part ? part.glyph + c - part.from : 0;
    return glyph < glyphCount ? glyph : 0;
  };

  const everySame = (map: (codePoint: number) => number, parts: readonly { from: number; to: number; glyph: number }[]): boolean => {
    for (let c = 0; c < 0x5000; c += 5) if (map(c) !== expected(parts, c)) return false;
    return true;
  };

  test('of groups (format 12) gives what is written in it', () => {
    fc.assert(
      fc.property(stretches, (parts) => {
        const table = new Uint8Array(16 + parts.length * 12);
        const v = new DataView(table.buffer);
        v.setUint16(0, 12);
        v.setUint32(12, parts.length);
        parts.forEach(({ from, to, glyph }, i) => {
          v.setUint32(16 + i * 12, from);
          v.setUint32(20 + i * 12, to);
          v.setUint32(24 + i * 12, glyph);
        });
        const map = readCmap(cmapOf(3, 10, table), glyphCount);
        return everySame(map, parts);
      }),
      { numRuns: 30 },
    );
  });

  test('of segments (format 4) gives what is written in it', () => {
    fc.assert(
      fc.property(stretches, (parts) => {
        const all = [...parts, { from: 0xffff, to: 0xffff, glyph: 0 }];
        const n = all.length;
        const table = new Uint8Array(16 + n * 8);
        const v = new DataView(table.buffer);
        v.setUint16(0, 4);
        v.setUint16(6, n * 2);
        all.forEach(({ from, to, glyph }, i) => {
          v.setUint16(14 + i * 2, to);
          v.setUint16(16 + n * 2 + i * 2, from);
          v.setUint16(16 + n * 4 + i * 2, (glyph - from) & 0xffff);
        });
        const map = readCmap(cmapOf(3, 1, table), glyphCount);
        return everySame(map, parts);
      }),
      { numRuns: 30 },
    );
  });
});

test('a font with a variation map alone has no characters and is refused', () => {
  const table = new Uint8Array(16);
  table[1] = 14;
  expect(() => readCmap(cmapOf(0, 5, table), 10)).toThrow('font.no-character-map');
});
