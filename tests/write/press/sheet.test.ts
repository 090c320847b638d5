/** The sheet round a press page: boxes, bleed, marks on every plate, colour bar and slug; and how the files are named. */

import { describe, expect, test } from 'vitest';
import { iccLut } from '../../../src/picture/icc-lut.ts';
import { black, type Paint } from '../../../src/setpage/ink.ts';
import type { PressCondition } from '../../../src/setpage/press-condition.ts';
import { rectangle } from '../../../src/setpage/rectangle.ts';
import { colorBar } from '../../../src/write/pdf/color-bar.ts';
import { greyBalance } from '../../../src/write/pdf/grey-balance.ts';
import { pressName } from '../../../src/write/pdf/press-name.ts';
import { textOf } from '../read-pdf.ts';
import { info, page, textLine } from '../set-text.ts';
import { newsprint, pressFiles, readPress } from './press-files.ts';

const mm = 72 / 25.4;

const boxesOf = (dictionary: string): Record<string, number[]> =>
  Object.fromEntries(
    [...dictionary.matchAll(/\/(\w+Box) \[([^\]]*)\]/g)].map(([, name, figures]) => [name, figures!.split(' ').map(Number)]),
  );

const sheetOf = async (bleed: number, press: Partial<PressCondition> = {}) => {
  const [file] = await pressFiles([page([textLine('山城', 40, 60)], { bleed, name: '要闻' })], { press: { ...newsprint, ...press } });
  const read = readPress(file!);
  return { file: file!, read, boxes: boxesOf(read.pages[0]!.dictionary), content: read.pages[0]!.content };
};

describe('the boxes of a page', () => {
  test('stand in each other, and nothing is cropped', async () => {
    const { boxes } = await sheetOf(3 * mm);
    const [media, bleed, trim] = [boxes.MediaBox!, boxes.BleedBox!, boxes.TrimBox!];
    expect(trim[2]! - trim[0]!).toBeCloseTo(400, 2);
    trim.forEach((edge, i) => {
      expect(Math.abs(edge - bleed[i]!)).toBeCloseTo(3 * mm, 2);
      expect(Math.abs(edge - media[i]!)).toBeGreaterThan(8 * mm);
    });
    expect(boxes).not.toHaveProperty('CropBox');
    expect(boxes).not.toHaveProperty('ArtBox');
  });

  test('a press that cannot bleed gets the trim alone, whatever the layout says', async () => {
    const { boxes } = await sheetOf(3 * mm, { bleed: { kind: 'none' } });
    expect(boxes.BleedBox).toEqual(boxes.TrimBox);
  });

  test('a press that wants bleed gets it', async () => {
    const { boxes } = await sheetOf(0, { bleed: { kind: 'wanted', width: 3 * mm } });
    expect(boxes.TrimBox![0]! - boxes.BleedBox![0]!).toBeCloseTo(3 * mm, 2);
  });

  test('without marks the sheet ends with the bleed', async () => {
    const { boxes } = await sheetOf(3 * mm, { marks: { crop: false, registration: false, bar: false, slug: false } });
    expect(boxes.MediaBox).toEqual(boxes.BleedBox);
  });
});

