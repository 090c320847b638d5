/** Vertical lines come back from pdf.js and PDFium as they were set: tiers, closed marks, opened lines, Latin on its side, and strips beside them. */

import { describe, expect, test } from 'vitest';
import type { PageItem } from '../../../src/setpage/set-page.ts';
import { pdfOf, textOf } from '../read-pdf.ts';
import { pdfiumTextOf } from '../read-with-pdfium.ts';
import { hei, page, song, textLine } from '../set-text.ts';
import { column, end, lower, size, turned, upper } from '../vertical-lines.ts';

const both = async (items: readonly PageItem[]): Promise<{ pdfjs: string; pdfium: string }> => {
  const bytes = await pdfOf([page(items)]);
  return { pdfjs: (await textOf(bytes))[0]!, pdfium: (await pdfiumTextOf(bytes))[0]! };
};

const bare = (text: string): string => text.replaceAll(/\s/g, '');
const strayBlank = /\p{Script=Han}[^\S\n]+\p{Script=Han}/u;

describe('two tiers of lines opened between their characters', () => {
  for (const track of [0, 12.5, 40, 70, 95, 150, -20]) {
    test(`by ${track / 1000} em read tier by tier, without a stray blank`, async () => {
      const items = [upper, lower].flatMap((lines, tier) => lines.map((text, i) => column(text, 300 - i * 13, 40 + tier * 190, { track })));
      const { pdfjs, pdfium } = await both(items);
      expect(pdfjs).toBe([...upper, ...lower].join('\n'));
      expect(bare(pdfium)).toBe([...upper, ...lower].join(''));
      expect(pdfium).not.toMatch(strayBlank);
    });
  }
});

test('a short line does not change places with the paragraph that begins beside it', async () => {
  const lines = [
    column('几秒。', 300, 40),
    column('我妈在布匹柜管', 287, 40 + 2 * size),
    column('十', 274, 40),
    column('扬得小心的是她', 261, 40 + 2 * size),
  ];
  expect(bare((await both(lines)).pdfium)).toBe('几秒。我妈在布匹柜管十扬得小心的是她');
});

describe('Latin on its side', () => {
  for (const track of [0, 60]) {
    test(`is part of its line, opened by ${track / 1000} em`, async () => {
      const first = column('写下', 300, 40, { track });
      const words = turned('Will Good morning', 300, end(first), {
        track,
        stiff: Uint8Array.from('Will Good morning', (c) => (c === ' ' ? 0 : 1)),
      });
      const year = turned('1996', 300, end(words), { track, stiff: Uint8Array.of(1, 1, 1, 0) });
      const last = column('年，两个词。', 300, end(year), { track });
      const { pdfjs, pdfium } = await both([first, words, year, last, column('孩子们跟着念', 287, 40)]);
      expect(pdfjs).toBe('写下Will Good morning1996年，两个词。\n孩子们跟着念');
      expect(bare(pdfium)).toBe('写下WillGoodmorning1996年，两个词。孩子们跟着念');
      expect(pdfium).toContain('Good morning');
    });
  }

  test('keeps both characters of a dash', async () => {
    const dash = song.make({ parts: [{ glyph: song.glyph(0x2014), dx: 0, dy: 0, scaleX: 2 }], advance: 2000 });
    const before = column('旧话', 300, 40);
    const line = turned(
      '——',
      300,
      end(before),
      { glyphs: Uint32Array.of(dash), advances: Int32Array.of(2000), clusters: Uint32Array.of(0, 2) },
      song,
    );
    const { pdfjs, pdfium } = await both([before, line, column('了', 300, end(line)), column('下一行', 287, 40)]);
    expect(pdfjs).toBe('旧话——了\n下一行');
    expect(bare(pdfium)).toBe('旧话——了下一行');
  });
});

test('a strip and a folio along the page, and a caption, stand whole beside vertical lines', async () => {
  const items = [
    textLine('山乡岁月的一页', 60, 30, { size: 16 }, hei),
    ...upper.map((text, i) => column(text, 300 - i * 13, 50, { track: 33 })),
    textLine('雪后的山溪', 60, 200),
    textLine('副刊第4版', 60, 320),
  ];
  const wanted = `山乡岁月的一页${upper.join('')}雪后的山溪副刊第4版`;
  const { pdfjs, pdfium } = await both(items);
  expect(bare(pdfjs)).toBe(wanted);
  expect(bare(pdfium)).toBe(wanted);
  expect(pdfium).not.toMatch(strayBlank);
});

test('a vertical line is vertical text: Identity-V, advances down the line, and the same in the font file', async () => {
  const bytes = (await pdfOf([page([column('六根，铁丝', 300, 40)])])).toString('latin1');
  expect(bytes).toContain('/Identity-V');
  expect(bytes).toMatch(/\/W2 \[0 \[-\d+ \d+ \d+/);
});
