/** The glyphs a font keeps for a language, for vertical lines and for a width. */

import { beforeAll, describe, expect, test } from 'vitest';
import { type Face, madeGlyph } from '../../src/font/face.ts';
import { missingGlyph } from '../../src/font/made-glyphs.ts';
import { openFace } from '../../src/font/open-face.ts';
import { outlineOf } from '../../src/font/outline.ts';
import { subsetFace } from '../../src/font/subset/subset-face.ts';
import {
  byAlternates,
  byDelta,
  byList,
  coverageList,
  coverageRange,
  extended,
  gsub,
  type Layout,
  lookup,
  tinos,
  withTables,
  words,
} from './layout-tables.ts';
import { npm, PackageHost } from './package-host.ts';

const faceOf = (bytes: Uint8Array): Face => openFace(bytes, { key: 'k', file: 'fonts/k.ttf' }).face!;
const withLayout = (layout: Layout): Face => faceOf(withTables({ GSUB: gsub(layout) }));

/** Lookups 0 to 3 for Simplified, Traditional, Hong Kong and Japanese; 4 and 5 for vertical lines. */
const panCjk: Layout = {
  scripts: {
    DFLT: { '': [4] },
    hani: { '': [4], ZHS: [0, 4], ZHT: [1, 4], ZHH: [2, 4], JAN: [3, 4] },
    kana: { '': [4], JAN: [3, 4] },
    latn: { '': [4], 'TRK ': [5] },
  },
  features: [
    ['locl', 0],
    ['locl', 1],
    ['locl', 2],
    ['locl', 3],
    ['vert', 4, 5],
    ['locl', 0],
  ],
  lookups: [
    lookup(1, byDelta(coverageList(1040, 1050), 100)),
    extended(1, byList(coverageList(1040, 1041), 1240, 1241)),
    lookup(1, byDelta(coverageRange(1040, 1045), 300)),
    lookup(1, byList(coverageRange(1040, 1041), 1440, 60_000)),
    lookup(3, byAlternates(coverageList(1040), [1540, 1541])),
    // the second lookup works on what the first has put
    lookup(1, byList(coverageList(1042, 1540), 1642, 1640)),
  ],
};

describe('a font of all East Asian languages', () => {
  const face = withLayout(panCjk);
  const inEach = (glyph: number): number[] =>
    ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK', 'ja', 'ko', 'en', 'tr'].map((lang) => face.localGlyph(glyph, lang));

  test('draws a character as its language does, and as ever where it says nothing', () => {
    expect(inEach(1040)).toEqual([1140, 1240, 1340, 1440, 1040, 1040, 1140]);
    expect(inEach(1039)).toEqual([1039, 1039, 1039, 1039, 1039, 1039, 1039]);
    expect(inEach(1050)).toEqual([1150, 1050, 1050, 1050, 1050, 1050, 1150]);
    expect(face.localGlyph(1040, 'und')).toBe(1040);
  });

  test('keeps its Latin in East Asian text: those letters have languages of their own', () => {
    const layout: Layout = { ...panCjk, lookups: [lookup(1, byDelta(coverageRange(1, 3000), 100)), ...panCjk.lookups.slice(1)] };
    const all = withLayout(layout);
    const latin = [...'Az09\'"'].map((c) => all.glyph(c.codePointAt(0)!));
    expect(latin.map((glyph) => all.localGlyph(glyph, 'zh-Hans'))).toEqual(latin);
    expect(latin.map((glyph) => all.localGlyph(glyph, 'tr'))).toEqual(latin.map((glyph) => glyph + 100));
  });

  test('is not asked for a glyph it does not have', () => {
    expect(face.localGlyph(1041, 'ja')).toBe(1041);
  });

  test('draws the first of several forms in a vertical line, lookup after lookup', () => {
    expect([1040, 1041, 1042].map((glyph) => face.verticalGlyph(glyph))).toEqual([1640, 1041, 1642]);
    expect(face.faults).toEqual([]);
  });
});

