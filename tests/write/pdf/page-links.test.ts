/** Links of the screen edition, and pages that are written each by itself: what leads from page to page, and what a page knows alone. */

import { describe, expect, test } from 'vitest';
import type { SetPage } from '../../../src/setpage/set-page.ts';
import { AnchorCarrier } from '../../../src/write/pdf/carry-anchors.ts';
import { type Files, setPages } from '../../set-pages.ts';
import { smallLayout } from '../../suite/small-layout.ts';
import { openPdf, pdfOf } from '../read-pdf.ts';
import { outline, structureOf } from '../read-structure.ts';
import { structureFaults } from '../structure-faults.ts';

/** Pages as they are written by themselves, with the anchors that go on from those before. */
const apart = (pages: readonly SetPage[]): SetPage[] => {
  const carrier = new AnchorCarrier();
  return pages.map((each) => carrier.carry(each));
};

const snow = '今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午，主要街道全部通行。';
const forecast = '气象台说，明天还有小雪。出门的人请多穿一件衣服，慢走，看路。';
/** Long enough to be parted in the midst. */
const advice = `${forecast}山上的路更滑，车辆装好防滑链再走，老人孩子少出门，各村夜里派人巡路，遇事打电话。`;

describe('links of the screen edition', () => {
  const files = {
    'layouts/small.yaml': smallLayout,
    'edition.yaml': 'kind: edition\ntitle: 砚溪周报\nlayout: small\npages: [page-1.yaml, page-4.yaml]\n',
    'page-1.yaml':
      'kind: page\npage: { number: 1 }\nplace:\n  - story: a.md\n    at: c1-2 r1-8\n    to: page-4.yaml\n  - index: 导读\n    at: c4 r1-6\n',
    'page-4.yaml':
      'kind: page\npage: { number: 4 }\nplace:\n  - story: a.md\n    at: c1-2 r1-6\n    from: page-1.yaml\n    headline: null\n  - story: b.md\n    at: c3-4 r1-10\n',
    'a.md': `---\nheadline: 大雪\n---\n\n${snow}\n\n${advice}\n`,
    'b.md': `---\nheadline: 晴\n---\n\n${forecast}\n`,
  };
  const linked = async (over: Files = {}): Promise<Buffer> => {
    const set = await setPages({ ...files, ...over }, 'edition.yaml');
    return pdfOf(set.pages, { links: true }, { fonts: set.edition.fonts, info: set.edition.info, report: () => {} });
  };

  test('lead on and back where a story jumps, and from the index to its page; the structure knows them', async () => {
    const pdf = await linked();
    const document = await openPdf(pdf);
    const found: [string, number | null][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      for (const link of await (await document.getPage(number)).getAnnotations()) {
        const [left, foot, right, top] = link.rect as number[];
        expect(right! - left!).toBeGreaterThan(20);
        expect(top! - foot!).toBeGreaterThan(5);
        found.push([link.contentsObj.str, await document.getPageIndex(link.dest[0])]);
      }
    }
    await document.destroy();
    expect(found).toEqual([
      ['（下转第4版）', 1],
      ['第4版　晴', 1],
      ['（上接第1版）', 0],
    ]);
    expect(outline(await structureOf(pdf)).filter((line) => /Link/.test(line))).toEqual([
      'Link: （下转第4版）',
      'Link: 第4版晴',
      'Link: （上接第1版）',
    ]);
    expect(structureFaults(pdf)).toEqual([]);
  });

  test('stand in no proof, and lead nowhere where a page is not in the file', async () => {
    const set = await setPages(files, 'edition.yaml');
    const { fonts, info } = set.edition;
    expect((await pdfOf(set.pages, {}, { fonts, info, report: () => {} })).includes('/Annot')).toBe(false);
    const alone = await pdfOf([apart(set.pages)[1]!], { links: true }, { fonts, info, report: () => {} });
    expect(alone.includes('/Subtype /Link')).toBe(false);
    // a page by itself knows what its words are all the same
    const elements = outline(await structureOf(alone));
    expect(elements.slice(0, 2)).toEqual(['Document', 'Document Art']);
    expect(elements.filter((line) => line.startsWith('P: ')).length).toBeGreaterThan(1);
    expect(structureFaults(alone)).toEqual([]);
  });
});

test('each page of a book that is written by itself says what its words are', async () => {
  const set = await setPages(
    {
      'layouts/small.yaml': smallLayout,
      'edition.yaml': 'kind: edition\ntitle: 长文\nlayout: small\nstory: book.md\n',
      'book.md': `# 第一章\n\n${Array.from({ length: 12 }, () => snow.repeat(5)).join('\n\n')}\n`,
    },
    'edition.yaml',
  );
  expect(set.pages.length).toBeGreaterThan(2);
  const { fonts, info } = set.edition;
  for (const one of apart(set.pages).slice(1)) {
    const elements = outline(await structureOf(await pdfOf([one], {}, { fonts, info, report: () => {} })));
    expect(elements.slice(0, 2)).toEqual(['Document', 'Document Art']);
    for (const line of elements.slice(2)) expect(line).toMatch(/^P: /);
  }
  const whole = outline(await structureOf(await pdfOf(set.pages, {}, { fonts, info, report: () => {} })));
  expect(whole.slice(0, 3)).toEqual(['Document', 'Document Art', 'H1: 第一章']);
});
