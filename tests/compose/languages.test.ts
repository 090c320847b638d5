/** Languages on a page: by house, story, manuscript and words, each with its own faces, marks and breaks. */

import { describe, expect, it } from 'vitest';
import { composeWhole } from '../../src/compose/compose.ts';
import { explainPlace } from '../../src/compose/explain-place.ts';
import { loadEdition } from '../../src/compose/load.ts';
import { editionNeeds } from '../../src/compose/load-fonts.ts';
import type { GlyphRun } from '../../src/setpage/set-page.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import { projectPath } from '../../src/source/path.ts';
import { disk } from '../disk.ts';

const body = '春の海、終日のたりのたりかな。「骨」の字を直して、令と書く。'.repeat(8);

const set = async (place: string, manuscript: string, more = '', others: Readonly<Record<string, string>> = {}) => {
  const files = {
    'page.yaml': `kind: page\nlayout: tabloid\npage: { number: 1 }\n${more}place:\n  - story: a.md\n    at: c1-3 r1-30\n${place}`,
    'a.md': manuscript,
    ...others,
  };
  const host = new MemoryHost(files, disk);
  const edition = await loadEdition(host, projectPath('page.yaml')!);
  const composed = await composeWhole(edition, host);
  const page = composed.pages[0]!;
  const runs = page.items.filter((item): item is GlyphRun => item.kind === 'glyphs');
  const faces = new Set(runs.map(({ face }) => String(face)));
  return { edition, composed, page, runs, faces };
};

const isJapanese = (face: string): boolean => /jp/i.test(face);
const isTraditional = (face: string): boolean => /-tc/i.test(face);

