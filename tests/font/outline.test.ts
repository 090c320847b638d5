/** Outlines of glyphs: what our own reader draws against another reader's, for every kind of outline. */

import { create, type PathCommand } from 'fontkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { curveStep, lineStep, moveStep, type Outline, outlineBox, quadStep, stepLength } from '../../src/font/cff/outline.ts';
import { writeCff } from '../../src/font/cff/write-cff.ts';
import type { Face } from '../../src/font/face.ts';
import { dashGlyph } from '../../src/font/made-glyphs.ts';
import { openFace } from '../../src/font/open-face.ts';
import { outlineOf } from '../../src/font/outline.ts';
import { fontOf, tablesOf } from './font-files.ts';
import { npm, PackageHost } from './package-host.ts';

/** Signed area and box of an outline, curves cut into short lines: two readers may begin a contour elsewhere, the ink is the same. */
const ink = (outline: Outline): { area: number; box: readonly number[] } => {
  let area = 0;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const to = (nx: number, ny: number): void => {
    area += (x * ny - nx * y) / 2;
    [x, y] = [nx, ny];
    box[0] = Math.min(box[0]!, x);
    box[1] = Math.min(box[1]!, y);
    box[2] = Math.max(box[2]!, x);
    box[3] = Math.max(box[3]!, y);
  };
  for (let i = 0; i < outline.length; ) {
    const step = outline[i]!;
    const a = outline.slice(i + 1, i + 1 + stepLength(step));
    i += 1 + a.length;
    const [fromX, fromY] = [x, y];
    if (step === moveStep) {
      to(startX, startY);
      [x, y, startX, startY] = [a[0]!, a[1]!, a[0]!, a[1]!];
    } else if (step === lineStep) to(a[0]!, a[1]!);
    else
      for (let n = 1; n <= 16; n++) {
        const t = n / 16;
        const u = 1 - t;
        if (step === quadStep) to(u * u * fromX + 2 * u * t * a[0]! + t * t * a[2]!, u * u * fromY + 2 * u * t * a[1]! + t * t * a[3]!);
        else
          to(
            u ** 3 * fromX + 3 * u * u * t * a[0]! + 3 * u * t * t * a[2]! + t ** 3 * a[4]!,
            u ** 3 * fromY + 3 * u * u * t * a[1]! + 3 * u * t * t * a[3]! + t ** 3 * a[5]!,
          );
      }
  }
  to(startX, startY);
  return { area, box };
};

const fromFontkit = (commands: readonly PathCommand[], em: number): Outline => {
  const steps: Readonly<Record<string, number>> = {
    moveTo: moveStep,
    lineTo: lineStep,
    quadraticCurveTo: quadStep,
    bezierCurveTo: curveStep,
  };
  return commands.flatMap(({ command, args }) => {
    const step = steps[command];
    return step === undefined ? [] : [step, ...args.map((a) => a * em)];
  });
};

const same = (face: Face, bytes: Uint8Array, glyphs: readonly number[]): void => {
  const other = create(bytes);
  for (const glyph of glyphs) {
    const mine = ink(outlineOf(face, glyph)!);
    const theirs = ink(fromFontkit(other.getGlyph(glyph).path.commands, 1000 / face.unitsPerEm));
    expect(mine.area).toBeCloseTo(theirs.area, 3);
    mine.box.forEach((edge, i) => {
      // a blank glyph has no box, in either
      if (Number.isFinite(edge) || Number.isFinite(theirs.box[i]!)) expect(edge).toBeCloseTo(theirs.box[i]!, 3);
    });
  }
};

let tinos: Uint8Array;
let serif: Uint8Array;
let latin: Face;
let song: Face;

beforeAll(async () => {
  const host = new PackageHost();
  tinos = await host.read(npm.tinos);
  serif = await host.read(npm.song);
  latin = openFace(tinos, { key: 'tinos' }).face!;
  song = openFace(serif, { key: 'song' }).face!;
});

describe('TrueType outlines', () => {
  test('of a Latin face, accented letters made of parts among them, are what another reader draws', () => {
    same(
      latin,
      tinos,
      Array.from({ length: 600 }, (_, i) => i * 4),
    );
  });

  test('of a Han face are what another reader draws', () => {
    same(
      song,
      serif,
      [...'永字八法，。（）“”《》国鬱龍龘黛'].map((c) => song.glyph(c.codePointAt(0)!)),
    );
  });

  test('lie in the box that the font names', () => {
    for (const c of '永国鬱。') {
      const glyph = song.glyph(c.codePointAt(0)!);
      // fonts take the points that guide a curve into the box
      expect(outlineBox(outlineOf(song, glyph)!)).toEqual(song.box(glyph));
    }
  });

  test('of a blank are empty', () => {
    expect(outlineOf(latin, latin.glyph(0x20))).toEqual([]);
  });
});

