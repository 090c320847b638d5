/** Small pages: furniture, datelines and credits, stories that go on on another page. */

import { describe, it } from 'vitest';
import { expectFiles, expectPage } from './expect-page.ts';
import { smallLayout } from './small-layout.ts';

const furniture = `furniture:
  - folio: '{name} · {date:yyyy年M月d日} {weekday} · 第{page}版'
    at: top
    side: outside
    rule: double
  - folio: '责编 {editor}'
    at: bottom
    side: inside
`;
/** Room for it over and under the type area. */
const roomy = smallLayout.replace('margins: { top: 10pt, bottom: 10pt }', 'margins: { top: 30pt, bottom: 30pt }') + furniture;

const edition = (pages: string): string =>
  `kind: edition\ntitle: 砚溪周报\nissue: 1187\ndate: 2026-11-20\nlayout: small\npages: [${pages}]\n`;
const page = (facts: string, place = ''): string => `kind: page\npage: { ${facts} }\nplace:${place === '' ? ' []' : `\n${place}`}\n`;

describe('书眉', () => {
  it('stands outside on right-hand and left-hand pages, over its rule; what a page does not say is left out', () =>
    expectFiles(
      'furniture',
      {
        'layouts/small.yaml': roomy,
        'edition.yaml': edition('page-3.yaml, page-4.yaml'),
        'page-3.yaml': page('number: 3, name: 要闻, editor: 祁小满'),
        'page-4.yaml': page('number: 4'),
      },
      'edition.yaml',
    ));

  it('a field nobody knows is an error, and left out', () =>
    expectFiles(
      'furniture-unknown-field',
      {
        'layouts/small.yaml': roomy.replace('{editor}', '{edtior}'),
        'edition.yaml': edition('page-3.yaml'),
        'page-3.yaml': page('number: 3, name: 要闻'),
      },
      'edition.yaml',
    ));
});

describe('电头 and 署名', () => {
  const text = '今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪。';

  it('a dateline runs in before the first paragraph, half an em from it, in its own face', () =>
    expectPage('dateline', '  - story: a.md\n    at: c1-2 r1-6\n', { 'a.md': `---\ndateline: 本报讯\n---\n\n${text}\n` }));

  it('a manuscript that begins with a quotation and has no paragraph keeps its dateline', () =>
    expectPage('dateline-of-a-quotation', '  - story: a.md\n    at: c1-2 r1-6\n', {
      'a.md': '---\ndateline: 本报讯\n---\n\n## 雪\n\n> 风雪夜归人。\n',
    }));

  it('a credit stands at the end of the last line where there is room', () =>
    expectPage('credit-on-last-line', '  - story: a.md\n    at: c1 r1-6\n', { 'a.md': `---\ncredit: （王晓）\n---\n\n${text}他说。\n` }));

  it('else on a line of its own', () =>
    expectPage('credit-on-its-own-line', '  - story: a.md\n    at: c1 r1-6\n', {
      'a.md': `---\ncredit: （王晓）\n---\n\n${text}他说好大的雪啊。\n`,
    }));

  it('and is overset with it when there is no line left', () =>
    expectPage('credit-overset', '  - story: a.md\n    at: c1 r1-4\n', {
      'a.md': `---\ncredit: （王晓）\n---\n\n${text}他说好大的雪啊。\n`,
    }));
});

describe('转版', () => {
  it('a story that does not fit goes on where it stopped, in mid-sentence, on the other page', () =>
    expectFiles(
      'jump',
      {
        'layouts/small.yaml': smallLayout,
        'edition.yaml': edition('page-1.yaml, page-4.yaml'),
        'page-1.yaml': page('number: 1', '  - story: a.md\n    at: c1-2 r1-7\n    to: page-4.yaml'),
        'page-4.yaml': page('number: 4', '  - story: a.md\n    at: c1-2 r1-6\n    headline: none\n    from: page-1.yaml'),
        'a.md':
          '---\nheadline: 大雪\ncredit: （王晓）\n---\n\n今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午，主要街道全部通行。\n\n气象台说，明天还有小雪。出门的人请多穿一件衣服，慢走，看路。\n',
      },
      'edition.yaml',
    ));
});

describe('书稿', () => {
  it('a manuscript makes pages until it ends; a chapter begins in the outline', () =>
    expectFiles(
      'book',
      {
        'layouts/small.yaml': smallLayout.replace('560pt x 300pt', '230pt x 90pt').replace('columns: 5', 'columns: 2'),
        'edition.yaml': 'kind: edition\ntitle: 雪\nlayout: small\nstory: book.md\n',
        'book.md':
          '# 大雪\n\n今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午，主要街道全部通行。\n\n# 小雪\n\n气象台说，明天还有小雪。出门的人请多穿一件衣服，慢走，看路。\n',
      },
      'edition.yaml',
    ));
});
