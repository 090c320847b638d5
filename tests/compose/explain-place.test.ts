/** Explaining a place: every key of a style has the value it is set with, and the line of the file that says so. */

import { beforeAll, describe, expect, it } from 'vitest';
import { composeWhole } from '../../src/compose/compose.ts';
import type { Edition } from '../../src/compose/edition.ts';
import { type Explained, type Explanation, explainPlace } from '../../src/compose/explain-place.ts';
import { loadEdition } from '../../src/compose/load.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import { projectPath } from '../../src/source/path.ts';
import { lineColumn } from '../../src/source/source-file.ts';
import { disk } from '../disk.ts';

const files = {
  'edition.yaml': 'kind: edition\ntitle: 报\nlayout: own\ndate: 2026-11-20\npages: [page-1.yaml, page-2.yaml]\n',
  'layouts/own.yaml': [
    'kind: layout',
    'name: own',
    'extends: tabloid',
    'styles:',
    '  subhead: { size: 四号 }',
    '  caption: { indent: 2字 }',
    'headlines:',
    '  lead:',
    '    main: { font: hei, weight: 700, size: 30-40pt, indent: 3字 }',
  ].join('\n'),
  'page-1.yaml': [
    'kind: page',
    'page: { number: 1 }',
    'text: { kinsoku: basic, widows: 3 }',
    'place:',
    '  - story: stories/ice.md',
    '    headline: { at: c1-3 r1-8, style: lead, color: red }',
    '    at: c1-3 r9-40',
    '    tracking: 5%',
    '    widows: 1',
    '  - box: 简讯：二则',
    '    at: c4-5 r1-30',
    '    place:',
    '      - story: briefs/*.md',
    '        style: brief',
    '  - banner: 深入学习',
    '    at: c1-3 r42-44',
    '  - rule: hair',
    '    at: c1-3 r41',
  ].join('\n'),
  'page-2.yaml': ['kind: page', 'page: { number: 2 }', 'place:', '  - story: stories/ice.md', '    at: c1-3 r1-40'].join('\n'),
  'stories/ice.md': `---\nheadline: 冰瀑初成\nbyline: 王晓\ncredit: （李白）\n---\n\n${'他说，天冷了。'.repeat(20)}\n\n## 小标题\n\n${'她**说**，天热了。'.repeat(20)}\n`,
  'briefs/1.md': '---\nheadline: 一\n---\n\n一则短讯。\n',
  'briefs/2.md': '---\nheadline: 二\n---\n\n两则短讯。\n',
};

let edition: Edition;
let host: MemoryHost;

beforeAll(async () => {
  host = new MemoryHost(files, disk);
  edition = await loadEdition(host, projectPath('edition.yaml')!);
});

const found = (place: string): readonly Explanation[] => {
  const explained: Explained = explainPlace(edition, place);
  if ('missing' in explained) throw new Error(`no ${explained.missing} ${place}: ${explained.known.join(', ')}`);
  return explained.found;
};

/** `value @ file:line:column`, or where else it comes from. */
const told = (place: string, key: string): string => {
  const { keys } = found(place)[0]!;
  const one = keys.find((candidate) => candidate.key === key)!;
  if (!one.at) return `${one.value} @ ${one.from.in}`;
  const { line, column } = lineColumn(edition.texts.get(one.at.file)!, one.at.start);
  return `${one.value} @ ${one.at.file}:${line}:${column}`;
};

