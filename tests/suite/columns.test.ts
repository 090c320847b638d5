/** Small pages: text in columns, one measure and several. */

import { describe, it } from 'vitest';
import { expectPage } from './expect-page.ts';
import { smallLayout } from './small-layout.ts';

const snow = `今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午12点，主要街道全部通行。

气象台说，明天还有小雪，气温降到零下9度。出门的人请多穿一件衣服，慢走，看路。
`;

const bridge = `响水涧上的老石桥修好了。石匠们用了三个月，把冲走的十七块条石一块一块找回来，按原来的次序放好。

“桥还是那座桥，”老石匠摸着栏杆说，“水也还是那条水。”他在桥头坐下，点了一袋烟，看孩子们跑过去，又跑回来。

这座桥有二百四十年了。
`;

const spanningLayout = smallLayout.replace(
  /^ {2}subhead:.*$/m,
  '  subhead:    { font: song, size: 10pt, rows: 2, align: center, keep-with-next: 2, indent: 0, span: all }',
);

describe('a story in columns', () => {
  it('in one column, from its first row down', () =>
    expectPage('plain-story', '  - story: snow.md\n    at: c2 r3-end\n', { 'snow.md': snow }));

  it('in three columns that end level, the remainder short in the last', () =>
    expectPage('balanced-columns', '  - story: bridge.md\n    at: c1-3 r1-12\n', { 'bridge.md': bridge }));

  it('in three columns filled one after another when balance is off', () =>
    expectPage('unbalanced-columns', '  - story: bridge.md\n    at: c1-3 r1-6\n    balance: false\n', { 'bridge.md': bridge }));

  it('over columns joined to one measure', () =>
    expectPage('joined-columns', '  - story: bridge.md\n    at: c1+3 r1-10\n', { 'bridge.md': bridge }));

  it('破栏: three columns’ room set as two, a rule between', () =>
    expectPage('redivided', '  - story: bridge.md\n    at: c1-3 r1-10\n    columns: 2\n    gutter: 2字\n    column-rule: hair\n', {
      'bridge.md': bridge,
    }));

  it('on a whole page when no place is said', () => expectPage('whole-page', '  - story: snow.md\n', { 'snow.md': snow }));
});

describe('a chain of places', () => {
  it('曲尺形: the measure changes in mid-sentence, from one column to two joined', () =>
    expectPage('l-shape', '  - story: bridge.md\n    at: [c1 r1-5, c1+2 r6-10]\n', { 'bridge.md': bridge }));

  it('goes on in the next place where the first is full, and only the last is balanced', () =>
    expectPage('chain', '  - story: bridge.md\n    at: [c5 r1-4, c1-2 r10-end]\n', { 'bridge.md': bridge }));
});

describe('lines that may not stand alone', () => {
  it('孤行: no first line alone at a foot, no last line alone at a head', () =>
    expectPage('widows-and-orphans', '  - story: bridge.md\n    at: c1-4 r1-5\n    balance: false\n', { 'bridge.md': bridge }));

  it('a subhead at a column’s foot goes over with two lines of its text', () =>
    expectPage('subhead-goes-over', '  - story: a.md\n    at: c1-2 r1-9\n    balance: false\n', {
      'a.md': `${snow}\n## 老桥新生\n\n${bridge}`,
    }));

  it('a subhead across all columns closes the band above it, balanced', () =>
    expectPage(
      'spanning-subhead',
      '  - story: a.md\n    at: c1-3 r1-16\n',
      { 'a.md': `${snow}\n## 老桥新生\n\n${bridge}` },
      { 'layouts/small.yaml': spanningLayout },
    ));
});

describe('keys of a story', () => {
  it('a story may be set by other rules than the rest of the page', () =>
    expectPage(
      'story-keys',
      '  - story: snow.md\n    at: c1 r1-12\n    punctuation: quanjiao\n    adjust: push-in-first\n    setter: optimal\n    han-latin-gap: 0\n',
      {
        'snow.md': snow,
      },
    ));

  it('tracking opens every character of a story', () =>
    expectPage('tracking', '  - story: snow.md\n    at: c1-2 r1-8\n    tracking: 2%\n', { 'snow.md': snow }));
});

describe('inside the text', () => {
  it('bold and kai change face, a list and a quotation their style, --- stands as a line of stars', () =>
    expectPage('inline-marks', '  - story: a.md\n    at: c1-2 r1-12\n', {
      'a.md': '他说：**“不行。”**然后*笑了*。\n\n> 风雪夜归人。\n\n- 一是铲雪；\n- 二是撒盐。\n\n---\n\n完。\n',
    }));

  it('a character no font has is printed as a box and reported once', () =>
    expectPage('missing-character', '  - story: a.md\n    at: c1 r1-4\n', { 'a.md': '山\u{1f600}水\u{1f600}。\n' }));
});
