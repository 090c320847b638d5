/** Pages of both directions at random: a story in the page's own direction beside one in the other, of either kind of page. */

import fc from 'fast-check';
import type { Rect } from '../../src/base/geometry.ts';
import { compose } from '../../src/compose/compose.ts';
import { turnOf } from '../../src/setpage/sheet.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { SpecDocument } from '../../src/spec/document.ts';
import type { PageSpec } from '../../src/spec/page-spec.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import type { Writing } from '../../src/spec/style-spec.ts';
import { readStory } from '../../src/story/read-story.ts';
import { dumpPage } from '../../src/write/dump.ts';
import { chineseText } from '../chinese-text.ts';
import { runsOf } from '../set-pages.ts';
import { templates } from './random-page.ts';

const row = 14;

export interface RandomMixed {
  readonly writing: Writing;
  /** rows of the page's own story in columns 1 and 2, and of the other in columns 3 to 5, last rows included */
  readonly own: readonly [number, number];
  readonly other: readonly [number, number];
  /** columns of the page the other story spans, and into how many it is parted */
  readonly span: number;
  readonly columns: number;
  readonly texts: readonly [readonly string[], readonly string[]];
  readonly setter: 'first-fit' | 'optimal';
  readonly border: boolean;
}

const rows = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 8, max: 20 }))
  .map(([from, deep]): [number, number] => [from, Math.min(20, from + deep - 1)]);

const words = fc.array(
  chineseText(20).filter((text) => !/^[<>]/.test(text)),
  { minLength: 1, maxLength: 4 },
);

export const randomMixed: fc.Arbitrary<RandomMixed> = fc.record({
  writing: fc.constantFrom('horizontal', 'vertical'),
  own: rows,
  other: rows,
  span: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 2 }),
  texts: fc.tuple(words, words),
  setter: fc.constantFrom('first-fit', 'optimal'),
  border: fc.boolean(),
});

const yamlOf = (page: RandomMixed): string =>
  [
    'kind: page',
    'layout: small',
    'page: { number: 1 }',
    'place:',
    '  - story: a.md',
    `    at: c1-2 r${page.own[0]}-${page.own[1]}`,
    `    setter: ${page.setter}`,
    '  - story: b.md',
    `    at: c3-${2 + page.span} r${page.other[0]}-${page.other[1]}`,
    `    writing: ${page.writing === 'horizontal' ? 'vertical' : 'horizontal'}`,
    `    setter: ${page.setter}`,
    ...(page.columns > 1 ? [`    columns: ${page.columns}`] : []),
    ...(page.border ? ['    border: hair', '    padding: 4pt'] : []),
    '',
  ].join('\n');

/** A place as it is on the page. */
const placeOf = (page: RandomMixed, from: number, to: number, [first, last]: readonly [number, number], width: number): Rect => {
  const logical = { x: 10 + (from - 1) * 110, y: 10 + (first - 1) * row, width: (to - from) * 110 + 100, height: (last - first + 1) * row };
  return page.writing === 'horizontal' ? logical : turnOf(width).toPage(logical);
};

export const setMixed = (page: RandomMixed) => {
  const template = templates[page.writing];
  const stories = page.texts.map((blocks, n) => {
    const path = `${'ab'[n]}.md` as ProjectPath;
    return [path, readStory(sourceFile(path, `${blocks.join('\n\n')}\n`)).story] as const;
  });
  const read = readSpec(sourceFile('page.yaml' as ProjectPath, yamlOf(page)));
  if (!read.document) throw new Error(yamlOf(page));
  const document = read.document as SpecDocument<PageSpec>;
  const composition = compose({
    ...template,
    pages: [{ ...template.pages[0]!, document }],
    stories: new Map(stories),
    texts: new Map(),
    findings: read.findings,
  });
  const set = [...composition.pages][0]!;
  const { width } = set.trim;
  const context = { face: (key: string) => template.fonts.face(key), anchors: new Map() };
  return {
    page: set,
    width,
    stories: new Map(stories),
    places: { 'a.md': placeOf(page, 1, 2, page.own, width), 'b.md': placeOf(page, 3, 2 + page.span, page.other, width) },
    runs: runsOf(set),
    findings: composition.findings,
    fits: composition.fits,
    dump: dumpPage(set, context) + JSON.stringify([composition.findings, composition.fits]),
  };
};