describe('a key comes from the last that says it', () => {
  it('a default of the program, a built-in layout, a layout of the project', () => {
    expect(told('page-1.yaml#place[0]', 'rows')).toBe('1 @ built-in');
    expect(told('page-1.yaml#place[0]', 'font')).toMatch(/^song @ banxin:layouts\/base\.yaml:\d+:\d+$/);
    expect(told('page-1.yaml#stories/ice.md:subhead', 'size')).toBe('14pt @ layouts/own.yaml:5:20');
  });

  it('the page, for all its text, and the item, for its own', () => {
    expect(told('page-1.yaml#place[0]', 'kinsoku')).toBe('basic @ page-1.yaml:3:18');
    expect(told('page-1.yaml#place[0]', 'tracking')).toBe('0.05em @ page-1.yaml:8:15');
    expect(told('page-1.yaml#place[0]', 'widows')).toBe('1 @ page-1.yaml:9:13');
    expect(told('page-2.yaml#place[0]', 'kinsoku')).toMatch(/^gb @ banxin:/);
  });

  it('a headline keeps what the house says of it, takes the colour of the page, and has no indent whatever is said', () => {
    expect(told('page-1.yaml#place[0]:headline', 'size')).toBe('30-40pt @ layouts/own.yaml:9:43');
    expect(told('page-1.yaml#place[0]:headline', 'color')).toBe('red @ page-1.yaml:6:52');
    expect(told('page-1.yaml#place[0]:headline', 'indent')).toBe('0em @ fixed');
    expect(told('page-1.yaml#place[0]:byline', 'font')).toMatch(/^kai @ banxin:/);
  });

  it('bold words change face and weight, and nothing else', () => {
    expect(told('page-1.yaml#place[0]:bold', 'font')).toMatch(/^hei @ banxin:/);
    expect(told('page-1.yaml#place[0]:bold', 'size')).toBe(told('page-1.yaml#place[0]:body', 'size'));
  });
});

describe('an item is found', () => {
  it('by its path, by its name, by a manuscript of its pattern, by a file name alone', () => {
    expect(found('page-1.yaml#place[1]')[0]).toMatchObject({ kind: 'box', name: '简讯：二则', part: 'title' });
    expect(found('简讯：二则')[0]!.kind).toBe('box');
    expect(found('place[1].place[0]')[0]!.name).toBe('briefs/*.md');
    expect(found('briefs/2.md:headline')[0]).toMatchObject({ name: 'briefs/*.md', part: 'headline' });
    expect(found('ice.md:kai').map(({ at }) => at.file)).toEqual(['page-1.yaml', 'page-2.yaml']);
  });

  it('a title that holds a colon is a title, not a part', () => {
    expect(found('page-1.yaml#简讯：二则')[0]!.part).toBe('title');
  });

  it('what is not found is answered with what there is', () => {
    expect(explainPlace(edition, 'nothing.md')).toMatchObject({
      missing: 'item',
      known: expect.arrayContaining(['place[0] stories/ice.md']),
    });
    expect(explainPlace(edition, 'stories/ice.md:nothing')).toMatchObject({ missing: 'part', known: expect.arrayContaining(['subhead']) });
    expect(explainPlace(edition, 'page-9.yaml#place[0]')).toEqual({ missing: 'page', known: ['page-1.yaml', 'page-2.yaml'] });
    expect(explainPlace(edition, 'place[3]')).toMatchObject({ missing: 'part', known: [] });
    for (const odd of ['', ':', '#', 'place[', 'place[99999999]', '::::', '\u0000']) expect(() => explainPlace(edition, odd)).not.toThrow();
  });
});

it('the sizes that are explained are the sizes that are set', async () => {
  const { pages } = await composeWhole(edition, host);
  const page = pages[0]!;
  const roles = new Map(page.anchors.map((anchor) => [anchor.id, anchor.role]));
  const sizes = new Map<string, Set<number>>();
  for (const item of page.items) {
    if (item.kind !== 'glyphs') continue;
    const role = roles.get(item.anchor) ?? '';
    sizes.set(role, (sizes.get(role) ?? new Set()).add(item.size));
  }
  for (const [role, part] of [
    ['paragraph', 'body'],
    ['subhead', 'subhead'],
    ['byline', 'byline'],
    ['credit', 'credit'],
  ] as const)
    expect(
      [...sizes.get(role)!].map((size) => `${size}pt`),
      role,
    ).toEqual([found(`page-1.yaml#place[0]:${part}`)[0]!.keys.find(({ key }) => key === 'size')!.value]);
});

it('the blocks of a book are explained by the manuscript', async () => {
  const book = new MemoryHost(
    { 'edition.yaml': 'kind: edition\ntitle: 书\nlayout: novel\nstory: book.md\n', 'book.md': '# 一\n\n正文。\n' },
    disk,
  );
  const opened = await loadEdition(book, projectPath('edition.yaml')!);
  const explained = explainPlace(opened, 'book.md:chapter');
  if ('missing' in explained) throw new Error('not found');
  expect(explained.found[0]!.keys.find(({ key }) => key === 'font')!.at!.file).toMatch(/^banxin:layouts\//);
  expect(explainPlace(opened, 'other.md')).toEqual({ missing: 'item', known: ['book.md'] });
});
