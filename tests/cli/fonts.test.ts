/** `banxin fonts`: what is at hand, what a text's characters lack, and what the maker allows. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fonts } from '../../src/cli/fonts.ts';
import { WrongUsage } from '../../src/cli/options.ts';
import { packageRoot } from '../../src/cli/package-root.ts';
import { mouth } from '../../src/cli/say.ts';
import { droppedFont } from '../font/dropped-fonts.ts';

/** A character of the private use area, which no font of the packages has. */
const lost = '\u{f0123}';

let folder: string;

beforeAll(() => {
  vi.stubEnv('BANXIN_CACHE', join(packageRoot, 'node_modules', '.cache', 'banxin'));
  folder = mkdtempSync(join(tmpdir(), 'banxin-fonts-'));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'own/layouts/house.yaml': 'kind: layout\nextends: tabloid\nstyles: { body: { font: fang } }\n',
    'own/fonts/fang.ttf': droppedFont({ family: 'House Fang', chinese: '本社仿宋', characters: { 前: 'A', 天: 'B' } }),
    'own/fonts/forbidden.otf': droppedFont({ family: 'Forbidden', rights: 2 }),
    'own/fonts/gaiji.ttf': droppedFont({ family: 'Gaiji', characters: { '\ue001': 'A' } }),
    'own/fonts/packed.woff2': Uint8Array.from([0x77, 0x4f, 0x46, 0x32, 0, 0]),
    'own/fonts/catalog.yaml': 'kind: fonts\nroles: { fang: 本社仿宋 }\ngaiji: { 喆: { file: gaiji.ttf, glyph: U+E001 } }\n',
    'own/page.yaml': `# ${lost}\nkind: page\nlayout: house\npage: { number: 3, name: 综合新闻 }\nplace:\n  - story: a.md\n    at: c1-2 r1-40\n`,
    'own/a.md': `---\nheadline: 王喆到村\n---\n\n前天，${lost}老师到村。\n`,
    'plain/layouts/none.yaml': 'kind: layout\nextends: tabloid\n',
    'plain/page.yaml': 'kind: page\nlayout: tabloid\npage: { number: 1 }\nplace:\n  - story: a.md\n    at: c1-2 r1-40\n',
    'plain/a.md': '---\nheadline: 王喆到村\n---\n\n前天，他到𰻝村。\n',
  };
  for (const [name, body] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), body);
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (where: string, ...args: readonly string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  vi.spyOn(process, 'cwd').mockReturnValue(join(folder, where));
  vi.spyOn(mouth, 'say').mockImplementation((to, words) => {
    (to === 1 ? out : err).push(words);
  });
  const status = await fonts(['--lang', 'en', ...args]);
  vi.restoreAllMocks();
  const rows = out
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/));
  return { status, out: out.join(''), err: err.join(''), rows };
};

