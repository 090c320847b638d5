/** Pictures made ready for a proof: cut, upright, no finer than needed, and made once. */

import sharp, { type Sharp } from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { type ProofPicture, type ProofRequest, proofPicture, proofPixels } from '../../src/picture/proof-picture.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';

const whole = { x: 0, y: 0, width: 1, height: 1 };

/** Four quarters of one colour each: red, green over blue, white. */
const quarters = async (width: number, height: number): Promise<Sharp> => {
  const part = (background: string, left: number, top: number) => ({
    input: { create: { width: width / 2, height: height / 2, channels: 3 as const, background } },
    left,
    top,
  });
  const all = [
    part('#ff0000', 0, 0),
    part('#00ff00', width / 2, 0),
    part('#0000ff', 0, height / 2),
    part('#ffffff', width / 2, height / 2),
  ];
  return sharp(
    await sharp({ create: { width, height, channels: 3, background: '#000000' } })
      .composite(all)
      .png()
      .toBuffer(),
  );
};

let host: MemoryHost;
beforeAll(async () => {
  const picture = await quarters(1200, 800);
  const upright = await picture.clone().jpeg({ quality: 95 }).toBuffer();
  host = new MemoryHost({
    'upright.jpg': upright,
    'sideways.jpg': await sharp(upright).rotate(90).withMetadata({ orientation: 8 }).jpeg({ quality: 95 }).toBuffer(),
    'grey.jpg': await picture.clone().toColourspace('b-w').jpeg().toBuffer(),
    'cmyk.jpg': await picture.clone().toColourspace('cmyk').jpeg().toBuffer(),
    'clear.png': await sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer(),
  });
});

const make = async (picture: string, over: Partial<ProofRequest> = {}): Promise<ProofPicture> => {
  const proofed = await proofPicture({ picture, crop: whole, box: { width: 180, height: 120 }, ppi: 200, ...over }, host);
  if (!proofed.ok) throw new Error(proofed.finding.message.en);
  return proofed.picture;
};

/** The colour in the middle of each quarter, as letters. */
const colours = async (picture: ProofPicture): Promise<string> => {
  const { data, info } = await sharp(picture.bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): string => {
    const i = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    const [r, g, b] = [data[i]! > 128, data[i + 1]! > 128, data[i + 2]! > 128];
    return r && g && b ? 'w' : r ? 'r' : g ? 'g' : b ? 'b' : 'k';
  };
  return at(0.25, 0.25) + at(0.75, 0.25) + at(0.25, 0.75) + at(0.75, 0.75);
};

test('a picture is brought down to the pixels its box needs', async () => {
  expect(await make('upright.jpg')).toMatchObject({ width: 500, height: 333, channels: 3 });
});

test('a picture is never blown up', async () => {
  expect(await make('upright.jpg', { box: { width: 1800, height: 1200 } })).toMatchObject({ width: 1200, height: 800 });
});

test('a picture taken sideways stands upright', async () => {
  const sideways = await make('sideways.jpg');
  expect(sideways).toMatchObject({ width: 500, height: 333 });
  expect(await colours(sideways)).toBe('rgbw');
});

test('the crop counts on the upright picture', async () => {
  const right = { x: 0.5, y: 0, width: 0.5, height: 1 };
  for (const file of ['upright.jpg', 'sideways.jpg']) {
    const cut = await make(file, { crop: right, box: { width: 90, height: 120 } });
    expect([cut.width, cut.height]).toEqual([250, 333]);
    expect(await colours(cut)).toBe('ggww');
  }
});

test('grey stays grey, CMYK becomes RGB, the transparent becomes paper', async () => {
  expect((await make('grey.jpg')).channels).toBe(1);
  expect((await make('cmyk.jpg')).channels).toBe(3);
  expect(await colours(await make('clear.png', { box: { width: 20, height: 20 } }))).toBe('wwww');
});

test('a picture is made once, and what was kept is used', async () => {
  const files = Object.fromEntries(host.files);
  let kept = 0;
  class Counting extends MemoryHost {
    override async keep(key: string, bytes: Uint8Array): Promise<void> {
      expect(key).toMatch(/^[\w.-]+$/);
      kept++;
      await super.keep(key, bytes);
    }
  }
  const counting = new Counting(files);
  const request: ProofRequest = { picture: 'upright.jpg', crop: whole, box: { width: 90, height: 60 }, ppi: 200 };
  const [first, again] = [await proofPicture(request, counting), await proofPicture(request, counting)];
  expect(kept).toBe(1);
  expect(first.ok && again.ok && Buffer.compare(first.picture.bytes, again.picture.bytes)).toBe(0);
  await proofPicture({ ...request, box: { width: 45, height: 30 } }, counting);
  expect(kept).toBe(2);
});

test('a kept picture that has gone bad is made again', async () => {
  class Rotten extends MemoryHost {
    override async cached(): Promise<Uint8Array | null> {
      return Uint8Array.of(0xff, 0xd8, 0xff, 0x00);
    }
  }
  const proofed = await proofPicture(
    { picture: 'grey.jpg', crop: whole, box: { width: 90, height: 60 }, ppi: 200 },
    new Rotten(Object.fromEntries(host.files)),
  );
  expect(proofed.ok && proofed.picture.width).toBe(250);
});

test('a missing picture, and a path out of the project, are findings', async () => {
  for (const picture of ['none.jpg', '../secret.jpg', '/etc/passwd', '']) {
    const proofed = await proofPicture({ picture, crop: whole, box: { width: 90, height: 60 }, ppi: 200 }, host);
    expect(proofed.ok ? '' : proofed.finding.code).toBe('picture.missing');
  }
});

test('a crop out of bounds or of no size still leaves a pixel', () => {
  const facts = { width: 300, height: 200 };
  for (const crop of [
    { x: 0.9, y: 0.9, width: 0.5, height: 0.5 },
    { x: 1, y: 1, width: 0, height: 0 },
    { x: -1, y: -1, width: 3, height: 3 },
  ]) {
    const pixels = proofPixels(facts, { crop, box: { width: 10, height: 10 }, ppi: 200 });
    expect(pixels.cutWidth).toBeGreaterThan(0);
    expect(pixels.cutHeight).toBeGreaterThan(0);
    expect(pixels.left + pixels.cutWidth).toBeLessThanOrEqual(pixels.width);
    expect(pixels.top + pixels.cutHeight).toBeLessThanOrEqual(pixels.height);
  }
});
