/** Small pages: what stands beside the lines and inside them: dots, lines, boxes, readings, spread names; the first character of a story, sunk. */

import { describe, expect, it } from 'vitest';
import { codes, itemsOf, runsOf, setPages } from '../set-pages.ts';
import { expectFiles, expectPage } from './expect-page.ts';
import { pageFiles, smallLayout } from './small-layout.ts';

const marks = `[重点]{dots}在此，[张三]{name}[李四]{name}读[红楼梦]{title}。

[北京]{ruby=běi jīng}的[双]{ruby=shuāng}[窗]{ruby=chuāng}，[王明]{death}与[王明]{name3}。
`;

const open = smallLayout.replace('row: 14pt', 'row: 17pt');
const place = '  - story: marks.md\n    at: c2 r1-10\n';

describe('marks beside the line', () => {
  it('stand on their sides of a horizontal line, readings as drawn type over the words', async () => {
    const set = await expectFiles('marks-horizontal', pageFiles(place, { 'marks.md': marks }, open));
    expect(codes(set, 'warning')).not.toContain('compose.line-gap');
    const text = runsOf(set.pages[0]!)
      .map((run) => run.text)
      .join('');
    // what is drawn beside the words is no part of the text
    expect(text).toBe('重点在此，张三李四读红楼梦。北京的双窗，王明与王明。');
    const drawn = itemsOf(set.pages[0]!).flatMap((item) => (item.kind === 'path' && item.words !== undefined ? [item.words] : []));
    expect(drawn).toEqual(['běi', 'jīng', 'shuāng', 'chuāng']);
  });

  it('stand on the sides of a vertical line: dots and readings right, lines left', () =>
    expectFiles(
      'marks-vertical',
      pageFiles(
        '  - story: marks.md\n    at: c1 r1-10\n',
        { 'marks.md': marks },
        `${open.replace('columns: 5', 'columns: 2')}writing: vertical\n`,
      ),
    ));

  it('行间: a story whose lines stand too close for them is told so once', async () => {
    const set = await expectPage('marks-in-narrow-gaps', place, { 'marks.md': marks });
    // 10 pt on 14 pt rows is what newspapers print: told, not warned of
    expect(codes(set, 'note').filter((code) => code === 'compose.close-line-gap')).toHaveLength(1);
    const closer = await setPages(pageFiles(place, { 'marks.md': marks }, smallLayout.replace('row: 14pt', 'row: 13pt')));
    expect(codes(closer, 'warning').filter((code) => code === 'compose.line-gap')).toHaveLength(1);
  });
});

describe('双行夹注', () => {
  const notes = `子曰[（孔子说的话，记在《论语》的第一篇里）]{warichu}学而时习之。

昨天[郑玄**注**云]{warichu}到。
`;

  it('stands in half size within its line, its brackets in the size of the line', async () => {
    const set = await expectFiles('warichu', pageFiles(place, { 'marks.md': notes }));
    const runs = runsOf(set.pages[0]!);
    const body = runs.filter((run) => run.size === 10 || run.size === 5);
    expect(body.map((run) => run.text).join('')).toBe('子曰（孔子说的话，记在《论语》的第一篇里）学而时习之。昨天郑玄注云到。');
    expect(body.filter((run) => run.text.includes('（')).every((run) => run.size === 10)).toBe(true);
    expect(codes(set, 'error')).toEqual([]);
  });
});

describe('首字下沉', () => {
  const sunk = smallLayout.replace('indent: 2字 }', 'indent: 2字, drop-cap: 2 }');
  const spring = `春天来了，柳树绿了，河水也解冻了。大家都到河边去看冰。

孩子们在岸上跑。
`;

  it('takes whole rows, and the lines beside it go round it', async () => {
    const set = await expectFiles('drop-cap', pageFiles('  - story: a.md\n    at: c1 r1-10\n', { 'a.md': spring }, sunk));
    const [cap, ...lines] = runsOf(set.pages[0]!);
    expect(cap).toMatchObject({ text: '春', size: 24 });
    // two lines of seven characters, then the whole measure
    expect(lines.map((line) => line.origin.x)).toEqual([40, 40, 10, 10, 30]);
    expect(codes(set, 'warning')).not.toContain('compose.no-drop-cap');
  });

  it('has the mark that opens the words before it', async () => {
    const set = await expectFiles('drop-cap-quoted', pageFiles('  - story: a.md\n    at: c1 r1-10\n', { 'a.md': `“${spring}` }, sunk));
    expect(runsOf(set.pages[0]!)[0]!.text).toBe('“春');
  });

  it('without room for it and a line beside it is told, and set like the others', async () => {
    const set = await expectFiles('drop-cap-no-room', pageFiles('  - story: a.md\n    at: c1 r1-1\n', { 'a.md': '春天来了。' }, sunk));
    expect(codes(set, 'warning')).toEqual(['compose.no-drop-cap']);
  });

  it('is for a story alone in its place, and told of several', async () => {
    const files = { 'b/a.md': spring, 'b/b.md': spring };
    const set = await expectFiles('drop-cap-of-several', pageFiles('  - story: b/*.md\n    at: c1-3 r1-10\n', files, sunk));
    expect(codes(set, 'warning')).toContain('compose.drop-cap-alone');
  });
});
