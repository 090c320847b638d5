/** What a picture's header says, without decoding it. */

import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { measurePicture } from '../../src/picture/measure.ts';
import type { PictureFacts } from '../../src/picture/picture-facts.ts';

const blank = (width: number, height: number, channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width, height, channels, background: { r: 120, g: 90, b: 60, alpha: 0.5 } } });

const facts = async (bytes: Uint8Array): Promise<PictureFacts> => {
  const measured = await measurePicture(bytes, 'photo.jpg');
  if (!measured.ok) throw new Error(measured.finding.message.en);
  return measured.facts;
};

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const measured = await measurePicture(bytes, 'photo.jpg');
  return measured.ok ? 'ok' : measured.finding.code;
};

test('a JPEG says its size, its resolution and its channels', async () => {
  const bytes = await blank(60, 40).withMetadata({ density: 300 }).jpeg().toBuffer();
  expect(await facts(bytes)).toMatchObject({ format: 'jpeg', width: 60, height: 40, orientation: 1, ppi: 300, channels: 3, alpha: false });
});

test('a grey JPEG has one channel, a CMYK one four, a progressive one is read alike', async () => {
  expect((await facts(await blank(60, 40).toColourspace('b-w').jpeg().toBuffer())).channels).toBe(1);
  expect((await facts(await blank(60, 40).toColourspace('cmyk').jpeg().toBuffer())).channels).toBe(4);
  expect(await facts(await blank(60, 40).jpeg({ progressive: true }).toBuffer())).toMatchObject({ width: 60, height: 40 });
});

test('a camera held sideways gives an upright picture', async () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
    for (const format of ['jpeg', 'png', 'webp', 'tiff'] as const) {
      const bytes = await blank(60, 40).withMetadata({ orientation }).toFormat(format).toBuffer();
      const [width, height] = orientation >= 5 ? [40, 60] : [60, 40];
      expect(await facts(bytes)).toMatchObject({ format, width, height, orientation });
    }
  }
});

test('WebP, TIFF, GIF and AVIF are measured too', async () => {
  for (const format of ['webp', 'tiff', 'gif', 'avif'] as const)
    expect(await facts(await blank(60, 40).toFormat(format).toBuffer())).toMatchObject({ format, width: 60, height: 40, channels: 3 });
});

test('a colour profile is noticed', async () => {
  expect((await facts(await blank(60, 40).withIccProfile('p3').jpeg().toBuffer())).hasProfile).toBe(true);
  expect((await facts(await blank(60, 40).withIccProfile('p3').png().toBuffer())).hasProfile).toBe(true);
  expect((await facts(await blank(60, 40).jpeg().toBuffer())).hasProfile).toBe(false);
});

test('a PNG says its size, its resolution and whether one can see through it', async () => {
  expect(await facts(await blank(60, 40, 4).withMetadata({ density: 150 }).png().toBuffer())).toMatchObject({
    format: 'png',
    width: 60,
    height: 40,
    channels: 3,
    alpha: true,
  });
  const printed = (await facts(await blank(60, 40).withMetadata({ density: 150 }).png().toBuffer())).ppi;
  expect(Math.round(printed!)).toBe(150);
  expect(await facts(await blank(60, 40).png({ palette: true }).toBuffer())).toMatchObject({ channels: 3 });
});

test('what our own reader says of JPEG and PNG is what the picture library says', async () => {
  const size = fc.integer({ min: 1, max: 90 });
  await fc.assert(
    fc.asyncProperty(
      size,
      size,
      fc.constantFrom('jpeg' as const, 'png' as const),
      fc.integer({ min: 1, max: 8 }),
      async (width, height, format, orientation) => {
        const bytes = await blank(width, height).withMetadata({ orientation }).toFormat(format).toBuffer();
        const found = await facts(bytes);
        const { autoOrient } = await sharp(bytes).metadata();
        expect([found.width, found.height]).toEqual([autoOrient.width, autoOrient.height]);
      },
    ),
    { numRuns: 25 },
  );
});

test('what is no picture is a finding', async () => {
  const encoder = new TextEncoder();
  expect(await codeOf(new Uint8Array(0))).toBe('picture.unknown-format');
  expect(await codeOf(encoder.encode('第一行\n第二行'))).toBe('picture.unknown-format');
  expect(await codeOf(encoder.encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toBe('picture.unknown-format');
  expect(await codeOf(encoder.encode('%PDF-1.4\n'))).toBe('picture.unknown-format');
});

test('a picture cut short before its size is known is a finding', async () => {
  const jpeg = await blank(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const png = await blank(60, 40).png().toBuffer();
  for (const bytes of [jpeg, png])
    for (const length of [8, 20, 30]) expect(await codeOf(bytes.subarray(0, length))).toMatch(/^picture\.(broken|unknown-format)$/);
});

test('no bytes make the reader throw or hang', async () => {
  const jpeg = await blank(30, 20).withMetadata({ orientation: 6, density: 72 }).jpeg().toBuffer();
  const png = await blank(30, 20).withMetadata({ orientation: 6, density: 72 }).png().toBuffer();
  const change = fc.tuple(fc.nat(700), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(jpeg, png), fc.array(change, { maxLength: 8 }), fc.nat(700), async (whole, changes, length) => {
      const bytes = Uint8Array.from(whole.subarray(0, Math.max(9, length)));
      for (const [at, value] of changes) if (at > 8 && at < bytes.length) bytes[at] = value;
      const measured = await measurePicture(bytes, 'photo.jpg');
      if (measured.ok) expect(measured.facts.width * measured.facts.height).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('a picture of too many pixels is refused before it is decoded', async () => {
  const png = Buffer.from(await blank(30, 20).png().toBuffer());
  png.writeUInt32BE(40_000, 16);
  png.writeUInt32BE(40_000, 20);
  expect(await codeOf(png)).toBe('picture.too-large');
});
