/** What is set comes back from the PDF as it was set: the writer's first law. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageItem } from '../../../src/setpage/set-page.ts';
import { openPdf, pdfOf, textOf } from '../read-pdf.ts';
import { hei, latin, page, song, textLine } from '../set-text.ts';

const glyphOf = (character: string): number => song.glyph(character.codePointAt(0)!);

const read = async (items: readonly PageItem[]): Promise<string> => (await textOf(await pdfOf([page(items)])))[0]!;

/** Lines under each other, one text each. */
const lines = (texts: readonly string[], over: Parameters<typeof textLine>[3] = {}): PageItem[] =>
  texts.map((text, i) => textLine(text, 30, 40 + i * 13, over));

describe('a line stretched between its characters', () => {
  for (const track of [20, 50, 84, 86, 100, 120, 150, 199.5, 250]) {
    test(`by ${track / 1000} em reads without a stray space`, async () => {
      const text = '小寒时节位于交城如金温泉生态园';
      expect(await read(lines([text, text], { track }))).toBe(`${text}\n${text}`);
    });
  }

  test('is as wide on the page as it was set', async () => {
    const document = await openPdf(await pdfOf([page([textLine('小寒时节位于', 30, 50, { track: 187.5 }), textLine('右', 200, 50)])]));
    const content = await (await document.getPage(1)).getTextContent();
    const item = content.items[0]!;
    // character spacing after the last glyph is no part of what the reader measures
    expect('width' in item && item.width).toBeCloseTo(((6 * 1187.5 - 7.5) * 9) / 1000, 3);
    await document.destroy();
  });
});

test('a headline spaced by half an em reads as one word', async () => {
  expect(await read([textLine('深入学习贯彻', 30, 80, { size: 36, track: 500 }, hei)])).toBe('深入学习贯彻');
});

test('a condensed headline reads as it is', async () => {
  expect(await read([textLine('城乡融合发展', 30, 80, { size: 36, scale: 0.85, track: 30 }, hei)])).toBe('城乡融合发展');
});

test('rare characters and those beyond the basic plane come back', async () => {
  expect(await read(lines(['蹚过𠂉水𠂉去', '普通的字']))).toBe('蹚过𠂉水𠂉去\n普通的字');
});

test('marks in half their width do not break the line', async () => {
  const text = '他说，“《论语》（节选）、诗”好。';
  const characters = [...text];
  const openers = '“《（';
  const halves = '，“《》（）、”';
  const advances = Int32Array.from(characters, (c) => (halves.includes(c) ? 500 : 1000));
  const shifts = Int32Array.from(characters, (c) => (openers.includes(c) ? -500 : 0));
  expect(await read([textLine(text, 30, 50, { advances, shifts }), textLine('下一行', 30, 63)])).toBe(`${text}\n下一行`);
});

test('a dash of two em is one glyph and two characters', async () => {
  const dash = song.make({ parts: [{ glyph: glyphOf('—'), dx: 0, dy: 0, scaleX: 2 }], advance: 2000 });
  const run = textLine('甲——乙', 30, 50, {
    glyphs: Uint32Array.of(glyphOf('甲'), dash, glyphOf('乙')),
    advances: Int32Array.of(1000, 2000, 1000),
    clusters: Uint32Array.of(0, 1, 3, 4),
  });
  expect(await read([run])).toBe('甲——乙');
});

test('a letter and its accent set as two glyphs read as their text, not as a blank', async () => {
  const run = textLine('ná', 30, 50, {
    glyphs: Uint32Array.of(latin.glyph(0x6e), latin.glyph(0x61), latin.glyph(0xb4)),
    advances: Int32Array.of(500, 444, 0),
    shifts: Int32Array.of(0, 0, -400),
    clusters: Uint32Array.of(0, 1, 2, 2),
    face: latin.key,
  });
  expect(await read([run])).toBe('ná');
});

