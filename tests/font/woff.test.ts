/** Unwrapping WOFF: the font inside, whole, once. */

import fc from 'fast-check';
import { create } from 'fontkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { tableChecksum } from '../../src/font/checksum.ts';
import { readFontFile } from '../../src/font/font-file.ts';
import { openFace } from '../../src/font/open-face.ts';
import { unwrapWoff } from '../../src/font/woff.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { tablesOf, woffOf } from './font-files.ts';
import { npm, PackageHost } from './package-host.ts';

const host = new PackageHost();
const file = (path: string) => ({ key: 'k', weight: 400, path: path as ProjectPath, serves: { from: 400, to: 400 } });
let tinos: Uint8Array;

beforeAll(async () => {
  tinos = await host.read(npm.tinos);
});

describe('a WOFF file', () => {
  test('holds the font another reader finds in it', () => {
    const packed = woffOf(tinos);
    const font = unwrapWoff(packed);
    const { face } = openFace(font, { key: 'tinos' });
    const inside = create(font);
    const outside = create(packed);
    for (const character of 'AQgé“—…ﬁ') {
      const id = face!.glyph(character.codePointAt(0)!);
      expect(id).toBe(outside.glyphForCodePoint(character.codePointAt(0)!).id);
      expect(inside.getGlyph(id).path.commands).toEqual(outside.getGlyph(id).path.commands);
      expect(face!.advance(id)).toBe(Math.round((outside.getGlyph(id).advanceWidth * 1000) / 2048));
    }
  });

  test('from the packages becomes the kai face of the page', async () => {
    const read = await readFontFile(host, file(npm.kai), 'kai');
    const { face } = openFace('bytes' in read ? read.bytes : new Uint8Array(0), { key: 'kai' });
    expect(face).toMatchObject({ postscriptName: 'LXGWWenKai-Regular', glyphCount: 30429, outlines: 'glyf' });
    expect(face!.box(face!.glyph(0x4e2d))).toEqual({ xMin: 134, yMin: -114, xMax: 870, yMax: 828 });
    expect(face!.advance(face!.glyph(0x201c))).toBe(350);
  });

  test('gives back every table byte for byte, and the sums of a sound font', () => {
    const font = unwrapWoff(woffOf(tinos));
    const tables = tablesOf(font);
    for (const [tag, table] of tablesOf(tinos)) {
      if (tag === 'head') expect(tables.get(tag)!.subarray(12)).toEqual(new Uint8Array(table.subarray(12)));
      else expect(Buffer.compare(tables.get(tag)!, table)).toBe(0);
    }
    const tags = [...tables.keys()];
    expect(tags).toEqual([...tags].sort());
    expect(font.length % 4).toBe(0);
    expect(tableChecksum(font, 0, font.length)).toBe(0xb1b0afba);
  });

  test('that lies about its sizes, or is damaged, is a finding', async () => {
    const packed = woffOf(tinos);
    const bomb = packed.slice();
    new DataView(bomb.buffer).setUint32(44 + 12, 0x7fffffff);
    const damaged = packed.slice();
    damaged.fill(0x55, 44 + 18 * 20 + 200, 44 + 18 * 20 + 5000);
    for (const bytes of [bomb, damaged, packed.subarray(0, 30), packed.subarray(0, 100_000)]) {
      const read = await readFontFile(new PackageHost({ 'x.woff': bytes }), file('x.woff'), 'X');
      expect(read).toMatchObject({ finding: { code: 'font.bad-woff', values: { file: 'x.woff' } } });
    }
  });

  test('with any byte changed is a font or a finding, never a crash', async () => {
    const packed = woffOf(tinos);
    await fc.assert(
      fc.asyncProperty(fc.nat(44 + 18 * 20), fc.nat(255), async (at, value) => {
        const bytes = packed.slice();
        bytes[at] = value;
        const read = await readFontFile(new PackageHost({ 'x.woff': bytes }), file('x.woff'), 'X');
        if ('bytes' in read) openFace(read.bytes, { key: 'x' });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the second run', () => {
  test('takes the unwrapped font from the cache and never reads the packed one', async () => {
    const first = await readFontFile(new PackageHost(), file(npm.kai), 'kai');
    const second = new PackageHost();
    const again = await readFontFile(second, file(npm.kai), 'kai');
    expect(second.reads.filter((path) => path.endsWith('.woff'))).toEqual([]);
    expect('bytes' in again && 'bytes' in first && Buffer.compare(again.bytes, first.bytes)).toBe(0);
  });

  test('unwraps anew when what was kept has been cut short', async () => {
    const packed = woffOf(tinos);
    const files = { 'own.woff': packed };
    const first = new PackageHost(files);
    let key = '';
    first.cached = async () => null;
    first.keep = async (name) => {
      key = name;
    };
    await readFontFile(first, file('own.woff'), 'own');
    expect(key).toMatch(/^[a-z0-9.-]+$/i);
    const second = new PackageHost(files);
    second.cached = async (name) => (name === key ? unwrapWoff(packed).subarray(0, 90_000) : null);
    second.keep = async () => {};
    const read = await readFontFile(second, file('own.woff'), 'own');
    expect('bytes' in read && openFace(read.bytes, { key: 'own' }).face?.postscriptName).toBe('Tinos-Regular');
  });

  test('a file that is not there is a finding that says which family wanted it', async () => {
    expect(await readFontFile(host, file('fonts/none.ttf'), '方正书宋')).toMatchObject({
      finding: { code: 'font.file-missing', values: { family: '方正书宋' } },
    });
  });
});
