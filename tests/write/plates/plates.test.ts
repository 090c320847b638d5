/** The plates of a page: what each ink prints, what black leaves alone under it, and how deep all of them lie together. */

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/base/finding.ts';
import { black, type Paint, paper } from '../../../src/setpage/ink.ts';
import type { PressCondition } from '../../../src/setpage/press-condition.ts';
import { rectangle } from '../../../src/setpage/rectangle.ts';
import type { PageItem } from '../../../src/setpage/set-page.ts';
import { MemoryHost } from '../../../src/source/memory-host.ts';
import { writePlates } from '../../../src/write/plates/write-plates.ts';
import type { Resources } from '../../../src/write/writer.ts';
import { disk } from '../../disk.ts';
import { newsprint } from '../press/press-files.ts';
import { inOrder, page, resources, textLine } from '../set-text.ts';

const box = (x: number): { x: number; y: number; width: number; height: number } => ({ x, y: 20, width: 60, height: 40 });
const process = (c: number, m: number, y: number, k: number): Paint => ({
  ink: { name: 'mixed', spot: false, process: { c, m, y, k } },
  tint: 1,
  overprint: false,
});
const gold: Paint = { ink: { name: 'PANTONE 871 C', spot: true, process: { c: 0, m: 0.2, y: 0.6, k: 0.2 } }, tint: 1, overprint: false };
const keep: PressCondition = { ...newsprint, ink: { ...newsprint.ink, spot: 'keep' } };

interface Plate {
  readonly name: string;
  /** ink in per cent at a point of the page */
  readonly at: (x: number, y: number) => number;
  readonly raw: Buffer;
  readonly channels: number;
}

/** One pixel a point. */
const plates = async (items: readonly PageItem[], press = newsprint, over: Partial<Resources> = {}): Promise<Map<string, Plate>> => {
  const found = new Map<string, Plate>();
  const supply = resources({ host: disk, report: () => {}, ...over });
  for await (const { name, bytes } of writePlates(inOrder(page(items)), { name: 'p', ppi: 72, press }, supply)) {
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    const file = Buffer.concat(parts);
    const { channels } = await sharp(file).metadata();
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): number => Math.round((255 - data[(y * info.width + x) * info.channels]!) / 2.55);
    found.set(name.replace(/^p-|\.png$/g, ''), { name, at, raw: data, channels });
  }
  return found;
};

const inkAt = (all: Map<string, Plate>, x: number, y: number): Record<string, number> =>
  Object.fromEntries([...all].filter(([name]) => name !== 'ink').map(([name, plate]) => [name, plate.at(x, y)]));

