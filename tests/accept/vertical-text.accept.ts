/** Vertical lines come back from poppler's plain text and from MuPDF: line for line, without a stray blank. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageItem } from '../../src/setpage/set-page.ts';
import { pdfOf } from '../write/read-pdf.ts';
import { page } from '../write/set-text.ts';
import { column, end, lower, turned, upper } from '../write/vertical-lines.ts';
import { mutoolReaders, plainReaders } from './read-back.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-vertical-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (text: string): string[] => text.split(/[\n\f]+/).filter((line) => line.trim() !== '');

describe.each([...plainReaders, ...mutoolReaders])('$name', ({ read }) => {
  const lines = async (items: readonly PageItem[]): Promise<string[]> => {
    const pdf = join(folder, 'page.pdf');
    writeFileSync(pdf, await pdfOf([page(items)]));
    return linesOf(await read(pdf));
  };

  test.each([0, 12.5, 29, 40, 70, -12])('reads two tiers opened by %d thousandths, line for line', async (track) => {
    const items = [upper, lower].flatMap((texts, tier) => texts.map((text, i) => column(text, 300 - i * 13, 40 + tier * 190, { track })));
    expect(await lines(items)).toEqual([...upper, ...lower]);
  });

  test.each([0, 60])('keeps Latin on its side in a line opened by %d thousandths', async (track) => {
    const first = column('写下', 300, 40, { track });
    const words = turned('Will Good morning', 300, end(first), {
      track,
      stiff: Uint8Array.from('Will Good morning', (c) => (c === ' ' ? 0 : 1)),
    });
    const year = turned('1996', 300, end(words), { track, stiff: Uint8Array.of(1, 1, 1, 0) });
    const items = [first, words, year, column('年，两个词。', 300, end(year), { track }), column('孩子们跟着念', 287, 40)];
    // poppler may see a blank or a new line where the writing system changes, never within a word or between Han
    const text = (await lines(items)).join('\n');
    expect(text.replaceAll(/\s/g, '')).toBe('写下WillGoodmorning1996年，两个词。孩子们跟着念');
    for (const word of ['写下', 'Will', 'Good', 'morning', '1996', '年，两个词。', '孩子们跟着念']) expect(text).toContain(word);
  });
});
