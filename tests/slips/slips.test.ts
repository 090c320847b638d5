/** The table of slips: each is made in a sound paper, set the whole road, and gives exactly one finding, in both languages, at the right character. */

import { describe, expect, test } from 'vitest';
import { cellWidth } from '../../src/source/cell-width.ts';
import { renderFinding } from '../../src/source/render-finding.ts';
import { newspaper } from './newspaper.ts';
import { setPaper, type Told } from './set.ts';
import type { Slip } from './slip.ts';
import { figureSlips } from './tables/figures.ts';
import { fileSlips } from './tables/files.ts';
import { languageSlips } from './tables/languages.ts';
import { levelSlips } from './tables/levels.ts';
import { manuscriptSlips } from './tables/manuscripts.ts';
import { nameSlips } from './tables/names.ts';
import { placeSlips } from './tables/places.ts';
import { structureSlips } from './tables/structure.ts';
import { trapSlips } from './tables/traps.ts';
import { typingSlips } from './tables/typing.ts';

const tables: Readonly<Record<string, readonly Slip[]>> = {
  'the input method and the space bar': typingSlips,
  structure: structureSlips,
  'words that nobody gave': nameSlips,
  'keys a level too high': levelSlips,
  files: fileSlips,
  places: placeSlips,
  figures: figureSlips,
  'circles and traps': trapSlips,
  manuscripts: manuscriptSlips,
  'languages and characters': languageSlips,
};

/** The sound file with the slip in it. */
const slipped = ({ file, sound, typed }: Slip): string => {
  if (sound === null) return typed;
  const text = String(newspaper[file]);
  expect(text.split(sound)).toHaveLength(2);
  return text.replace(sound, () => typed);
};

const placeholder = /\{[a-z]\w*(?:\|[^}]*)?\}/i;

/** What is printed: place, sentence, the line with carets under the very cells, and the mend. */
const checkPrinted = ({ finding, at }: Told, texts: ReadonlyMap<string, string>): void => {
  for (const lang of ['zh', 'en'] as const) {
    expect(finding.hint?.[lang]).toBeTruthy();
    for (const words of [finding.message[lang], finding.hint![lang]]) {
      // a mark of the manuscript `[行]{ruby=háng}` and a field `{page}` are words
      expect(words.replaceAll(/\{(?:ruby|lang)=[^}]*\}|\{dots\}|“\{\w+\}”/g, '')).not.toMatch(placeholder);
    }
    const [first, line, carets] = renderFinding(finding, texts, lang).split('\n');
    expect(first!.startsWith(`${at}  `)).toBe(true);
    const before = carets!.indexOf('^') - line!.indexOf('|');
    const text = texts.get(finding.at!.file)!;
    const lineStart = text.lastIndexOf('\n', finding.at!.start - 1) + 1;
    const cells = [...text.slice(lineStart, finding.at!.start)].reduce((sum, char) => sum + cellWidth(char), 0);
    // a long line is cut round the carets
    if (!line!.includes('…') && !text.slice(lineStart, finding.at!.start).includes('\t')) expect(before).toBe(cells + 2);
  }
};

test('the paper itself is without a fault', async () => {
  const { told, pages } = await setPaper();
  expect(told.map(({ code, at }) => `${code} ${at}`)).toEqual([]);
  expect(pages).toBe(2);
});

test('there are more than sixty slips, each of them once', () => {
  const all = Object.values(tables).flat();
  expect(all.length).toBeGreaterThan(120);
  expect(new Set(all.map(({ slip }) => slip)).size).toBe(all.length);
});

describe.each(Object.entries(tables))('slips of %s', (_, slips) => {
  test.each(slips.map((slip) => [slip.slip, slip] as const))('%s', async (__, slip) => {
    const { told, texts } = await setPaper({ [slip.file]: slipped(slip) });
    const { code, at, zh, en } = slip;
    expect(told.map((one) => ({ code: one.code, at: one.at, zh: one.zh, en: one.en }))).toEqual([{ code, at, zh, en }]);
    checkPrinted(told[0]!, texts);
  });
});

describe('the mend names what was meant', () => {
  const all = Object.values(tables).flat();
  test.each([
    ['a misspelt key', 'style'],
    ['a key in Chinese', 'style'],
    ['a key in a wrong case', 'color'],
    ['a misspelt kind of item', 'banner'],
    ['a kind in Chinese', 'banner'],
    ['a headline style misspelt', 'lead'],
    ['a headline style misspelt inside {}', 'second'],
    ['a text style misspelt', 'caption'],
    ['a rule misspelt', 'frame'],
    ['a rule of the page misspelt', 'double'],
    ['a colour misspelt', 'red'],
    ['a colour of the layout misspelt', 'green'],
    ['an ad size misspelt', '通栏'],
    ['a field of the furniture misspelt', 'page'],
    ['a layout misspelt', 'county'],
    ['a layout file misspelt', 'layouts/county.yaml'],
    ['a misspelt key of the layout', 'grid'],
    ['a mark of a manuscript misspelt', 'dots'],
    ['a mark by its Chinese name', 'dots'],
    ['a direction in Chinese', 'vertical'],
    ['a style of punctuation in Chinese', 'kaiming'],
    ['hanging by yes', 'allow'],
    ['a key of the front matter misspelt', 'dateline'],
    ['the kind of file misspelt', 'page'],
    ['a manuscript misspelt', 'stories/bridge.md'],
    ['a manuscript without its ending', 'stories/bridge.md'],
    ['a manuscript without its folder', 'stories/bridge.md'],
    ['a folder misspelt', 'stories/bridge.md'],
    ['a photo with another ending', 'photos/field.png'],
    ['a manuscript in a format that is not read', 'stories/market.md'],
    ['a pattern in a folder that is not there', 'briefs/*.md'],
  ])('of %s: %s', async (name, meant) => {
    const slip = all.find((one) => one.slip === name)!;
    const { told } = await setPaper({ [slip.file]: slipped(slip) });
    const hint = told[0]!.finding.hint!;
    expect(hint.en).toMatch(/^did you mean /);
    expect(hint.en.slice(0, hint.en.indexOf('?'))).toContain(meant);
    expect(hint.zh).toMatch(/^是不是/);
  });

  test.each(levelSlips.map((slip) => [slip.slip, slip] as const))('of %s, where it belongs', async (_, slip) => {
    const { told } = await setPaper({ [slip.file]: slipped(slip) });
    expect(told[0]!.finding.hint!.en).toMatch(/^it belongs under `\w+:`/);
    expect(told[0]!.finding.hint!.zh).toMatch(/^写在 `\w+:` 下面/);
  });
});

