/** Pictures of pages: their size in pixels, ink where the page has it, and the same bytes for the same page. */

import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/base/finding.ts';
import { black, type Paint } from '../../../src/setpage/ink.ts';
import { line, rectangle } from '../../../src/setpage/rectangle.ts';
import type { PictureItem, SetPage } from '../../../src/setpage/set-page.ts';
import { MemoryHost } from '../../../src/source/memory-host.ts';
import { type PngJob, writePng } from '../../../src/write/png.ts';
import { screenSvg } from '../../../src/write/svg/svg-job.ts';
import type { Resources } from '../../../src/write/writer.ts';
import { inOrder, page, resources, textLine } from '../set-text.ts';

const red: Paint = { ink: { name: 'red', spot: false, process: { c: 0, m: 1, y: 1, k: 0 } }, tint: 1, overprint: false };

const pngsOf = async (pages: readonly SetPage[], job: Partial<PngJob> = {}, over: Partial<Resources> = {}) => {
  const files: { name: string; bytes: Buffer }[] = [];
  for await (const { name, bytes } of writePng(inOrder(...pages), { ...screenSvg, ppi: 72, ...job }, resources(over))) {
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    files.push({ name, bytes: Buffer.concat(parts) });
  }
  return files;
};

const pixels = async (front: SetPage, job: Partial<PngJob> = {}, over: Partial<Resources> = {}) => {
  const { data, info } = await sharp((await pngsOf([front], job, over))[0]!.bytes)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    ...info,
    at: (x: number, y: number): number[] => [...data.subarray((y * info.width + x) * info.channels).subarray(0, info.channels)],
  };
};

const white = [255, 255, 255];

test('a page has the pixels of its trim at the resolution, and says its resolution', async () => {
  const front = page([], { trim: { width: 400.1, height: 600 } });
  const [file] = await pngsOf([front], { ppi: 144 });
  expect(await sharp(file!.bytes).metadata()).toMatchObject({ format: 'png', width: 801, height: 1200, channels: 3, density: 144 });
});

test('ink stands where the page has it, and the rest is white paper', async () => {
  const { at } = await pixels(
    page([
      rectangle({ x: 10, y: 20, width: 30, height: 40 }, red),
      textLine('一', 100, 100, { size: 100 }),
      line(0, 200.5, 400, 200.5, 1, black),
    ]),
  );
  expect(at(5, 5)).toEqual(white);
  expect([at(10, 20), at(39, 59)]).toEqual([
    [215, 29, 36],
    [215, 29, 36],
  ]);
  expect([at(9, 20), at(40, 59), at(39, 60)]).toEqual([white, white, white]);
  expect(at(200, 200)).toEqual([0, 0, 0]);
  expect(at(200, 201)).toEqual(white);
  // the stroke of 一 lies near the middle of its box: 880 over the baseline, 120 under it
  const column = Array.from({ length: 100 }, (_, n) => at(150, 12 + n)[0]!);
  expect(column.some((grey) => grey < 40)).toBe(true);
  expect(column.slice(0, 30).every((grey) => grey === 255)).toBe(true);
});

test('photographs are in the picture', async () => {
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#806040' } })
    .jpeg({ quality: 95 })
    .toBuffer();
  const item: PictureItem = {
    kind: 'picture',
    picture: 'a.jpg',
    box: { x: 30, y: 40, width: 180, height: 120 },
    crop: { x: 0, y: 0, width: 1, height: 1 },
    alt: '',
    anchor: -1,
  };
  const { at } = await pixels(page([item]), {}, { host: new MemoryHost({ 'a.jpg': photo }) });
  at(120, 100).forEach((part, i) => {
    expect(Math.abs(part - [0x80, 0x60, 0x40][i]!)).toBeLessThan(6);
  });
  expect(at(29, 100)).toEqual(white);
});

test('with marks the whole sheet is in the picture', async () => {
  const plain = await pixels(page([]));
  const marked = await pixels(page([]), { marks: true });
  expect(marked.width - plain.width).toBeGreaterThan(50);
});

test('the same page makes the same bytes', async () => {
  const front = page([textLine('冰瀑初成', 30, 60), rectangle({ x: 10, y: 20, width: 30, height: 40 }, red)]);
  const [once] = await pngsOf([front], { ppi: 150 });
  const [twice] = await pngsOf([front], { ppi: 150 });
  expect(twice!.bytes.equals(once!.bytes)).toBe(true);
});

test('pages come in turn, each under its number', async () => {
  const files = await pngsOf([page([]), page([], { index: 1 })], { name: 'weekly' });
  expect(files.map(({ name }) => name)).toEqual(['weekly-1.png', 'weekly-2.png']);
});

test('a page of more pixels than can be drawn is reported and left out, and the next one comes', async () => {
  const reported: Finding[] = [];
  const poster = page([], { trim: { width: 9000, height: 600 } });
  const files = await pngsOf([poster, page([], { index: 1 })], { ppi: 300 }, { report: (finding) => reported.push(finding) });
  expect(files).toHaveLength(1);
  expect(reported).toMatchObject([
    { code: 'write.page-too-large', on: { page: '1' }, values: { width: 37_500, height: 2500, limit: 32_767 } },
  ]);
});