describe('a glyph of parts', () => {
  /** Tinos with one glyph's description put in place of another's. */
  const withGlyph = (description: readonly number[]): { readonly face: Face; readonly glyph: number } => {
    const tables = new Map([...tablesOf(tinos)].map(([tag, table]) => [tag, table.slice()]));
    const loca = new DataView(tables.get('loca')!.buffer);
    const glyph = latin.glyph(0x57);
    const at = loca.getUint32(glyph * 4);
    const glyf = new DataView(tables.get('glyf')!.buffer);
    description.forEach((value, i) => {
      glyf.setUint16(at + i * 2, value & 0xffff);
    });
    const bytes = fontOf(0x00010000, tables);
    return { face: openFace(bytes, { key: 'made' }).face!, glyph };
  };
  const a = (): number => latin.glyph(0x41);
  // left edge where W has its own, so that nothing is moved to the side bearing
  const head = (): number[] => [-1, Math.round((latin.box(latin.glyph(0x57))!.xMin * 2048) / 1000), 0, 1000, 1000];

  test('is moved and scaled as it says, down and to the left too', () => {
    const { face, glyph } = withGlyph([...head(), 0x0001 | 0x0002 | 0x0008, a(), -100, -200, 0x2000]);
    const whole = outlineBox(outlineOf(latin, a())!)!;
    const part = outlineBox(outlineOf(face, glyph)!)!;
    expect(part.xMax - part.xMin).toBeCloseTo((whole.xMax - whole.xMin) / 2, 3);
    expect(part.yMin).toBeCloseTo(whole.yMin / 2 - (200 * 1000) / 2048, 3);
  });

  test('may be turned', () => {
    // a quarter: x' = -y, y' = x
    const { face, glyph } = withGlyph([...head(), 0x0001 | 0x0002 | 0x0080, a(), 0, 0, 0, 0x4000, -0x4000, 0]);
    const whole = outlineBox(outlineOf(latin, a())!)!;
    const turned = outlineBox(outlineOf(face, glyph)!)!;
    expect(turned.yMax).toBeCloseTo(whole.xMax, 3);
    expect(turned.xMin).toBeCloseTo(-whole.yMax, 3);
  });

  test('may lay a point of one part on a point of another', () => {
    const { face, glyph } = withGlyph([...head(), 0x0001 | 0x0002 | 0x0020, a(), 300, 0, 0x0001, a(), 0, 0]);
    const outline = outlineOf(face, glyph)!;
    const half = outline.length / 2;
    expect(outline.slice(half)).toEqual(outline.slice(0, half));
  });

  test('that is part of itself is broken, and drawn as nothing', () => {
    const { face, glyph } = withGlyph([...head(), 0x0001 | 0x0002, latin.glyph(0x57), 0, 0]);
    expect(outlineOf(face, glyph)).toBeNull();
  });

  test('that names a point no part has is broken', () => {
    const { face, glyph } = withGlyph([...head(), 0x0001 | 0x0002 | 0x0020, a(), 0, 0, 0x0001, a(), 4000, 0]);
    expect(outlineOf(face, glyph)).toBeNull();
  });
});

test('no damage to an outline table makes more than a blank', () => {
  const tables = new Map([...tablesOf(tinos)].map(([tag, table]) => [tag, table.slice()]));
  const glyf = tables.get('glyf')!;
  let seed = 7;
  for (let i = 0; i < glyf.length; i += 13) {
    seed = (seed * 48271) % 0x7fffffff;
    glyf[i] = seed & 0xff;
  }
  const { face } = openFace(fontOf(0x00010000, tables), { key: 'damaged' });
  for (let glyph = 0; glyph < face!.glyphCount; glyph++) expect(() => outlineOf(face!, glyph)).not.toThrow();
});

test('a dash of two em is drawn over its whole length', () => {
  const box = outlineBox(outlineOf(song, dashGlyph(song))!)!;
  expect(box.xMin).toBeCloseTo(0, 2);
  expect(box.xMax).toBeCloseTo(2000, 2);
});

test('CFF outlines are the curves of their charstrings, in thousandths of an em', () => {
  const tables = new Map<string, Uint8Array>([...tablesOf(tinos)].map(([tag, table]) => [tag, new Uint8Array(table)]));
  for (const tag of ['glyf', 'loca']) tables.delete(tag);
  const square: Outline = [moveStep, 0, 0, lineStep, 2048, 0, curveStep, 2048, 500, 1500, 1024, 0, 1024];
  const count = openFace(tinos, { key: 'x' }).face!.glyphCount;
  tables.set(
    'CFF ',
    writeCff(
      'Square',
      Array.from({ length: count }, () => ({ outline: square, advance: 1000, shift: 0 })),
      [0, 0, 2048, 1024],
    ),
  );
  const { face } = openFace(fontOf(0x4f54544f, tables), { key: 'square' });
  const expected = [moveStep, 0, 0, lineStep, 1000, 0, curveStep, 1000, 500 / 2.048, 1500 / 2.048, 500, 0, 500];
  expect(outlineOf(face!, 5)!.slice(-expected.length)).toEqual(expected);
});
