/** Rare characters and a newsroom's own fonts on whole pages: told with their places, seen on the paper, and read back from the PDF. */

import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { composeWhole } from '../../src/compose/compose.ts';
import { loadEdition } from '../../src/compose/load.ts';
import type { GlyphRun, PageItem } from '../../src/setpage/set-page.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { disk } from '../disk.ts';
import { pdfOf, textOf } from '../write/read-pdf.ts';
import { droppedFont } from './dropped-fonts.ts';

const runsOf = (items: readonly PageItem[]): GlyphRun[] =>
  items.flatMap((item) => (item.kind === 'glyphs' ? [item] : item.kind === 'group' ? runsOf(item.items) : []));

const set = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const host = new MemoryHost(files, disk);
  const edition = await loadEdition(host, 'page.yaml' as ProjectPath);
  const { pages, findings } = await composeWhole(edition, host);
  /** The face that draws a character, its glyph's ink in thousandths, and how wide it stands. */
  const drawn = (character: string) => {
    const run = pages.flatMap((page) => runsOf(page.items)).find(({ text }) => text.includes(character))!;
    const at = run.text.indexOf(character);
    const n = run.clusters === null ? at : run.clusters.indexOf(at);
    const face = edition.fonts.face(run.face);
    return { face: run.face, box: face.box(run.glyphs[n]!), advance: run.advances[n]! };
  };
  const told = (code: string): string[] =>
    findings
      .filter((f) => f.code === code)
      .map((f) => `${f.values.character ?? f.values.role ?? f.values.font ?? f.values.file} ${placeOf(f, edition.texts)}`);
  return { edition, pages, findings, drawn, told, pdf: () => pdfOf(pages, {}, { fonts: edition.fonts, info: edition.info }) };
};

/** `file:line` of a finding. */
const placeOf = ({ at }: Finding, texts: ReadonlyMap<string, string>): string =>
  at ? `${at.file}:${texts.get(at.file)?.slice(0, at.start).split('\n').length}` : 'nowhere';

/** A character of the private use area, which no font of the packages has. */
const lost = '\u{f0123}';

const page = (...more: readonly string[]): string =>
  [
    'kind: page',
    'layout: house',
    'page: { number: 3, name: 综合新闻 }',
    'place:',
    '  - story: a.md',
    '    at: c1-2 r1-40',
    ...more,
    '',
  ].join('\n');

const house = (...more: readonly string[]): string => ['kind: layout', 'name: house', 'extends: tabloid', ...more, ''].join('\n');

const story = (text: string): string => `---\nheadline: 石桥修好了\n---\n\n${text}\n`;

