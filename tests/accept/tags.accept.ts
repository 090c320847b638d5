/** The structure of a page, read by poppler and pdf.js: every paragraph of every manuscript is one element, whole, whatever columns and pages it runs through. */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallLayout } from '../suite/small-layout.ts';
import { structureOf } from '../write/read-structure.ts';
import { structureFaults } from '../write/structure-faults.ts';
import { atHand, banxin, printed } from './command.ts';
import { manuscript } from './manuscript.ts';
import { material, root } from './shared.ts';

interface Element {
  readonly tag: string;
  readonly text: string;
}

interface StructureReader {
  readonly name: string;
  read(pdf: string): Promise<readonly Element[]>;
}

/** What `pdfinfo -struct-text` prints: an element a line, its text in quotation marks under it. */
const elementsOf = (pdf: string): Element[] => {
  const found: { tag: string; text: string }[] = [];
  let text: string | null = null;
  for (const line of printed('pdfinfo', ['-struct-text', '-enc', 'UTF-8', pdf]).split('\n')) {
    const opened: string | null = text === null ? (/^\s*"(.*)$/u.exec(line)?.[1] ?? null) : `${text}\n${line}`;
    if (opened === null) {
      const tag = /^\s*(\w+)/u.exec(line)?.[1];
      if (tag !== undefined) found.push({ tag, text: '' });
    } else if (opened.endsWith('"')) found.at(-1)!.text += opened.slice(0, -1);
    text = opened === null || opened.endsWith('"') ? null : opened;
  }
  return found;
};

const readers: readonly StructureReader[] = [
  ...(atHand('pdfinfo') ? [{ name: 'pdfinfo -struct-text', read: (pdf: string) => Promise.resolve(elementsOf(pdf)) }] : []),
  {
    name: 'pdf.js',
    // it reads page by page: an element of two pages comes back in two parts
    read: async (pdf) => (await structureOf(readFileSync(pdf))).map(({ path, text }) => ({ tag: path.split(' ').at(-1)!, text })),
  },
];

const english =
  'The water under the bridge is green, and cool even in summer; a man sells bean curd there before it is light, and goes home early.';

/** Letters as they are read: a soft hyphen is none, and where a line ended is not seen. */
const bare = (text: string): string => text.replace(/[\s\u00ad]/gu, '');

const stories = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|txt)$/u.test(file) && !/README/u.test(file))
    .map((file) => join(folder, file));

/** The paragraphs of a manuscript as they stand on the page. */
const paragraphs = (file: string): string[] => {
  const { front, blocks } = manuscript(file);
  let lead = front.dateline ?? '';
  return blocks
    .filter((block) => block !== '＊　＊　＊')
    .map((block, n) => {
      const first = lead !== '' && (n === 0 || !/^#/u.test(block));
      const text = first ? lead + block : block;
      if (first) lead = '';
      return bare(text);
    });
};

/** The credit of a caption stands behind its last words, in the same paragraph. */
const withCredit = (file: string, text: string): string => text + bare(manuscript(file).front.credit ?? '');

/** A text that stands in two parts: on two pages, for a reader that goes page by page. */
const inTwoParts = (texts: ReadonlySet<string>, text: string): boolean =>
  [...texts].some((part) => part !== '' && text.startsWith(part) && texts.has(text.slice(part.length)));

interface Given {
  readonly folder: () => string;
  readonly manuscripts: () => readonly string[];
}

const acceptTags = ({ folder, manuscripts }: Given): void => {
  let out = '';
  const pdf = (): string => join(out, 'page.pdf');

  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'banxin-tags-'));
    const { stderr } = banxin(['proof', 'edition.yaml', '-o', pdf()], folder());
    expect(stderr).not.toMatch(/fault of its own/u);
  });

  afterAll(() => {
    if (out) rmSync(out, { recursive: true });
  });

  for (const reader of readers) {
    it(`every paragraph is one element, whole: ${reader.name}`, async () => {
      const texts = new Set((await reader.read(pdf())).map(({ text }) => bare(text)));
      const wanted = manuscripts().flatMap((file) => paragraphs(file).map((text) => ({ file, text })));
      const whole = (text: string): boolean => texts.has(text) || (reader.name === 'pdf.js' && inTwoParts(texts, text));
      const lost = wanted
        .filter(({ file, text }) => !whole(text) && !whole(withCredit(file, text)))
        .map(({ file, text }) => `${basename(file)}: ${text.slice(0, 30)}`);
      console.log(`${basename(folder())}, ${reader.name}: ${wanted.length - lost.length} of ${wanted.length} paragraphs whole`);
      expect(wanted.length).toBeGreaterThan(0);
      expect(lost).toEqual([]);
    });

    it(`there are articles, and no heading leaves a level out: ${reader.name}`, async () => {
      const elements = await reader.read(pdf());
      expect(elements.filter(({ tag }) => tag === 'Art').length).toBeGreaterThan(0);
      const levels = elements.flatMap(({ tag }) => Number(/^H(\d)$/u.exec(tag)?.[1] ?? 0) || []);
      expect(levels.length).toBeGreaterThan(0);
      levels.forEach((level, n) => {
        expect(level).toBeLessThanOrEqual((levels[n - 1] ?? 0) + 1);
      });
    });
  }

  it('tree, pages, content and threads agree', () => {
    expect(structureFaults(readFileSync(pdf()))).toEqual([]);
  });
};

