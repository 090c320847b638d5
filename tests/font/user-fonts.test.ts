/** A newsroom's own fonts on the way to the page: named in a style or a catalog, refused when their maker says so, asked for what the others lack. */

import { describe, expect, test } from 'vitest';
import { boxFaceKey } from '../../src/font/box-face.ts';
import { findFontFolder } from '../../src/font/font-folder.ts';
import type { FaceStack } from '../../src/font/font-set.ts';
import { completeFonts, openFonts } from '../../src/font/open-fonts.ts';
import { loadCatalog } from '../../src/font/read-catalog.ts';
import { FileMissing } from '../../src/source/host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { droppedFont } from './dropped-fonts.ts';
import { collectionOf } from './font-files.ts';
import { npm, PackageHost } from './package-host.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const code = (character: string): number => character.codePointAt(0)!;
const setIn = (stack: FaceStack, character: string): string => stack.faces[stack.pick(code(character))]?.key ?? 'none';

/** Opens roles at weight 400 as a page beside `fonts/` would. */
const open = async (files: Files, ...roles: readonly string[]) => {
  const host = new PackageHost(files);
  const folder = await findFontFolder(host, ['page.yaml' as ProjectPath]);
  const { catalog, findings: slips } = await loadCatalog(host, null, folder);
  const { fonts } = await openFonts(
    host,
    catalog,
    roles.map((role) => ({ role, weight: 400 })),
    folder,
  );
  const said = (): string[] =>
    [...slips, ...fonts.findings].map(({ code: told, values }) => `${told} ${values.file ?? values.font ?? values.role ?? values.family}`);
  return { host, fonts, said, stack: (role = roles[0]!) => fonts.stack(role, 400), complete: () => completeFonts(host, fonts) };
};

const fang = droppedFont({ family: 'Min Fang', chinese: '民仿', characters: { 中: 'A', 𰻝: 'B' } });

describe('a style that names a font of the folder', () => {
  test.each([
    'Min Fang',
    'minfang',
    'MINFANG',
    '民仿',
    'MinFang-Regular',
    'house-fang',
    'House Fang',
    'house-fang.ttf',
    'fonts/house-fang.ttf',
  ])('as %s is set in it', async (name) => {
    const { stack, said } = await open({ 'fonts/house-fang.ttf': fang }, name);
    expect([setIn(stack(), '中'), said()]).toEqual(['fonts/house-fang.ttf', []]);
    expect(stack().primaryCount).toBe(1);
  });

  test('does not open the folder when all names are the catalog’s', async () => {
    const { host, stack, complete } = await open({ 'fonts/house-fang.ttf': fang }, 'song', 'Noto Sans SC', '霞鹜文楷');
    expect([setIn(stack(), '中'), setIn(stack('Noto Sans SC'), '中'), setIn(stack('霞鹜文楷'), '中')]).toEqual([
      'noto-serif-sc-400',
      'noto-sans-sc-400',
      'lxgw-wenkai-500',
    ]);
    await complete();
    expect(host.reads.filter((path) => path.startsWith('fonts/'))).toEqual([]);
  });

  test('that is not there is told which there are, and where to put it', async () => {
    const { fonts, stack } = await open({ 'fonts/house-fang.ttf': fang }, 'FZFangSong');
    expect(fonts.findings).toMatchObject([
      { code: 'font.unknown-role', severity: 'error', values: { roles: 'song, hei, kai, fang, latin, latin-italic, Min Fang' } },
    ]);
    expect(fonts.findings[0]!.hint!.en).toContain('fonts/');
    expect(setIn(stack(), '中')).toBe('noto-serif-sc-400');
  });

  test('in a form that is not read is told both', async () => {
    const { said } = await open({ 'fonts/fzfang.woff2': Uint8Array.from([0x77, 0x4f, 0x46, 0x32, 0, 0]) }, 'fzfang');
    expect(said()).toEqual(['font.packed fonts/fzfang.woff2', 'font.unknown-role fzfang']);
  });

  test('in a weight its only file has not is told', async () => {
    const host = new PackageHost({ 'fonts/a.ttf': fang });
    const folder = await findFontFolder(host, ['page.yaml' as ProjectPath]);
    const { catalog } = await loadCatalog(host, null, folder);
    const { findings } = await openFonts(host, catalog, [{ role: 'minfang', weight: 700 }], folder);
    expect(findings).toMatchObject([{ code: 'font.near-weight', values: { weight: 700, used: 400 } }]);
  });
});