test('Hong Kong text takes the glyphs of Taiwan from a font that knows no other Traditional ones', () => {
  const face = withLayout({
    scripts: { hani: { ZHT: [0] } },
    features: [['locl', 0]],
    lookups: [lookup(1, byDelta(coverageList(1040), 9))],
  });
  expect(['zh-Hant-HK', 'zh-Hant-TW', 'zh-Hans'].map((lang) => face.localGlyph(1040, lang))).toEqual([1049, 1049, 1040]);
});

test('vrt2 serves a font without vert, and only such a one', () => {
  const lookups = [lookup(1, byDelta(coverageList(1040), 1)), lookup(1, byDelta(coverageList(1040, 1041), 2))];
  const features: Layout['features'] = [
    ['vert', 0],
    ['vrt2', 1],
  ];
  const both = withLayout({ scripts: { kana: { '': [0, 1] } }, features, lookups });
  const only = withLayout({ scripts: { kana: { JAN: [1] } }, features, lookups });
  expect([both, only].map((face) => [face.verticalGlyph(1040), face.verticalGlyph(1041)])).toEqual([
    [1041, 1041],
    [1042, 1043],
  ]);
});

test('a made glyph and the glyph of a 补字 are the same in every language', () => {
  const bytes = withTables({ GSUB: gsub(panCjk) });
  const face = faceOf(bytes);
  const box = missingGlyph(face);
  expect(box).toBeGreaterThanOrEqual(madeGlyph);
  expect([face.localGlyph(box, 'ja'), face.verticalGlyph(box), face.widthGlyph(box, 'hwid')]).toEqual([box, box, box]);
  const own = openFace(bytes, { key: 'k', characters: new Map([[0xe000, 0x45]]) }).face!;
  expect(own.glyph(0xe000)).toBe(40);
  expect(own.localGlyph(1040, 'ja')).toBe(1040);
});

describe('a broken table of substitutions', () => {
  const told = (GSUB: Uint8Array): unknown[] => {
    const face = faceOf(withTables({ GSUB }));
    const drawn = [face.localGlyph(1040, 'ja'), face.localGlyph(1040, 'zh-Hans'), face.verticalGlyph(1040), face.widthGlyph(1040, 'fwid')];
    return [...drawn, ...face.faults.map((f) => `${f.code} ${f.severity} ${f.values.file} ${f.values.table}`)];
  };
  const fault = 'font.broken-table warning fonts/k.ttf GSUB';

  test('is told once, with the file, and the glyphs stay as they are', () => {
    expect(told(new Uint8Array(0))).toEqual([1040, 1040, 1040, 1040, fault]);
    expect(told(words(7, 0, 10, 10, 10))).toEqual([1040, 1040, 1040, 1040, fault]);
    expect(told(words(1, 0, 9000, 9000, 9000))).toEqual([1040, 1040, 1040, 1040, fault]);
  });

  test('spoils only what it holds', () => {
    const lookups = [lookup(1, byDelta(words(9, 1, 1040), 1)), ...panCjk.lookups.slice(1)];
    expect(told(gsub({ ...panCjk, lookups }))).toEqual([1440, 1040, 1640, 1040, fault]);
  });

  test('made to cost time does not', () => {
    const many = Array.from({ length: 300 }, () => 0);
    const lookups = [lookup(1, byDelta(coverageList(1040), 1))];
    expect(told(gsub({ scripts: { hani: { '': [0] } }, features: [['vert', ...many]], lookups }))).toEqual([1040, 1040, 1040, 1040, fault]);
  });
});