describe('a character that no font has', () => {
  test('is an error at its place in manuscript, headline and caption, each shown as a box', async () => {
    const { told, drawn, pdf } = await set({
      'page.yaml': page(
        `  - headline: 石桥${lost}修好了`,
        '    at: c3-5 r1-6',
        '  - photo: late.jpg',
        '    at: c3-5 r10-20',
        '    caption: |',
        '      冰瀑',
        `      ${'\u{f0124}'}初成`,
      ),
      'layouts/house.yaml': house(),
      'a.md': story(`前天，${lost}老师到${'\u{f0125}'}村。`),
    });
    expect(told('compose.missing-character')).toEqual([
      `${lost} page.yaml:7`,
      `${lost} a.md:5`,
      '\u{f0124} page.yaml:13',
      '\u{f0125} a.md:5',
    ]);
    for (const character of [lost, '\u{f0124}', '\u{f0125}']) {
      const { box } = drawn(character);
      expect(box!.xMax - box!.xMin).toBeCloseTo(900, 6);
      expect(box!.yMax - box!.yMin).toBeGreaterThan(400);
    }
    const text = (await textOf(await pdf())).join('\n');
    expect(text).toContain(`${lost}老师到${'\u{f0125}'}村`);
    expect(text).toContain(`石桥${lost}修好了`);
  });

  test('in a comment of the page file is nobody’s fault', async () => {
    const { told, findings } = await set({
      'page.yaml': `# ${lost}\n${page()}`,
      'layouts/house.yaml': house(`# ${lost}`),
      'a.md': story('前天。'),
    });
    expect(told('compose.missing-character')).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('a character lent by another font is a note at its place, and is drawn', async () => {
  const { told, drawn, findings } = await set({ 'page.yaml': page(), 'layouts/house.yaml': house(), 'a.md': story('他爱吃𰻝𰻝面。') });
  expect(told('compose.fallback-character')).toEqual(['𰻝 a.md:5']);
  expect(findings.find(({ code }) => code === 'compose.fallback-character')).toMatchObject({
    severity: 'note',
    values: { face: 'Noto Sans SC' },
  });
  expect(drawn('𰻝').face).toBe('noto-sans-sc-400');
});

describe('a font in fonts/', () => {
  const own = droppedFont({ family: 'House Fang', chinese: '本社仿宋', characters: { 前: 'A', 天: 'B', 石: 'C' } });

  test.each(['housefang', '本社仿宋', 'fang-2026'])('named %s in a style sets the text', async (name) => {
    const { drawn, told, pdf } = await set({
      'page.yaml': page(),
      'layouts/house.yaml': house(`styles: { body: { font: ${name} } }`),
      'a.md': story('前天。'),
      'fonts/fang-2026.ttf': own,
    });
    expect([drawn('前').face, told('font.unknown-role')]).toEqual(['fonts/fang-2026.ttf', []]);
    // what it lacks is lent, with a note
    expect(told('compose.fallback-character')).toContain('。 a.md:5');
    expect((await textOf(await pdf())).join('')).toContain('前天。');
  });

  test('that may not be embedded is an error, and the page is set in another', async () => {
    const { drawn, told, pdf } = await set({
      'page.yaml': page(),
      'layouts/house.yaml': house('styles:', '  body: { font: forbidden }'),
      'a.md': story('前天。'),
      'fonts/forbidden.ttf': droppedFont({ family: 'Forbidden', rights: 2, characters: { 前: 'A' } }),
    });
    expect(told('font.no-embedding')).toEqual(['Forbidden-Regular layouts/house.yaml:5']);
    expect(told('font.role-instead')).toEqual(['forbidden layouts/house.yaml:5']);
    expect(told('compose.fallback-character')).toEqual([]);
    expect(drawn('前').face).toBe('noto-serif-sc-400');
    expect((await textOf(await pdf())).join('')).toContain('前天。');
  });

  test('that has what all others lack is asked for it', async () => {
    const { drawn, told } = await set({
      'page.yaml': page(),
      'layouts/house.yaml': house(),
      'a.md': story(`前天，${lost}老师。`),
      'fonts/names.ttf': droppedFont({ family: 'Names', characters: { [lost]: 'A' } }),
    });
    expect([drawn(lost).face, told('compose.missing-character')]).toEqual(['fonts/names.ttf', []]);
    expect(told('compose.fallback-character')).toEqual([`${lost} a.md:5`]);
  });

  test('that is not there is told at the style that names it', async () => {
    const { told, drawn } = await set({
      'page.yaml': page(),
      'layouts/house.yaml': house('styles:', '  body: { font: FZFangSong }'),
      'a.md': story('前天。'),
    });
    expect(told('font.unknown-role')).toEqual(['FZFangSong layouts/house.yaml:5']);
    expect(drawn('前').face).toBe('noto-serif-sc-400');
  });
});

test('仿宋 is set in kai with a warning until the house has a font for it', async () => {
  const files = { 'page.yaml': page(), 'layouts/house.yaml': house('styles: { body: { font: fang } }'), 'a.md': story('前天。') };
  const without = await set(files);
  expect([without.drawn('前').face, without.told('font.role-instead')]).toEqual(['lxgw-wenkai-500', ['fang layouts/house.yaml:4']]);
  const withFont = await set({
    ...files,
    'fonts/catalog.yaml': 'kind: fonts\nroles: { fang: House Fang }',
    'fonts/fang.ttf': droppedFont({ family: 'House Fang', characters: { 前: 'A' } }),
  });
  expect([withFont.drawn('前').face, withFont.told('font.role-instead')]).toEqual(['fonts/fang.ttf', []]);
});

test('补字: a name’s character is drawn by the house’s glyph in text and headline, one em wide, and read back as itself', async () => {
  const { drawn, told, pdf, findings } = await set({
    'page.yaml': page(),
    'layouts/house.yaml': house(),
    'a.md': '---\nheadline: 𰻝村通车\n---\n\n记者到𰻝村，见到王\ue815。\n',
    'fonts/catalog.yaml': 'gaiji: { 𰻝: { file: gaiji.ttf, glyph: U+E001 }, U+E815: gaiji.ttf }',
    'fonts/gaiji.ttf': droppedFont({ family: 'Gaiji', characters: { '\ue001': 'A', '\ue815': 'B' } }),
  });
  expect(findings.filter(({ code }) => /^(font|catalog)\.|character/.test(code))).toEqual([]);
  expect(told('compose.fallback-character')).toEqual([]);
  expect(drawn('𰻝').face).toBe('fonts/gaiji.ttf gaiji');
  const text = (await textOf(await pdf())).join('\n');
  expect(text).toContain('𰻝村通车');
  expect(text.replaceAll('\n', '')).toContain('记者到𰻝村，见到王\ue815。');
});

test('a slip in the project’s catalog is told with its line', async () => {
  const { findings, edition } = await set({
    'page.yaml': page(),
    'layouts/house.yaml': house(),
    'a.md': story('前天。'),
    'fonts/catalog.yaml': 'kind: fonts\nroles:\n  fang: FZFang\n',
  });
  const slip = findings.find(({ code }) => code === 'catalog.unknown-family')!;
  expect(placeOf(slip, edition.texts)).toBe('fonts/catalog.yaml:3');
});
