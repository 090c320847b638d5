/** The file round the pages: boxes, outline, labels, information, and the same bytes for the same pages. */

import { expect, test } from 'vitest';
import type { SetPage } from '../../../src/setpage/set-page.ts';
import { pageLabels } from '../../../src/write/pdf/page-labels.ts';
import { openPdf, pdfOf, textOf } from '../read-pdf.ts';
import { fontSet, hei, info, noOverlay, page, song, textLine } from '../set-text.ts';

const box = (pdf: Buffer, name: string): number[] | null => {
  const found = new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(pdf.toString('latin1'));
  return found && found[1]!.split(' ').map(Number);
};

const front: SetPage = page([textLine('冰瀑初成', 30, 60)], {
  label: '1',
  name: '要闻',
  outline: [
    { title: '冰瀑初成', top: { x: 30, y: 40 } },
    { title: 'A & B <C> (D)', top: { x: 200, y: 300 } },
  ],
});
const second: SetPage = page([textLine('第二版', 30, 60)], { index: 1, label: '2-3', name: '综合新闻' });

test('the same pages make the same bytes', async () => {
  const once = await pdfOf([front, second], { marks: true, slug: { role: 'song', weight: 400 } });
  const twice = await pdfOf([front, second], { marks: true, slug: { role: 'song', weight: 400 } });
  expect(twice.equals(once)).toBe(true);
});

test('other words make another file identifier', async () => {
  const id = async (text: string): Promise<string | undefined> =>
    /\/ID \[<(\w{32})> <\1>\]/.exec((await pdfOf([page([textLine(text, 30, 60)])])).toString('latin1'))?.[1];
  expect(await id('甲')).not.toBe(await id('乙'));
});

test('without marks the sheet is the trim and its bleed, and a screen shows the trim', async () => {
  const pdf = await pdfOf([{ ...front, bleed: 8.5 }]);
  expect(box(pdf, 'MediaBox')).toEqual([0, 0, 417, 617]);
  expect(box(pdf, 'BleedBox')).toEqual([0, 0, 417, 617]);
  expect(box(pdf, 'TrimBox')).toEqual([8.5, 8.5, 408.5, 608.5]);
  expect(box(pdf, 'CropBox')).toEqual([8.5, 8.5, 408.5, 608.5]);
});

test('with marks the sheet grows, and every mark stands outside the bleed', async () => {
  const pdf = await pdfOf([{ ...front, bleed: 8.504 }], { marks: true });
  const [media, bleed, trim] = ['MediaBox', 'BleedBox', 'TrimBox'].map((name) => box(pdf, name)!);
  expect(trim![2]! - trim![0]!).toBeCloseTo(400, 2);
  expect(trim![3]! - trim![1]!).toBeCloseTo(600, 2);
  expect(bleed![0]!).toBeCloseTo(trim![0]! - 8.504, 2);
  expect(bleed![0]! - media![0]!).toBeGreaterThan(14);
  expect(box(pdf, 'CropBox')).toBeNull();
});

test('the slug line names the edition and the page, and only where a face is given for it', async () => {
  const slug = { role: 'song', weight: 400 };
  expect((await textOf(await pdfOf([front], { marks: true, slug })))[0]).toMatch(/山城周报.*2026-11-20.*1024.*1.*要闻/);
  expect((await textOf(await pdfOf([front], { marks: true })))[0]).toBe('冰瀑初成');
});

test('the frames of a story are named over the page on demand', async () => {
  const framed = page([], {
    overlay: { ...noOverlay, frames: [{ box: { x: 30, y: 60, width: 100, height: 90 }, name: 'lead 1' }] },
  });
  expect((await textOf(await pdfOf([framed], { frames: true, slug: { role: 'song', weight: 400 } })))[0]).toBe('lead 1');
  expect((await textOf(await pdfOf([framed])))[0]).toBe('');
});

test('the outline leads to pages, and under each to its stories', async () => {
  const document = await openPdf(await pdfOf([front, second]));
  const outline = await document.getOutline();
  expect(outline.map((entry) => [entry.title, entry.items.map((item: { title: string }) => item.title)])).toEqual([
    ['1 要闻', ['冰瀑初成', 'A & B <C> (D)']],
    ['2-3 综合新闻', []],
  ]);
  const [page1, kind, x, y] = outline[0]!.items[0]!.dest as [{ num: number; gen: number }, { name: string }, number, number];
  expect(await document.getPageIndex(page1)).toBe(0);
  expect([kind.name, x, y]).toEqual(['XYZ', 30, 560]);
  await document.destroy();
});

test('the page box of a reader says what the paper says', async () => {
  const document = await openPdf(await pdfOf([front, second]));
  expect(await document.getPageLabels()).toEqual(['1', '2-3']);
  await document.destroy();
});

test('labels that count on make one range', () => {
  expect(pageLabels(['1', '2', '3'])).toEqual([0, { S: 'D' }]);
  expect(pageLabels(['5', '6', 'A1', 'A2']).filter((entry) => typeof entry === 'number')).toEqual([0, 2]);
  expect(pageLabels(['1', '01', '', '2']).filter((entry) => typeof entry === 'number')).toEqual([0, 1, 2, 3]);
});

test('the file says its title, its language and its day, and no clock is asked', async () => {
  const document = await openPdf(await pdfOf([front]));
  const { info: facts } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  expect(facts).toMatchObject({
    Title: '山城周报',
    Producer: 'Banxin',
    Creator: 'Banxin',
    Language: 'zh-Hans',
    CreationDate: 'D:20261120000000Z',
  });
  expect((await document.getViewerPreferences()) ?? {}).toMatchObject({ DisplayDocTitle: true });
  await document.destroy();
});

test('an edition without a date, or with one that is no day, has no date in its file', async () => {
  for (const date of [null, '2026-02-30', '下周五']) {
    const pdf = await pdfOf([front], {}, { info: { ...info, date } });
    expect(pdf.toString('latin1')).not.toContain('CreationDate');
  }
});

test('pages come out as they are composed, before the last is there', async () => {
  const { writePdf } = await import('../../../src/write/pdf/write-pdf.ts');
  const { proofJob } = await import('../../../src/write/pdf/pdf-job.ts');
  const { resources } = await import('../set-text.ts');
  let composed = 0;
  const pages = async function* (): AsyncGenerator<SetPage> {
    for (; composed < 20; composed++) yield page([textLine('甲乙丙丁', 30, 60)], { index: composed, label: String(composed + 1) });
  };
  const seen: number[] = [];
  for await (const output of writePdf(pages(), proofJob, resources()))
    for await (const part of output.bytes) if (part.length > 0) seen.push(composed);
  expect(seen[0]).toBeLessThan(6);
  expect(seen.length).toBeGreaterThan(15);
});

test('each face is embedded once, and only those that a page uses', async () => {
  const pdf = await pdfOf([front, second], {}, { fonts: fontSet(song, hei) });
  expect(pdf.toString('latin1').match(/\/Subtype \/Type0/g)).toHaveLength(1);
});
