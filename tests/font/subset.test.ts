/** Cutting a face down to metric slots: the ink stays what it was, and each slot has its own width and place. */

import fc from 'fast-check';
import { create, type PathCommand } from 'fontkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { tableChecksum } from '../../src/font/checksum.ts';
import { type Face, madeGlyph } from '../../src/font/face.ts';
import { dashGlyph } from '../../src/font/made-glyphs.ts';
import { openFace } from '../../src/font/open-face.ts';
import type { Slot, Subset } from '../../src/font/subset/slot.ts';
import { subsetFace } from '../../src/font/subset/subset-face.ts';
import { tablesOf } from './font-files.ts';
import { npm, PackageHost } from './package-host.ts';

const host = new PackageHost();
let song: Face;
let tinos: Face;

beforeAll(async () => {
  song = openFace(await host.read(npm.song), { key: 'song' }).face!;
  tinos = openFace(await host.read(npm.tinos), { key: 'tinos' }).face!;
});

const glyphOf = (face: Face, character: string): number => face.glyph(character.codePointAt(0)!);
const slotOf = (face: Face, glyph: number, shift = 0, advance = face.advance(glyph)): Slot => ({ glyph, advance, shift });

/** Moves and stretches a path as a slot does, in font units. */
const placed = (commands: readonly PathCommand[], dx: number, dy = 0, scaleX = 1): PathCommand[] =>
  commands.map(({ command, args }) => ({ command, args: args.map((v, i) => (i % 2 === 0 ? v * scaleX + dx : v + dy)) }));

const rounded = (commands: readonly PathCommand[]): string =>
  commands.map(({ command, args }) => `${command} ${args.map((v) => v.toFixed(1).replace(/^-0\.0$/, '0.0')).join(' ')}`).join('\n');

const sourcePath = (face: Face, glyph: number): readonly PathCommand[] => create(face.bytes).getGlyph(glyph).path.commands;

