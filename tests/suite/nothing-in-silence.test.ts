/** What a manuscript says is printed with its marks, or told: captions, bylines, titles of books, lines that stand alone. */

import { describe, expect, it } from 'vitest';
import { png } from '../png.ts';
import { codes, itemsOf, runsOf, type SetEdition, setPages } from '../set-pages.ts';
import { pageFiles, smallLayout } from './small-layout.ts';

const words = (set: SetEdition, page = 0): string[] => runsOf(set.pages[page]!).map((run) => run.text);

const snow = '今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午，主要街道全部通行。';

describe('a caption from a manuscript', () => {
  it('keeps its bold and kai words', async () => {
    const set = await setPages({
      ...pageFiles('  - photo: p.png\n    at: c1-2 r1-8\n    caption: caption.md\n', {
        'caption.md': '左起：**李白**和*杜甫*。\n\n桥上的是**高适**。\n',
      }),
      'p.png': png(400, 200),
    });
    const faces = new Map(runsOf(set.pages[0]!).map((run) => [run.text, String(run.face)]));
    expect(faces.get('李白')).toContain('sans');
    expect(faces.get('高适')).toContain('sans');
    expect(faces.get('李白')).not.toBe(faces.get('杜甫'));
    expect(faces.get('杜甫')).not.toBe(faces.get('左起：'));
  });
});

describe('a byline', () => {
  it('is printed over a story that has no headline', async () => {
    const set = await setPages(
      pageFiles('  - story: a.md\n    headline: none\n    at: c1-2 r1-9\n', {
        'a.md': `---\nheadline: 大雪\nbyline: 王晓\n---\n\n${snow}\n`,
      }),
    );
    expect(words(set).join('')).toContain('王晓');
    expect(words(set).join('')).not.toContain('大雪今');
  });
});

describe('a book', () => {
  const book = (front: string): Promise<SetEdition> =>
    setPages(
      {
        'layouts/small.yaml': smallLayout,
        'edition.yaml': 'kind: edition\ntitle: 雪\nlayout: small\nstory: book.md\n',
        'book.md': `---\n${front}\n---\n\n${snow}\n`,
      },
      'edition.yaml',
    );

  it('prints its title, who wrote it and who signed it', async () => {
    const set = await book('headline: 雪夜/行路\nbyline: 王晓\ncredit: （岁末）');
    const all = words(set).join('');
    expect(all.startsWith('雪夜行路王晓')).toBe(true);
    expect(all.endsWith('（岁末）')).toBe(true);
    expect(set.findings).toEqual([]);
  });

  it('tells what has no place in it', async () => {
    expect(codes(await book('kicker: 长篇\ndeck: ——一部雪史'), 'warning')).toEqual(['compose.not-in-book', 'compose.not-in-book']);
  });
});

describe('a line alone', () => {
  it('before （下转） goes over with its paragraph', async () => {
    const page = (number: number, more: string): string =>
      `kind: page\nlayout: small\npage: { number: ${number} }\nplace:\n  - story: a.md\n${more}`;
    const set = await setPages(
      {
        'layouts/small.yaml': smallLayout,
        'edition.yaml': 'kind: edition\ntitle: 雪\nlayout: small\npages: [page-1.yaml, page-2.yaml]\n',
        'page-1.yaml': page(1, '    at: c1 r1-7\n    to: page-2.yaml\n'),
        'page-2.yaml': page(2, '    at: c1 r1-9\n    from: page-1.yaml\n'),
        // five lines, then the jump in the seventh row
        'a.md': `${snow}\n\n气象台说，明天还有小雪。出门的人请多穿一件衣服，慢走。\n`,
      },
      'edition.yaml',
    );
    expect(words(set, 0).join('')).not.toContain('气象台');
    expect(words(set, 1).join('')).toContain('气象台说');
  });

  it('that cannot be mended is told at its paragraph', async () => {
    // five columns of one row: each line of the paragraph has its own
    const set = await setPages(
      pageFiles('  - story: a.md\n    at: c1-5 r1\n', {
        'a.md': '今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午都通行了，真好。\n',
      }),
    );
    expect(codes(set, 'warning')).toContain('compose.line-alone');
    expect(set.findings.find(({ code }) => code === 'compose.line-alone')?.at?.file).toBe('a.md');
  });
});

describe('a ground', () => {
  it('of a colour nobody named is not drawn', async () => {
    const set = await setPages(pageFiles("  - box: ''\n    at: c1-2 r1-6\n    background: tnit\n    place: []\n", {}));
    expect(codes(set)).toEqual(['compose.unknown-color']);
    expect(itemsOf(set.pages[0]!).filter((item) => item.kind === 'path')).toEqual([]);
  });
});

describe('今日导读', () => {
  const edition = (index: string): Promise<SetEdition> =>
    setPages(
      {
        'layouts/small.yaml': smallLayout,
        'edition.yaml': 'kind: edition\ntitle: 雪\nlayout: small\npages: [page-1.yaml, page-2.yaml]\n',
        'page-1.yaml': `kind: page\nlayout: small\npage: { number: 1 }\nplace:\n  - index: ''\n    at: c1-3 r1-4\n${index}`,
        'page-2.yaml': 'kind: page\nlayout: small\npage: { number: 2, name: 乡村 }\nplace:\n  - story: a.md\n    at: c1-3 r1-9\n',
        'a.md': `---\nheadline: 大雪\n---\n\n${snow}\n`,
      },
      'edition.yaml',
    );

  it('gives each page’s number, section and first headline', async () => {
    expect(words(await edition('')).join('')).toBe('第2版　乡村　大雪');
  });

  it('without the sections where the page says so', async () => {
    expect(words(await edition('    sections: no\n')).join('')).toBe('第2版　大雪');
  });
});
