/** Opening font files: names, widths and ink as the files say, and broken files that are findings. */

import { create } from 'fontkit';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Face } from '../../src/font/face.ts';
import { madeGlyph } from '../../src/font/face.ts';
import { openFace } from '../../src/font/open-face.ts';
import { collectionOf } from './font-files.ts';
import { npm, PackageHost } from './package-host.ts';

const host = new PackageHost();
const code = (character: string): number => character.codePointAt(0)!;
let songBytes: Uint8Array;
let tinosBytes: Uint8Array;
let song: Face;
let tinos: Face;

beforeAll(async () => {
  [songBytes, tinosBytes] = await Promise.all([host.read(npm.song), host.read(npm.tinos)]);
  song = openFace(songBytes, { key: 'song' }).face!;
  tinos = openFace(tinosBytes, { key: 'tinos' }).face!;
});

describe('a font that is opened', () => {
  test('tells its names, weight and rights', () => {
    expect(song).toMatchObject({
      postscriptName: 'NotoSerifSC-Regular',
      family: 'Noto Serif SC',
      weight: 400,
      unitsPerEm: 1000,
      embedding: 0,
    });
    expect(tinos).toMatchObject({ postscriptName: 'Tinos-Regular', family: 'Tinos', unitsPerEm: 2048, outlines: 'glyf', glyphCount: 3209 });
  });

  test('has Han one em wide and Latin of its own width', () => {
    expect(song.advance(song.glyph(code('中')))).toBe(1000);
    expect(song.advance(song.glyph(code('，')))).toBe(1000);
    expect(song.advance(song.glyph(code('0')))).toBe(557);
    expect(song.advance(song.glyph(code('—')))).toBe(890);
    // 1024 and 1479 of 2048 units
    expect(tinos.advance(tinos.glyph(code('0')))).toBe(500);
    expect(tinos.advance(tinos.glyph(code('A')))).toBe(722);
  });

  test('has no glyph for what it has not', () => {
    expect(tinos.glyph(code('中'))).toBe(0);
    expect(song.glyph(0x10ffff)).toBe(0);
    expect(song.glyph(-1)).toBe(0);
    expect(song.glyph(0x110000)).toBe(0);
    expect(song.advance(0xffff)).toBe(0);
    expect(song.box(0xffff)).toBeNull();
  });

  test('reaches characters beyond the first plane', () => {
    expect(song.glyph(0x20089)).toBe(create(songBytes as Buffer).glyphForCodePoint(0x20089).id);
    expect(song.glyph(0x20089)).toBeGreaterThan(0);
  });

  test('measures ink in thousandths of its em', () => {
    expect(song.box(song.glyph(code('中')))).toEqual({ xMin: 106, yMin: -78, xMax: 932, yMax: 838 });
    expect(song.box(song.glyph(code(' ')))).toBeNull();
    expect(tinos.box(tinos.glyph(code('A')))!.xMax).toBeCloseTo((1464 / 2048) * 1000, 6);
  });
});

describe('a made glyph', () => {
  test('gets one number for one description, and its ink is that of its parts', () => {
    const glyph = song.glyph(code('中'));
    const twice = { parts: [0, 1].map((i) => ({ glyph, dx: i * 1000, dy: 50, scaleX: 0.5 })), advance: 1500 };
    const number = song.make(twice);
    expect(number).toBeGreaterThanOrEqual(madeGlyph);
    expect(song.make({ ...twice })).toBe(number);
    expect(song.make({ ...twice, advance: 1501 })).not.toBe(number);
    expect(song.advance(number)).toBe(1500);
    expect(song.box(number)).toEqual({ xMin: 53, yMin: -28, xMax: 1466, yMax: 888 });
  });

  test('is made of glyphs of the font and of nothing else', () => {
    const one = song.make({ parts: [], advance: 1 });
    expect(() => song.make({ parts: [{ glyph: one, dx: 0, dy: 0, scaleX: 1 }], advance: 1 })).toThrow();
  });
});

describe('a collection', () => {
  test('gives the face that is asked for by PostScript name or number', async () => {
    const bold = await host.read('npm:@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf' as never);
    const both = collectionOf([tinosBytes, bold]);
    expect(openFace(both, { key: 'b', postscriptName: 'Tinos-Bold' }).face).toMatchObject({ postscriptName: 'Tinos-Bold', weight: 700 });
    expect(openFace(both, { key: 'r', index: 0 }).face!.postscriptName).toBe('Tinos-Regular');
    expect(openFace(both, { key: 'r' }).face!.box(36)).toEqual(tinos.box(36));
    const none = openFace(both, { key: 'x', file: 'both.ttc', postscriptName: 'Tinos-Black' });
    expect(none.face).toBeNull();
    expect(none.findings).toMatchObject([
      { code: 'font.no-such-face', message: { en: expect.stringContaining('Tinos-Regular, Tinos-Bold') } },
    ]);
  });
});

describe('a file that is no font', () => {
  test.each([
    ['an empty file', new Uint8Array(0), 'font.not-a-font'],
    ['a text', new TextEncoder().encode('这不是字体，这不是字体'), 'font.not-a-font'],
    ['a WOFF2', new TextEncoder().encode('wOF2............'), 'font.packed'],
  ])('%s is a finding that names the file', (_name, bytes, found) => {
    const opened = openFace(bytes, { key: 'k', file: 'fonts/x.ttf' });
    expect(opened.face).toBeNull();
    expect(opened.findings.map((f) => f.code)).toEqual([found]);
    expect(opened.findings[0]!.message.zh).toContain('fonts/x.ttf');
  });

  test('a font cut in the middle names the table that is lost', () => {
    const opened = openFace(songBytes.subarray(0, 5_000_000), { key: 'k', file: 'song.ttf' });
    expect(opened.findings[0]).toMatchObject({ code: 'font.cut-short', values: { file: 'song.ttf' } });
  });
});