describe('what stands beside the page', () => {
  test('marks are in the ink of every plate', async () => {
    const { read, content } = await sheetOf(0);
    expect(read.pages[0]!.dictionary).toContain('/Separation /All /DeviceCMYK');
    expect(content).toMatch(/\/S\d CS 1 SCN/);
  });

  test('nothing of the page shows beyond its bleed', async () => {
    const wide = rectangle({ x: -200, y: 100, width: 900, height: 50 }, { ...black, tint: 0.2, overprint: false });
    const [file] = await pressFiles([page([wide], { bleed: 3 * mm })]);
    const { content } = readPress(file!).pages[0]!;
    const [, , , width] = /q\n([\d.]+) ([\d.]+) ([\d.]+) [\d.]+ re\nW n/.exec(content)!.map(Number);
    expect(width).toBeCloseTo(400 + 6 * mm, 1);
  });

  test('the slug says what it is, and each plate its own name', async () => {
    const { file } = await sheetOf(0);
    const [words] = await textOf(file.bytes);
    expect(words).toContain('山城周报');
    expect(words).toContain('2026-11-20');
    expect(words).toContain('要闻');
    for (const name of ['Cyan', 'Magenta', 'Yellow', 'Black']) expect(words).toContain(name);
  });

  test('a spot ink with a plate is named too', async () => {
    const paint: Paint = {
      ink: { name: 'PANTONE 871 C', spot: true, process: { c: 0, m: 0.2, y: 0.6, k: 0.2 } },
      tint: 1,
      overprint: false,
    };
    const press = { ...newsprint, ink: { ...newsprint.ink, spot: 'keep' as const } };
    const [file] = await pressFiles([page([textLine('金', 40, 60, { paint })])], { press });
    expect((await textOf(file!.bytes))[0]).toContain('PANTONE 871 C');
  });

  test('the colour bar has every ink full, and its patches are large enough to measure', () => {
    const lut = iccLut(newsprint.profile!.bytes)!;
    for (const width of [200, 400, 595, 765, 1105]) {
      const patches = colorBar({ width, height: 600 }, 0, 'cmyk', greyBalance(lut));
      expect(patches.length).toBeGreaterThanOrEqual(12);
      for (const { segments } of patches) {
        const xs = segments.flatMap((segment) => (segment.op === 'line' || segment.op === 'move' ? [segment.x] : []));
        expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(2.9 * mm);
        expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...xs)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('the greys of the bar print as neutral as black does', () => {
    const lut = iccLut(newsprint.profile!.bytes)!;
    for (const { colors, black: k } of greyBalance(lut)) {
      const mixed = lut([colors.c, colors.m, colors.y, 0]);
      const grey = lut([0, 0, 0, k]);
      expect(Math.hypot(mixed[1] - grey[1], mixed[2] - grey[2])).toBeLessThan(1.5);
      expect(Math.abs(mixed[0] - grey[0])).toBeLessThan(1.5);
    }
  });
});

describe('the files', () => {
  test('are one a page, named by date and page, each with its own page', async () => {
    const files = await pressFiles([1, 2, 3, 4, 5].map((n) => page([textLine(`第${n}版`, 40, 60)], { index: n - 1, label: String(n) })));
    expect(files.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5].map((n) => `2026-11-20-0${n}.pdf`));
    for (const [i, { bytes }] of files.entries()) expect((await textOf(bytes)).join()).toContain(`第${i + 1}版`);
  });

  test('may be one for all', async () => {
    const pages = ['1', '2'].map((label, index) => page([textLine(`第${label}版`, 40, 60)], { index, label }));
    const [file, ...more] = await pressFiles(pages, { combined: '2026-11-20.pdf' });
    expect(more).toEqual([]);
    expect(file!.name).toBe('2026-11-20.pdf');
    expect(await textOf(file!.bytes)).toHaveLength(2);
  });

  test.each([
    ['{date}-{page}{version}', 'A3', 1, '2026-11-20-A03.pdf'],
    ['{date}-{page}{version}', '12-13', 2, '2026-11-20-12-13-r2.pdf'],
    ['{date}-{page}{version}', '', 1, '2026-11-20.pdf'],
    ['{title}_{issue}_{page}', '3', 1, '山城周报_1024_03.pdf'],
    ['../{page}', '3', 1, '03.pdf'],
    ['a/b:c*{page}', '3', 1, 'a-b-c-03.pdf'],
    ['{unknown}', '3', 1, '{unknown}.pdf'],
  ])('%s for page %s is named %s', (pattern, label, version, name) => {
    expect(pressName(pattern, info, label, version)).toBe(name);
  });
});