describe('the fonts of the catalog', () => {
  const faces: Record<'song' | 'tc' | 'jp' | 'tinos', Face> = {
    song: faceOf(tinos),
    tc: faceOf(tinos),
    jp: faceOf(tinos),
    tinos: faceOf(tinos),
  };
  beforeAll(async () => {
    const host = new PackageHost();
    for (const name of ['song', 'tc', 'jp'] as const) faces[name] = faceOf(await host.read(npm[name]));
  });
  const glyphOf = (face: Face, character: string): number => face.glyph(character.codePointAt(0)!);
  /** The ink of a character, to whole thousandths. */
  const inkOf = (face: Face, character: string): number[] => {
    const { xMin, xMax, yMin, yMax } = face.box(glyphOf(face, character))!;
    return [xMin, xMax, yMin, yMax].map(Math.round);
  };

  test('draw 骨 令 誤 by three usages, 直 by two', () => {
    for (const character of '骨令誤') {
      const shapes = [faces.song, faces.tc, faces.jp].map((face) => JSON.stringify(outlineOf(face, glyphOf(face, character))));
      expect(new Set(shapes).size, character).toBe(3);
    }
    expect(inkOf(faces.song, '直')).toEqual(inkOf(faces.tc, '直'));
    expect(inkOf(faces.song, '直')).not.toEqual(inkOf(faces.jp, '直'));
  });

  test('have ，。、 in the middle of the box for Traditional, in its corner for Simplified and Japanese', () => {
    for (const character of '，。、') {
      const [left = 0, right = 0, bottom = 0, top = 0] = inkOf(faces.tc, character);
      expect(Math.abs((left + right) / 2 - 500), character).toBeLessThan(40);
      expect(Math.abs((bottom + top) / 2 - 380), character).toBeLessThan(40);
      for (const face of [faces.song, faces.jp]) expect(inkOf(face, character)[1], character).toBeLessThan(400);
    }
    // ：！ as well in Japanese
    expect(inkOf(faces.jp, '：')).toEqual(inkOf(faces.tc, '：'));
  });

  test('have other quotation marks for Japanese text, and the same kanji and kana', () => {
    const { jp } = faces;
    const quote = glyphOf(jp, '“');
    expect([jp.advance(quote), jp.advance(jp.localGlyph(quote, 'ja')), jp.localGlyph(quote, 'zh-Hans')]).toEqual([426, 465, quote]);
    expect([...'骨直令誤あア，。'].every((c) => jp.localGlyph(glyphOf(jp, c), 'ja') === glyphOf(jp, c))).toBe(true);
  });

  test('turn marks and move small kana in a vertical line, and leave Han alone', () => {
    const { song, tc, jp } = faces;
    const changed = (face: Face, text: string): string =>
      [...text].filter((c) => face.verticalGlyph(glyphOf(face, c)) !== glyphOf(face, c)).join('');
    const text = '字A1，。、！「」（）《》…ーぁッ';
    expect(changed(song, text)).toBe('，。、！「」（）《》…ーぁッ');
    expect(changed(jp, text)).toBe('，。、「」（）《》…ーぁッ');
    expect(changed(tc, text)).toBe('「」（）《》…ーぁッ');
    expect(changed(faces.tinos, text)).toBe('');
    // the form for vertical lines is the one that Unicode also has by itself
    for (const [c, v] of ['，︐', '。︒', '「﹁', '（︵', '…︙']) expect(song.verticalGlyph(glyphOf(song, c!))).toBe(glyphOf(song, v!));
  });

  test('have digits of half an em for two of them in one box', () => {
    const { song } = faces;
    const one = song.widthGlyph(glyphOf(song, '1'), 'hwid');
    expect([song.advance(one), song.widthGlyph(glyphOf(song, '1'), 'fwid')]).toEqual([500, glyphOf(song, '１')]);
    expect(song.widthGlyph(one, 'twid')).toBe(one);
  });

  test('give such glyphs to the page as any others', () => {
    const { song } = faces;
    const glyph = song.verticalGlyph(glyphOf(song, '「'));
    expect(outlineOf(song, glyph)!.length).toBeGreaterThan(0);
    const { findings, bytes } = subsetFace(song, [
      { glyph: 0, advance: 1000, shift: 0 },
      { glyph, advance: 1000, shift: 0 },
    ]);
    expect([findings.length, bytes.length > 300]).toEqual([0, true]);
  });
});
