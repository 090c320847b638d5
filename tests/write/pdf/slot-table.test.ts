/** Slots: each glyph with its width, shift and text has one code, and codes say the truth about widths and text. */

import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostSlots } from '../../../src/font/subset/slot.ts';
import { trackInWidth } from '../../../src/write/pdf/lay-glyphs.ts';
import { noText, SlotTable } from '../../../src/write/pdf/slot-table.ts';
import { toUnicode, utf16Hex } from '../../../src/write/pdf/to-unicode.ts';
import { packWidths } from '../../../src/write/pdf/widths.ts';
import { pdfOf } from '../read-pdf.ts';
import { page, song, textLine } from '../set-text.ts';

test('the same glyph, width, shift and text is the same slot, and any difference another', () => {
  const part = fc.integer({ min: 0, max: 40 });
  const wanted = fc.tuple(part, part, fc.integer({ min: -20, max: 20 }), fc.integer({ min: -1, max: 30 }));
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 3000 }), (all) => {
      const table = new SlotTable(song);
      const known = new Map<string, number>();
      for (const slot of all) {
        const found = table.find(...slot);
        const before = known.get(slot.join());
        if (before !== undefined) expect(found).toBe(before);
        known.set(slot.join(), found);
        expect([table.glyphs[found], table.advances[found], table.shifts[found], table.texts[found]]).toEqual(slot);
      }
      expect(new Set(known.values()).size).toBe(known.size);
    }),
    { numRuns: 30 },
  );
});

test('a full subset is followed by the next, whose first code is free for the missing glyph', () => {
  const table = new SlotTable(song);
  const slots = Array.from({ length: mostSlots + 5 }, (_, i) => table.find(i % 5000, 1000 + Math.floor(i / 5000), 0, 0x4e00));
  expect(slots[mostSlots - 2]).toBe(mostSlots - 1);
  expect(slots[mostSlots - 1]).toBe(0x10001);
  expect(table.subsets).toBe(2);
  expect(slots.every((slot) => (slot & 0xffff) > 0 && (slot & 0xffff) < mostSlots)).toBe(true);
});

test('texts of one, two and more units are told apart', () => {
  const table = new SlotTable(song);
  const text = '一𠂉——';
  const ids = [table.textId(text, 0, 1), table.textId(text, 1, 3), table.textId(text, 3, 5), table.textId(text, 0, 0)];
  expect(ids).toEqual([0x4e00, 0x20089, table.textId('甲——', 1, 3), noText]);
  expect(ids.map((id) => table.textOf(table.find(1, 1000, 0, id)))).toEqual(['一', '𠂉', '——', '']);
});

test('up to 85 thousandths of spacing stay between the glyphs; beyond, all but the rest of a fiftieth goes into them', () => {
  expect([0, 85, 85.1, 100, 187.5, 500, -40, -100].map((track) => trackInWidth(track, false))).toEqual([0, 0, 80, 100, 180, 500, 0, -100]);
});

test('the usual width is said once, runs of others as ranges, strays as lists', () => {
  expect(packWidths(Int32Array.of(1000, 1000, 500, 600, 1000, 500, 500, 500, 500, 500, 1000, 1000, 1000, 1000))).toEqual({
    usual: 1000,
    others: [2, [500, 600], 5, 9, 500],
  });
});

test('packed widths are the widths', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 500, 500, 1000, 1000, 1000, 1120), { minLength: 1, maxLength: 200 }), (widths) => {
      const { usual, others } = packWidths(Int32Array.from(widths));
      const unpacked = new Array<number>(widths.length).fill(usual);
      for (let i = 0; i < others.length; ) {
        const first = others[i] as number;
        const next = others[i + 1]!;
        if (typeof next === 'number') {
          unpacked.fill(others[i + 2] as number, first, next + 1);
          i += 3;
        } else {
          next.forEach((width, j) => {
            unpacked[first + j] = width;
          });
          i += 2;
        }
      }
      expect(unpacked).toEqual(widths);
    }),
  );
});

test('a text map has at most a hundred entries a block', () => {
  const map = toUnicode(250, (code) => String.fromCharCode(0x4e00 + code));
  expect(map.match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '100 beginbfchar', '50 beginbfchar']);
  expect(map).toContain('<00fa> <4efa>');
});

test('text beyond the basic plane is written as a pair, half a pair as a replacement', () => {
  expect(utf16Hex('一𠂉')).toBe('4e00d840dc89');
  expect(utf16Hex('\ud840一')).toBe('fffd4e00');
});

test("each code's width is the advance of its glyph in the embedded font", async () => {
  const pdf = await pdfOf([
    page([textLine('甲，乙“丙丁', 30, 50, { track: 120, advances: Int32Array.of(1000, 500, 1125, 500, 1000, 1000) })]),
  ]);
  const source = pdf.toString('latin1');
  const { 1: length, index } = /\/Length1 \d+\n\/Filter \/FlateDecode\n\/Length (\d+)\n>>\nstream\n/.exec(source)!;
  const start = source.indexOf('stream\n', index) + 7;
  const font = inflateSync(pdf.subarray(start, start + Number(length)));
  const table = (tag: string): number => font.readUInt32BE(font.indexOf(tag) + 8);
  const hmtx = table('hmtx');
  const upem = font.readUInt16BE(table('head') + 18);
  const advances = [1, 2, 3, 4, 5].map((code) => Math.round((font.readUInt16BE(hmtx + code * 4) * 1000) / upem));
  expect(advances).toEqual([1120, 620, 1245, 620, 1120]);
  expect(/\/DW 1120/.test(source) && /\/W \[0 \[\d+\] 2 \[620 1245 620\]\]/.test(source)).toBe(true);
});