describe('without a file', () => {
  test('lists the catalog and says who stands in for whom', async () => {
    const { status, rows, err } = await run('plain');
    expect([status, err]).toEqual([0, '']);
    expect(rows[0]).toEqual(['role', 'weight', 'font', 'file', 'embedding', 'outlines', 'glyphs']);
    expect(rows).toContainEqual(['song', '400', '思源宋体 Noto Serif SC', 'NotoSerifSC_400Regular.ttf', 'yes', 'glyf', '30920']);
    expect(rows).toContainEqual(['kai', '400', 'Tinos (Latin)', 'Tinos_400Regular.ttf', 'yes', 'glyf', '3209']);
    expect(rows.at(-1)).toEqual(['fang', 'kai stands in']);
  });

  test('lists what lies in the nearest fonts folder, and fails for what cannot be used', async () => {
    const { status, rows, err } = await run('own/layouts');
    expect(status).toBe(1);
    expect(rows).toContainEqual(['fang', '400', 'House Fang', 'fonts/fang.ttf', 'yes', 'glyf', '3209']);
    expect(rows).toContainEqual(['(fonts/)', '400', 'Forbidden', 'fonts/forbidden.otf', 'forbidden', 'glyf', '3209']);
    expect(rows).toContainEqual(['gaiji', '喆 ← U+E001', 'fonts/gaiji.ttf']);
    expect(err).toContain("the maker of font 'Forbidden-Regular' does not allow embedding");
    expect(err).toContain("'fonts/packed.woff2' is a WOFF2 file, which is not read.");
    expect(err).toContain('2 errors');
  });

  test('tells what each font lacks of some words', async () => {
    const { status, rows } = await run('plain', '--text', '前𰻝A');
    expect(status).toBe(0);
    expect(rows[0]!.at(-1)).toBe('lacks');
    expect(rows.find((row) => row[3] === 'NotoSerifSC_400Regular.ttf')!.at(-1)).toBe('𰻝');
    expect(rows.find((row) => row[3] === 'NotoSansSC_400Regular.ttf')!.at(-1)).toBe('none');
    expect(rows.find((row) => row[2] === 'Tinos (Latin)')!.at(-1)).toBe('none');
  });

  test('fails for words that no font has, and shows them', async () => {
    const { status, err } = await run('plain', '--text', `前${lost}`);
    expect(status).toBe(1);
    expect(err).toContain('--text:1:2  error');
    expect(err).toContain('(U+F0123)');
  });
});

describe('of a page', () => {
  test('lists the fonts its styles ask for, and what each lacks of its words', async () => {
    const { status, rows, err } = await run('plain', join(folder, 'plain/page.yaml'));
    expect(status).toBe(0);
    expect(new Set(rows.slice(1).map(([role, weight]) => `${role} ${weight}`))).toContain('song 700');
    expect(rows.filter(([role]) => role === 'latin')).toEqual([]);
    expect(rows.find((row) => row[3] === 'NotoSerifSC_400Regular.ttf')!.at(-1)).toBe('𰻝');
    expect(err).toContain('a.md:5:6  note');
    expect(err).toContain('fall-back face Noto Sans SC');
  });

  test('fails for a character that no font has, at its place in the manuscript and not in a comment', async () => {
    const { status, out } = await run('own', join(folder, 'own/page.yaml'), '--json');
    expect(status).toBe(1);
    const said = JSON.parse(out) as {
      fonts: Record<string, unknown>[];
      gaiji: unknown[];
      lost: unknown[];
      findings: Record<string, unknown>[];
    };
    expect(said.lost).toEqual([{ character: lost, code: 'U+F0123' }]);
    expect(said.findings.filter(({ code }) => code === 'compose.missing-character')).toMatchObject([
      { file: 'a.md', line: 5, column: 4, severity: 'error' },
    ]);
    expect(said.gaiji).toEqual([{ character: '喆', glyph: 'U+E001', file: 'fonts/gaiji.ttf', drawn: true }]);
    expect(said.fonts.find(({ role }) => role === 'fang')).toMatchObject({
      weight: 400,
      family: 'House Fang',
      file: 'fonts/fang.ttf',
      postscriptName: 'HouseFang-Regular',
      rights: { level: 'installable', subsetting: true, outlines: true },
      usable: true,
    });
    expect(said.fonts.find(({ role }) => role === 'fang')!.lacks).not.toContain('前');
    expect(said.fonts.find(({ role }) => role === 'fang')!.lacks).toContain('村');
  });
});

test('of a manuscript looks for its characters in every font', async () => {
  const { status, rows } = await run('plain', join(folder, 'plain/a.md'));
  expect(status).toBe(0);
  expect(rows.find((row) => row[3] === 'lxgw-wenkai-latin-500-normal.woff')!.at(-1)).toBe('none');
  expect(rows.find((row) => row[3] === 'NotoSerifSC_900Black.ttf')!.at(-1)).toBe('𰻝');
});

test('a file that is not there, or two at a time, is wrong usage', async () => {
  await expect(run('plain', join(folder, 'none.yaml'))).rejects.toThrow(WrongUsage);
  await expect(run('plain', 'a.md', 'b.md')).rejects.toThrow(WrongUsage);
});