describe('the project’s own catalog', () => {
  test('in fonts/ is found without being named, and may name fonts by file and by family', async () => {
    const catalog = 'kind: fonts\nfamilies: { house: { files: { 400: sub/house.ttf } } }\nroles: { fang: 民仿, hei: house }';
    const files = { 'fonts/catalog.yaml': catalog, 'fonts/fang.ttf': fang, 'fonts/sub/house.ttf': fang };
    const { stack, said } = await open(files, 'fang', 'hei', 'song');
    expect([setIn(stack('fang'), '中'), setIn(stack('hei'), '中'), setIn(stack('song'), '中')]).toEqual([
      'fonts/fang.ttf',
      'house-400',
      'noto-serif-sc-400',
    ]);
    expect(said()).toEqual([]);
  });

  test('names a face of a collection', async () => {
    const both = collectionOf([droppedFont({ family: 'First', characters: { 一: 'A' } }), fang]);
    const catalog = 'families: { x: { files: { 400: { file: both.ttc, face: MinFang-Regular } } } }\nroles: { fang: x }';
    const { stack } = await open({ 'fonts/catalog.yaml': catalog, 'fonts/both.ttc': both }, 'fang');
    expect(setIn(stack(), '中')).toBe('x-400');
    expect(stack().faces[stack().pick(code('中'))]!.postscriptName).toBe('MinFang-Regular');
  });

  test('under a layout’s own is overruled by it', async () => {
    const host = new PackageHost({
      'fonts/catalog.yaml': 'roles: { fang: noto-sans-sc, hei: tinos }',
      'layouts/house.yaml': 'roles: { fang: noto-serif-sc }',
    });
    const folder = await findFontFolder(host, ['page.yaml' as ProjectPath]);
    const { catalog, sources } = await loadCatalog(host, 'layouts/house.yaml' as ProjectPath, folder);
    expect(catalog.roles.get('fang')).toMatchObject({ members: [{ family: 'noto-serif-sc' }] });
    expect(catalog.roles.get('hei')).toMatchObject({ members: [{ family: 'tinos' }] });
    expect(sources.map(({ path }) => path)).toEqual(['banxin:fonts/catalog.yaml', 'fonts/catalog.yaml', 'layouts/house.yaml']);
  });
});

describe('a character that no font of the catalog has', () => {
  test('is looked for in the folder, after the catalog’s own fall-backs', async () => {
    const rare = droppedFont({ family: 'Rare', characters: { 中: 'A', '\u{f0123}': 'B' } });
    const { stack, complete, host } = await open({ 'fonts/none.ttf': droppedFont({ family: 'None' }), 'fonts/rare.ttf': rare }, 'hei');
    expect(stack().pick(0xf0123)).toBe(-1);
    expect(await complete()).toBe(true);
    expect([setIn(stack(), '\u{f0123}'), setIn(stack(), '中')]).toEqual(['fonts/rare.ttf', 'noto-sans-sc-400']);
    expect(stack().pick(0xf0123)).toBeGreaterThanOrEqual(stack().primaryCount);
    // a font that has nothing to give does not stand in the stack
    expect(stack().faces.map(({ key }) => key)).not.toContain('fonts/none.ttf');
    const reads = host.reads.length;
    expect([await complete(), host.reads.length]).toEqual([false, reads]);
  });
});