describe('each plate', () => {
  test('has its part of a colour in grey, and nothing of the others', async () => {
    const all = await plates([rectangle(box(20), process(0.2, 0.4, 0.6, 0.1))]);
    expect([...all.keys()]).toEqual(['cyan', 'magenta', 'yellow', 'black', 'ink']);
    expect(inkAt(all, 40, 40)).toEqual({ cyan: 20, magenta: 40, yellow: 60, black: 10 });
    expect(inkAt(all, 10, 10)).toEqual({ cyan: 0, magenta: 0, yellow: 0, black: 0 });
    expect(all.get('cyan')!.channels).toBe(1);
  });

  test('stays whole under black that overprints, and is cut out by anything else', async () => {
    const ground = rectangle({ x: 0, y: 0, width: 200, height: 100 }, process(0.3, 0, 0, 0));
    const stroke = { paint: black, width: 10, dash: [] };
    const all = await plates([ground, rectangle(box(20), null, stroke), rectangle(box(120), paper)]);
    expect(inkAt(all, 20, 40)).toEqual({ cyan: 30, magenta: 0, yellow: 0, black: 100 });
    expect(inkAt(all, 150, 40)).toEqual({ cyan: 0, magenta: 0, yellow: 0, black: 0 });
  });

  test('shows no black type, but the black one', async () => {
    const all = await plates([textLine('山城周报', 20, 60, { size: 40 })]);
    for (const name of ['cyan', 'magenta', 'yellow']) expect(all.get(name)!.raw.every((grey) => grey === 255)).toBe(true);
    expect(all.get('black')!.raw.some((grey) => grey === 0)).toBe(true);
  });

  test('of a spot ink has it alone; the four are bare under it', async () => {
    const items = [rectangle({ x: 0, y: 0, width: 200, height: 100 }, process(0.3, 0, 0, 0)), rectangle(box(20), { ...gold, tint: 0.5 })];
    const kept = await plates(items, keep);
    expect(inkAt(kept, 40, 40)).toEqual({ cyan: 0, magenta: 0, yellow: 0, black: 0, 'PANTONE-871-C': 50 });
    expect(inkAt(kept, 110, 80)).toEqual({ cyan: 30, magenta: 0, yellow: 0, black: 0, 'PANTONE-871-C': 0 });
    const converted = await plates(items, { ...newsprint, ink: { ...newsprint.ink, spot: 'convert' } });
    expect(inkAt(converted, 40, 40)).toEqual({ cyan: 0, magenta: 10, yellow: 30, black: 10 });
  });

  test('is the only one where the press prints black alone, every colour the grey it looks like', async () => {
    const all = await plates([rectangle(box(20), process(1, 0, 0, 0))], {
      ...newsprint,
      ink: { ...newsprint.ink, plates: 'k', total: 100 },
    });
    expect([...all.keys()]).toEqual(['black', 'ink']);
    expect(inkAt(all, 40, 40)).toEqual({ black: 30 });
  });

  test('has its plane of a photograph, within a clip, and a grey one on the black plate alone', async () => {
    const flat = (color: string) => sharp({ create: { width: 300, height: 200, channels: 3, background: color } });
    const host = new MemoryHost(
      { 'blue.jpg': await flat('#2050a0').jpeg().toBuffer(), 'grey.png': await flat('#808080').toColourspace('b-w').png().toBuffer() },
      disk,
    );
    const picture = (file: string, x: number): PageItem => ({
      kind: 'picture',
      picture: file,
      box: box(x),
      crop: { x: 0, y: 0, width: 1, height: 1 },
      alt: '',
      anchor: -1,
    });
    const ground = rectangle({ x: 0, y: 0, width: 200, height: 100 }, process(0, 0, 0.5, 0));
    const clip = { x: 20, y: 20, width: 30, height: 40 };
    const all = await plates([ground, { kind: 'group', clip, items: [picture('blue.jpg', 20)] }, picture('grey.png', 120)], newsprint, {
      host,
    });
    const blue = inkAt(all, 35, 40);
    expect(blue.cyan).toBeGreaterThan(50);
    expect(blue.cyan! + blue.magenta! + blue.yellow! + blue.black!).toBeLessThan(240);
    expect(inkAt(all, 60, 40)).toEqual({ cyan: 0, magenta: 0, yellow: 50, black: 0 });
    const grey = inkAt(all, 150, 40);
    expect(grey).toMatchObject({ cyan: 0, magenta: 0, yellow: 0 });
    expect(grey.black).toBeGreaterThan(20);
  });
});

describe('the map of all ink', () => {
  test('is red where it is too deep, and the place is named with its item', async () => {
    const told: Finding[] = [];
    const all = await plates([rectangle(box(20), process(0.9, 0.8, 0.7, 0.4)), rectangle(box(120), process(0.5, 0, 0, 0))], newsprint, {
      report: (found) => told.push(found),
    });
    const { raw } = all.get('ink')!;
    const channels = 3;
    const colorAt = (x: number, y: number): number[] => {
      const width = raw.length / channels / Math.round(raw.length / channels / Math.ceil(page([]).trim.width));
      const at = (y * width + x) * channels;
      return [...raw.subarray(at, at + 3)];
    };
    expect(colorAt(40, 40)).toEqual([215, 0, 30]);
    expect(colorAt(5, 5)).toEqual([255, 255, 255]);
    expect(told[0]).toMatchObject({ code: 'plates.too-much-ink', values: { ink: 280, limit: 240, object: 'mixed' } });
  });
});

test('the same page gives the same bytes', async () => {
  const once = async (): Promise<string[]> =>
    [...(await plates([textLine('山城', 20, 60), rectangle(box(20), gold)], keep)).values()].map(({ raw }) => raw.toString('base64'));
  expect(await once()).toEqual(await once());
});