describe('a Japanese story', () => {
  const story = (front: string) => `---\nheadline: 骨の話\ncredit: （骨）\n${front}---\n\n${body}\n`;

  it.each([
    ['by the page', '    lang: ja\n', '', ''],
    ['by its manuscript', '', 'lang: ja\n', ''],
    ['by the page’s text keys', '', '', 'text: { lang: ja }\n'],
  ])('%s has Japanese faces in headline, text and credit', async (_, place, front, more) => {
    const { faces, composed, page } = await set(place, story(front), more);
    expect([...faces].filter(isJapanese).length).toBeGreaterThan(1);
    expect(composed.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (more === '') expect(page.anchors.find(({ role }) => role === 'story')).toMatchObject({ lang: 'ja' });
  });

  it('stands among Chinese ones, whose page opens no Japanese face of its own accord', async () => {
    const { faces, edition } = await set('', story(''));
    expect([...faces].some(isJapanese)).toBe(false);
    expect(editionNeeds(edition).every(({ lang }) => lang === 'zh-Hans')).toBe(true);
    expect([...edition.fonts.faces.keys()].some((face) => isJapanese(face) || isTraditional(face))).toBe(false);
  });

  it('the page’s word goes over the manuscript’s', async () => {
    const { faces } = await set('    lang: zh-Hans\n', story('lang: ja\n'));
    expect([...faces].some(isJapanese)).toBe(false);
  });

  it('sets otherwise than a Chinese one', async () => {
    const lines = async (place: string) => (await set(place, story(''))).runs.map(({ text }) => text).join('|');
    expect(await lines('    lang: ja\n')).not.toBe(await lines(''));
  });
});

it('words in another language have its faces, and only they', async () => {
  const { runs } = await set(
    '',
    `---\nheadline: 题\n---\n\n这个字写作[直]{lang=ja}，那个字写作[骨]{lang=zh-TW}，**还有[令]{lang=ja}**。\n`,
  );
  const faceOf = (word: string): string => String(runs.find(({ text }) => text.includes(word))!.face);
  expect(isJapanese(faceOf('直'))).toBe(true);
  expect(isTraditional(faceOf('骨'))).toBe(true);
  expect([faceOf('这'), faceOf('写'), faceOf('还有')].some((face) => isJapanese(face) || isTraditional(face))).toBe(false);
});

it('an edition asks for a face of a language only where words in it stand', async () => {
  const { edition } = await set('', `---\nheadline: 题\n---\n\n文[直]{lang=ja}。\n\n## 小标题\n\n文。\n`);
  expect(editionNeeds(edition).filter(({ lang }) => lang === 'ja')).toEqual([{ role: 'song', weight: 400, lang: 'ja' }]);
  const late = edition.fonts.late?.().map(({ values }) => values) ?? [];
  expect(late).toEqual([]);
});

it('the explained style of a headline points to the manuscript that said its language', async () => {
  const { edition } = await set('', '---\nheadline: 骨\nlang: ja\n---\n\n文。\n');
  for (const part of ['headline', 'credit', 'body']) {
    const explained = explainPlace(edition, `a.md:${part}`);
    if (!('found' in explained)) throw new Error('nothing explained');
    const { value, at } = explained.found[0]!.keys.find(({ key }) => key === 'lang')!;
    expect([value, at!.file, edition.texts.get('a.md')!.slice(at!.start, at!.end)]).toEqual(['ja', 'a.md', 'ja']);
  }
});

it('a box in another language sets all that stands in it so', async () => {
  const box = (text: string) => `  - box: 骨の話\n    at: c4-5 r1-30\n${text}    place:\n      - story: b.md\n`;
  const { edition, runs } = await set(box('    text: { lang: ja, kinsoku: loose }\n'), '文。\n', '', {
    'b.md': `---\nheadline: 骨\n---\n\n${body}\n`,
  });
  expect(runs.filter(({ face }) => isJapanese(String(face))).length).toBeGreaterThan(3);
  expect(isJapanese(String(runs.find(({ text }) => text.startsWith('文'))!.face))).toBe(false);
  const explained = explainPlace(edition, 'b.md');
  if (!('found' in explained)) throw new Error('nothing explained');
  const keys = new Map(explained.found[0]!.keys.map((key) => [key.key, key]));
  expect([keys.get('kinsoku')!.value, keys.get('punctuation')!.value, keys.get('punctuation')!.by]).toEqual(['loose', 'jlreq', 'lang']);
  const { start, end } = keys.get('punctuation')!.at!;
  expect(edition.texts.get('page.yaml')!.slice(start, end)).toBe('ja');
});

it('a German story parts its words as German does', async () => {
  const word = 'Schifffahrtsgesellschaften Verwaltungsgemeinschaften Rechtsanwaltskanzleien ';
  const german = await set('    lang: de\n', `---\nheadline: Wort\n---\n\n${word.repeat(20)}\n`);
  const parted = german.runs.map(({ text }) => text).join('\n');
  expect(parted).toMatch(/Schiff(?:fahrts)?(?:ge)?(?:sell)?(?:schaf)?-?$/m);
  expect(german.composed.findings.filter(({ code }) => code === 'compose.line-too-wide')).toEqual([]);
});

it('the explained style tells that a story’s language brought its conventions', async () => {
  const { edition } = await set('    lang: ja\n', '文。\n');
  const explained = explainPlace(edition, 'a.md');
  if (!('found' in explained)) throw new Error('nothing explained');
  const kinsoku = explained.found[0]!.keys.find(({ key }) => key === 'kinsoku')!;
  expect([kinsoku.value, kinsoku.by]).toEqual(['strict', 'lang']);
  expect(edition.texts.get('page.yaml')!.slice(kinsoku.at!.start, kinsoku.at!.end)).toBe('ja');
});

it('a book is set in the language of its manuscript, title and all, in faces that were asked for beforehand', async () => {
  const host = new MemoryHost(
    {
      'edition.yaml': 'kind: edition\ntitle: 骨\nlayout: novel\nstory: a.md\n',
      'a.md': `---\nheadline: 骨\nbyline: 令\ncredit: （骨）\nlang: ja\n---\n\n${body}\n\n## 直\n\n${body}\n`,
    },
    disk,
  );
  const edition = await loadEdition(host, projectPath('edition.yaml')!);
  const { pages } = await composeWhole(edition, host);
  const faces = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'glyphs' ? [String(item.face)] : [])));
  expect(faces.some(isJapanese)).toBe(true);
  expect(edition.fonts.late?.() ?? []).toEqual([]);
});
