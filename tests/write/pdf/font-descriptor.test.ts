/** What the PDF tells of an embedded font, from fonts whose tables are whole, short or not there. */

import { describe, expect, test } from 'vitest';
import { openFace } from '../../../src/font/open-face.ts';
import { fontDescriptor } from '../../../src/write/pdf/font-descriptor.ts';
import { tablesOf } from '../../font/font-files.ts';
import { tinos, withTables } from '../../font/layout-tables.ts';

const told = (changes: Readonly<Record<string, Uint8Array | null>>): Record<string, unknown> => {
  const { face } = openFace(withTables(changes), { key: 'k' });
  const { Ascent, Descent, CapHeight, ItalicAngle } = fontDescriptor(face!, 'K', [0, 0, 1, 1], {}) as Record<string, unknown>;
  return { Ascent, Descent, CapHeight, ItalicAngle };
};

const cut = (name: string, length: number): Record<string, Uint8Array> => ({ [name]: tablesOf(tinos).get(name)!.slice(0, length) });
const whole = told({});

describe('the heights of a font', () => {
  test('are those of its OS/2 table', () => {
    expect(whole).toEqual({ Ascent: 693, Descent: -216, CapHeight: 655, ItalicAngle: 0 });
  });

  test('are those of the em box where the table is not there or ends before them', () => {
    const usual = { Ascent: 880, Descent: -120, CapHeight: 880, ItalicAngle: 0 };
    expect(told({ 'OS/2': null })).toEqual(usual);
    for (const length of [0, 1, 10, 68, 69]) expect(told(cut('OS/2', length)), String(length)).toEqual(usual);
    expect(told(cut('OS/2', 70))).toEqual({ ...usual, Ascent: whole.Ascent, CapHeight: whole.Ascent });
    expect(told(cut('OS/2', 78))).toEqual({ ...whole, CapHeight: whole.Ascent });
  });
});

test('a slant is told only by a table that holds it', () => {
  const post = tablesOf(tinos).get('post')!.slice(0, 32);
  new DataView(post.buffer).setInt32(4, -12 * 0x10000);
  expect(told({ post }).ItalicAngle).toBe(-12);
  for (const length of [0, 4, 7]) expect(told({ post: post.slice(0, length) })).toEqual(whole);
  expect(told({ post: null })).toEqual(whole);
});
