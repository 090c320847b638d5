/** Pages at random: a story of random words in a chain of random places, perhaps round a photo; set over and over with the same fonts. */

import fc from 'fast-check';
import type { Rect } from '../../src/base/geometry.ts';
import { compose } from '../../src/compose/compose.ts';
import { loadEdition } from '../../src/compose/load.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { SpecDocument } from '../../src/spec/document.ts';
import type { PageSpec } from '../../src/spec/page-spec.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import type { Writing } from '../../src/spec/style-spec.ts';
import { readStory } from '../../src/story/read-story.ts';
import { type DumpContext, dumpPage } from '../../src/write/dump.ts';
import { chineseText } from '../chinese-text.ts';
import { disk } from '../disk.ts';
import { png } from '../png.ts';
import { runsOf } from '../set-pages.ts';
import { smallLayout, smallVertical } from '../suite/small-layout.ts';
import { logicalRun } from './logical-run.ts';

/** The layout's own figures: see `small-layout.ts`. */
const first = 10;
const column = 100;
const gutter = 10;
export const row = 14;

const columnX = (number: number): number => first + (number - 1) * (column + gutter);

/** A place of the chain as it is written, and the columns that text runs down in it, in points. */
export interface RandomPlace {
  readonly written: string;
  readonly columns: readonly Rect[];
}

const placeOf = (from: number, to: number, fromRow: number, toRow: number, joined: boolean): RandomPlace => {
  const y = first + (fromRow - 1) * row;
  const height = (toRow - fromRow + 1) * row;
  const one = (a: number, b: number): Rect => ({ x: columnX(a), y, width: columnX(b) + column - columnX(a), height });
  return {
    written: `c${from === to ? from : `${from}${joined ? '+' : '-'}${to}`} r${fromRow}-${toRow}`,
    columns: joined ? [one(from, to)] : Array.from({ length: to - from + 1 }, (_, i) => one(from + i, from + i)),
  };
};

const rows = (depth: number): fc.Arbitrary<[number, number]> =>
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: depth }))
    .map(([from, deep]) => [from, Math.min(20, from + deep - 1)]);

/** A chain that goes from left to right, each place in columns of its own. */
const sideBySide: fc.Arbitrary<readonly RandomPlace[]> = fc
  .tuple(
    fc.constantFrom([5], [1, 4], [2, 3], [1, 1, 3], [3, 2], [2, 1, 2]),
    fc.array(fc.tuple(rows(14), fc.boolean()), { minLength: 3, maxLength: 3 }),
  )
  .map(([widths, facts]) => {
    let from = 1;
    return widths.map((width, n) => {
      const [[fromRow, toRow], joined] = facts[n]!;
      const place = placeOf(from, from + width - 1, fromRow, toRow, joined && width > 1);
      from += width;
      return place;
    });
  });

/** 曲尺形: narrow beside something, then wide under it, perhaps with a third place to the right. */
const lShape: fc.Arbitrary<readonly RandomPlace[]> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 4 }), fc.boolean(), fc.option(rows(9)))
  .map(([upper, lower, width, joined, third]) => [
    placeOf(1, 1, 2, 1 + upper, false),
    placeOf(1, width, 2 + upper, 1 + upper + lower, joined),
    ...(third ? [placeOf(5, 5, third[0], third[1], false)] : []),
  ]);

const chain = fc.oneof(sideBySide, lShape);

export interface RandomPage {
  readonly places: readonly RandomPlace[];
  /** a photo of the story, as it is written, and its rectangle with what text keeps clear */
  readonly photo: { readonly written: string; readonly clear: Rect } | null;
  /** blocks of the story: a subhead has `head` true */
  readonly blocks: readonly { readonly text: string; readonly head: boolean }[];
  readonly keys: Readonly<Record<string, string | number | boolean>>;
}

const photo = fc.tuple(fc.integer({ min: 1, max: 5 }), rows(6)).map(([number, [from, to]]) => {
  const y = first + (from - 1) * row;
  return {
    written: `c${number} r${from}-${to}`,
    clear: { x: columnX(number) - gutter, y: y - row, width: column + 2 * gutter, height: (to - from + 3) * row },
  };
});

/** Words with something beside them, over them or round them. */
const marked = fc
  .tuple(
    chineseText(12),
    chineseText(5),
    fc.constantFrom('dots', 'name', 'title', 'death', 'name3', 'ruby=běi jīng', 'ruby=zhuāng', 'ruby=きょう', 'ruby=ㄓㄨˋ ㄧㄣ'),
    chineseText(12),
  )
  .filter(([before, words]) => !/^[<>]/.test(before) && !/[[\]{}\\]/.test(words))
  .map(([before, words, mark, behind]) => ({ text: `${before}[${words}]{${mark}}${behind}`, head: false }));

