/** Fonts with bytes changed or cut off: a finding or a blank, never a crash and never a wait. */

import fc from 'fast-check';
import { beforeAll, describe, test } from 'vitest';
import { writeCff } from '../../src/font/cff/write-cff.ts';
import { dashGlyph, ellipsisGlyph, fullWidthMark, missingGlyph } from '../../src/font/made-glyphs.ts';
import { openFace } from '../../src/font/open-face.ts';
import type { Slot } from '../../src/font/subset/slot.ts';
import { subsetFace } from '../../src/font/subset/subset-face.ts';
import { fontOf, tablesOf } from './font-files.ts';
import {
  byAlternates,
  byDelta,
  byList,
  coverageList,
  coverageRange,
  extended,
  gsub,
  lookup,
  verticalTables,
  vorg,
  withTables,
} from './layout-tables.ts';
import { npm, PackageHost } from './package-host.ts';

let tinos: Uint8Array;
let ofLanguages: Uint8Array;
let withCff: Uint8Array;

beforeAll(async () => {
  tinos = await new PackageHost().read(npm.tinos);
  const tables = new Map(tablesOf(tinos));
  tables.delete('glyf');
  tables.delete('loca');
  const outline = [0, 10, 0, 1, 400, 0, 2, 400, 300, 300, 700, 10, 700];
  tables.set(
    'CFF ',
    writeCff(
      'X',
      Array.from({ length: 3209 }, (_, i) => ({ outline: i % 3 === 0 ? outline : [...outline], advance: 500, shift: i % 5 })),
      [0, 0, 1000, 1000],
    ),
  );
  const heights = verticalTables([[2048, 0]], [100, 200, -100]);
  for (const [name, table] of Object.entries({ ...heights, VORG: vorg(880, [5, 900], [9, 700]) })) tables.set(name, table);
  withCff = fontOf(0x4f54544f, tables);
  const single = lookup(1, byList(coverageRange(30, 32), 90, 91, 92));
  ofLanguages = withTables({
    ...heights,
    GSUB: gsub({
      scripts: { hani: { '': [3], ZHS: [0], ZHT: [1], ZHH: [2] }, kana: { JAN: [0, 3] }, latn: { '': [4], TRK: [1] } },
      features: [
        ['locl', 0],
        ['locl', 1],
        ['locl', 0, 2],
        ['vert', 3],
        ['hwid', 0, 1, 2, 3],
      ],
      lookups: [
        lookup(1, byDelta(coverageList(30, 40, 50), 7)),
        extended(1, byDelta(coverageRange(30, 50), -3)),
        single,
        lookup(3, byAlternates(coverageList(33, 44), [50, 60], [70])),
      ],
    }),
  });
});

/** All that an edition does with a face. */
const use = (bytes: Uint8Array): void => {
  const { face } = openFace(bytes, { key: 'k' });
  if (!face) return;
  for (let c = 0; c < 0x3000; c += 3) face.advance(face.glyph(c));
  const slots: Slot[] = [{ glyph: 0, advance: 500, shift: 0 }];
  for (const make of [dashGlyph, ellipsisGlyph, missingGlyph]) slots.push({ glyph: make(face), advance: 2000, shift: 3 });
  for (const mark of [0x201c, 0x201d, 0xb7]) slots.push({ glyph: fullWidthMark(face, mark), advance: 1000, shift: 0 });
  for (let glyph = 0; glyph < face.glyphCount; glyph += 11) {
    face.box(glyph);
    for (const lang of ['zh-Hans', 'zh-Hant-HK', 'ja', 'tr']) face.box(face.localGlyph(glyph, lang));
    face.box(face.widthGlyph(face.verticalGlyph(glyph), 'hwid'));
    face.verticalAdvance(glyph);
    face.verticalOrigin(glyph);
    slots.push({ glyph, advance: face.advance(glyph), shift: glyph % 2 === 0 ? 0 : -250 });
  }
  subsetFace(face, slots);
};

/** Where a font's structure lies is damaged more often than where its curves do. */
const place = (bytes: Uint8Array) => fc.oneof(fc.nat(400), fc.nat(bytes.length - 1));

describe.each([
  ['a font with glyf outlines', () => tinos],
  ['a font with CFF outlines', () => withCff],
  ['a font with glyphs for languages and vertical lines', () => ofLanguages],
])('%s', (_name, font) => {
  test('with a few bytes changed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place(font()), fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = font().slice();
        for (const [at, value] of changes) bytes[at] = value;
        use(bytes);
      }),
      { numRuns: 150 },
    );
  });

  test('with the bytes of one table changed all over', () => {
    const tags = [...tablesOf(font()).keys()];
    fc.assert(
      fc.property(
        fc.constantFrom(...tags),
        fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { minLength: 20, maxLength: 60 }),
        (tag, changes) => {
          const bytes = font().slice();
          const table = tablesOf(bytes).get(tag)!;
          for (const [at, value] of changes) table[at % table.length] = value;
          use(bytes);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('cut off anywhere', () => {
    fc.assert(
      fc.property(place(font()), (length) => use(font().slice(0, length))),
      { numRuns: 80 },
    );
  });
});
