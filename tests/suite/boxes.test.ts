/** Small pages: boxes, areas with columns of their own, rules between items. */

import { describe, it } from 'vitest';
import { expectPage } from './expect-page.ts';

const text = '今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午，主要街道全部通行。\n\n气象台说，明天还有小雪。\n';
const files = { 'a.md': text, 'b.md': '响水涧上的老石桥修好了。石匠们用了三个月。\n' };

describe('框', () => {
  it('a box has border, ground and title; what is inside stays on the page’s rows', () =>
    expectPage(
      'box',
      '  - box: 简讯\n    at: c1-2 r1-12\n    border: double\n    background: tint\n    place:\n      - story: a.md\n',
      files,
    ));

  it('a box without a title gives all its rows to its contents', () =>
    expectPage('box-untitled', '  - box:\n    at: c1-2 r1-8\n    border: hair\n    place:\n      - story: a.md\n', files));

  it('has a grid of its own, counted from its corner, a rule down each gutter', () =>
    expectPage(
      'box-with-grid',
      '  - box: 简讯\n    at: c1-3 r1-12\n    border: hair\n    padding: 1字\n    grid: { columns: 2, gutter: 2字 }\n    rules: hair\n    place:\n      - story: a.md\n        at: c1\n      - story: b.md\n        at: c2 r1-5\n',
      files,
    ));

  it('a story with a border is a box round it', () =>
    expectPage('story-with-border', '  - story: a.md\n    at: c2-3 r2-9\n    border: hair\n    padding: 1字\n', files));
});

describe('变栏', () => {
  it('an area has columns of its own widths and no border', () =>
    expectPage(
      'area-with-unequal-columns',
      '  - area: 上\n    at: c1-5 r1-8\n    grid: { columns: [13字, 18字, 19字], gutter: 2字 }\n    rules: hair\n    place:\n      - story: a.md\n        at: c1\n      - story: b.md\n        at: c2+3 r1-4\n',
      files,
    ));

  it('a page may have a grid of its own', () =>
    expectPage('page-grid', '  - story: a.md\n    at: c2 r1-10\n', {
      ...files,
      'page.yaml':
        'kind: page\nlayout: small\npage: { number: 3 }\ngrid: { columns: 3, gutter: 3字 }\nplace:\n  - story: a.md\n    at: c2 r1-10\n',
    }));
});

describe('rules', () => {
  it('after a place: down its gutter; under a single row: along it; at a row of its own: in its middle', () =>
    expectPage(
      'rules',
      '  - rule: hair\n    after: c2 r1-6\n  - rule: hair\n    after: c1-3 r8\n  - rule: double\n    at: c1-5 r10\n  - rule: hair\n    before: c4 r1-6\n',
      {},
    ));
});