const blocks = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: marked },
    // what a manuscript would read as a marker is no beginning of a paragraph
    {
      weight: 4,
      arbitrary: chineseText(24)
        .filter((text) => !/^[<>]/.test(text))
        .map((text) => ({ text, head: false })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('老桥新生', '雪后', '县委全会今年共完成投资一二三十亿元').map((text) => ({ text, head: true })),
    },
  ),
  { minLength: 1, maxLength: 6 },
);

export const randomPage: fc.Arbitrary<RandomPage> = fc.record({
  places: chain,
  photo: fc.option(photo, { freq: 2 }),
  blocks,
  keys: fc.record({
    setter: fc.constantFrom('first-fit', 'optimal'),
    adjust: fc.constantFrom('push-in-first', 'push-out-first', 'push-out-only'),
    punctuation: fc.constantFrom('kaiming', 'quanjiao', 'line-end-half', 'banjiao', 'plain'),
    spread: fc.constantFrom('standard', 'marks-first'),
    kinsoku: fc.constantFrom('gb', 'strict', 'none'),
    wrap: fc.constantFrom('1字', 'down', 'across'),
    balance: fc.boolean(),
    widows: fc.integer({ min: 0, max: 3 }),
    orphans: fc.integer({ min: 0, max: 3 }),
    hanging: fc.constantFrom('none', 'allow', 'force'),
  }),
});

export const manuscript = (page: Pick<RandomPage, 'blocks'>): string =>
  `${page.blocks.map(({ text, head }) => (head ? `## ${text}` : text)).join('\n\n')}\n`;

const yamlOf = (page: RandomPage): string => {
  const keys = Object.entries(page.keys).filter(([key]) => key !== 'wrap');
  return [
    'kind: page',
    'layout: small',
    'page: { number: 1 }',
    'place:',
    '  - story: a.md',
    `    at: [${page.places.map((place) => place.written).join(', ')}]`,
    ...keys.map(([key, value]) => `    ${key}: ${value}`),
    `    wrap: ${page.keys.wrap === '1字' ? '1字' : page.keys.wrap}`,
    ...(page.photo ? ['    photo:', '      file: p.png', `      at: ${page.photo.written}`] : []),
    '',
  ].join('\n');
};

/** Every character that random text has, so that the fonts are complete from the beginning. */
const sample = fc.sample(chineseText(400, 300), { numRuns: 30, seed: 1 }).join('\n\n');

const templateOf = (layout: string) =>
  loadEdition(
    new MemoryHost(
      {
        'layouts/small.yaml': layout,
        'page.yaml':
          'kind: page\nlayout: small\npage: { number: 1 }\nplace:\n  - { story: a.md, at: c1 r1-20, photo: { file: p.png, at: c5 r1-4 } }\n',
        'a.md': `## ${sample.slice(0, 20).replace(/\s/g, '')}\n\n老桥新生${sample}\n`,
        'p.png': png(400, 300),
      },
      disk,
    ),
    'page.yaml' as ProjectPath,
  );

export const templates: Readonly<Record<Writing, Awaited<ReturnType<typeof templateOf>>>> = {
  horizontal: await templateOf(smallLayout),
  vertical: await templateOf(smallVertical),
};

export const setRandom = (page: RandomPage, writing: Writing = 'horizontal') => {
  const template = templates[writing];
  const path = 'a.md' as ProjectPath;
  const { story } = readStory(sourceFile(path, manuscript(page)));
  const read = readSpec(sourceFile('page.yaml' as ProjectPath, yamlOf(page)));
  if (!read.document) throw new Error(yamlOf(page));
  const document = read.document as SpecDocument<PageSpec>;
  const composition = compose({
    ...template,
    pages: [{ ...template.pages[0]!, document }],
    stories: new Map([[path, story]]),
    texts: new Map(),
    findings: read.findings,
  });
  const pages = [...composition.pages];
  const context: DumpContext = { face: (key) => template.fonts.face(key), anchors: new Map() };
  const { width } = pages[0]!.trim;
  return {
    story,
    page: pages[0]!,
    width,
    writing,
    /** in logical coordinates: along the line, then from line to line */
    runs: runsOf(pages[0]!).map((run) => logicalRun(run, width)),
    findings: composition.findings,
    fit: composition.fits[0]!,
    dump: pages.map((one) => dumpPage(one, context)).join('') + JSON.stringify([composition.findings, composition.fits]),
  };
};
