/** Every item of a page knows the line of YAML it comes from: those of stories, their photos, boxes, rules, furniture. */

import { expect, test } from 'vitest';
import type { PageItem } from '../../src/setpage/set-page.ts';
import { png } from '../png.ts';
import { setPages } from '../set-pages.ts';
import { pageFiles, smallLayout } from '../suite/small-layout.ts';

test('items are written where they stand in the page file, furniture in the layout', async () => {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    ...pageFiles(
      '  - story: a.md\n    at: c1-2 r3-12\n    photo:\n      file: wide.png\n      at: c1-2 r3-6\n  - box: 简讯\n    at: c4-5 r3-12\n    background: tint\n    place:\n      - text: 慢走\n        at: r3-5\n  - rule: hair\n    after: c3\n',
      { 'a.md': '今天早上，砚溪下了一场大雪。\n' },
      `${smallLayout}furniture:\n  - folio: 第{page}版\n    at: bottom\n`,
    ),
    'wide.png': png(400, 200),
  };
  const { pages } = await setPages(files);
  const [page] = pages;
  const begins = (item: PageItem): string => {
    const index = page!.items.indexOf(item);
    const at = page!.written!.filter(({ from }) => from <= index).at(-1)?.at;
    const body = at && files[at.file];
    return typeof body === 'string' ? `${at!.file} ${body.slice(at!.start, at!.end).split('\n')[0]}` : '';
  };
  const found = page!.items.map((item) => [item.kind === 'glyphs' ? item.text : item.kind, begins(item)] as const);
  const of = (what: string): string | undefined => found.find(([kind]) => kind.includes(what))?.[1];
  expect(of('picture')).toMatch(/^page\.yaml file: wide\.png/);
  expect(of('今天早上')).toBe('page.yaml story: a.md');
  expect(of('慢走')).toBe('page.yaml text: 慢走');
  expect(of('简讯')).toBe('page.yaml box: 简讯');
  expect(of('版')).toBe('layouts/small.yaml folio: 第{page}版');
  expect(found.at(-1)![1]).toBe('page.yaml rule: hair');
});
