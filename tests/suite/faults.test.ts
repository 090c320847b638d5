/** Small pages with something wrong: the fault is told, and the rest of the page stands. */

import { describe, expect, it } from 'vitest';
import { png } from '../png.ts';
import { codes, setPages } from '../set-pages.ts';
import { expectFiles, expectPage } from './expect-page.ts';
import { pageFiles } from './small-layout.ts';

const text = '今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午，主要街道全部通行。\n';
const files = { 'a.md': text, 'b.md': '响水涧上的老石桥修好了。\n' };

describe('a place', () => {
  it('too small for its story: an error with lines and characters', async () => {
    const { findings } = await expectPage('overset', '  - story: a.md\n    at: c1 r1-3\n', files);
    expect(findings.find((f) => f.code === 'compose.overset')!.values).toMatchObject({ lines: 2, characters: 12 });
  });

  it('that overlaps another: an error that names both and the rows', async () => {
    const { findings } = await expectPage('overlap', '  - story: a.md\n    at: c1-2 r1-8\n  - story: b.md\n    at: c2-3 r5-10\n', files);
    expect(findings.find((f) => f.code === 'compose.overlap')!.values).toMatchObject({ first: 'a.md', second: 'b.md', from: 5, to: 8 });
  });

  it('that overlaps another with over: true is meant', async () => {
    const set = await expectPage(
      'overlap-meant',
      '  - story: a.md\n    at: c1-2 r1-8\n  - box:\n    at: c2-3 r5-10\n    over: true\n    place: []\n',
      files,
    );
    expect(codes(set)).toEqual([]);
  });

  it('that overlaps itself: text would stand on text', async () => {
    const set = await setPages(pageFiles('  - story: a.md\n    at: [c1 r1-4, c1-2 r3-8]\n', files));
    expect(codes(set)).toEqual(['compose.overlap-itself']);
  });

  it('a story’s photo over another story is an overlap too', async () => {
    const set = await expectPage(
      'overlap-of-photo',
      '  - story: a.md\n    at: c1 r1-8\n    photo: { file: p.png, at: c2 r1-4 }\n  - story: b.md\n    at: c2 r3-8\n',
      files,
      { 'p.png': png(40, 30) },
    );
    expect(codes(set)).toEqual(['compose.overlap']);
  });

  it('beyond the last column or row: an error that says how many there are', async () => {
    const set = await expectPage('outside', '  - story: a.md\n    at: c5-6 r1-8\n  - story: b.md\n    at: c1 r15-24\n', files);
    expect(codes(set)).toEqual(['compose.outside-columns', 'compose.outside-rows']);
  });

  it('of a chain that is not there leaves the others to the story', () =>
    expectPage('outside-in-chain', '  - story: a.md\n    at: [c9 r1-8, c1 r1-8]\n', files));

  it('all taken by the headline: an error, no text', async () => {
    const set = await expectPage('no-room', '  - story: a.md\n    at: c1-2 r1-3\n    headline: 大雪\n', files);
    expect(codes(set)).toEqual(['compose.no-room-under-headline']);
  });

  it('divided into more columns than there is room for: an error', async () => {
    const set = await expectPage('no-room-for-columns', '  - story: b.md\n    at: c1 r1-16\n    columns: 8\n    gutter: 2字\n', files);
    expect(codes(set)).toHaveLength(1);
  });

  it('narrower than a character: every line says so', async () => {
    const set = await expectPage('narrow', '  - story: b.md\n    at: { x: 30pt, y: 40pt, width: 6pt, height: 168pt }\n', files);
    expect(new Set(codes(set))).toEqual(new Set(['compose.line-too-wide']));
  });
});

describe('a file', () => {
  it('that is missing: an error with what lies beside it, and the page goes on', async () => {
    const set = await expectPage(
      'missing-file',
      '  - story: stories/gone.md\n    at: c1 r1-4\n  - story: stories/b.md\n    at: c2 r1-4\n',
      {
        'stories/b.md': files['b.md'],
        'stories/c.md': '山。\n',
      },
    );
    expect(codes(set)).toEqual(['compose.missing-file']);
  });

  it('outside the project is not read', async () => {
    const set = await expectPage('outside-project', '  - story: ../../etc/passwd\n    at: c1 r1-4\n', {});
    expect(codes(set)).toEqual(['compose.outside-project']);
  });

  it('a pattern that no file matches', async () => {
    const set = await expectPage('no-match', '  - story: briefs/*.md\n    at: c1 r1-4\n', {});
    expect(codes(set)).toEqual(['compose.no-match']);
  });

  it('that is no page: an edition without pages', async () => {
    const set = await expectFiles('no-pages', { 'edition.yaml': 'kind: edition\ntitle: 空\npages: [gone.yaml]\n' }, 'edition.yaml');
    expect(set.pages).toHaveLength(0);
    expect(codes(set)).toContain('compose.missing-file');
  });

  it('an empty manuscript leaves its place empty', () => expectPage('empty-story', '  - story: a.md\n    at: c1 r1-4\n', { 'a.md': '' }));
});

describe('a name', () => {
  it('of a headline style, a rule, a colour that the layout has not: errors, each once', async () => {
    const set = await expectPage(
      'unknown-names',
      '  - story: a.md\n    at: c1-2 r1-12\n    style: leed\n    headline: 大雪\n    border: hare\n    background: rad\n',
      files,
    );
    expect(codes(set)).toHaveLength(3);
  });
});

describe('what cannot be set yet', () => {
  it('keeps its place and says so', () =>
    expectPage('not-yet', '  - table: prices.csv\n    at: c1-2 r1-4\n  - story: a.md\n    at: c3 r1-8\n    wrap: outline\n', files));
});
