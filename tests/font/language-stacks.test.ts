/** Faces by language: which families a text is set in, and which files are opened for it. */

import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/font/catalog.ts';
import type { FaceStack } from '../../src/font/font-set.ts';
import { completeFonts, openFonts } from '../../src/font/open-fonts.ts';
import { loadCatalog, readCatalog } from '../../src/font/read-catalog.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { droppedFont } from './dropped-fonts.ts';
import { byDelta, coverageRange, gsub, lookup, withTables } from './layout-tables.ts';
import { npm, PackageHost } from './package-host.ts';

const code = (character: string): number => character.codePointAt(0)!;
const setIn = (stack: FaceStack, character: string): string => stack.faces[stack.pick(code(character))]?.key ?? 'none';
const needs = (...langs: readonly (string | undefined)[]) => langs.map((lang) => ({ role: 'song', weight: 400, lang }));

const own = 'fonts/catalog.yaml' as ProjectPath;
const read = (text: string) => readCatalog(sourceFile(own, text));
const slips = (text: string): string[] =>
  read(text).findings.map((f) => `${f.code} at ${JSON.stringify(text.slice(f.at!.start, f.at!.end))}`);

let builtIn: Catalog;
beforeAll(async () => {
  builtIn = (await loadCatalog(new PackageHost())).catalog;
});

describe('running text in song', () => {
  test('of Taiwan, Hong Kong and Japan is set in the faces of these places, its Latin in Tinos', async () => {
    const { fonts, findings } = await openFonts(new PackageHost(), builtIn, needs('zh-Hant-TW', 'zh-Hant-HK', 'ja'));
    expect(findings).toEqual([]);
    for (const [lang, han] of [
      ['zh-Hant-TW', 'noto-serif-tc-400'],
      ['zh-Hant-HK', 'noto-serif-tc-400'],
      ['ja', 'noto-serif-jp-400'],
    ] as const) {
      const stack = fonts.stack('song', 400, lang);
      for (const character of '骨直，。「“—…') expect(setIn(stack, character), `${lang} ${character}`).toBe(han);
      for (const character of 'Az09.,') expect(setIn(stack, character)).toBe('tinos-400');
      expect(stack.primaryCount).toBe(2);
    }
  });

  test('opens no file of another language, and without a language only those it ever did', async () => {
    const opened = async (...langs: readonly (string | undefined)[]): Promise<string[]> => {
      const host = new PackageHost();
      const { fonts } = await openFonts(host, builtIn, needs(...langs));
      for (const lang of langs) for (const character of '中文排版 Latin 0123，。') fonts.stack('song', 400, lang).pick(code(character));
      await completeFonts(host, fonts);
      return host.reads;
    };
    expect(await opened(undefined)).toEqual([npm.tinos, npm.song]);
    expect(await opened('zh-Hans')).toEqual([npm.tinos, npm.song]);
    expect(await opened('zh-Hans-SG', 'en', 'und')).toEqual([npm.tinos, npm.song]);
    expect(await opened('ja')).toEqual([npm.tinos, npm.jp]);
    expect(await opened('zh-Hans', 'zh-Hant-TW')).toEqual([npm.tinos, npm.song, npm.tc]);
  });

  test('takes a character that its language’s face lacks from the role’s own face for every text, as a fall-back', async () => {
    const host = new PackageHost();
    const { fonts } = await openFonts(host, builtIn, needs('zh-Hant-TW'));
    expect(setIn(fonts.stack('song', 400, 'zh-Hant-TW'), '们')).toBe('none');
    expect(await completeFonts(host, fonts)).toBe(true);
    const stack = fonts.stack('song', 400, 'zh-Hant-TW');
    expect(setIn(stack, '们')).toBe('noto-serif-sc-400');
    expect(stack.pick(code('们'))).toBeGreaterThanOrEqual(stack.primaryCount);
    expect(setIn(stack, '門')).toBe('noto-serif-tc-400');
    expect(host.reads.filter((path) => path === npm.song)).toHaveLength(1);
  });

  test('a character of Hong Kong that the Simplified fonts lack is found at last', async () => {
    const host = new PackageHost();
    const { fonts } = await openFonts(host, builtIn, needs(undefined));
    expect(fonts.stack('song', 400).pick(code('𠝹'))).toBe(-1);
    await completeFonts(host, fonts);
    expect(setIn(fonts.stack('song', 400), '𠝹')).not.toBe('none');
  });
});

