/** Fonts dropped into the project's folder: found by the names people know, told when they are no good, opened only when somebody asks. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DroppedFonts, findFontFolder } from '../../src/font/font-folder.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { droppedFont } from './dropped-fonts.ts';
import { collectionOf, woffOf } from './font-files.ts';
import { PackageHost } from './package-host.ts';

const page = 'page.yaml' as ProjectPath;

const look = async (files: Readonly<Record<string, string | Uint8Array>>, from: ProjectPath = page): Promise<DroppedFonts> =>
  (await findFontFolder(new PackageHost(files), [from]))!.look();

const fang = droppedFont({ family: 'Min Fang Song', chinese: '民仿宋', postscript: 'MinFS' });

describe('a font dropped into fonts/', () => {
  test('is found by its family name in any language, its full and PostScript name, and its file’s', async () => {
    const { byName, families, findings } = await look({ 'fonts/FZ_FANG.TTF': fang });
    expect(findings).toEqual([]);
    expect(families.map(({ name }) => name)).toEqual(['Min Fang Song']);
    for (const name of ['minfangsong', '民仿宋', 'minfangsongregular', 'minfs', 'fzfang', 'fzfangttf'])
      expect(byName.get(name)?.files[0]?.path, name).toBe('fonts/FZ_FANG.TTF');
    expect(byName.size).toBe(7);
  });

  test('makes one family with its other weights', async () => {
    const { families, byName } = await look({
      'fonts/heavy.ttf': droppedFont({ family: 'House', style: 'Heavy', weight: 900 }),
      'fonts/plain.ttf': droppedFont({ family: 'House' }),
    });
    expect(families.map(({ files }) => files.map(({ weight }) => weight))).toEqual([[400, 900]]);
    // by the file's own name it is this weight whatever the style says
    expect(byName.get('heavy')!.files).toMatchObject([{ weight: 900, serves: { from: 1, to: 1000 } }]);
  });

  test('whose family has one weight only stands for book weights without a word, and for bold with one', async () => {
    const { families } = await look({ 'fonts/a.ttf': fang, 'fonts/b.ttf': droppedFont({ family: 'Display', weight: 800 }) });
    expect(families.map(({ files }) => files[0]!.serves)).toEqual([
      { from: 1, to: 599 },
      { from: 1, to: 800 },
    ]);
  });

  test('that counts its weight in single figures, or not at all, is still light or bold as it says', async () => {
    const { families } = await look({
      'fonts/a.ttf': droppedFont({ family: 'A', weight: 7 }),
      'fonts/b.ttf': droppedFont({ family: 'B', weight: 0 }),
    });
    expect(families.map(({ files }) => files[0]!.weight)).toEqual([700, 400]);
  });

  test('in italics is a family of its own, and so is a second file of the same weight', async () => {
    const { families, byName } = await look({
      'fonts/a.ttf': droppedFont({ family: 'House' }),
      'fonts/b.ttf': droppedFont({ family: 'House', style: 'Slanted', italic: true }),
      'fonts/c.ttf': droppedFont({ family: 'House', style: 'Condensed' }),
      'fonts/d.ttf': droppedFont({ family: 'House' }),
    });
    expect(families.map(({ name, files }) => `${name}: ${files[0]!.path}`)).toEqual([
      'House: fonts/a.ttf',
      'House Italic: fonts/b.ttf',
      'House Condensed: fonts/c.ttf',
      'House Regular: fonts/d.ttf',
    ]);
    expect(byName.get('house')!.files).toHaveLength(1);
    expect(byName.get('c')!.files[0]!.path).toBe('fonts/c.ttf');
  });

  test('as a collection is each of its faces', async () => {
    const both = collectionOf([fang, droppedFont({ family: 'Second', postscript: 'Second-Bold', weight: 700 })]);
    const { families, byName } = await look({ 'fonts/both.ttc': both });
    expect(families.map(({ files }) => files[0]!)).toMatchObject([
      { face: 'MinFS', weight: 400, path: 'fonts/both.ttc' },
      { face: 'Second-Bold', weight: 700 },
    ]);
    expect(byName.get('secondbold')!.files[0]!.face).toBe('Second-Bold');
    // the file's name could mean either
    expect(byName.has('both')).toBe(false);
  });

  test('as WOFF is unwrapped', async () => {
    const { families, findings } = await look({ 'fonts/a.woff': woffOf(fang) });
    expect([families.map(({ name }) => name), findings]).toEqual([['Min Fang Song'], []]);
  });

  test('as WOFF2, or as something else altogether, is named with the mend, and the others are there', async () => {
    const { families, findings } = await look({
      'fonts/a.woff2': Uint8Array.from([0x77, 0x4f, 0x46, 0x32, 0, 1, 0, 0]),
      'fonts/b.ttf': 'a letter to the editor',
      'fonts/c.otf': '',
      'fonts/d.ttf': fang.subarray(0, 60_000),
      'fonts/e.eot': 'LP',
      'fonts/f.ttf': fang,
      'fonts/notes.txt': 'no font at all',
    });
    expect(findings.map(({ code, values }) => `${code} ${values.file}`)).toEqual([
      'font.packed fonts/a.woff2',
      'font.not-a-font fonts/b.ttf',
      'font.not-a-font fonts/c.otf',
      'font.cut-short fonts/d.ttf',
      'font.not-a-font fonts/e.eot',
    ]);
    expect(findings[0]!.hint!.en).toContain('WOFF (1.0)');
    expect(families).toHaveLength(1);
  });

  test('with bytes changed anywhere is a family or a finding', async () => {
    const whole = collectionOf([fang, fang]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.oneof(fc.nat(500), fc.nat(whole.length - 1)), fc.nat(255)), { maxLength: 8 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const { families, findings } = await look({ 'fonts/x.ttc': bytes });
          for (const { files } of families) expect(files[0]!.weight).toBeGreaterThan(0);
          for (const { code } of findings) expect(code).toMatch(/^font\./);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the folder', () => {
  test('is the nearest upward of the page', async () => {
    const files = { 'fonts/a.ttf': fang, 'news/fonts/b.ttf': fang, 'news/deep/page.yaml': '' };
    const at = async (from: string) => (await findFontFolder(new PackageHost(files), [from as ProjectPath]))?.files;
    expect(await at('news/deep/page.yaml')).toEqual(['news/fonts/b.ttf']);
    expect(await at('news/page.yaml')).toEqual(['news/fonts/b.ttf']);
    expect(await at('sport/page.yaml')).toEqual(['fonts/a.ttf']);
    expect(await at('page.yaml')).toEqual(['fonts/a.ttf']);
  });

  test('of each page of an edition counts', async () => {
    const files = { 'fonts/a.ttf': fang, 'news/fonts/b.ttf': fang, 'news/fonts/catalog.yaml': 'kind: fonts' };
    const folder = await findFontFolder(new PackageHost(files), ['edition.yaml', 'news/1.yaml', 'news/2.yaml'] as ProjectPath[]);
    expect(folder!.files).toEqual(['fonts/a.ttf', 'news/fonts/b.ttf']);
    expect(folder!.catalogs).toEqual(['news/fonts/catalog.yaml']);
  });

  test('that is not there, or has no font in it, is none', async () => {
    expect(await findFontFolder(new PackageHost({ 'fonts/readme.md': '' }), [page])).toBeNull();
    expect(await findFontFolder(new PackageHost(), ['banxin:layouts/tabloid.yaml' as ProjectPath])).toBeNull();
  });

  test('is not opened until somebody asks, and then once', async () => {
    const host = new PackageHost({ 'fonts/a.ttf': fang, 'fonts/b.ttf': fang });
    const folder = await findFontFolder(host, [page]);
    expect(host.reads).toEqual([]);
    await Promise.all([folder!.look(), folder!.look()]);
    await folder!.look();
    expect(host.reads).toEqual(['fonts/a.ttf', 'fonts/b.ttf']);
  });
});