describe('a subset', () => {
  test('has each outline as the font has it, and each advance as the slot has it', () => {
    for (const [face, text] of [
      [song, '中国人民日报，。（）《》“”Aé龘'],
      [tinos, 'AQgéÅﬁ“—…öñ'],
    ] as const) {
      const slots = [slotOf(face, 0), ...[...text].map((c) => slotOf(face, glyphOf(face, c))), slotOf(face, glyphOf(face, ' '))];
      const subset = subsetFace(face, slots);
      const read = create(subset.bytes);
      const source = create(face.bytes);
      expect(subset).toMatchObject({ kind: 'truetype', carriesShift: true, findings: [] });
      expect(read.unitsPerEm).toBe(face.unitsPerEm);
      slots.forEach((slot, id) => {
        expect(rounded(read.getGlyph(id).path.commands)).toBe(rounded(source.getGlyph(slot.glyph).path.commands));
        expect(read.getGlyph(id).advanceWidth).toBe(source.getGlyph(slot.glyph).advanceWidth);
      });
    }
  });

  test('has a half-width opening mark half an em to the left, and half an em wide', () => {
    const open = glyphOf(song, '（');
    const subset = subsetFace(song, [slotOf(song, 0), slotOf(song, open), slotOf(song, open, -500, 500)]);
    const read = create(subset.bytes);
    expect(read.getGlyph(2).advanceWidth).toBe(500);
    expect(rounded(read.getGlyph(2).path.commands)).toBe(rounded(placed(sourcePath(song, open), -500)));
  });

  test('says a shift in the units of the font', () => {
    const digit = glyphOf(tinos, '8');
    const subset = subsetFace(tinos, [slotOf(tinos, 0), slotOf(tinos, digit, 125, 625)]);
    const glyph = create(subset.bytes).getGlyph(1);
    expect(glyph.advanceWidth).toBe(1280);
    expect(rounded(glyph.path.commands)).toBe(rounded(placed(sourcePath(tinos, digit), 256)));
  });

  test('shifts a glyph that the font itself puts together from others', () => {
    const accented = glyphOf(tinos, 'Å');
    const subset = subsetFace(tinos, [slotOf(tinos, 0), slotOf(tinos, accented, 0, 800), slotOf(tinos, accented, 500, 800)]);
    const read = create(subset.bytes);
    expect(rounded(read.getGlyph(2).path.commands)).toBe(rounded(placed(sourcePath(tinos, accented), 1024)));
    expect(read.getGlyph(1).advanceWidth).toBe(Math.round(0.8 * 2048));
  });

  test('has the dash as one glyph of two em', () => {
    const dash = dashGlyph(song);
    const subset = subsetFace(song, [slotOf(song, 0), slotOf(song, dash)]);
    const glyph = create(subset.bytes).getGlyph(1);
    const xs = glyph.path.commands.flatMap(({ args }) => args.filter((_, i) => i % 2 === 0));
    expect(glyph.advanceWidth).toBe(2000);
    expect(Math.min(...xs)).toBeCloseTo(0, 0);
    expect(Math.max(...xs)).toBeCloseTo(2000, 0);
  });

  test('stretches a glyph more than twice without bending it', () => {
    const letter = glyphOf(song, 'A');
    const wide = song.make({ parts: [{ glyph: letter, dx: 40, dy: 100, scaleX: 5 }], advance: 3600 });
    const read = create(subsetFace(song, [slotOf(song, 0), slotOf(song, wide)]).bytes);
    const found = read.getGlyph(1).path.commands;
    const wanted = placed(sourcePath(song, letter), 40, 100, 5);
    found.forEach(({ args }, i) => {
      args.forEach((v, p) => {
        expect(Math.abs(v - wanted[i]!.args[p]!)).toBeLessThan(0.5);
      });
    });
  });

  test('writes the outline of a much used character once', () => {
    const glyph = glyphOf(song, '龘');
    const one = subsetFace(song, [slotOf(song, 0), slotOf(song, glyph)]).bytes.length;
    const many = [slotOf(song, 0), ...Array.from({ length: 51 }, (_, i) => slotOf(song, glyph, 0, 1000 + i * 20))];
    // 18 bytes of composite in 20, four of loca at most, four of hmtx
    expect(subsetFace(song, many).bytes.length - one).toBeLessThanOrEqual(50 * 28 + 4);
  });

  test('is the same file each time', () => {
    const slots = [
      slotOf(song, 0),
      ...[...'新华社北京十一月二十日电'].map((c, i) => slotOf(song, glyphOf(song, c), i % 2 === 0 ? 0 : 60, 1020)),
    ];
    expect(Buffer.compare(subsetFace(song, slots).bytes, subsetFace(song, slots).bytes)).toBe(0);
  });

  test('is a sound file: sorted tables, true sums, offsets short or long as needed', () => {
    for (const count of [5, 1500]) {
      const slots = [slotOf(song, 0), ...Array.from({ length: count }, (_, i) => slotOf(song, song.glyph(0x4e00 + i * 9)))];
      const { bytes } = subsetFace(song, slots);
      const tables = tablesOf(bytes);
      expect([...tables.keys()]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
      expect(tableChecksum(bytes, 0, bytes.length)).toBe(0xb1b0afba);
      const head = tables.get('head')!;
      expect(head[51]).toBe(count > 100 ? 1 : 0);
      expect(tables.get('loca')!.length).toBe((count + 2) * (count > 100 ? 4 : 2));
    }
  });

  test('says how far its ink reaches', () => {
    const { box } = subsetFace(song, [slotOf(song, 0), slotOf(song, dashGlyph(song))]);
    expect(box).toEqual([0, -120, 2000, 880]);
  });

  test('whatever the slots, keeps every outline where its shift puts it', () => {
    const source = create(song.bytes);
    const pool = [...'中国，。（A1—…“'].map((c) => glyphOf(song, c));
    const slot = fc.record({
      glyph: fc.constantFrom(...pool),
      advance: fc.integer({ min: 0, max: 2000 }),
      shift: fc.constantFrom(0, 0, -500, 125, 60),
    });
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 30 }), (some) => {
        const slots = [slotOf(song, 0), ...some];
        const read = create(subsetFace(song, slots).bytes);
        slots.forEach(({ glyph, advance, shift }, id) => {
          expect(read.getGlyph(id).advanceWidth).toBe(advance);
          expect(rounded(read.getGlyph(id).path.commands)).toBe(rounded(placed(source.getGlyph(glyph).path.commands, shift)));
        });
      }),
      { numRuns: 25 },
    );
  });

  test('of a glyph the font does not have is our own fault', () => {
    expect(() => subsetFace(song, [slotOf(song, 0), { glyph: 60_000, advance: 0, shift: 0 }])).toThrow('song has no glyph 60000');
    expect(() => subsetFace(song, [slotOf(song, 0), { glyph: madeGlyph + 999, advance: 0, shift: 0 }])).toThrow('no made glyph');
  });
});

test('three thousand slots are cut in a moment, and the font is not read through', () => {
  const slots = [slotOf(song, 0)];
  for (let i = 0; slots.length < 3000; i++)
    slots.push(slotOf(song, song.glyph(0x4e00 + i * 6)), ...(i % 3 === 0 ? [slotOf(song, song.glyph(0x4e00 + i * 6), 0, 1020)] : []));
  let subset: Subset = subsetFace(song, slots);
  let best = Infinity;
  for (let i = 0; i < 8; i++) {
    const start = performance.now();
    subset = subsetFace(song, slots);
    best = Math.min(best, performance.now() - start);
  }
  expect(subset.bytes.length).toBeLessThan(1_500_000);
  // 2 to 5 ms on a quiet machine of 2 cores; 15 is the promise, and twice that what a busy machine may take
  expect(best).toBeLessThan(30);
});