describe('languages', () => {
  test('that ask for the same faces and glyphs share a stack', async () => {
    const { fonts } = await openFonts(new PackageHost(), builtIn, needs(undefined, 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK', 'ja'));
    const of = (lang?: string): FaceStack => fonts.stack('song', 400, lang);
    expect(of('en')).toBe(of());
    expect(of('fr-CA')).toBe(of());
    expect(of('')).toBe(of());
    expect(of('zh-Hant-TW-x-house')).toBe(of('zh-Hant-TW'));
    expect(of('ja-JP')).toBe(of('ja'));
    expect(new Set([of(), of('zh-Hans'), of('zh-Hant-TW'), of('zh-Hant-HK'), of('ja')]).size).toBe(5);
    expect([of().key, of('zh-Hant-TW').key, of('ja').key, of('ja').lang]).toEqual(['song-400', 'song-400-zh-Hant', 'song-400-ja', 'ja']);
    expect(fonts.late()).toEqual([]);
  });

  test('draw their own glyphs of one font', async () => {
    const GSUB = gsub({
      scripts: { hani: { ZHS: [0], JAN: [1] } },
      features: [
        ['locl', 0],
        ['locl', 1],
      ],
      lookups: [lookup(1, byDelta(coverageRange(1, 3000), 100)), lookup(1, byDelta(coverageRange(1, 3000), 200))],
    });
    const host = new PackageHost({ 'fonts/a.ttf': withTables({ GSUB }) });
    const { catalog } = read('families: { a: { files: { 400: a.ttf } } }\nroles: { song: a }');
    const { fonts } = await openFonts(host, catalog, needs(undefined, 'zh-Hans', 'zh-Hant-TW', 'ja'));
    const drawn = [undefined, 'zh-Hans', 'zh-Hant-TW', 'ja'].map((lang) => {
      const stack = fonts.stack('song', 400, lang);
      return stack.local?.(stack.pick(0x41), 1036);
    });
    expect(drawn).toEqual([1036, 1136, 1036, 1236]);
  });
});

describe('in a house’s own catalog', () => {
  const files = {
    'fonts/all.ttf': droppedFont({ family: 'All' }),
    'fonts/hant.ttf': droppedFont({ family: 'Hant' }),
    'fonts/hk.ttf': droppedFont({ family: 'HK' }),
    'fonts/latin.ttf': droppedFont({ family: 'Latin' }),
    'fonts/french.ttf': droppedFont({ family: 'French' }),
  };
  const families = `families:
  all: { files: { 400: all.ttf } }
  hant: { files: { 400: hant.ttf } }
  hk: { files: { 400: hk.ttf } }
  latin: { files: { 400: latin.ttf } }
  french: { files: { 400: french.ttf } }
`;
  const order = async (song: string, lang?: string): Promise<{ keys: string[]; reads: string[] }> => {
    const host = new PackageHost(files);
    const { catalog, findings } = read(`${families}roles:\n  song: ${song}\n`);
    expect(findings).toEqual([]);
    const { fonts } = await openFonts(host, catalog, needs(lang));
    return { keys: fonts.stack('song', 400, lang).faces.map(({ key }) => key), reads: host.reads };
  };

  test('the closest range stands first, wherever it is written', async () => {
    const song = '[all, { family: hant, lang: zh-Hant }, { family: hk, lang: zh-Hant-HK }]';
    expect((await order(song, 'zh-Hant-HK')).keys).toEqual(['hk-400', 'hant-400']);
    expect((await order(song, 'zh-Hant-TW')).keys).toEqual(['hant-400']);
    expect((await order(song, 'ja')).keys).toEqual(['all-400']);
    expect((await order(song)).keys).toEqual(['all-400']);
  });

  test('a Latin face of a language stands before the other Latin face, and every text keeps its Han face', async () => {
    const song = '[{ family: latin, for: latin }, all, { family: french, for: latin, lang: [fr, it] }]';
    expect((await order(song, 'fr')).keys).toEqual(['french-400', 'latin-400', 'all-400']);
    expect((await order(song, 'it-CH')).keys).toEqual(['french-400', 'latin-400', 'all-400']);
    expect((await order(song, 'en')).keys).toEqual(['latin-400', 'all-400']);
  });

  test('a face of a language that cannot be opened is replaced by the role’s own, and told', async () => {
    const { catalog } = read(`${families}  gone: { files: { 400: gone.ttf } }\nroles: { song: [all, { family: gone, lang: ja }] }`);
    const { fonts, findings } = await openFonts(new PackageHost(files), catalog, needs('ja'));
    expect(findings.map((f) => f.code)).toEqual(['font.file-missing']);
    expect(setIn(fonts.stack('song', 400, 'ja'), 'A')).toBe('all-400');
  });

  test('what is no language is told where it stands, and the face does not slip into every text', () => {
    const song = (lang: string): string => `families: { a: { files: { 400: a.ttf } } }\nroles: { song: [a, { family: a, lang: ${lang} }] }`;
    expect(slips(song('zh-Hant'))).toEqual([]);
    expect(slips(song('繁体'))).toEqual(['catalog.language at "繁体"']);
    expect(slips(song('[ja, zz9]'))).toEqual(['catalog.language at "zz9"']);
    expect(slips(song('{ a: b }'))).toHaveLength(1);
    expect(slips(song('[]'))).toHaveLength(1);
    expect(read(song('繁体')).catalog.roles.get('song')).toMatchObject({ members: [{ family: 'a' }] });
  });
});

describe('a stack that nobody had announced', () => {
  test('is stood in for by the nearest, and told once, until it is open', async () => {
    const host = new PackageHost();
    const { fonts } = await openFonts(host, builtIn, needs(undefined));
    expect(fonts.stack('song', 400, 'ja').key).toBe('song-400');
    expect(fonts.stack('song', 400, 'ja').key).toBe('song-400');
    expect(fonts.late()).toMatchObject([
      { code: 'font.unannounced', severity: 'warning', values: { wanted: 'song-400-ja', used: 'song-400' } },
    ]);
    expect(await completeFonts(host, fonts)).toBe(true);
    expect(fonts.stack('song', 400, 'ja').key).toBe('song-400-ja');
    expect(fonts.late()).toEqual([]);
  });

  test('is told in the words of its language', async () => {
    const { fonts } = await openFonts(new PackageHost(), builtIn, needs(undefined));
    fonts.stack('song', 700);
    expect(fonts.late()[0]!.message).toEqual({
      zh: '排版时用到了事先没有打开的字体“song-700”，暂以“song-400”代替。',
      en: "setting asked for the font 'song-700', which had not been opened; 'song-400' stands in.",
    });
  });
});

test('a table that proves broken while a page is set is told at its end', async () => {
  const host = new PackageHost({ 'fonts/a.ttf': withTables({ GSUB: new Uint8Array(3) }) });
  const { catalog } = read('families: { a: { files: { 400: a.ttf } } }\nroles: { song: a }');
  const { fonts } = await openFonts(host, catalog, needs('ja'));
  expect(fonts.late()).toEqual([]);
  const stack = fonts.stack('song', 400, 'ja');
  expect(stack.local?.(stack.pick(0x41), 1036)).toBe(1036);
  expect(fonts.late()).toMatchObject([{ code: 'font.broken-table', values: { file: 'fonts/a.ttf', table: 'GSUB' } }]);
});
