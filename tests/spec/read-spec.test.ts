import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ProjectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { SpecDocument } from '../../src/spec/document.ts';
import type { BoxItem, PhotoItem, StoryItem } from '../../src/spec/item-spec.ts';
import type { LayoutSpec } from '../../src/spec/layout-spec.ts';
import type { EditionSpec, PageSpec } from '../../src/spec/page-spec.ts';
import { readSpec } from '../../src/spec/read-spec.ts';

const examples = new URL('./examples/', import.meta.url);

const read = <T extends SpecDocument['value']>(text: string) => {
  const { document, findings } = readSpec(sourceFile('page.yaml' as ProjectPath, text));
  return { document: document as SpecDocument<T> | null, findings };
};

const page = (items: string): SpecDocument<PageSpec> => {
  const { document, findings } = read<PageSpec>(`kind: page\npage: 3\nplace:\n${items}`);
  expect(findings).toEqual([]);
  return document!;
};

describe('the pages the language must be able to say', () => {
  test.each(readdirSync(examples))('%s is read without a finding', (name) => {
    const { document, findings } = read(readFileSync(new URL(name, examples), 'utf8'));
    expect(findings).toEqual([]);
    expect(document).not.toBeNull();
  });

  test('the page of the manual says what it says', () => {
    const text = readFileSync(new URL('spec-page.yaml', examples), 'utf8');
    const { value } = read<PageSpec>(text).document!;
    expect(value.page).toEqual({ number: '3', name: '综合新闻', editor: '王　晓' });
    expect(value.place.map((item) => item.kind)).toEqual(['story', 'story', 'photo', 'banner', 'box', 'story', 'rule', 'table', 'ad']);
    const [lead, safety] = value.place as StoryItem[];
    expect(lead).toMatchObject({
      file: 'stories/ice-falls.md',
      style: 'lead',
      photo: [{ file: 'photos/stream.jpg', focus: { x: 40, y: 30 }, caption: '冰瀑初成' }],
    });
    expect(safety).toMatchObject({ headline: { style: 'lead' }, tracking: { value: -1, unit: 'percent' }, to: 'page-4.yaml' });
    expect(safety!.at).toHaveLength(3);
    expect(value.place[4]).toMatchObject({
      kind: 'box',
      title: '简讯',
      path: ['place', 4],
      place: [{ kind: 'story', keep: 'whole', path: ['place', 4, 'place', 0] }],
    });
    expect(value.place[7]).toEqual({
      kind: 'table',
      path: ['place', 7],
      at: expect.any(Array),
      style: 'listing',
      words: 'data/prices.csv',
    });
  });

  test('the house style of the manual says what it says', () => {
    const { value } = read<LayoutSpec>(readFileSync(new URL('spec-layout.yaml', examples), 'utf8')).document!;
    expect(value.paper?.trim).toEqual({ width: { value: 270, unit: 'mm' }, height: { value: 390, unit: 'mm' } });
    expect(value.grid).toEqual({
      columns: 5,
      column: { value: 13.5, unit: 'em' },
      gutter: { value: 2, unit: 'em' },
      row: { value: 13, unit: 'pt' },
    });
    expect(value.text?.['han-latin-gap']).toEqual({ value: 0.125, unit: 'em' });
    expect(value.headlines?.lead?.main?.size).toEqual({ from: { value: 28, unit: 'pt' }, to: { value: 44, unit: 'pt' } });
    expect(value.headlines?.lead?.main?.lines).toEqual({ from: { value: 1, unit: 'row' }, to: { value: 2, unit: 'row' } });
    expect(value.colors).toEqual({
      red: { kind: 'process', c: 0, m: 100, y: 100, k: 10 },
      tint: { kind: 'tint', of: 'black', percent: 10 },
      gold: { kind: 'spot', name: 'PANTONE 871 C', as: { c: 0, m: 20, y: 60, k: 20 } },
    });
    expect(value.rules?.hair).toEqual({ lines: [{ value: 0.25, unit: 'pt' }], gap: { value: 0, unit: 'pt' } });
    expect(value.rules?.double?.lines).toHaveLength(2);
    expect(value.ads?.通栏).toEqual({ columns: 5, rows: 8 });
    expect(value.furniture).toEqual([
      { folio: '{name} · {date:yyyy年M月d日} {weekday} · 第{page}版', at: 'top', side: 'outside', rule: 'double' },
    ]);
  });

  test('the edition of the manual says what it says', () => {
    const { value } = read<EditionSpec>(readFileSync(new URL('spec-edition.yaml', examples), 'utf8')).document!;
    expect(value).toMatchObject({ title: '山城周报', issue: '1024', date: '2026-11-20', masthead: { price: '1.50元' } });
    expect(value.pages).toHaveLength(4);
  });
});

