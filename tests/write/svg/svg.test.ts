/** Pages as SVG: every glyph where the page says, colours as in the PDF, and a document that any reader takes. */

import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/base/finding.ts';
import { dashGlyph } from '../../../src/font/made-glyphs.ts';
import { openFace } from '../../../src/font/open-face.ts';
import { outlineOf } from '../../../src/font/outline.ts';
import { black, type Paint, paper } from '../../../src/setpage/ink.ts';
import { line, rectangle } from '../../../src/setpage/rectangle.ts';
import type { GlyphRun, PictureItem } from '../../../src/setpage/set-page.ts';
import { MemoryHost } from '../../../src/source/memory-host.ts';
import { glyphData } from '../../../src/write/svg/path-data.ts';
import { fontOf, tablesOf } from '../../font/font-files.ts';
import { fontSet, info, latin, page, song, textLine } from '../set-text.ts';
import { glyphsIn, svgOf, svgsOf } from './read-svg.ts';

const red: Paint = { ink: { name: 'red', spot: false, process: { c: 0, m: 1, y: 1, k: 0 } }, tint: 1, overprint: false };

/** Where the page's own words put each glyph (`set-page.ts`, GlyphRun). */
const placesOf = (run: GlyphRun): { x: number; y: number }[] => {
  let pen = 0;
  return Array.from(run.glyphs, (glyph, i) => {
    const along = ((pen + (run.shifts?.[i] ?? 0)) * run.size * run.scale) / 1000;
    pen += run.advances[i]! + (run.stiff?.[i] ? 0 : run.track);
    if (run.writing === 'horizontal') return { x: run.origin.x + along, y: run.origin.y };
    return { x: run.origin.x - (song.advance(glyph) * run.size) / 2000, y: run.origin.y + along + 0.88 * run.size * run.scale };
  });
};

test('each glyph stands where the run says, whatever is squeezed, moved or spaced', async () => {
  const figures = fc.record({
    size: fc.integer({ min: 5, max: 90 }),
    scale: fc.constantFrom(1, 0.85, 1.1, 0.333),
    track: fc.integer({ min: -500, max: 5000 }).map((n) => n / 10),
    advances: fc.array(fc.integer({ min: -200, max: 3000 }), { minLength: 5, maxLength: 5 }),
    shifts: fc.option(fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 5, maxLength: 5 })),
    stiff: fc.option(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 5, maxLength: 5 })),
    writing: fc.constantFrom('horizontal' as const, 'vertical' as const),
  });
  await fc.assert(
    fc.asyncProperty(figures, async ({ advances, shifts, stiff, ...rest }) => {
      const run = textLine('版心永字国', 31.25, 77.5, {
        ...rest,
        advances: Int32Array.from(advances),
        shifts: shifts && Int32Array.from(shifts),
        stiff: stiff && Uint8Array.from(stiff),
      });
      const drawn = glyphsIn(await svgOf(page([run])));
      placesOf(run).forEach(({ x, y }, i) => {
        expect(drawn[i]!.x).toBeCloseTo(x, 1);
        expect(drawn[i]!.y).toBeCloseTo(y, 1);
        expect(Math.abs(drawn[i]!.x - x) + Math.abs(drawn[i]!.y - y)).toBeLessThan(0.02);
      });
    }),
    { numRuns: 60 },
  );
});

test('type is condensed along its line, across in a row and down in a column', async () => {
  const [row, column] = glyphsIn(
    await svgOf(
      page([textLine('版', 30, 60, { size: 20, scale: 0.8 }), textLine('版', 90, 60, { size: 20, scale: 0.8, writing: 'vertical' })]),
    ),
  );
  expect([row!.across, row!.down]).toEqual([0.016, 0.02]);
  expect([column!.across, column!.down]).toEqual([0.02, 0.016]);
});

