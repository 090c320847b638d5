/** The structure of a PDF: each story an article in reading order, read back with pdf.js, and its frame in the file. */

import { describe, expect, test } from 'vitest';
import type { SetPage } from '../../../src/setpage/set-page.ts';
import { MemoryHost } from '../../../src/source/memory-host.ts';
import { disk } from '../../disk.ts';
import { png } from '../../png.ts';
import { type Files, runsOf, setPages } from '../../set-pages.ts';
import { pageFiles, smallLayout } from '../../suite/small-layout.ts';
import { linkOf, linksOf, numbersIn, objectsOf } from '../pdf-objects.ts';
import { pdfOf, textOf } from '../read-pdf.ts';
import { bare, outline, structureOf } from '../read-structure.ts';
import { page, textLine } from '../set-text.ts';
import { structureFaults } from '../structure-faults.ts';

/** Composed and written. */
const written = async (files: Files, entry?: string): Promise<Buffer> => {
  const set = await setPages(files, entry);
  return pdfOf(set.pages, {}, { fonts: set.edition.fonts, info: set.edition.info, host: new MemoryHost(files, disk), report: () => {} });
};

/** A page of the small layout. */
const writtenPage = (place: string, files: Readonly<Record<string, string>> = {}): Promise<Buffer> => written(pageFiles(place, files));

const snow = '今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午，主要街道全部通行。';
const forecast = '气象台说，明天还有小雪。出门的人请多穿一件衣服，慢走，看路。';
/** Long enough to be parted in the midst. */
const advice = `${forecast}山上的路更滑，车辆装好防滑链再走，老人孩子少出门，各村夜里派人巡路，遇事打电话。`;

describe('a story', () => {
  test('is one article: kicker, headline, deck, byline, paragraphs, subheads, credit in reading order', async () => {
    const story = `---\nkicker: 入冬以来\nheadline: 大雪\ndeck: 路面已通\nbyline: 本报记者 王晓\ncredit: （完）\n---\n\n${snow}\n\n## 天气\n\n${forecast}\n`;
    const pdf = await writtenPage('  - story: a.md\n    at: c1-3 r1-12\n', { 'a.md': story });
    expect(outline(await structureOf(pdf))).toEqual([
      'Document',
      'Document Art',
      'P: 入冬以来',
      'H1: 大雪',
      'P: 路面已通',
      'P: 本报记者王晓',
      `P: ${snow}`,
      'H2: 天气',
      `P: ${forecast}`,
      'P: （完）',
    ]);
  });

  test('without a headline begins with its subhead at the first level: none is left out', async () => {
    const pdf = await writtenPage('  - story: a.md\n    at: c1-2 r1-10\n    headline: null\n', { 'a.md': `## 天气\n\n${forecast}\n` });
    expect(outline(await structureOf(pdf))).toEqual(['Document', 'Document Art', 'H1: 天气', `P: ${forecast}`]);
  });

  test('keeps lists together, and quotations as such', async () => {
    const story = `${snow}\n\n- 先扫街\n\n- 后扫巷\n\n> 雪大如席。\n\n> 路滑如油。\n\n${forecast}\n`;
    const pdf = await writtenPage('  - story: a.md\n    at: c1-3 r1-10\n', { 'a.md': story });
    expect(outline(await structureOf(pdf))).toEqual([
      'Document',
      'Document Art',
      `P: ${snow}`,
      'Document Art L',
      'Document Art L LI',
      'LBody: 先扫街',
      'Document Art L LI',
      'LBody: 后扫巷',
      'Document Art BlockQuote',
      'P: 雪大如席。',
      'P: 路滑如油。',
      `P: ${forecast}`,
    ]);
  });

  test('that goes on on another page is the same article, and its parted paragraph the same paragraph', async () => {
    const pages = (number: number, place: string): string =>
      `kind: page\nlayout: small\npage: { number: ${number} }\nplace:\n  - story: a.md\n    headline: ${number === 1 ? '{}' : 'null'}\n${place}`;
    const pdf = await written(
      {
        'layouts/small.yaml': smallLayout,
        'edition.yaml': 'kind: edition\ntitle: 砚溪周报\npages: [page-1.yaml, page-4.yaml]\n',
        'page-1.yaml': pages(1, '    at: c1-2 r1-8\n    to: page-4.yaml\n'),
        'page-4.yaml': pages(4, '    at: c1-2 r1-6\n    from: page-1.yaml\n'),
        'a.md': `---\nheadline: 大雪\n---\n\n${snow}\n\n${advice}\n`,
      },
      'edition.yaml',
    );
    const elements = await structureOf(pdf);
    const parts = elements.filter(({ text }) => text !== '' && bare(advice).includes(bare(text)));
    expect(parts.map((part) => part.page)).toEqual([0, 1]);
    expect(parts.map((part) => bare(part.text)).join('')).toBe(advice);
    // one element each in the file, whatever pages they stand on
    const { object, catalog } = objectsOf(pdf);
    const document = object(linkOf(object(linkOf(catalog, 'StructTreeRoot')), 'K'));
    const articles = linksOf(document, 'K').map(object);
    expect(articles).toHaveLength(1);
    const paragraphs = linksOf(articles[0]!, 'K').map(object);
    expect(paragraphs.filter((each) => each.includes('/Type/MCR'))).toHaveLength(1);
    // （下转）and（上接）lead round in the paper and are no words of the story
    expect(elements.map(({ text }) => text).join('')).not.toMatch(/下转|上接/);
    expect((await textOf(pdf)).join('')).toMatch(/下转[\s\S]*上接/);
  });

  test('in another language says so', async () => {
    const pdf = await writtenPage('  - story: a.md\n    at: c1-3 r1-10\n', {
      'a.md': '---\nlang: en\nheadline: Snow\n---\n\nSnow fell all night.\n',
    });
    const article = (await structureOf(pdf)).find(({ path }) => path.endsWith('Art'));
    expect(article?.lang).toBe('en');
  });
});