describe('words', () => {
  test('are taken as written, never turned into figures, dates or truth', () => {
    const { value } = page('  - photo: 0123\n    caption: no\n    credit: 1.50\n    alt: 2026-11-20\n');
    expect(value.place[0]).toMatchObject({ file: '0123', caption: 'no', credit: '1.50', alt: '2026-11-20' });
  });

  test('over several lines join Han without a space, and Latin with one', () => {
    const { value } = page('  - photo: a.jpg\n    caption: 秋日的\n      南坡，远处 是\n      the south\n      slope。\n');
    expect((value.place[0] as PhotoItem).caption).toBe('秋日的南坡，远处 是 the south slope。');
  });

  test('in a block keep their lines', () => {
    const { value } = page('  - banner: |\n      甲\n      乙\n');
    expect(value.place[0]).toMatchObject({ text: '甲\n乙' });
  });

  test('in single quotes may begin with anything', () => {
    const { value } = page(`  - banner: '"三零" [创建]: #1 it''s'\n`);
    expect(value.place[0]).toMatchObject({ text: '"三零" [创建]: #1 it\'s' });
  });
});

describe('shorthands', () => {
  test('a headline of mere words is its main line', () => {
    expect((page('  - story: a.md\n    headline: 冰瀑/初成\n').value.place[0] as StoryItem).headline).toEqual({ main: '冰瀑/初成' });
  });

  test.each(['none', 'null', '~'])('headline: %s is no headline', (written) => {
    expect((page(`  - story: a.md\n    headline: ${written}\n`).value.place[0] as StoryItem).headline).toBeNull();
  });

  test('a photo is a file, a map, or a list of either', () => {
    const photos = (written: string) => (page(`  - story: a.md\n    photo: ${written}\n`).value.place[0] as StoryItem).photo;
    expect(photos('a.jpg')).toEqual([{ file: 'a.jpg', at: [] }]);
    expect(photos('{ file: a.jpg }')).toEqual([{ file: 'a.jpg', at: [] }]);
    expect(photos('[a.jpg, { file: b.jpg }]')).toEqual([
      { file: 'a.jpg', at: [] },
      { file: 'b.jpg', at: [] },
    ]);
  });

  test('a place may be a chain, or free on the sheet', () => {
    const at = (written: string) => page(`  - story: a.md\n    at: ${written}\n`).value.place[0]!.at;
    expect(at('[c1 r1-9, c2 r1-9]')).toHaveLength(2);
    expect(at('[c1 r1-9，c2 r1-9]')).toHaveLength(2);
    expect(at('{ x: 10mm, y: 0, width: 3字, height: 2行 }')).toEqual([
      {
        kind: 'free',
        x: { value: 10, unit: 'mm' },
        y: { value: 0, unit: 'pt' },
        width: { value: 3, unit: 'em' },
        height: { value: 2, unit: 'row' },
      },
    ]);
  });

  test('keys, places and names may be typed full-width', () => {
    const { value } = page('  - ｓｔｏｒｙ: a.md\n    ａｔ: ｃ１－３\n    style: ｌｅａｄ\n');
    expect(value.place[0]).toMatchObject({ kind: 'story', style: 'lead', at: [{ columns: { from: 1, to: 3 } }] });
  });

  test('the columns of an area may be a list with full-width commas', () => {
    const { value } = page('  - area:\n    grid: { columns: [14字，9.75字], gutter: 2字 }\n    place: []\n');
    expect((value.place[0] as BoxItem).grid?.columns).toEqual([
      { value: 14, unit: 'em' },
      { value: 9.75, unit: 'em' },
    ]);
  });

  test('a box without a title has an empty one', () => {
    expect(page('  - box:\n    place:\n      - story: a.md\n').value.place[0]).toMatchObject({ kind: 'box', title: '' });
  });

  test('a story carries any key of text', () => {
    const { value } = page('  - story: a.md\n    lang: ja\n    setter: first-fit\n    punctuation: plain\n    tracking: 1/50em\n');
    expect(value.place[0]).toMatchObject({ lang: 'ja', setter: 'first-fit', punctuation: 'plain', tracking: { value: 0.02, unit: 'em' } });
  });

  test('one margin is all four', () => {
    const { document } = read<LayoutSpec>('kind: layout\npaper: { margins: 15mm }\n');
    expect(document!.value.paper!.margins).toEqual(
      Object.fromEntries(['top', 'right', 'bottom', 'left'].map((side) => [side, { value: 15, unit: 'mm' }])),
    );
  });

  test('an anchor may be used where an alias stands for it', () => {
    const { value } = page('  - story: a.md\n    at: &here c1 r1-9\n  - photo: b.jpg\n    at: *here\n');
    expect(value.place[1]!.at).toEqual(value.place[0]!.at);
  });
});

