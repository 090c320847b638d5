/** Pictures made ready for a press: separated once by its profile, grey by its black, and no deeper in ink than the paper bears. */

import { inflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { blackCurve } from '../../src/picture/black-curve.ts';
import { iccLut } from '../../src/picture/icc-lut.ts';
import { type PictureTarget, type PressRequest, pressPicture } from '../../src/picture/press-picture.ts';
import type { Proofed, ProofPicture } from '../../src/picture/proof-picture.ts';
import type { Host } from '../../src/source/host.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { disk } from '../disk.ts';

const whole = { x: 0, y: 0, width: 1, height: 1 };
const file = (name: string): string => `banxin:layouts/press/${name}.icc`;

const newsprint = 'newsprint-tr002-tac240';
const coated = 'coated-fogra39-tac300';

const targetOf = async (name: string, plates: 'cmyk' | 'k' = 'cmyk'): Promise<PictureTarget> => {
  const bytes = await disk.read(file(name) as ProjectPath);
  return { plates, quality: 92, profile: { file: file(name), bytes, hash: name }, curve: () => blackCurve(iccLut(bytes)!) };
};

const flat = (red: number, green: number, blue: number): Sharp =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: { r: red, g: green, b: blue } } });

/** Every tone and hue the screen has, coarsely: 17 steps a channel. */
const cube = (): Sharp => {
  const side = 17;
  const pixels = Buffer.alloc(side ** 3 * 3);
  for (let i = 0, at = 0; i < side ** 3; i++)
    for (const step of [i % side, Math.floor(i / side) % side, Math.floor(i / side ** 2)])
      pixels[at++] = Math.round((step * 255) / (side - 1));
  return sharp(pixels, { raw: { width: side * side, height: side, channels: 3 } }).resize(side * side * 8, side * 8, { kernel: 'nearest' });
};

/** What is made here is made anew each time. */
const forgetful: Host = { ...disk, cached: async () => null, keep: async () => {} };

