/** What `banxin fonts` knows of the fonts at hand. */

import { describe, expect, test } from 'vitest';
import { findFontFolder } from '../../src/font/font-folder.ts';
import { loadCatalog } from '../../src/font/read-catalog.ts';
import type { FontNeed } from '../../src/font/role-members.ts';
import { surveyFonts } from '../../src/font/survey.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { droppedFont } from './dropped-fonts.ts';
import { npm, PackageHost } from './package-host.ts';

const survey = async (text: string, needs: readonly FontNeed[] | null, files: Readonly<Record<string, string | Uint8Array>> = {}) => {
  const host = new PackageHost(files);
  const folder = await findFontFolder(host, ['page.yaml' as ProjectPath]);
  const { catalog } = await loadCatalog(host, null, folder);
  const found = await surveyFonts(
    host,
    catalog,
    folder,
    needs,
    [...text].map((character) => character.codePointAt(0)!),
  );
  const lost = String.fromCodePoint(...found.lost);
  const lacks = found.fonts.map((font) =>
    `${font.role} ${font.weight} ${font.opened ? String.fromCodePoint(...font.opened.lacks) : 'broken'}`.trim(),
  );
  return { ...found, lost, lacks, host };
};

const song: FontNeed = { role: 'song', weight: 400 };

test('all roles at all their weights are listed when nobody asks for some', async () => {
  const { fonts, instead, findings, lost } = await survey('', null);
  expect(new Set(fonts.map(({ role }) => role))).toEqual(new Set(['song', 'hei', 'kai', 'latin', 'latin-italic']));
  expect(fonts.filter(({ role }) => role === 'hei').map(({ weight }) => weight)).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900]);
  expect(fonts.find(({ role }) => role === 'kai')).toMatchObject({ family: 'Tinos', latinOnly: true });
  expect(fonts[1]!.opened).toMatchObject({
    postscriptName: 'NotoSerifSC-ExtraLight',
    outlines: 'glyf',
    usable: true,
    rights: { level: 'installable' },
  });
  expect([[...instead], findings, lost]).toEqual([[['fang', 'kai']], [], '']);
});

describe('of a text', () => {
  test('each font is told what it lacks, one for Latin only its Latin', async () => {
    const { lacks, lost } = await survey('中A𰻝ǎ　 \n\u200d', [song, { role: 'hei', weight: 700 }]);
    expect(lacks).toEqual(['song 400', 'song 400 𰻝', 'hei 700']);
    expect(lost).toBe('');
  });

  test('what no font has is lost, what a fall-back has is not', async () => {
    const { lost, lacks } = await survey('中\u{f0123}𰻝', [song]);
    expect(lacks[1]).toBe('song 400 𰻝\u{f0123}');
    expect(lost).toBe('\u{f0123}');
  });

  test('a font of the folder and a glyph of one’s own count', async () => {
    const files = {
      'fonts/a.ttf': droppedFont({ family: 'A', characters: { '\u{f0123}': 'A' } }),
      'fonts/b.ttf': droppedFont({ family: 'B', rights: 2, characters: { '\u{f0124}': 'A' } }),
      'fonts/c.ttf': 'no font',
      'fonts/catalog.yaml': 'gaiji: { U+F0125: { file: a.ttf, glyph: U+F0123 }, U+F0126: { file: a.ttf, glyph: U+1 } }',
    };
    const { lost, fonts, gaiji, findings } = await survey('\u{f0123}\u{f0124}\u{f0125}', [song], files);
    expect(lost).toBe('\u{f0124}');
    expect(fonts.filter(({ role }) => role === null)).toMatchObject([
      { file: 'fonts/a.ttf', family: 'A', opened: { usable: true } },
      { file: 'fonts/b.ttf', opened: { usable: false, rights: { level: 'restricted' } } },
    ]);
    expect(gaiji).toMatchObject([{ codePoint: 0xf0125, drawn: true }]);
    expect(findings.map(({ code }) => code)).toEqual(['font.not-a-font', 'font.no-embedding']);
  });
});

test('a font of the folder that plays a role is listed in it and not again', async () => {
  const files = { 'fonts/a.ttf': droppedFont({ family: 'A', characters: { 中: 'A' } }), 'fonts/catalog.yaml': 'roles: { fang: A }' };
  const { fonts, instead } = await survey('中', [{ role: 'fang', weight: 400 }], files);
  expect(fonts.map(({ role, file }) => `${role} ${file}`)).toEqual(['fang fonts/a.ttf']);
  expect(instead.size).toBe(0);
});

test('a family of one language is listed with it, and for a text of that language alone', async () => {
  const all = await survey('', null);
  const told = all.fonts.filter(({ langs, weight }) => langs.length > 0 && weight === 400);
  expect(told.map(({ role, langs, file }) => `${role} ${langs} ${file}`)).toEqual([`song zh-Hant ${npm.tc}`, `song ja ${npm.jp}`]);
  const files = async (lang?: string): Promise<string[]> => (await survey('們', [{ ...song, lang }])).fonts.map(({ file }) => file);
  expect(await files('zh-Hant-HK')).toEqual([npm.tinos, npm.tc, npm.song]);
  expect(await files()).toEqual([npm.tinos, npm.song]);
});

test('a file that is asked for in several roles is opened once', async () => {
  const { host } = await survey('中', [song, { role: 'kai', weight: 400 }]);
  expect(host.reads.filter((path) => path.includes('Tinos'))).toHaveLength(1);
});
