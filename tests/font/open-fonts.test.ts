/** From catalog to faces: who is asked for a character, who helps out, and what is opened for it. */

import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/font/catalog.ts';
import type { FaceStack } from '../../src/font/font-set.ts';
import { completeFonts, openFonts } from '../../src/font/open-fonts.ts';
import { loadCatalog, readCatalog } from '../../src/font/read-catalog.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { npm, PackageHost } from './package-host.ts';

const host = new PackageHost();
const code = (character: string): number => character.codePointAt(0)!;
let builtIn: Catalog;

beforeAll(async () => {
  builtIn = (await loadCatalog(host)).catalog;
});

/** The key of the face that sets a character. */
const setIn = (stack: FaceStack, character: string): string => stack.faces[stack.pick(code(character))]?.key ?? 'none';

/** A catalog of its own over nothing. */
const catalogOf = (text: string): Catalog => readCatalog(sourceFile('fonts/catalog.yaml' as ProjectPath, text)).catalog;

describe('running text in song', () => {
  test('takes letters and digits from Tinos, and the marks Chinese shares with Latin from the Han face', async () => {
    const { fonts, findings } = await openFonts(host, builtIn, [{ role: 'song', weight: 400 }]);
    const stack = fonts.stack('song', 400);
    expect(findings).toEqual([]);
    for (const character of 'Az09.,()%é–') expect(setIn(stack, character)).toBe('tinos-400');
    for (const character of '中，“”‘’…—·Ａ０①') expect(setIn(stack, character)).toBe('noto-serif-sc-400');
    expect(stack).toMatchObject({ key: 'song-400', role: 'song', weight: 400, primaryCount: 2 });
  });

  test('opens its own two faces and no other', async () => {
    const quiet = new PackageHost();
    const { fonts } = await openFonts(quiet, builtIn, [{ role: 'song', weight: 400 }]);
    expect([...fonts.faces.keys()]).toEqual(['tinos-400', 'noto-serif-sc-400']);
    expect(quiet.reads).toHaveLength(2);
    expect(await completeFonts(quiet, fonts)).toBe(false);
    expect(quiet.reads).toHaveLength(2);
  });
});

describe('headlines', () => {
  test('take their digits from the Han family', async () => {
    const { fonts } = await openFonts(host, builtIn, [
      { role: 'song', weight: 900 },
      { role: 'hei', weight: 400 },
    ]);
    expect(setIn(fonts.stack('song', 900), '8')).toBe('noto-serif-sc-900');
    expect(setIn(fonts.stack('hei', 400), '8')).toBe('noto-sans-sc-400');
  });
});

test('a file that several roles share is read once', async () => {
  const counting = new PackageHost();
  const { fonts } = await openFonts(counting, builtIn, [
    { role: 'song', weight: 400 },
    { role: 'song', weight: 400 },
    { role: 'kai', weight: 400 },
    { role: 'fang', weight: 400 },
  ]);
  expect(counting.reads.filter((path) => path === npm.tinos)).toHaveLength(1);
  expect(fonts.stack('song', 400).faces[0]).toBe(fonts.stack('kai', 400).faces[0]);
});

describe('what is missing', () => {
  test('is opened on demand, in the order of the catalog, and then found', async () => {
    const lean = catalogOf(`
families:
  latin: { files: { 400: '${npm.tinos}' } }
  hei: { files: { 700: { file: '${npm.hei}', serves: 1-1000 } } }
  song: { files: { 400: '${npm.song}' } }
roles: { song: latin }
fall-back: [latin, song, hei]
`);
    const quiet = new PackageHost();
    const { fonts } = await openFonts(quiet, lean, [{ role: 'song', weight: 400 }]);
    const before = fonts.stack('song', 400);
    expect([setIn(before, 'A'), setIn(before, '中'), before.pick(code('国'))]).toEqual(['latin-400', 'none', -1]);
    expect(fonts.missing.get('song-400')).toEqual(new Set([code('中'), code('国')]));

    expect(await completeFonts(quiet, fonts)).toBe(true);
    const after = fonts.stack('song', 400);
    expect(after).not.toBe(before);
    expect(setIn(after, '中')).toBe('song-400');
    expect(after.primaryCount).toBe(1);
    expect(fonts.missing.size).toBe(0);
    // the second fall-back was not needed
    expect(quiet.reads.filter((path) => path === npm.hei)).toEqual([]);
    expect(await completeFonts(quiet, fonts)).toBe(false);
  });

  test('everywhere stays missing, and nothing is read twice for it', async () => {
    const counting = new PackageHost();
    const { fonts } = await openFonts(counting, builtIn, [{ role: 'hei', weight: 700 }]);
    // a character of the private use area, as a newsroom's own name characters are
    expect(fonts.stack('hei', 700).pick(0xf0123)).toBe(-1);
    expect(await completeFonts(counting, fonts)).toBe(false);
    const reads = counting.reads.length;
    expect(fonts.stack('hei', 700).pick(0xf0123)).toBe(-1);
    expect(await completeFonts(counting, fonts)).toBe(false);
    expect(counting.reads.length).toBe(reads);
    expect(fonts.missing.get('hei-700')).toEqual(new Set([0xf0123]));
  });

  test('does not count what prints nothing', async () => {
    const { fonts } = await openFonts(host, builtIn, [{ role: 'song', weight: 400 }]);
    for (const codePoint of [0x0a, 0xfeff, 0xfe0f, 0xe0100, 0x202a]) fonts.stack('song', 400).pick(codePoint);
    expect(fonts.missing.size).toBe(0);
  });

  test('may be a whole weight that no style had announced', async () => {
    const { fonts } = await openFonts(host, builtIn, [{ role: 'song', weight: 400 }]);
    // until it is open, the nearest stands in
    expect(fonts.stack('song', 700).key).toBe('song-400');
    expect(await completeFonts(host, fonts)).toBe(true);
    expect(fonts.stack('song', 700).key).toBe('song-700');
    expect(setIn(fonts.stack('song', 700), '中')).toBe('noto-serif-sc-700');
  });
});