let host: MemoryHost;
beforeAll(async () => {
  host = new MemoryHost(
    {
      'cube.png': await cube().png().toBuffer(),
      'grey.png': await flat(128, 128, 128).toColourspace('b-w').png().toBuffer(),
      'mid.png': await flat(128, 128, 128).png().toBuffer(),
      'deep.png': await flat(200, 40, 30).toColourspace('rgb16').png().toBuffer(),
      'red.png': await flat(200, 40, 30).png().toBuffer(),
      'clear.png': await sharp({ create: { width: 60, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
        .png()
        .toBuffer(),
      'untagged.tif': tiff(null),
      'ours.tif': tiff(await disk.read(file(newsprint) as ProjectPath)),
      'theirs.tif': tiff(await disk.read(file(coated) as ProjectPath)),
    },
    forgetful,
  );
});

/** A green no profile of ours would make: no black, and much yellow. */
const green = [128, 26, 204, 0];

/** TIFF 6.0 by hand: one strip of CMYK, and a profile under tag 34675. */
const tiff = (profile: Uint8Array | null): Buffer => {
  const [width, height] = [300, 200];
  const data = Buffer.from(Array.from({ length: width * height }, () => green).flat());
  const icc = profile ?? new Uint8Array(0);
  const entries: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 4, 8 + data.length],
    [259, 3, 1, 1],
    [262, 3, 1, 5],
    [273, 4, 1, 8],
    [277, 3, 1, 4],
    [278, 4, 1, height],
    [279, 4, 1, data.length],
    ...(profile ? [[34675, 7, icc.length, 16 + data.length] as const] : []),
  ];
  const directory = 16 + data.length + icc.length + (icc.length % 2);
  const out = Buffer.alloc(directory + 2 + entries.length * 12 + 4);
  out.write('II', 0, 'latin1');
  out.writeUInt16LE(42, 2);
  out.writeUInt32LE(directory, 4);
  data.copy(out, 8);
  for (let i = 0; i < 4; i++) out.writeUInt16LE(8, 8 + data.length + 2 * i);
  out.set(icc, 16 + data.length);
  out.writeUInt16LE(entries.length, directory);
  for (const [i, [tag, type, count, value]] of entries.entries()) {
    const at = directory + 2 + i * 12;
    out.writeUInt16LE(tag, at);
    out.writeUInt16LE(type, at + 2);
    out.writeUInt32LE(count, at + 4);
    if (type === 3 && count === 1) out.writeUInt16LE(value, at + 8);
    else out.writeUInt32LE(value, at + 8);
  }
  return out;
};

const ask = async (picture: string, over: Partial<PressRequest> = {}): Promise<Proofed> =>
  pressPicture({ picture, crop: whole, box: { width: 90, height: 60 }, ppi: 200, target: await targetOf(newsprint), ...over }, host);

const make = async (picture: string, over: Partial<PressRequest> = {}): Promise<ProofPicture> => {
  const made = await ask(picture, over);
  if (!made.ok) throw new Error(`${made.finding.code} ${made.finding.values.reason}`);
  return made.picture;
};

/** Per cent of each ink, pixel after pixel: what the JPEG of four channels says, turned as Adobe turns it. */
const inksOf = async ({ bytes, channels }: ProofPicture): Promise<number[][]> => {
  const { data } = await sharp(bytes, { ignoreIcc: true })
    .pipelineColourspace(channels === 4 ? 'cmyk' : 'b-w')
    .toColourspace(channels === 4 ? 'cmyk' : 'b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: data.length / channels }, (_, i) =>
    Array.from(data.subarray(i * channels, (i + 1) * channels), (figure) => (channels === 4 ? figure : 255 - figure) / 2.55),
  );
};

const middleOf = async (picture: ProofPicture): Promise<number[]> => {
  const all = await inksOf(picture);
  return all[Math.floor(all.length / 2)]!.map(Math.round);
};

describe('a picture on the press', () => {
  test.each([
    [newsprint, 240],
    [coated, 300],
  ])('nowhere has more ink than %s bears, whatever colours it has', async (name, limit) => {
    const picture = await make('cube.png', { target: await targetOf(name), box: { width: 832, height: 49 } });
    expect(picture.channels).toBe(4);
    const most = (await inksOf(picture)).reduce(
      (deepest, inks) =>
        Math.max(
          deepest,
          inks.reduce((a, b) => a + b),
        ),
      0,
    );
    expect(most).toBeGreaterThan(limit * 0.9);
    expect(most).toBeLessThanOrEqual(limit);
  });

  test('is separated once: its shades from black to dark stay apart', async () => {
    const dark = [0, 16, 32].map((grey) =>
      sharp({ create: { width: 60, height: 60, channels: 3, background: { r: grey, g: grey, b: grey } } }),
    );
    const found: number[] = [];
    for (const [i, shade] of dark.entries()) {
      host.files.set(`dark-${i}.png`, await shade.png().toBuffer());
      const inks = await middleOf(await make(`dark-${i}.png`));
      found.push(inks.reduce((a, b) => a + b));
    }
    expect(found[0]).toBeGreaterThan(found[1]!);
    expect(found[1]).toBeGreaterThan(found[2]!);
  });

  test('is as fine as the press wants, and never less by a rounding', async () => {
    expect(await make('red.png', { box: { width: 36, height: 24 } })).toMatchObject({ width: 100, height: 67, channels: 4 });
  });

  test('of sixteen bits comes out as one of eight', async () => {
    const [deep, plain] = [await middleOf(await make('deep.png')), await middleOf(await make('red.png'))];
    expect(deep.map((ink, i) => Math.abs(ink - plain[i]!) <= 2)).toEqual([true, true, true, true]);
  });

  test('that is see-through shows paper', async () => {
    expect(await middleOf(await make('clear.png'))).toEqual([0, 0, 0, 0]);
  });

  test('that is grey stays on the black plate, as dark as it looks', async () => {
    const grey = await make('grey.png');
    expect(grey.channels).toBe(1);
    const [ink] = await middleOf(grey);
    const lut = iccLut((await targetOf(newsprint)).profile!.bytes)!;
    // half way between paper and full black as light is 22 % of it
    const light = (l: number): number => (l <= 8 ? l / 903.3 : ((l + 16) / 116) ** 3);
    const [paper, black, printed] = [0, 1, ink! / 100].map((k) => light(lut([0, 0, 0, k])[0])) as [number, number, number];
    expect((printed - black) / (paper - black)).toBeCloseTo(0.216, 1);
  });

  test('is grey on a page that has black alone', async () => {
    expect((await make('red.png', { target: await targetOf(newsprint, 'k') })).channels).toBe(1);
  });
});

describe('a drawing of black and white alone', () => {
  /** A chequer of single pixels, an odd number a row. */
  const [width, height] = [301, 199];
  const chequer = Buffer.from(Array.from({ length: width * height }, (_, i) => (((i % width) + Math.floor(i / width)) % 2 ? 0 : 255)));
  const image = (): Sharp => sharp(chequer, { raw: { width, height, channels: 1 } }).toColourspace('b-w');

  beforeAll(async () => {
    host.files.set('chequer.png', await image().png({ palette: true, colours: 2 }).toBuffer());
    host.files.set('chequer.tif', await image().tiff({ bitdepth: 1, compression: 'ccittfax4' }).toBuffer());
    host.files.set('red.gif.png', await flat(200, 0, 0).png({ palette: true, colours: 2 }).toBuffer());
  });

  test.each(['chequer.png', 'chequer.tif'])('keeps every pixel of %s, finer than photographs are', async (name) => {
    const picture = await make(name, { box: { width: 30.1, height: 19.9 } });
    expect(picture).toMatchObject({ width, height, channels: 1, bits: 1 });
    const rows = inflateSync(picture.bytes);
    const stride = Math.ceil(width / 8);
    const wrong = chequer.filter((value, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      return ((rows[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1) !== value / 255;
    });
    expect(wrong).toHaveLength(0);
  });

  test('is cut as it stands', async () => {
    const picture = await make('chequer.png', { crop: { x: 0.5, y: 0, width: 0.5, height: 1 } });
    expect(picture).toMatchObject({ width: 151, height: 199, bits: 1 });
  });

  test('is none when it is red and white', async () => {
    expect((await make('red.gif.png')).channels).toBe(4);
  });

  test('that was kept and has gone bad is made again', async () => {
    class Rotten extends MemoryHost {
      override async cached(): Promise<Uint8Array | null> {
        return Uint8Array.of(0, 0, 1, 45, 0, 0, 0, 199, 1, 2, 3);
      }
    }
    const rotten = new Rotten(Object.fromEntries(host.files), forgetful);
    const request = { picture: 'chequer.png', crop: whole, box: { width: 90, height: 60 }, ppi: 200, target: await targetOf(newsprint) };
    expect(await pressPicture(request, rotten)).toMatchObject({ ok: true, picture: { width, height, bits: 1 } });
  });
});

describe('a picture in four inks already', () => {
  const figures = [50, 10, 80, 0];

  test('with the profile of the press keeps its figures', async () => {
    const made = await ask('ours.tif');
    expect(made).toMatchObject({ ok: true });
    expect(made).not.toHaveProperty('note');
    expect(await middleOf(await make('ours.tif'))).toEqual(figures);
  });

  test('without a profile keeps them too, and that is told', async () => {
    const made = await ask('untagged.tif');
    expect(made.ok && made.note).toMatchObject({ code: 'picture.cmyk-untagged', severity: 'warning' });
    const inks = await middleOf(await make('untagged.tif'));
    expect(inks).toEqual(figures);
  });

  test('with the profile of another press is separated anew', async () => {
    const inks = await middleOf(await make('theirs.tif'));
    expect(inks).not.toEqual(figures);
    expect(inks.some((ink, i) => Math.abs(ink - figures[i]!) > 3)).toBe(true);
  });
});

describe('what was separated', () => {
  const request = async (): Promise<PressRequest> => ({
    picture: 'red.png',
    crop: whole,
    box: { width: 90, height: 60 },
    ppi: 200,
    target: await targetOf(newsprint),
  });

  class Counting extends MemoryHost {
    readonly keys: string[] = [];
    override async keep(key: string, bytes: Uint8Array): Promise<void> {
      this.keys.push(key);
      await super.keep(key, bytes);
    }
  }

  test('is kept for each press apart', async () => {
    const counting = new Counting(Object.fromEntries(host.files), forgetful);
    for (const name of [newsprint, newsprint, coated]) await pressPicture({ ...(await request()), target: await targetOf(name) }, counting);
    expect(counting.keys).toHaveLength(2);
  });

  test('is refused when the profile cannot be opened, and never printed as it was', async () => {
    const target = await targetOf(newsprint);
    const lost = { ...target, profile: { ...target.profile!, file: 'press/lost.icc', hash: 'lost' } };
    expect(await ask('red.png', { target: lost })).toMatchObject({ ok: false, finding: { code: 'picture.not-separated' } });
  });

  test('is nothing for a picture that is missing or broken', async () => {
    host.files.set('broken.jpg', Buffer.from('ffd8ffe000104a4649460001', 'hex'));
    expect(await ask('none.jpg')).toMatchObject({ ok: false, finding: { code: 'picture.missing' } });
    expect(await ask('broken.jpg')).toMatchObject({ ok: false, finding: { code: 'picture.broken' } });
  });
});
