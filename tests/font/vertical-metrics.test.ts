/** How glyphs stand in a vertical line: their advance down it and where they begin over the baseline. */

import { beforeAll, describe, expect, test } from 'vitest';
import { writeCff } from '../../src/font/cff/write-cff.ts';
import { type Face, madeGlyph } from '../../src/font/face.ts';
import { openFace } from '../../src/font/open-face.ts';
import { tinos, verticalTables, vorg, withTables, words } from './layout-tables.ts';
import { npm, PackageHost } from './package-host.ts';

const faceOf = (bytes: Uint8Array): Face => openFace(bytes, { key: 'k', file: 'fonts/k.ttf' }).face!;
const standing = (face: Face, glyph: number): [number, number] => [face.verticalAdvance(glyph), face.verticalOrigin(glyph)];

const cff = writeCff(
  'X',
  Array.from({ length: 3209 }, (_, i) => ({ outline: i === 3 ? [] : [0, 10, 0, 1, 400, 0, 1, 300, 700], advance: 500, shift: 0 })),
  [0, 0, 1000, 1000],
);
/** Tinos has 2048 units an em: a table of 2048 reads as 1000. */
const withCff = (changes: Readonly<Record<string, Uint8Array | null>>): Face =>
  faceOf(withTables({ glyf: null, loca: null, 'CFF ': cff, ...changes }, 0x4f54544f));

test('a font that says nothing of vertical lines has a box of one em whose top is 880 over the baseline', () => {
  const face = faceOf(tinos);
  expect([standing(face, 40), standing(face, 0), standing(face, madeGlyph), standing(face, 60_000)]).toEqual([
    [1000, 880],
    [1000, 880],
    [1000, 880],
    [1000, 880],
  ]);
  expect(face.faults).toEqual([]);
});

test('a TrueType glyph begins its top bearing over its ink', () => {
  const face = faceOf(
    withTables(
      verticalTables(
        [
          [2048, 0],
          [2048, 0],
          [1024, 100],
        ],
        [512, -512],
      ),
    ),
  );
  const top = (glyph: number): number => (face.box(glyph)?.yMax ?? Number.NaN) * 2.048;
  // glyph 4 is the second of those that share the last advance
  expect(face.box(4)).not.toBeNull();
  expect(standing(face, 4)).toEqual([500, Math.round((top(4) - 512) / 2.048)]);
  expect(standing(face, 2)[0]).toBe(500);
  // a blank, and one past the end of the bearings
  expect(standing(face, face.glyph(0x20))).toEqual([500, 880]);
  expect(standing(face, 700)).toEqual([500, 880]);
});

describe('a font with CFF outlines', () => {
  const heights = verticalTables(
    [[2048, 0]],
    Array.from({ length: 20 }, () => 100),
  );

  test('says where a glyph begins in VORG, for all of them and for those that differ', () => {
    const face = withCff({ ...heights, VORG: vorg(1802, [5, 2048], [9, 0]) });
    expect([0, 5, 6, 9, 10].map((glyph) => face.verticalOrigin(glyph))).toEqual([880, 1000, 880, 0, 880]);
    expect(face.verticalAdvance(5)).toBe(1000);
  });

  test('without VORG it begins its bearing over its ink', () => {
    const face = withCff(heights);
    expect([face.verticalOrigin(2), face.verticalOrigin(3)]).toEqual([Math.round(800 / 2.048), 880]);
  });
});

test('a broken table is told once, with the file, and the usual figures serve', () => {
  const said = (face: Face): unknown[] => [...standing(face, 4), ...face.faults.map((f) => `${f.code} ${f.values.file} ${f.values.table}`)];
  const { vhea, vmtx } = verticalTables([[2048, 0]]) as { vhea: Uint8Array; vmtx: Uint8Array };
  expect(said(faceOf(withTables({ vhea: new Uint8Array(36), vmtx })))).toEqual([1000, 880, 'font.broken-table fonts/k.ttf vhea']);
  expect(said(faceOf(withTables({ vhea, vmtx: words(2048) })))).toEqual([1000, 880, 'font.broken-table fonts/k.ttf vmtx']);
  expect(said(withCff({ VORG: words(1, 0, 880, 4000) }))).toEqual([1000, 880, 'font.broken-table fonts/k.ttf VORG']);
});

describe('the Han fonts of the catalog', () => {
  let song: Face;
  beforeAll(async () => {
    song = faceOf(await new PackageHost().read(npm.song));
  });

  test('stand in their em box, and the dash of two em in two', () => {
    for (const character of '中国骨，。「（…ー') {
      const glyph = song.glyph(character.codePointAt(0)!);
      expect([...standing(song, glyph), ...standing(song, song.verticalGlyph(glyph))], character).toEqual([1000, 880, 1000, 880]);
    }
    expect(song.verticalAdvance(song.verticalGlyph(song.localGlyph(song.glyph(0x2e3a), 'zh-Hans')))).toBe(2000);
  });
});