describe('the structure of the sample weekly', () => {
  const folder = join(root, 'samples', 'weekly');
  acceptTags({ folder: () => folder, manuscripts: () => stories(join(folder, 'stories')) });
});

describe('the structure of a story that jumps', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'banxin-jump-'));
    mkdirSync(join(folder, 'layouts'));
    const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    put('layouts/small.yaml', smallLayout);
    put('edition.yaml', 'kind: edition\ntitle: 砚溪周报\nlayout: small\npages: [page-1.yaml, page-2.yaml]\n');
    put('page-1.yaml', 'kind: page\npage: { number: 1 }\nplace:\n  - story: a.md\n    at: c1-3 r1-8\n    to: page-2.yaml\n');
    put(
      'page-2.yaml',
      'kind: page\npage: { number: 2 }\nplace:\n  - story: a.md\n    at: c1-3 r1-12\n    headline: null\n    from: page-1.yaml\n  - story: b.md\n    at: c4-5 r1-14\n',
    );
    const words = '砚溪的水是绿的，夏天也凉。桥上有人卖豆腐，天不亮就来，卖完了把桶扣过来坐一会儿。';
    const blocks = ['先说桥。', '再说水。', '又说豆腐。', '后说人。'].map((first) => `${first}${words}${words}`);
    put('b.md', `---\nlang: en\n---\n\n${english}\n`);
    put('a.md', `---\nheadline: 桥上\n---\n\n${blocks.join('\n\n')}\n`);
  });
  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true });
  });
  acceptTags({ folder: () => folder, manuscripts: () => [join(folder, 'a.md')] });

  it.runIf(atHand('pdfinfo'))('words of Latin keep the spaces at which their lines end', () => {
    const pdf = join(folder, 'spaces.pdf');
    banxin(['proof', 'edition.yaml', '-o', pdf], folder);
    expect(elementsOf(pdf).map(({ text }) => text.replaceAll('\u00ad', ''))).toContain(english);
  });
});

describe.runIf(material)('the structure of the corpus broadsheet', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'banxin-corpus-'));
    cpSync(join(root, 'tests', 'accept', 'corpus'), folder, { recursive: true });
    cpSync(join(material!, 'corpus', 'stories'), join(folder, 'stories'), { recursive: true });
    cpSync(join(material!, 'photos'), join(folder, 'photos'), { recursive: true });
  });
  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true });
  });
  acceptTags({ folder: () => folder, manuscripts: () => stories(join(folder, 'stories')) });
});