describe('a font that may not be embedded', () => {
  const forbidden = droppedFont({ family: 'Forbidden', rights: 0x0002, characters: { 中: 'A' } });

  test('is named with the mend, and another is used', async () => {
    const { fonts, stack } = await open({ 'fonts/f.ttf': forbidden }, 'forbidden');
    expect(fonts.findings).toMatchObject([
      { code: 'font.no-embedding', severity: 'error', values: { font: 'Forbidden-Regular', fsType: 2 } },
      { code: 'font.role-instead', values: { role: 'forbidden', used: '思源宋体 Noto Serif SC' } },
    ]);
    expect(setIn(stack(), '中')).toBe('noto-serif-sc-400');
    // the whole text is set in it: that is one finding, not one a character
    expect(stack().pick(code('中'))).toBeLessThan(stack().primaryCount);
    expect([...fonts.faces.keys()]).not.toContain('fonts/f.ttf');
  });

  test('gives way to the next family of its role', async () => {
    const catalog = 'families: { f: { files: { 400: f.ttf } } }\nroles: { fang: [f, noto-sans-sc] }';
    const { stack, said } = await open({ 'fonts/catalog.yaml': catalog, 'fonts/f.ttf': forbidden }, 'fang');
    expect([setIn(stack(), '中'), said()]).toEqual(['noto-sans-sc-400', ['font.no-embedding Forbidden-Regular']]);
  });
});

describe('when fonts are missing', () => {
  test('a role whose Han font is gone is set in the first fall-back, its Latin as before', async () => {
    const catalog = `families: { gone: { files: { 400: gone.ttf } } }\nroles: { song: [ { family: tinos, for: latin }, gone ] }`;
    const { stack, said } = await open({ 'fonts/catalog.yaml': catalog }, 'song');
    expect([setIn(stack(), '中'), setIn(stack(), 'A')]).toEqual(['noto-serif-sc-400', 'tinos-400']);
    expect(said()).toEqual(['font.file-missing fonts/gone.ttf', 'font.role-instead song']);
  });

  test('all of them, every character is a box, and nothing breaks', async () => {
    const host = new PackageHost();
    const read = host.read.bind(host);
    // as an installation without its packages
    host.read = (path) => read(path.startsWith('npm:') ? ('npm:none/none.ttf' as ProjectPath) : path);
    const { catalog } = await loadCatalog(host);
    const { fonts, findings } = await openFonts(host, catalog, [{ role: 'song', weight: 400 }]);
    const stack = fonts.stack('song', 400);
    expect([stack.pick(code('中')), stack.faces.map(({ key }) => key)]).toEqual([-1, [boxFaceKey]]);
    expect(await completeFonts(host, fonts)).toBe(false);
    expect(findings.every((found) => found.code === 'font.file-missing')).toBe(true);
    expect(fonts.face(boxFaceKey)).toBe(stack.faces[0]);
  });

  test('one that may not be read is told so', async () => {
    const host = new PackageHost({ 'fonts/a.ttf': fang });
    host.read = (path) => Promise.reject(new FileMissing(path, true));
    const { findings } = await (await findFontFolder(host, ['page.yaml' as ProjectPath]))!.look();
    expect(findings).toMatchObject([{ code: 'font.file-locked', values: { file: 'fonts/a.ttf' } }]);
  });

  test('a broken one is named once, however many styles ask for it', async () => {
    const catalog = `families: { bad: { files: { 400: bad.ttf } } }\nroles: { fang: bad, hei: [bad, noto-sans-sc] }`;
    const { said } = await open({ 'fonts/catalog.yaml': catalog, 'fonts/bad.ttf': 'no font' }, 'fang', 'hei');
    expect(said()).toEqual(['font.not-a-font fonts/bad.ttf', 'font.role-instead fang']);
  });
});

test('a PostScript name that would break the PDF is made one that does not', async () => {
  const odd = droppedFont({ family: '怪', postscript: 'A (B)/C [方正] 100%', characters: { 中: 'A' } });
  const { fonts } = await open(
    { 'fonts/odd.ttf': odd, 'fonts/nameless.ttf': droppedFont({ family: '', postscript: '' }) },
    'odd',
    'nameless',
  );
  expect(fonts.face('fonts/odd.ttf').postscriptName).toMatch(/^[!-~]+$/);
  expect(fonts.face('fonts/odd.ttf').postscriptName).not.toMatch(/[[\](){}<>/%#]/);
  expect(fonts.face('fonts/nameless.ttf').postscriptName).toBe('fonts-nameless.ttf');
});

test('the fonts of the packages are read as before when there is no folder', async () => {
  const { host } = await open({}, 'song');
  expect(host.reads).toEqual(['banxin:fonts/catalog.yaml', npm.tinos, npm.song]);
});
