/** The font catalog: the built-in one is sound, a house's own lies over it, and its slips are named where they stand. */

import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Catalog, nearestFile } from '../../src/font/catalog.ts';
import { builtInCatalog, loadCatalog, readCatalog } from '../../src/font/read-catalog.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { PackageHost } from './package-host.ts';

const own = 'fonts/catalog.yaml' as ProjectPath;
let builtIn: Catalog;

beforeAll(async () => {
  builtIn = (await loadCatalog(new PackageHost())).catalog;
});

/** Findings as `code at "the text they stand on"`. */
const slips = (text: string, under: Catalog | null = builtIn): string[] =>
  readCatalog(sourceFile(own, text), under).findings.map((f) => `${f.code} at ${JSON.stringify(text.slice(f.at!.start, f.at!.end))}`);

describe('the built-in catalog', () => {
  test('has no slip, and every file it names is there', async () => {
    const { catalog, findings } = await loadCatalog(new PackageHost());
    expect(findings).toEqual([]);
    for (const family of catalog.families.values())
      for (const { path } of family.files)
        await readFile(new URL(`../../node_modules/${path.slice(4)}`, import.meta.url)).then((bytes) =>
          expect(bytes.length).toBeGreaterThan(1000),
        );
  });

  test('has the roles of a newspaper', () => {
    expect([...builtIn.roles.keys()]).toEqual(['song', 'hei', 'kai', 'fang', 'latin', 'latin-italic']);
    expect(builtIn.roles.get('fang')).toEqual({ instead: 'kai' });
    expect(builtIn.fallBack.slice(0, 3)).toEqual(['noto-serif-sc', 'noto-sans-sc', 'lxgw-wenkai']);
  });

  test('has kai in body weight and bold', () => {
    const kai = builtIn.families.get('lxgw-wenkai')!;
    expect([300, 400, 500, 599, 700].map((weight) => nearestFile(kai, weight).file.key)).toEqual([
      'lxgw-wenkai-300',
      'lxgw-wenkai-500',
      'lxgw-wenkai-500',
      'lxgw-wenkai-500',
      'lxgw-wenkai-700',
    ]);
  });
});

test('the nearest weight is taken, the lighter of two for body and the bolder for bold, and is told from an exact one', () => {
  const song = builtIn.families.get('noto-serif-sc')!;
  const chosen = (weight: number) => {
    const { file, exact } = nearestFile(song, weight);
    return [file.weight, exact];
  };
  expect(chosen(400)).toEqual([400, true]);
  expect(chosen(350)).toEqual([300, false]);
  expect(chosen(850)).toEqual([900, false]);
  expect(chosen(100)).toEqual([200, false]);
  expect(chosen(1000)).toEqual([900, false]);
});

describe("a house's own catalog", () => {
  test('adds its families and takes over roles, and leaves the rest', async () => {
    const text = `
kind: fonts
families:
  fangzheng-fangsong:
    title: 方正仿宋
    files:
      400: FZFSK.TTF
      700: { file: bold.ttc, face: FZFSK-Bold, serves: 600-900 }
roles:
  fang: fangzheng-fangsong
`;
    const { catalog, findings } = await loadCatalog(new PackageHost({ [own]: text }), own);
    expect(findings).toEqual([]);
    expect(catalog.families.get('fangzheng-fangsong')!.files).toEqual([
      { key: 'fangzheng-fangsong-400', weight: 400, path: 'fonts/FZFSK.TTF', serves: { from: 400, to: 400 } },
      { key: 'fangzheng-fangsong-700', weight: 700, path: 'fonts/bold.ttc', face: 'FZFSK-Bold', serves: { from: 600, to: 900 } },
    ]);
    expect(catalog.roles.get('fang')).toEqual({
      members: [{ family: 'fangzheng-fangsong', latinOnly: false, weights: { from: 1, to: 1000 }, langs: [] }],
    });
    expect(catalog.roles.get('song')).toEqual(builtIn.roles.get('song'));
    expect(catalog.fallBack).toEqual(builtIn.fallBack);
  });

  test('that is not there is a finding, and the built-in one is used', async () => {
    const { catalog, findings } = await loadCatalog(new PackageHost(), own);
    expect(findings.map((f) => f.code)).toEqual(['catalog.missing']);
    expect(catalog).toEqual(builtIn);
  });

  test.each([
    ['an unknown key', 'kind: fonts\nfamilys: {}', 'catalog.unknown-key at "familys"'],
    ['another kind of file', 'kind: layout', 'catalog.shape at "layout"'],
    ['a weight that is none', 'families: { a: { files: { bold: a.ttf } } }', 'catalog.weight at "bold"'],
    ['a range the wrong way round', 'roles: { song: [ { family: tinos, weights: 600-100 } ] }', 'catalog.weight at "600-100"'],
    ['a path out of the project', 'families: { a: { files: { 400: ../../etc/a.ttf } } }', 'catalog.path at "../../etc/a.ttf"'],
    ['a family nobody knows', 'roles: { song: tino }', 'catalog.unknown-family at "tino"'],
    ['a family without files', 'families: { a: { title: 甲 } }', 'catalog.shape at "{ title: 甲 }"'],
    ['another script than Latin', 'roles: { song: [ { family: tinos, for: greek } ] }', 'catalog.shape at "greek"'],
    ['a stand-in nobody knows', 'roles: { fang: { instead: fangsong } }', 'font.unknown-role at "fang"'],
    ['stand-ins in a circle', 'roles: { fang: { instead: fang } }', 'catalog.cycle at "fang"'],
    ['a list where a mapping belongs', 'families: [a]', 'catalog.shape at "[a]"'],
    ['the same key twice', 'roles: {}\nroles: {}', 'catalog.key-twice at "roles"'],
    ['a bracket that never closes', 'roles: { song: [tinos', 'catalog.syntax at ""'],
  ])('%s is named where it stands', (_name, text, found) => {
    expect(slips(text)).toContain(found);
  });

  test('keeps what is sound in it', () => {
    const { catalog } = readCatalog(
      sourceFile(own, 'roles: { song: [tino, noto-sans-sc], fang: { instead: nothing }, hei: tino }'),
      builtIn,
    );
    expect(catalog.roles.get('song')).toMatchObject({ members: [{ family: 'noto-sans-sc' }] });
    expect(catalog.roles.has('fang')).toBe(false);
    expect(catalog.roles.has('hei')).toBe(false);
  });

  test('in whatever state, is read without a crash', () => {
    const word = fc.constantFrom(
      'families',
      'roles',
      'fall-back',
      'files',
      'a',
      '400',
      ':',
      ' ',
      '\n',
      '{',
      '}',
      '[',
      ']',
      '- ',
      '  ',
      '&x',
      '*x',
      '|',
      '"',
      'instead',
      '? ',
      '!!',
      '，',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        readCatalog(sourceFile(own, words.join('')), builtIn);
      }),
      { numRuns: 400 },
    );
  });

  test('cannot reach a file by a scheme that is none of ours', () => {
    expect(slips('families: { a: { files: { 400: "file:///etc/passwd" } } }')[0]).toBe('catalog.path at "\\"file:///etc/passwd\\""');
    expect(slips('families: { a: { files: { 400: "npm:../x" } } }')[0]).toBe('catalog.path at "\\"npm:../x\\""');
    expect(builtInCatalog).toBe('banxin:fonts/catalog.yaml');
  });
});
