/** The dash, the ellipsis and the shared marks as Chinese pages need them, whatever the font draws. */

import { beforeAll, describe, expect, test } from 'vitest';
import { type Face, type GlyphBox, type MadeGlyph, madeGlyph } from '../../src/font/face.ts';
import { readFontFile } from '../../src/font/font-file.ts';
import { dashGlyph, ellipsisGlyph, fullWidthMark, missingGlyph } from '../../src/font/made-glyphs.ts';
import { openFace } from '../../src/font/open-face.ts';
import { npm, PackageHost } from './package-host.ts';

const host = new PackageHost();
const faces = new Map<string, Face>();

beforeAll(async () => {
  for (const [key, path] of Object.entries(npm)) {
    const read = await readFontFile(host, { key, weight: 400, path, serves: { from: 400, to: 400 } }, key);
    faces.set(key, openFace('bytes' in read ? read.bytes : new Uint8Array(0), { key }).face!);
  }
});

const names = Object.keys(npm);
const boxOf = (face: Face, character: string): GlyphBox => face.box(face.glyph(character.codePointAt(0)!))!;
const middle = (box: GlyphBox): number => (box.yMin + box.yMax) / 2;

/** A face of one glyph that is a box: what a font might draw. */
const faceOf = (drawn: Readonly<Record<string, { readonly box: GlyphBox; readonly advance: number }>>): Face => {
  const glyphs = Object.entries(drawn);
  const made: MadeGlyph[] = [];
  const bare: Partial<Face> = {
    made,
    glyph: (codePoint) => glyphs.findIndex(([character]) => character.codePointAt(0) === codePoint) + 1,
    advance: (glyph) => (glyph >= madeGlyph ? made[glyph - madeGlyph]!.advance : (glyphs[glyph - 1]?.[1].advance ?? 0)),
    box: (glyph) => glyphs[glyph - 1]?.[1].box ?? null,
    make: (glyph) => madeGlyph + made.push(glyph) - 1,
  };
  return bare as Face;
};

describe.each(names)('in %s', (name) => {
  test('the dash is two em long, and its ink reaches from end to end', () => {
    const face = faces.get(name)!;
    const dash = dashGlyph(face);
    expect(face.advance(dash)).toBe(2000);
    const box = face.box(dash)!;
    expect(box.xMin).toBeCloseTo(0, 6);
    expect(box.xMax).toBeCloseTo(2000, 6);
    // of the weight of the font's own em dash, in the middle of the Han box (−120 to 880)
    const drawn = boxOf(face, '—');
    expect(box.yMax - box.yMin).toBeCloseTo(drawn.yMax - drawn.yMin, 6);
    expect(Math.abs((box.yMin + box.yMax) / 2 - 380)).toBeLessThanOrEqual(0.5);
  });

  test('the dash has no gap in the middle', () => {
    const face = faces.get(name)!;
    const { parts } = face.made[dashGlyph(face) - madeGlyph]!;
    const spans = parts.map((part) => {
      const box = face.box(part.glyph)!;
      return [box.xMin * part.scaleX + part.dx, box.xMax * part.scaleX + part.dx] as const;
    });
    let reached = 0;
    for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
      expect(from).toBeLessThanOrEqual(reached + 1e-6);
      reached = Math.max(reached, to);
    }
    expect(reached).toBeCloseTo(2000, 6);
  });

  test('the ellipsis is two em of six dots, in the middle of the line', () => {
    const face = faces.get(name)!;
    const glyph = ellipsisGlyph(face);
    expect(face.advance(glyph)).toBe(2000);
    const box = face.box(glyph)!;
    expect(middle(box)).toBeGreaterThan(340);
    expect(middle(box)).toBeLessThan(420);
    expect(box.xMin).toBeGreaterThan(0);
    expect(box.xMax).toBeLessThan(2000);
    expect((box.xMin + box.xMax) / 2).toBeCloseTo(1000, -1.5);
  });

  test('an opening quotation mark has its ink in the right half of an em, a closing one in the left half', () => {
    const face = faces.get(name)!;
    for (const [mark, low, high] of [
      ['“', 500, 1000],
      ['‘', 500, 1000],
      ['”', 0, 500],
      ['’', 0, 500],
    ] as const) {
      const glyph = fullWidthMark(face, mark.codePointAt(0)!);
      const box = face.box(glyph)!;
      expect(face.advance(glyph)).toBe(1000);
      expect(box.xMin).toBeGreaterThanOrEqual(low);
      expect(box.xMax).toBeLessThanOrEqual(high);
    }
  });

  test('the interpunct stands in the middle of an em', () => {
    const face = faces.get(name)!;
    const glyph = fullWidthMark(face, 0xb7);
    const box = face.box(glyph)!;
    expect(face.advance(glyph)).toBe(1000);
    expect(Math.abs((box.xMin + box.xMax) / 2 - 500)).toBeLessThan(2);
  });

  test('a character no font has is shown as a box in the middle of an em', () => {
    const face = faces.get(name)!;
    const glyph = missingGlyph(face);
    const box = face.box(glyph)!;
    expect(face.advance(glyph)).toBe(1000);
    expect(box.xMax - box.xMin).toBeCloseTo(900, 6);
    expect(middle(box)).toBeCloseTo(380, 0);
  });
});

test('a font that draws its marks for Han keeps them as they are', () => {
  const song = faces.get('song')!;
  for (const mark of '“”‘’…') expect(fullWidthMark(song, mark.codePointAt(0)!)).toBe(song.glyph(mark.codePointAt(0)!));
  expect(fullWidthMark(song, 0xb7)).toBeGreaterThanOrEqual(madeGlyph);
});

test('a mark that is not shared with Latin is never touched', () => {
  const kai = faces.get('kai')!;
  expect(fullWidthMark(kai, 0xff0c)).toBe(kai.glyph(0xff0c));
  expect(fullWidthMark(faces.get('tinos')!, 0x4e2d)).toBe(0);
});

test('the same mark asked for twice is the same glyph', () => {
  const kai = faces.get('kai')!;
  expect(fullWidthMark(kai, 0x201c)).toBe(fullWidthMark(kai, 0x201c));
  expect(dashGlyph(kai)).toBe(dashGlyph(kai));
});

test('an ellipsis set too tight for Han is set as six dots at even distances', () => {
  const face = faceOf({
    '…': { box: { xMin: 50, yMin: 0, xMax: 400, yMax: 100 }, advance: 450 },
    '.': { box: { xMin: 60, yMin: -10, xMax: 160, yMax: 90 }, advance: 220 },
  });
  const { parts } = face.made[ellipsisGlyph(face) - madeGlyph]!;
  const centres = parts.map((part) => part.dx + 110);
  expect(centres).toHaveLength(6);
  for (let i = 1; i < 6; i++) expect(Math.abs(centres[i]! - centres[i - 1]! - 1000 / 3)).toBeLessThan(1);
  expect(parts.every((part) => part.dy === 340)).toBe(true);
});

test('a font with no dash, dots or box makes none', () => {
  const face = faceOf({});
  expect([dashGlyph(face), ellipsisGlyph(face), missingGlyph(face), fullWidthMark(face, 0x201c)]).toEqual([0, 0, 0, 0]);
});