describe('findings', () => {
  test('仿宋 without a font is set in kai, and said so once', async () => {
    const { fonts, findings } = await openFonts(host, builtIn, [
      { role: 'fang', weight: 400, at: { file: 'layouts/a.yaml', start: 5, end: 9 } },
      { role: 'fang', weight: 500 },
    ]);
    expect(findings).toMatchObject([{ code: 'font.role-instead', values: { role: 'fang', used: 'kai' }, at: { file: 'layouts/a.yaml' } }]);
    expect(setIn(fonts.stack('fang', 400), '中')).toBe('lxgw-wenkai-500');
  });

  test('a role nobody knows is set in the first, with an error that names the roles', async () => {
    const { fonts, findings } = await openFonts(host, builtIn, [{ role: 'xihei', weight: 400 }]);
    expect(findings).toMatchObject([
      { code: 'font.unknown-role', severity: 'error', values: { roles: 'song, hei, kai, fang, latin, latin-italic' } },
    ]);
    expect(setIn(fonts.stack('xihei', 400), '中')).toBe('noto-serif-sc-400');
  });

  test('a weight the family lacks is named with the one used', async () => {
    const { findings } = await openFonts(host, builtIn, [{ role: 'hei', weight: 450 }]);
    expect(findings).toMatchObject([{ code: 'font.near-weight', values: { weight: 450, used: 400 } }]);
  });

  test('a missing and a broken file are named, and the others set the page', async () => {
    const lean = catalogOf(`
families:
  gone: { files: { 400: gone.ttf } }
  broken: { files: { 400: broken.ttf } }
  tinos: { files: { 400: '${npm.tinos}' } }
roles: { song: [gone, broken, tinos] }
`);
    const { fonts, findings } = await openFonts(new PackageHost({ 'fonts/broken.ttf': 'not a font at all' }), lean, [
      { role: 'song', weight: 400 },
    ]);
    expect(findings.map((f) => `${f.code} ${f.values.file}`)).toEqual([
      'font.file-missing fonts/gone.ttf',
      'font.not-a-font fonts/broken.ttf',
    ]);
    expect(setIn(fonts.stack('song', 400), 'A')).toBe('tinos-400');
  });

  test('come in the order of the needs, whichever file is read first', async () => {
    const slow = new PackageHost();
    const read = slow.read.bind(slow);
    slow.read = async (path) => {
      if (path === npm.tinos) await new Promise((done) => setTimeout(done, 30));
      return read(path);
    };
    const { fonts } = await openFonts(slow, builtIn, [
      { role: 'song', weight: 400 },
      { role: 'hei', weight: 700 },
    ]);
    expect([...fonts.faces.keys()]).toEqual(['tinos-400', 'noto-serif-sc-400', 'noto-sans-sc-700']);
  });
});

test('asking for a face that is not open is our own fault', async () => {
  const { fonts } = await openFonts(host, builtIn, []);
  expect(() => fonts.face('none-400')).toThrow("no open face 'none-400'");
  expect(fonts.stack('song', 400).pick(code('中'))).toBe(-1);
  expect(await completeFonts(host, fonts)).toBe(true);
  expect(setIn(fonts.stack('song', 400), '中')).toBe('noto-serif-sc-400');
});