test('words in another language are spans of their paragraph, which stays one and in order', async () => {
  const pdf = await writtenPage('  - story: a.md\n    at: c1-3 r1-10\n', {
    'a.md': '他说了一句[Snow again, and more snow to come]{lang=en}，又说[Schnee]{lang=de}。\n',
  });
  const elements = await structureOf(pdf);
  expect(elements.filter(({ lang }) => lang !== undefined).map(({ path, lang, text }) => [path, lang, bare(text)])).toEqual(
    expect.arrayContaining([['Document Art P Span', 'de', 'Schnee']]),
  );
  expect(
    bare(
      elements
        .filter(({ lang }) => lang === 'en')
        .map(({ text }) => text)
        .join(''),
    ),
  ).toBe('Snowagain,andmoresnowtocome');
  expect(bare((await textOf(pdf))[0]!)).toBe('他说了一句Snowagain,andmoresnowtocome，又说Schnee。');
  expect(structureFaults(pdf)).toEqual([]);
});

test('a line that ends at a space of the text has it in the file, and looks no different to whoever reads the page', async () => {
  const set = await setPages(
    pageFiles('  - story: a.md\n    at: c1 r1-10\n', { 'a.md': 'The snow fell all night long and all the next day.\n' }),
  );
  const { fonts, info } = set.edition;
  const ends = runsOf(set.pages[0]!).map(({ text, endsAtSpace }) => text + (endsAtSpace ? ' ' : '|'));
  expect(ends.length).toBeGreaterThan(2);
  expect(ends.join('')).toBe('The snow fell all night long and all the next day.|');
  const lines = (await textOf(await pdfOf(set.pages, {}, { fonts, info })))[0]!.split('\n');
  expect(lines.map((line) => line.trimEnd()).join(' ')).toBe('The snow fell all night long and all the next day.');
});