test('a word that justification must not open keeps its letters together', async () => {
  const stiff = Uint8Array.of(0, 0, 1, 1, 1, 0, 0);
  const text = '上海GDP增长';
  for (const track of [60, 180]) expect(await read([textLine(text, 30, 50, { track, stiff })])).toBe(text);
});

test('words of Latin keep the spaces between them, and gain none at a change of face', async () => {
  const items = [
    textLine('今年', 30, 50, { track: 150 }),
    textLine('New York Times', 30 + (2 * 1150 * 9) / 1000, 50, {}, latin),
    textLine('称', 30 + (2 * 1150 * 9) / 1000 + 100, 50, {}),
  ];
  const width = items[1]!.kind === 'glyphs' ? [...items[1]!.advances].reduce((sum, a) => sum + a, 0) * 0.009 : 0;
  items[2] = textLine('称', 30 + 2 * 1150 * 0.009 + width, 50);
  expect(await read(items)).toBe('今年New York Times称');
});

test('glyphs moved by the pen, where no font table reaches, still stand in order', async () => {
  const text = '一二三四';
  const crowded = textLine(text, 200, 50, { track: -1200 });
  const far = textLine(text, 30, 80, { advances: Int32Array.of(1000, 70_000, 1000, 1000), size: 3 });
  const found = await read([crowded, far]);
  expect(found.replace(/\s/g, '')).toBe(text + text);
});

test('a vertical line reads from top to bottom', async () => {
  const first = textLine('竖排的第一行', 300, 50, { writing: 'vertical', track: 40 });
  const second = textLine('第二行', 280, 50, { writing: 'vertical', scale: 0.9 });
  expect(await read([first, second])).toBe('竖排的第一行\n第二行');
});

test('a face with more slots than one font holds goes on in a second', async () => {
  const texts: PageItem[] = [];
  const sample = Array.from({ length: 110 }, (_, i) => String.fromCharCode(0x4e00 + i * 3)).filter((c) => glyphOf(c) !== 0);
  const text = sample.join('');
  const rows = Math.ceil(33_000 / sample.length);
  for (let i = 0; i < rows; i++)
    texts.push(textLine(text, 30, 5 + i * 1.9, { size: 1, advances: new Int32Array(sample.length).fill(700 + i) }));
  const bytes = await pdfOf([page(texts)]);
  expect(bytes.toString('latin1').match(/\/Subtype \/Type0/g)).toHaveLength(2);
  expect((await textOf(bytes))[0]).toBe(Array(rows).fill(text).join('\n'));
});

/** Everything the face has of Han, kana, marks, full-width forms, Latin and one character beyond the basic plane. */
const pool = [
  [0x21, 0x7e],
  [0xa1, 0xff],
  [0x2014, 0x2026],
  [0x3001, 0x3017],
  [0x3041, 0x3096],
  [0x4e00, 0x9fa5],
  [0xff01, 0xff5e],
  [0x20089, 0x20089],
]
  .flatMap(([from, to]) => Array.from({ length: to! - from! + 1 }, (_, i) => from! + i))
  .filter((point) => point !== 0xad && song.glyph(point) !== 0)
  .map((point) => String.fromCodePoint(point));

test('any text comes back as it was set, however it is spaced', async () => {
  const line = fc.record({
    characters: fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 25 }),
    track: fc.constantFrom(0, 0, 12.5, 60, 85, 90, 133.3, 250, 500, -40),
    halves: fc.array(fc.boolean(), { maxLength: 25 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (set) => {
      const items = set.map(({ characters, track, halves }, i) => {
        const run = textLine(characters.join(''), 30, 40 + i * 13, { track });
        const advances = run.advances.map((advance, j) => (halves[j] && advance === 1000 ? 1120 : advance));
        const shifts = run.advances.map((advance, j) => (halves[j] && advance === 1000 ? 60 : 0));
        return { ...run, advances, shifts };
      });
      expect(await read(items)).toBe(set.map(({ characters }) => characters.join('')).join('\n'));
    }),
    { numRuns: 40, seed: 20261120 },
  );
});
