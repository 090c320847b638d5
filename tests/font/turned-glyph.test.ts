/** Ink turned by a quarter inside a subset: Latin on its side is drawn as it was, and says its way down the line. */

import { expect, test } from 'vitest';
import { openFace } from '../../src/font/open-face.ts';
import { outlineOf } from '../../src/font/outline.ts';
import { subsetFace } from '../../src/font/subset/subset-face.ts';
import { tablesOf } from './font-files.ts';
import { npm, PackageHost } from './package-host.ts';

const face = openFace(await new PackageHost().read(npm.tinos), { key: 'tinos' }).face!;
const letter = face.glyph(0x67);
const made = face.make({ parts: [{ glyph: letter, dx: 120, dy: 880, scaleX: 1, turned: true }], advance: 1000 });

test('up becomes right and along becomes down, in the box, the outline and the font file', () => {
  const box = face.box(letter)!;
  const turned = { xMin: box.yMin + 120, yMin: 880 - box.xMax, xMax: box.yMax + 120, yMax: 880 - box.xMin };
  for (const [edge, value] of Object.entries(face.box(made)!)) expect(value).toBeCloseTo(turned[edge as keyof typeof turned], 6);
  const outline = outlineOf(face, made)!;
  const upright = outlineOf(face, letter)!;
  expect(outline[1]).toBeCloseTo(upright[2]! + 120, 6);
  expect(outline[2]).toBeCloseTo(880 - upright[1]!, 6);
  const subset = subsetFace(face, [
    { glyph: 0, advance: 500, shift: 0, down: 500 },
    { glyph: made, advance: 1000, shift: 0, down: 437 },
  ]);
  const tables = tablesOf(subset.bytes);
  const loca = Buffer.from(tables.get('loca')!);
  const start = loca.length === 8 ? loca.readUInt16BE(2) * 2 : loca.readUInt32BE(4);
  const entry = Buffer.from(tables.get('glyf')!.subarray(start));
  const unit = face.unitsPerEm / 1000;
  expect(entry.readInt16BE(2)).toBeCloseTo(turned.xMin * unit, -1);
  expect(entry.readInt16BE(8)).toBeCloseTo(turned.yMax * unit, -1);
  // the matrix behind the component's glyph and offsets
  expect([18, 20, 22, 24].map((at) => entry.readInt16BE(at))).toEqual([0, -0x4000, 0x4000, 0]);
});

test('a subset for vertical lines has its advances down the line, one for horizontal lines has no such tables', () => {
  const across = tablesOf(subsetFace(face, [{ glyph: 0, advance: 500, shift: 0 }]).bytes);
  expect([...across.keys()]).not.toContain('vmtx');
  const down = tablesOf(subsetFace(face, [{ glyph: 0, advance: 500, shift: 0, down: 437 }]).bytes);
  expect(Buffer.from(down.get('vmtx')!).readUInt16BE(0)).toBe(Math.round((437 * face.unitsPerEm) / 1000));
});