test('briefs that run in one place are an article each', async () => {
  const brief = (headline: string, words: string): string => `---\nheadline: ${headline}\ncredit: （王）\n---\n\n${words}\n`;
  const pdf = await writtenPage('  - story: briefs/*.md\n    at: c1-2 r1-14\n', {
    'briefs/1.md': brief('一桥通车', '昨天，响水涧上的老石桥通车。'),
    'briefs/2.md': brief('种子下乡', '农技站送来三百袋麦种。'),
  });
  expect(outline(await structureOf(pdf))).toEqual([
    'Document',
    'Document Art',
    'H1: 一桥通车',
    'P: 昨天，响水涧上的老石桥通车。',
    'P: （王）',
    'Document Art',
    'H1: 种子下乡',
    'P: 农技站送来三百袋麦种。',
    'P: （王）',
  ]);
});

test('a box with a title is a section, and the headlines in it stand one level below', async () => {
  const place = '  - box: 服务台\n    at: c1-2 r1-18\n    border: hair\n    place:\n      - story: a.md\n        at: c1-2 r1-10\n';
  const pdf = await writtenPage(place, { 'a.md': `---\nheadline: 大雪\n---\n\n${forecast}\n` });
  expect(outline(await structureOf(pdf))).toEqual([
    'Document',
    'Document Sect',
    'H1: 服务台',
    'Document Sect Art',
    'H2: 大雪',
    `P: ${forecast}`,
  ]);
});

test('a picture says what it shows, with its caption inside, and stands behind the text of its story', async () => {
  const files = {
    ...pageFiles('  - story: a.md\n    at: c1-3 r1-10\n    photo: { file: a.png, at: c2 r1-5, alt: 雪中的老街, caption: 老街 }\n', {
      'a.md': `${snow}\n`,
    }),
    'a.png': png(80, 60),
  };
  const pdf = await written(files);
  const elements = await structureOf(pdf);
  expect(outline(elements)).toEqual([
    'Document',
    'Document Art',
    `P: ${snow}`,
    'Document Art Figure',
    'Document Art Figure Caption',
    'P: 老街',
  ]);
  expect(elements.find(({ path }) => path.endsWith('Figure'))?.alt).toBe('雪中的老街');
  expect(pdf.toString('latin1')).toMatch(/\/S\/Figure\/P \d+ 0 R\/Alt<feff[0-9a-f]+>\/A<<\/O\/Layout\/BBox\[120 [\d. ]+\]>>/);
});

test('a headline of several lines gives its words without the breaks; one of a line says them by its glyphs', async () => {
  const words = async (headline: string): Promise<string | undefined> => {
    const pdf = await writtenPage('  - story: a.md\n    at: c1-2 r1-10\n', { 'a.md': `---\nheadline: ${headline}\n---\n\n${forecast}\n` });
    return /\/ActualText<feff([0-9a-f]*)>/.exec(pdf.toString('latin1'))?.[1];
  };
  const said = await words('大雪连下三天三夜/老街新街一夜全白');
  expect(
    Buffer.from(said ?? '', 'hex')
      .swap16()
      .toString('utf16le'),
  ).toBe('大雪连下三天三夜老街新街一夜全白');
  expect(await words('大雪')).toBeUndefined();
});

test('everything painted is content with a number or an artifact of a kind, and sequences never nest', async () => {
  const { inflateSync } = await import('node:zlib');
  const place =
    '  - box: 服务台\n    at: c1-2 r1-18\n    border: hair\n    background: tint\n    place:\n      - story: a.md\n        at: c1-2 r1-10\n        column-rule: hair\n';
  const pdf = await writtenPage(place, { 'a.md': `---\nheadline: 大雪\n---\n\n${snow}\n\n---\n\n${forecast}\n` });
  const { pages } = objectsOf(pdf);
  const at = pdf.indexOf(`\n${linkOf(pages[0]!, 'Contents')} 0 obj\n`);
  const content = inflateSync(pdf.subarray(pdf.indexOf('stream\n', at) + 7)).toString('latin1');
  let open = false;
  let painted = 0;
  for (const operator of content.matchAll(/\b(?:BDC|BMC|EMC|Tj|TJ|Do|S|f|B)\b/g)) {
    if (operator[0] === 'BDC') {
      expect(open).toBe(false);
      open = true;
    } else if (operator[0] === 'EMC') open = false;
    else if (!open) painted++;
  }
  expect(open).toBe(false);
  expect(painted).toBe(0);
  expect(content).toMatch(/\/Artifact<<\/Type\/Background\/BBox\[[\d. ]+\]>>BDC/);
  expect(content).toContain('/Artifact<</Type/Layout>>BDC');
});