describe('a document with faults', () => {
  test('keeps the items that have none', () => {
    const { document, findings } = read<PageSpec>(
      'kind: page\npage: 3\nplace:\n  - story: a.md\n    at: c0\n  - photo: b.jpg\n  - box: x\n    place:\n      - story: c.md\n        stile: x\n      - story: d.md\n',
    );
    expect(findings.map(({ code }) => code)).toEqual(['spec.place-from-one', 'spec.unknown-key']);
    expect(findings.every(({ hint }) => hint!.en.endsWith('(until then the item is left off the page)'))).toBe(true);
    const [photo, box] = document!.value.place;
    expect(photo).toMatchObject({ kind: 'photo', path: ['place', 1] });
    expect((box as BoxItem).place).toMatchObject([{ file: 'd.md', path: ['place', 2, 'place', 1] }]);
  });

  test('keeps the keys of a layout that have none', () => {
    const { document, findings } = read<LayoutSpec>(
      'kind: layout\ngrid: { columns: 5, row: x }\nstyles: { body: { size: 9pt, wieght: 400 } }\nfurniture:\n  - folio: a\n  - at: top\n',
    );
    expect(findings).toHaveLength(3);
    expect(document!.value).toEqual({
      kind: 'layout',
      grid: { columns: 5 },
      styles: { body: { size: { from: { value: 9, unit: 'pt' }, to: { value: 9, unit: 'pt' } } } },
    });
  });

  test('stands though its facts are missing', () => {
    const { document } = read<PageSpec>('kind: page\nplace:\n  - story: a.md\n');
    expect(document!.value.place).toHaveLength(1);
  });

  test('is none when nothing in it can be used', () => {
    for (const text of ['', '冰瀑', '- a', '[', '{', 'kind: nothing\n', 'x: y\n']) {
      const { document, findings } = read(text);
      expect(document).toBeNull();
      expect(findings.length).toBeGreaterThan(0);
    }
  });
});

describe('the place of a value in the file', () => {
  const text =
    'kind: page\npage: 3\nplace:\n  - story: a.md\n    at: [c1, c2]\n    headline: 冰瀑\n    photo: { file: b.jpg, caption: 图 }\n  - banner: 标语\n';
  const { document } = read<PageSpec>(text);
  const marked = (path: readonly (string | number)[]): string => {
    const { start, end } = document!.span(path);
    return text.slice(start, end);
  };
  test.each([
    [['page'], '3'],
    [['page', 'number'], '3'],
    [['place', 0, 'at', 1], 'c2'],
    [['place', 0, 'file'], 'a.md'],
    [['place', 0, 'headline', 'main'], '冰瀑'],
    [['place', 0, 'photo', 0, 'caption'], '图'],
    [['place', 0, 'photo', 0, 'focus'], '{ file: b.jpg, caption: 图 }'],
    [['place', 1, 'text'], '标语'],
    [['place', 1, 'at', 0], 'banner: 标语'],
  ] as const)('%j', (path, words) => {
    expect(marked(path)).toBe(words);
  });

  test('and of its key', () => {
    const { start, end } = document!.keySpan(['place', 0, 'headline']);
    expect(text.slice(start, end)).toBe('headline');
    const item = document!.keySpan(['place', 1]);
    expect(text.slice(item.start, item.end)).toBe('banner');
  });
});