test('a glyph is drawn once however often it is used, and a blank not at all', async () => {
  const svg = await svgOf(page([textLine('天天向上　天', 30, 60), textLine('天', 30, 90, { size: 40 })]));
  expect(svg.match(/<path id=/g)).toHaveLength(3);
  expect(glyphsIn(svg)).toHaveLength(6);
  expect(glyphsIn(svg)[0]!.data).toBe(glyphData(outlineOf(song, song.glyph(0x5929))!));
});

test('the same glyph number of another face is another glyph', async () => {
  const glyph = latin.glyph(0x41);
  const runs = [song, latin].map((face, i) => textLine('A', 30, 60 + i * 20, { glyphs: Uint32Array.of(glyph) }, face));
  expect(new Set(glyphsIn(await svgOf(page(runs))).map(({ data }) => data)).size).toBe(2);
});

test('a made glyph is drawn whole', async () => {
  const glyph = dashGlyph(song);
  const run = textLine('——', 30, 60, {
    glyphs: Uint32Array.of(glyph),
    advances: Int32Array.of(2000),
    clusters: Uint32Array.of(0, 2),
  });
  expect(glyphsIn(await svgOf(page([run])))[0]!.data).toBe(glyphData(outlineOf(song, glyph)!));
});

test('colours are those of the proof, and black is not said', async () => {
  const drawn = glyphsIn(
    await svgOf(page([textLine('黑', 30, 60), textLine('红', 30, 90, { paint: red }), textLine('白', 30, 99, { paint: paper })])),
  );
  expect(drawn.map(({ fill }) => fill)).toEqual(['#000', '#d71d24', '#fff']);
});

test('rules and boxes keep their width, dash and ground', async () => {
  const svg = await svgOf(
    page([line(30, 100, 370, 100, 0.25, black, [2, 1]), rectangle({ x: 10, y: 20, width: 30, height: 40 }, { ...black, tint: 0.2 })]),
  );
  expect(svg).toContain('<path fill="none" stroke="#000" stroke-width=".25" stroke-dasharray="2 1" d="M30 100L370 100"/>');
  expect(svg).toContain('<path fill="#ccc" d="M10 20L40 20L40 60L10 60z"/>');
});

test('a group shows no more than its clip', async () => {
  const inside = rectangle({ x: 0, y: 0, width: 400, height: 600 }, red);
  const svg = await svgOf(
    page([
      { kind: 'group', clip: { x: 10, y: 40, width: 100, height: 20 }, items: [inside] },
      { kind: 'group', clip: null, items: [line(0, 9, 9, 9, 1, black)] },
    ]),
  );
  const [, name] = /<clipPath id="([^"]+)"><rect x="10" y="40" width="100" height="20"\/><\/clipPath>/.exec(svg)!;
  expect(svg).toMatch(new RegExp(`<g clip-path="url\\(#${name}\\)">\\n<path fill="#d71d24"[^>]*>\\n</g>`));
});

test('the page is its trim in points; with marks it is the whole sheet', async () => {
  const front = page([], { bleed: 8.5 });
  expect(await svgOf(front)).toContain('width="400pt" height="600pt" viewBox="0 0 400 600"');
  const marked = await svgOf(front, { marks: true, slug: { role: 'song', weight: 400 } });
  const [left, top, wide, high] = /viewBox="([^"]+)"/.exec(marked)![1]!.split(' ').map(Number);
  expect(left).toBe(top);
  expect(left!).toBeLessThan(-8.5);
  expect([wide! + 2 * left!, high! + 2 * left!].map((n) => Math.round(n * 100) / 100)).toEqual([400, 600]);
  expect(glyphsIn(marked).length).toBeGreaterThan(10);
});

