/** The box for a character no font has: every font of the catalog draws one, and where a font cannot, a face of our own does. */

import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { boxFace } from '../../src/font/box-face.ts';
import { readFontFile } from '../../src/font/font-file.ts';
import { drawsBox, missingGlyph } from '../../src/font/made-glyphs.ts';
import { openFace } from '../../src/font/open-face.ts';
import { openFonts } from '../../src/font/open-fonts.ts';
import { loadCatalog, readCatalog } from '../../src/font/read-catalog.ts';
import { subsetFace } from '../../src/font/subset/subset-face.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { fontOf, tablesOf } from './font-files.ts';
import { npm, PackageHost } from './package-host.ts';

test('every font of the catalog can draw the box', async () => {
  const host = new PackageHost();
  const { catalog } = await loadCatalog(host);
  for (const family of catalog.families.values())
    for (const file of family.files) {
      const read = await readFontFile(host, file, family.name);
      const { face } = openFace('bytes' in read ? read.bytes : new Uint8Array(0), { key: file.key });
      expect(drawsBox(face!), file.key).toBe(true);
      const box = face!.box(missingGlyph(face!))!;
      expect(box.xMax - box.xMin, file.key).toBeCloseTo(900, 6);
      expect(box.yMax - box.yMin, file.key).toBeGreaterThan(400);
    }
});

test('our own face is a sound font of a box of one em and a blank', () => {
  const face = boxFace();
  expect(face.box(0)).toEqual({ xMin: 50, yMin: -70, xMax: 950, yMax: 830 });
  expect([face.advance(0), face.glyph(0x20), face.box(1), face.glyph('中'.codePointAt(0)!)]).toEqual([1000, 1, null, 0]);
  expect(drawsBox(face)).toBe(true);
  // another reader draws the same frame: two contours of four corners
  const corners = create(Buffer.from(face.bytes))
    .getGlyph(0)
    .path.commands.filter(({ command }) => command !== 'closePath');
  expect(corners.filter(({ command }) => command === 'moveTo').map(({ args }) => args)).toEqual([
    [50, -70],
    [90, -30],
  ]);
});

test('the box goes into a PDF like any glyph', () => {
  const face = boxFace();
  const made = subsetFace(face, [
    { glyph: 0, advance: 1000, shift: 0 },
    { glyph: missingGlyph(face), advance: 1000, shift: 0 },
  ]);
  expect([made.kind, made.findings]).toEqual(['truetype', []]);
  expect(made.box[2] - made.box[0]).toBeGreaterThan(850);
});

test('a font that has neither □ nor a drawn .notdef is led by our own face, and sets its own characters all the same', async () => {
  const tables = new Map(tablesOf(await new PackageHost().read(npm.tinos)));
  // glyph 0 without an outline, and □ out of the map: all characters beyond U+2000 are of later segments
  const loca = tables.get('loca')!.slice();
  loca.set(loca.subarray(4, 8), 0);
  loca.set([0, 0, 0, 0, 0, 0, 0, 0]);
  tables.set('loca', loca);
  const cmap = Buffer.alloc(12 + 40);
  [0, 1, 3, 10].forEach((field, i) => {
    cmap.writeUInt16BE(field, i * 2);
  });
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(28, 16);
  cmap.writeUInt32BE(1, 24);
  [0x41, 0x5a, 36].forEach((field, i) => {
    cmap.writeUInt32BE(field, 28 + i * 4);
  });
  tables.set('cmap', new Uint8Array(cmap));
  const host = new PackageHost({ 'fonts/bare.ttf': fontOf(0x00010000, tables) });
  const { catalog } = readCatalog(
    sourceFile('fonts/catalog.yaml' as ProjectPath, 'families: { bare: { files: { 400: bare.ttf } } }\nroles: { song: bare }'),
  );
  const { fonts, findings } = await openFonts(host, catalog, [{ role: 'song', weight: 400 }]);
  const stack = fonts.stack('song', 400);
  expect(findings).toEqual([]);
  expect(stack.faces.map(({ key }) => key)).toEqual(['banxin-box', 'bare-400']);
  expect([stack.pick(0x41), stack.pick(0x20), stack.pick(0x4e2d), stack.primaryCount]).toEqual([1, -1, -1, 2]);
  expect(missingGlyph(stack.faces[0]!)).toBeGreaterThan(0);
});
