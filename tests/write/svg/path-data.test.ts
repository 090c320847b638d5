/** Glyph outlines as path data: short, and the same shape when read back. */

import { expect, test } from 'vitest';
import { curveStep, lineStep, moveStep, type Outline, quadStep, stepLength } from '../../../src/font/cff/outline.ts';
import { outlineOf } from '../../../src/font/outline.ts';
import { figure, points } from '../../../src/write/svg/figure.ts';
import { glyphData, pathData } from '../../../src/write/svg/path-data.ts';
import { latin, song } from '../set-text.ts';

/** Path data of the letters m l h v c q t z, relative, as SVG 2 (9.3) says they are to be read. */
const read = (data: string): number[] => {
  const out: number[] = [];
  let [x, y, startX, startY, guideX, guideY] = [0, 0, 0, 0, 0, 0];
  for (const [, letter, written] of data.matchAll(/([a-z])([^a-z]*)/g)) {
    const figures = (written!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (letter === 'z') {
      [x, y] = [startX, startY];
      continue;
    }
    let command = letter!;
    const count = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, t: 2 }[command]!;
    for (let i = 0; i < figures.length; i += count) {
      const a = figures.slice(i, i + count);
      if (command === 'h') a.push(0);
      if (command === 'v') a.unshift(0);
      const abs = a.map((v, p) => v + (p % 2 === 0 ? x : y));
      const guided = command === 'q' || command === 't';
      if (command === 't') abs.unshift(2 * x - guideX, 2 * y - guideY);
      out.push(command === 'm' ? moveStep : command === 'c' ? curveStep : guided ? quadStep : lineStep, ...abs);
      [guideX, guideY] = [abs[0]!, abs[1]!];
      [x, y] = [abs.at(-2)!, abs.at(-1)!];
      if (command === 'm') {
        [startX, startY] = [x, y];
        command = 'l';
      }
    }
  }
  return out;
};

const near = (a: Outline, b: Outline): void => {
  expect(a.length).toBe(b.length);
  for (let i = 0; i < a.length; ) {
    expect(a[i]).toBe(b[i]);
    const end = i + 1 + stepLength(a[i]!);
    for (let p = i + 1; p < end; p++) expect(Math.abs(a[p]! - b[p]!)).toBeLessThanOrEqual(0.151);
    i = end;
  }
};

test('an outline read back is the outline, to a tenth of a thousandth of an em', () => {
  for (const [face, characters] of [
    [song, '永鬱国龍，。（）“”…砚溪周报'],
    [latin, 'ABCQ&@gäéôñ0123456789'],
  ] as const) {
    for (const character of characters) {
      const outline = outlineOf(face, face.glyph(character.codePointAt(0)!))!;
      near(read(glyphData(outline)), outline);
    }
  }
});

test('what goes on is not said again', () => {
  const outline = [
    ...[moveStep, 0, 0, lineStep, 10, 5, lineStep, 20, 5, lineStep, 20, 0, lineStep, 21, -1, lineStep, 22, -3],
    ...[moveStep, 100, 100, quadStep, 110, 100, 110, 110, quadStep, 110, 120, 100, 120, quadStep, 90, 130, 80, 130.5],
    ...[moveStep, -0.04, 0, curveStep, 1, 2, 3, 4, 5, 6, curveStep, 6, 7, 8, 9, 10, 11],
  ];
  expect(glyphData(outline)).toBe('m0 0 10 5h10v-5l1-1 1-2zm100 100q10 0 10 10t-10 10q-10 10-20 10.5zm-100-100c1 2 3 4 5 6 1 1 3 3 5 5z');
  expect(glyphData([])).toBe('');
});

test('figures are short', () => {
  expect([0, -0, 0.5, -0.25, 10, 1000.0004, -12.3456].map(points)).toEqual(['0', '0', '.5', '-.25', '10', '1000', '-12.346']);
  expect(figure(5, 10)).toBe('.5');
  expect(() => points(Number.NaN)).toThrow('on the page');
});

test('a path of the page keeps its curves and its closing', () => {
  const path = {
    kind: 'path',
    segments: [
      { op: 'move', x: 1, y: 2 },
      { op: 'line', x: 3, y: 4.5 },
      { op: 'curve', x1: 1, y1: 2, x2: 3, y2: 4, x: 5, y: 6 },
      { op: 'close' },
    ],
    fill: null,
    stroke: null,
    anchor: -1,
  } as const;
  expect(pathData(path)).toBe('M1 2L3 4.5C1 2 3 4 5 6z');
});
