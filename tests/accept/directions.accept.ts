/** The sample of both directions comes back from every reader: each story in one piece, its tiers in order, and the stories as the page places them. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfiumTextOf } from '../write/read-with-pdfium.ts';
import { banxin } from './command.ts';
import { pageWords, type Words } from './page-words.ts';
import { type PdfReader, pdfReaders, plainReaders } from './read-back.ts';
import { root } from './shared.ts';

const project = join(root, 'samples', 'directions');
const pages = [1, 2, 3, 4];
/** A level page has no one order of its stories; each is in one piece all the same. */
const level = 4;

let folder = '';
const pdf = (page: number): string => join(folder, `page-${page}.pdf`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-directions-'));
  for (const page of pages) banxin(['proof', `page-${page}.yaml`, '-o', pdf(page)], project);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readers: readonly PdfReader[] = [
  ...plainReaders,
  ...pdfReaders,
  { name: 'PDFium', read: async (file: string) => (await pdfiumTextOf(readFileSync(file))).join('\n') },
];

/** Spaces, line ends and what stands for a hyphen (U+0002 in PDFium) are the reader's own; quotation marks are corner ones in vertical lines. */
const bare = (text: string): string =>
  text
    .replace(/[\s\u00ad\ufeff\ufffe]/gu, '')
    .replaceAll('\u0002', '')
    .replace(/[“『]/gu, '“')
    .replace(/[”』]/gu, '”')
    .replace(/[‘「]/gu, '‘')
    .replace(/[’」]/gu, '’');

describe.each(readers)('$name', ({ read }) => {
  test.each(pages)('page %d', async (page) => {
    const back = bare(await read(pdf(page)));
    const words = pageWords(join(project, `page-${page}.yaml`)).filter(({ text }) => text !== '');
    const lost = words.filter(({ text }) => !back.includes(bare(text)));
    expect(lost.map(({ name }) => name)).toEqual([]);
    if (page === level) return;
    const stories = words.filter(({ running }: Words) => running).map(({ text }) => back.indexOf(bare(text)));
    expect(stories).toEqual([...stories].sort((a, b) => a - b));
  });
});