test('several pages are several files, their names of glyphs apart; one page has the plain name', async () => {
  const files = await svgsOf([page([textLine('一', 30, 60)]), page([textLine('一', 30, 60)], { index: 1 }), page([], { index: 2 })], {
    name: 'weekly',
  });
  expect(files.map(({ name }) => name)).toEqual(['weekly-1.svg', 'weekly-2.svg', 'weekly-3.svg']);
  const ids = files.map(({ text }) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect(new Set(ids.flat()).size).toBe(2);
  expect((await svgsOf([page([])], { name: 'weekly' })).map(({ name }) => name)).toEqual(['weekly.svg']);
  expect(await svgsOf([])).toEqual([]);
});

test('the same page makes the same bytes', async () => {
  const front = page([textLine('冰瀑初成', 30, 60), line(0, 9, 9, 9, 1, black)]);
  expect(await svgOf(front)).toBe(await svgOf(front));
});

test('signs of XML and control characters in titles do no harm', async () => {
  const svg = await svgOf(page([], { name: 'A & B <C>\u0000\ud800' }), {}, { info: { ...info, title: '"周报"' } });
  expect(svg).toContain('<title>&quot;周报&quot; 2026-11-20 1 A &amp; B &lt;C&gt;</title>');
  await expect(sharp(Buffer.from(svg)).metadata()).resolves.toMatchObject({ format: 'svg' });
});

test('a broken glyph is reported once and leaves a blank', async () => {
  const tinos = new Uint8Array(latin.bytes);
  const tables = new Map([...tablesOf(tinos)].map(([tag, table]) => [tag, table.slice()]));
  const glyph = latin.glyph(0x57);
  const at = new DataView(tables.get('loca')!.buffer).getUint32(glyph * 4);
  // as many contours as there can be
  new DataView(tables.get('glyf')!.buffer).setInt16(at, 0x7fff);
  const { face } = openFace(fontOf(0x00010000, tables), { key: 'torn' });
  const reported: Finding[] = [];
  const report = (finding: Finding): void => {
    reported.push(finding);
  };
  const lines = [0, 1].map((index) => page([textLine('WAW', 30, 60, {}, face!)], { index }));
  const [first] = await svgsOf(lines, {}, { fonts: fontSet(face!), report });
  expect(reported).toMatchObject([{ code: 'font.bad-glyph', values: { file: 'torn', glyph } }]);
  expect(glyphsIn(first!.text)).toHaveLength(1);
});

test('a place that is no number is our own fault and never becomes a page', async () => {
  await expect(svgOf(page([line(Number.NaN, 0, 9, 9, 1, black)]))).rejects.toThrow('on the page');
});

describe('pictures', () => {
  let host: MemoryHost;
  beforeAll(async () => {
    const photo = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#806040' } });
    host = new MemoryHost({ 'a.jpg': await photo.jpeg().toBuffer() });
  });

  const photo = (picture: string, alt = ''): PictureItem => ({
    kind: 'picture',
    picture,
    box: { x: 30, y: 40, width: 180, height: 120 },
    crop: { x: 0, y: 0, width: 1, height: 1 },
    alt,
    anchor: -1,
  });

  test('lie inside the file, no finer than asked, over their box', async () => {
    const svg = await svgOf(page([photo('a.jpg', '小溪 & 石')]), { ppi: 100 }, { host });
    const [, data] =
      /<image x="30" y="40" width="180" height="120" preserveAspectRatio="none" href="data:image\/jpeg;base64,([^"]+)">/.exec(svg)!;
    expect(await sharp(Buffer.from(data!, 'base64')).metadata()).toMatchObject({ format: 'jpeg', width: 250, height: 167 });
    expect(svg).toContain('<title>小溪 &amp; 石</title></image>');
  });

  test('that are missing are reported, and a pale box with diagonals keeps their place in the order of painting', async () => {
    const reported: Finding[] = [];
    const items = [rectangle({ x: 0, y: 0, width: 400, height: 600 }, paper), photo('none.jpg'), textLine('说明', 30, 300)];
    const svg = await svgOf(page(items), {}, { host, report: (finding) => reported.push(finding) });
    expect(reported).toMatchObject([{ code: 'picture.missing', on: { page: '1', box: { x: 30, y: 40 } } }]);
    const order = ['M0 0L400 0', 'fill="#e5e5e5"', '<use'].map((piece) => svg.indexOf(piece));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });
});