describe('what stands in another file, or on other items, is told where', () => {
  test.each([
    ['the press condition on a page', 'the layout’s file'],
    ['a direction for a whole page on the page', 'under `- story: …`'],
    ['a direction for a box', 'the items inside'],
    ['the keys of text under `text:` of a story', 'level with `at`'],
    ['a press condition written out in the layout', 'layouts/press/NAME.yaml'],
    ['a direction in the front matter', 'where the story is placed: `writing: …`'],
  ])('%s', async (name, where) => {
    const slip = Object.values(tables)
      .flat()
      .find((one) => one.slip === name)!;
    const { told } = await setPaper({ [slip.file]: slipped(slip) });
    expect(told[0]!.finding.hint!.en).toContain(where);
  });
});

describe('what is typed in full width and means the same', () => {
  test.each([
    ['a place', '    at: c1-3 r1-30', '    at: ｃ１－３　ｒ１－３０'],
    ['a key', '    style: lead', '    ｓｔｙｌｅ: lead'],
    ['a name', '    style: lead', '    style: ｌｅａｄ'],
    ['a length', '    padding: 1字', '    padding: １字'],
    ['a percentage', '    tracking: -1%', '    tracking: －１％'],
    ['a focus', '      focus: 40% 30%', '      focus: ４０％　３０％'],
  ])('%s is no slip', async (_, sound, typed) => {
    const page = String(newspaper['page-1.yaml']).replace(sound, typed);
    expect(page).toContain(typed);
    expect((await setPaper({ 'page-1.yaml': page })).told.map(({ code }) => code)).toEqual([]);
  });
});

describe('many slips', () => {
  test('in several files are told all at once', async () => {
    const change = (file: string, ...pairs: readonly (readonly [string, string])[]): string =>
      pairs.reduce((text, [sound, typed]) => text.replace(sound, () => typed), String(newspaper[file]));
    const { told, pages } = await setPaper({
      'page-1.yaml': change(
        'page-1.yaml',
        ['style: lead', 'style：laed'],
        ['photos/field.png', 'photos/feild.png'],
        ['color: red', 'color: rde'],
      ),
      'page-2.yaml': change('page-2.yaml', ['c4-5 r1-12', 'c4-6 r1-12'], ['credit:', 'credti:']),
      'stories/bridge.md': change('stories/bridge.md', ['dateline:', 'datelin:']),
      'edition.yaml': change('edition.yaml', ['date: 2026-11-20', 'date: 2026-11-31']),
    });
    expect(told.map(({ code, at }) => `${at} ${code}`).sort()).toEqual([
      'edition.yaml:4:7 spec.bad-date',
      'page-1.yaml:19:12 compose.unknown-color',
      'page-1.yaml:30:12 compose.missing-file',
      'page-1.yaml:6:10 spec.wide-colon',
      'page-1.yaml:6:11 compose.unknown-headline-style',
      'page-2.yaml:8:5 spec.unknown-key',
      'stories/bridge.md:3:1 story.front-unknown-key',
    ]);
    expect(pages).toBe(2);
  });

  test('of one kind are told each', async () => {
    const page = String(newspaper['page-1.yaml']).replace('border: frame', 'border: fram').replace('between: hair', 'between: fram');
    const { told } = await setPaper({ 'page-1.yaml': page });
    expect(told.map(({ code, at }) => `${at} ${code}`)).toEqual([
      'page-1.yaml:22:13 compose.unknown-rule',
      'page-1.yaml:27:18 compose.unknown-rule',
    ]);
  });

  test('a fault of the layout is told once, however many pages are set in it', async () => {
    const layout = String(newspaper['layouts/county.yaml']).replace('{name} · 第', '{nmae} · 第');
    const { told, pages } = await setPaper({ 'layouts/county.yaml': layout });
    expect(told.map(({ code }) => code)).toEqual(['compose.unknown-field']);
    expect(pages).toBe(2);
  });

  test('warnings do not keep a page from being set', async () => {
    const { told, pages } = await setPaper({ 'ads/bank.png': null });
    expect(told.map(({ finding }) => finding.severity)).toEqual(['warning']);
    expect(pages).toBe(2);
  });
});