describe('the frame of the structure in the file', () => {
  const two = (): SetPage[] =>
    [0, 1].map((index) =>
      page([textLine('甲乙丙丁', 30, 60, { anchor: 1 }), textLine('戊己庚辛', 30, 80, { anchor: 2 + index }), textLine('页码', 30, 595)], {
        index,
        label: String(index + 1),
        anchors:
          index === 0
            ? [
                { id: 0, parent: -1, role: 'story', title: '雪' },
                { id: 1, parent: 0, role: 'paragraph' },
                { id: 2, parent: 0, role: 'paragraph' },
              ]
            : [{ id: 3, parent: 0, role: 'paragraph' }],
        beads: [
          { anchor: 0, box: { x: 30, y: 50, width: 100, height: 40 } },
          { anchor: 0, box: { x: 140, y: 50, width: 100, height: 20 } },
        ],
      }),
    );

  test('each page leads from its pieces to their elements', async () => {
    const { object, catalog, pages } = objectsOf(await pdfOf(two()));
    const tree = object(linkOf(catalog, 'StructTreeRoot'));
    const leaf = object(linksOf(object(linkOf(tree, 'ParentTree')), 'Kids')[0]!);
    const arrays = [...(/\/Nums\[([^\]]*)\]/.exec(leaf)?.[1] ?? '').matchAll(/(\d+) (\d+) 0 R/g)].map(([, key, id]) => [
      Number(key),
      Number(id),
    ]);
    expect(arrays.map(([key]) => key)).toEqual([0, 1]);
    const elements = arrays.map(([, id]) => numbersIn(object(id!)));
    expect(elements[0]![0]).toBe(elements[1]![0]);
    for (const id of elements.flat()) expect(object(id)).toContain('/S/P/');
    pages.forEach((dictionary, n) => {
      expect(dictionary).toContain(`/StructParents ${n}`);
      expect(dictionary).toContain('/Tabs /S');
    });
    expect(object(linkOf(catalog, 'MarkInfo'))).toContain('/Marked true');
  });

  test('a thread leads through the stations of a story in a closed ring, and each page knows its own', async () => {
    const { object, catalog, pages, pageNumbers } = objectsOf(await pdfOf(two()));
    const [number] = linksOf(catalog, 'Threads');
    const thread = object(number!);
    expect(thread).toMatch(/\/Title \(\u00fe\u00ff/);
    const first = linkOf(thread, 'F');
    const ring: number[] = [];
    for (let bead = first; !ring.includes(bead); bead = linkOf(object(bead), 'N')) {
      expect(linkOf(object(linkOf(object(bead), 'N')), 'V')).toBe(bead);
      expect(linkOf(object(bead), 'T')).toBe(number);
      ring.push(bead);
    }
    expect(ring).toHaveLength(4);
    expect(pages.flatMap((dictionary) => linksOf(dictionary, 'B'))).toEqual(ring);
    expect(ring.map((bead) => pageNumbers.indexOf(linkOf(object(bead), 'P')))).toEqual([0, 0, 1, 1]);
    expect(object(first)).toContain('/R [30 510 130 550]');
  });

  test('words whose anchor nobody has told of are no content, and break nothing', async () => {
    const pdf = await pdfOf([page([textLine('甲', 30, 60, { anchor: 17 })])]);
    expect(await textOf(pdf)).toEqual(['甲']);
    expect((await structureOf(pdf)).filter(({ text }) => text !== '')).toEqual([]);
  });

  test('the file says that it is tagged, in words a program can read, whatever its title', async () => {
    const { info } = await import('../set-text.ts');
    const pdf = await pdfOf(two(), {}, { info: { ...info, title: '砚溪 & <周报>' } });
    const text = pdf.toString('utf8');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('砚溪 &amp; &lt;周报&gt;');
  });
});
