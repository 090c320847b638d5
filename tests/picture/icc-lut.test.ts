/** The tables of an ICC profile, in each of the three forms they come in, and what is made of them. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blackCurve } from '../../src/picture/black-curve.ts';
import { type Inks, iccLut } from '../../src/picture/icc-lut.ts';
import { chance } from '../fuzz/chance.ts';

const shipped = (name: string): Buffer => readFileSync(new URL(`../../layouts/press/${name}.icc`, import.meta.url));

/** A profile of one tag. */
const profileOf = (table: Buffer, tag = 'A2B1'): Buffer => {
  const head = Buffer.alloc(144);
  head.write('prtrCMYKLab ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  head.writeUInt32BE(1, 128);
  head.write(tag, 132, 'latin1');
  head.writeUInt32BE(144, 136);
  head.writeUInt32BE(table.length, 140);
  const all = Buffer.concat([head, table]);
  all.writeUInt32BE(all.length, 0);
  return all;
};

const words = (...values: readonly number[]): Buffer => {
  const all = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => {
    all.writeUInt16BE(Math.round(value), i * 2);
  });
  return all;
};

const longs = (...values: readonly number[]): Buffer => {
  const all = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => {
    all.writeUInt32BE(value, i * 4);
  });
  return all;
};

/** L falls with black from 100 to 20, a rises with magenta to 60, b with yellow to 50; corners of a grid of two. */
const labOf = (c: number, m: number, y: number, k: number): [number, number, number] => [100 - 80 * k - 10 * c, 60 * m, 50 * y];
const corners = Array.from({ length: 16 }, (_, i) => labOf((i >> 3) & 1, (i >> 2) & 1, (i >> 1) & 1, i & 1));
const ramp = [0, 255];

const old8 = (): Buffer => {
  const curve = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  const head = Buffer.concat([Buffer.from('mft1\0\0\0\0', 'latin1'), Buffer.from([4, 3, 2, 0]), Buffer.alloc(36)]);
  const grid = Buffer.from(corners.flatMap(([l, a, b]) => [Math.round(l * 2.55), Math.round(a + 128), Math.round(b + 128)]));
  return Buffer.concat([head, ...Array(4).fill(curve), grid, ...Array(3).fill(curve)]);
};

const old16 = (): Buffer => {
  const curve = words(...ramp.map((x) => x * 257));
  const head = Buffer.concat([Buffer.from('mft2\0\0\0\0', 'latin1'), Buffer.from([4, 3, 2, 0]), Buffer.alloc(36), words(2, 2)]);
  const grid = words(...corners.flatMap(([l, a, b]) => [(l / 100) * 65_280, (a + 128) * 256, (b + 128) * 256]));
  return Buffer.concat([head, ...Array(4).fill(curve), grid, ...Array(3).fill(curve)]);
};

/** With a parametric curve of gamma 1, an empty one, a matrix of ones and noughts. */
const modern = (): Buffer => {
  const para = Buffer.concat([Buffer.from('para\0\0\0\0', 'latin1'), words(0, 0), longs(65_536)]);
  const empty = Buffer.concat([Buffer.from('curv\0\0\0\0', 'latin1'), longs(0)]);
  const gamma = Buffer.concat([Buffer.from('curv\0\0\0\0', 'latin1'), longs(1), words(256, 0)]);
  const table = Buffer.concat([Buffer.from('curv\0\0\0\0', 'latin1'), longs(2), words(0, 65_535)]);
  const b = Buffer.concat([para, empty, gamma]);
  const matrix = longs(65_536, 0, 0, 0, 65_536, 0, 0, 0, 65_536, 0, 0, 0);
  const m = Buffer.concat([empty, empty, empty]);
  const grid = Buffer.concat([
    Buffer.from([2, 2, 2, 2, ...Array(12).fill(0)]),
    Buffer.from([2, 0, 0, 0]),
    words(...corners.flatMap(([l, x, y]) => [(l / 100) * 65_535, (x + 128) * 257, (y + 128) * 257])),
  ]);
  const a = Buffer.concat([table, para, empty, gamma]);
  const places: number[] = [];
  let at = 32;
  for (const part of [b, matrix, m, grid, a]) {
    places.push(at);
    at += part.length;
  }
  return Buffer.concat([Buffer.from('mAB \0\0\0\0', 'latin1'), Buffer.from([4, 3, 0, 0]), longs(...places), b, matrix, m, grid, a]);
};

const mixtures: readonly Inks[] = [
  [0, 0, 0, 0],
  [0, 0, 0, 1],
  [0, 1, 0, 0],
  [0.5, 0.5, 0.5, 0.5],
  [0.25, 0.1, 0.8, 0.05],
  [1, 1, 1, 1],
];

describe.each([
  ['of eight bits', old8, 0.6],
  ['of sixteen', old16, 0.02],
  ['of version 4', modern, 0.02],
] as const)('a table %s', (_, make, slack) => {
  test.each(mixtures.map((inks) => [inks]))('gives the colour of %j', (inks) => {
    const found = iccLut(profileOf(make()))!(inks);
    for (const [i, part] of labOf(...inks).entries()) expect(Math.abs(found[i]! - part)).toBeLessThan(slack);
  });

  test('cut short at any place is no table, and no throw', () => {
    const whole = profileOf(make());
    for (let length = 0; length < whole.length; length += 7) {
      const lut = iccLut(whole.subarray(0, length));
      if (lut) for (const part of lut([0.3, 0.3, 0.3, 0.3])) expect(Number.isFinite(part) || Number.isNaN(part)).toBe(true);
    }
  });
});

test('a profile of one table only has it under another name', () => {
  expect(iccLut(profileOf(old16(), 'A2B0'))).not.toBeNull();
  expect(iccLut(profileOf(old16(), 'B2A0'))).toBeNull();
});

describe.each(['newsprint-tr002-tac240', 'coated-fogra39-tac300'])('the press of %s', (name) => {
  const lut = iccLut(shipped(name))!;

  test('shows bare paper as white and grows darker with ink', () => {
    expect(lut([0, 0, 0, 0])[0]).toBeCloseTo(100, 0);
    for (let k = 0.1; k <= 1; k += 0.1) expect(lut([0, 0, 0, k])[0]).toBeLessThan(lut([0, 0, 0, k - 0.1])[0]);
  });

  test('prints white with no ink, black with all of it, and every shade between in order', () => {
    const curve = blackCurve(lut);
    expect([curve[0], curve[255]]).toEqual([0, 255]);
    for (let grey = 1; grey < 256; grey++) expect(curve[grey]).toBeGreaterThanOrEqual(curve[grey - 1]!);
    expect(new Set(curve).size).toBeGreaterThan(150);
  });
});

test('a profile with bytes gone wrong is read or refused, and soon', () => {
  const sound = shipped('newsprint-tr002-tac240');
  for (let seed = 1; seed <= 150; seed++) {
    const by = chance(seed);
    const spoilt = Uint8Array.from(sound);
    // the header, the list of tags and the head of a table are where a byte does harm
    for (let n = 1 + by.below(6); n > 0; n--) spoilt[by.once(2) ? by.below(400) : by.below(spoilt.length)] = by.below(256);
    const began = performance.now();
    const lut = iccLut(spoilt);
    if (lut) expect(blackCurve(lut)).toHaveLength(256);
    expect(performance.now() - began).toBeLessThan(2000);
  }
});
