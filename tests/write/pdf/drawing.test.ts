/** Rules, grounds, groups and pictures on the page of a PDF. */

import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/base/finding.ts';
import { black, paper } from '../../../src/setpage/ink.ts';
import { line, rectangle } from '../../../src/setpage/rectangle.ts';
import type { PageItem, PictureItem } from '../../../src/setpage/set-page.ts';
import { MemoryHost } from '../../../src/source/memory-host.ts';
import { ContentStream } from '../../../src/write/pdf/content-stream.ts';
import { pdfOf, textOf } from '../read-pdf.ts';
import { page, textLine } from '../set-text.ts';

/** The operators of the first page, without the marks of its structure. */
const contentOf = (pdf: Buffer): string => {
  const source = pdf.toString('latin1');
  const object = /\/Contents (\d+) 0 R/.exec(source)![1]!;
  const head = new RegExp(`\\n${object} 0 obj\\n<<\\n/Filter /FlateDecode\\n/Length (\\d+)\\n>>\\nstream\\n`).exec(source)!;
  const start = head.index + head[0].length;
  const content = inflateSync(pdf.subarray(start, start + Number(head[1]))).toString('latin1');
  return content.replaceAll(/^(?:.*BDC|EMC)\n/gm, '');
};

const drawn = async (items: readonly PageItem[]): Promise<string> => contentOf(await pdfOf([page(items)]));

test('a rule is drawn from its left end to its right, y counted from the foot', async () => {
  expect(await drawn([line(30, 100, 370, 100, 0.25, black)])).toBe('0 G\n0.25 w\n30 500 m 370 500 l S\n');
});

test('what does not change is not said again', async () => {
  const content = await drawn([
    line(30, 100, 370, 100, 0.25, black),
    line(30, 110, 370, 110, 0.25, black, [2, 1]),
    line(30, 120, 370, 120, 0.25, black),
  ]);
  expect(content.match(/ w\n/g)).toHaveLength(1);
  expect(content).toContain('[2 1] 0 d');
  expect(content).toContain('[] 0 d');
});

test('a box with ground and border is filled and stroked', async () => {
  const box = rectangle({ x: 10, y: 20, width: 30, height: 40 }, paper, { paint: black, width: 0.5, dash: [] });
  expect(await drawn([box])).toBe('1 g\n0 G\n0.5 w\n10 580 m 40 580 l 40 540 l 10 540 l h B\n');
});

test('a group clips what is in it, and its colour and face end with it', async () => {
  const inside = textLine('组内', 20, 50, { paint: paper });
  const content = await drawn([
    textLine('组前', 20, 30),
    { kind: 'group', clip: { x: 10, y: 40, width: 100, height: 20 }, items: [inside] },
    textLine('组后', 20, 70),
  ]);
  expect(content).toMatch(/ET\nq\n10 540 100 20 re\nW n\n1 g\nBT/);
  expect(content).toMatch(/ET\nQ\nBT\n20 530 Td \(/);
});

test('an empty page is a page', async () => {
  const pdf = await pdfOf([page([])]);
  expect(contentOf(pdf)).toBe('');
  expect(await textOf(pdf)).toEqual(['']);
});

test('figures are written short and exactly', () => {
  const out = new ContentStream(4);
  for (const value of [0, -0, 1, -1.5, 0.0004, 0.001, -0.25, 123456.789, 99.9996, -0.0001]) out.points(value);
  expect(Buffer.from(out.bytes).toString()).toBe('0 0 1 -1.5 0 0.001 -0.25 123456.789 100 0 ');
});

test('a place that is no number is our own fault and never becomes a page', async () => {
  for (const x of [Number.NaN, Number.POSITIVE_INFINITY])
    await expect(pdfOf([page([line(x, 0, 9, 9, 1, black)])])).rejects.toThrow('on the page');
});

describe('pictures', () => {
  let host: MemoryHost;
  beforeAll(async () => {
    const photo = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#806040' } });
    const jpeg = await photo.clone().jpeg().toBuffer();
    host = new MemoryHost({ 'a.jpg': jpeg, 'copy.jpg': jpeg, 'cut.jpg': jpeg.subarray(0, jpeg.length / 2) });
  });

  const whole = { x: 0, y: 0, width: 1, height: 1 };
  const photo = (picture: string, over: Partial<PictureItem> = {}): PictureItem => ({
    kind: 'picture',
    picture,
    box: { x: 30, y: 40, width: 180, height: 120 },
    crop: whole,
    alt: '',
    anchor: -1,
    ...over,
  });

  const objects = (pdf: Buffer): string[] => pdf.toString('latin1').match(/\/Subtype \/Image\n\/Width \d+\n\/Height \d+/g) ?? [];

  test('a picture fills its box, at no more pixels than the proof needs', async () => {
    const pdf = await pdfOf([page([photo('a.jpg')])], {}, { host });
    expect(contentOf(pdf)).toBe('q\n180 0 0 120 30 440 cm /Im1 Do\nQ\n');
    expect(objects(pdf)).toEqual(['/Subtype /Image\n/Width 500\n/Height 333']);
  });

  test('a picture used twice with the same crop is embedded once, on other pages and under another name too', async () => {
    const smaller = photo('a.jpg', { box: { x: 30, y: 200, width: 90, height: 60 } });
    const pdf = await pdfOf([page([photo('a.jpg'), smaller]), page([photo('a.jpg'), photo('copy.jpg')], { index: 1 })], {}, { host });
    expect(objects(pdf)).toHaveLength(1);
  });

  test('another crop is another picture', async () => {
    const cropped = photo('a.jpg', { crop: { x: 0.25, y: 0, width: 0.5, height: 1 }, box: { x: 30, y: 200, width: 90, height: 120 } });
    const pdf = await pdfOf([page([photo('a.jpg'), cropped])], {}, { host });
    expect(objects(pdf)).toEqual(['/Subtype /Image\n/Width 500\n/Height 333', '/Subtype /Image\n/Width 250\n/Height 333']);
  });

  test('a picture that is missing or cut short is reported, and the page still comes out', async () => {
    const reported: Finding[] = [];
    const items = [photo('none.jpg'), photo('cut.jpg'), photo('../up.jpg'), textLine('说明', 30, 300)];
    const pdf = await pdfOf([page(items)], {}, { host, report: (finding) => reported.push(finding) });
    expect(reported.map((finding) => [finding.code, finding.values.file, finding.on?.page])).toEqual([
      ['picture.missing', 'none.jpg', '1'],
      ['picture.broken', 'cut.jpg', '1'],
      ['picture.missing', '../up.jpg', '1'],
    ]);
    expect(await textOf(pdf)).toEqual(['说明']);
  });

  test('the same pictures make the same bytes, converted anew or kept', async () => {
    const fresh = (): MemoryHost => new MemoryHost(Object.fromEntries(host.files));
    const kept = fresh();
    const first = await pdfOf([page([photo('a.jpg')])], {}, { host: kept });
    expect((await pdfOf([page([photo('a.jpg')])], {}, { host: kept })).equals(first)).toBe(true);
    expect((await pdfOf([page([photo('a.jpg')])], {}, { host: fresh() })).equals(first)).toBe(true);
  });
});
