/** Small pages: headline groups, headlines inside a column, banners. */

import { describe, it } from 'vitest';
import { expectPage } from './expect-page.ts';

const body = '今天早上，砚溪下了一场大雪。县里组织干部群众上路铲雪，到中午，主要街道全部通行。\n\n气象台说，明天还有小雪。\n';
const story = (front: string): string => `---\n${front}\n---\n\n${body}`;

describe('a headline group', () => {
  it('spans the story’s first place and takes whole rows; the text begins on the row after', () =>
    expectPage('headline-on-top', '  - story: a.md\n    at: c1-3 r1-12\n', { 'a.md': story('headline: 砚溪大雪') }));

  it('kicker, headline, deck and byline stand under one another', () =>
    expectPage('headline-group', '  - story: a.md\n    at: c1-3 r1-16\n', {
      'a.md': story('kicker: 一夜北风紧\nheadline: 砚溪大雪\ndeck: 干部群众上路铲雪\nbyline: 记者 王晓'),
    }));

  it('in a place of its own it is a hole in the text, and fitted to its rows', () =>
    expectPage('headline-in-its-own-place', '  - story: a.md\n    headline: { at: c1-2 r1-3 }\n    at: c1-3 r1-9\n', {
      'a.md': story('headline: 砚溪大雪'),
    }));

  it('the page’s own words stand before the manuscript’s', () =>
    expectPage('headline-of-the-page', '  - story: a.md\n    headline:\n      main: 雪后\n      kicker: 本报专题\n    at: c1-2 r1-12\n', {
      'a.md': story('headline: 砚溪大雪\ndeck: 干部群众上路铲雪'),
    }));

  it('none: the story begins on its first row', () =>
    expectPage('no-headline', '  - story: a.md\n    headline: none\n    at: c1-2 r1-12\n', { 'a.md': story('headline: 砚溪大雪') }));

  it('a headline too long for one line is broken where / says', () =>
    expectPage('headline-of-two-lines', '  - story: a.md\n    at: c1-2 r1-14\n', {
      'a.md': story('headline: 砚溪下了一场大雪/干部群众上路铲雪'),
    }));

  it('else into two lines alike, but between words', () =>
    // 老师 stands in the very middle
    expectPage('headline-balanced', '  - story: a.md\n    at: c1-2 r1-14\n', {
      'a.md': story('headline: 全县小学都停课老师上门去送教材'),
    }));

  it('of one line is set smaller, then condensed, before it is too long', () =>
    expectPage(
      'headline-condensed',
      '  - headline: 砚溪雪后\n    style: tight\n    at: c1 r1-2\n  - headline: 砚溪雪后通车\n    style: tight\n    at: c2 r1-2\n  - headline: 砚溪雪后，通车\n    style: tight\n    at: c3 r1-2\n',
    ));

  it('one that is too long even then is an error that says by how much', () =>
    expectPage('headline-too-long', '  - story: a.md\n    at: c1 r1-14\n    headline: { main: 砚溪下雪千名干部群众上路铲雪保通行 }\n', {
      'a.md': body,
    }));

  it('one too deep for its place is an error that says how deep it would be', () =>
    expectPage('headline-too-deep', '  - story: a.md\n    headline: { at: c1-2 r1 }\n    at: c1-2 r2-9\n', {
      'a.md': story('kicker: 一夜北风紧\nheadline: 砚溪大雪'),
    }));
});

describe('words that stand by themselves', () => {
  it('a headline of several stories', () =>
    expectPage('headline-item', '  - headline: 风雪同路\n    kicker: 特别报道\n    at: c1-4 r1-4\n', {}));

  it('横幅: a banner on a ground, in its colour', () =>
    expectPage(
      'banner',
      '  - banner: 深入学习贯彻全会精神\n    at: c1-5 r1-3\n    color: red\n    background: tint\n    border: double\n',
      {},
    ));
});

describe('several manuscripts in one place', () => {
  const briefs = {
    'briefs/1.md': '---\nheadline: 一桥通车\n---\n\n昨天，响水涧上的老石桥通车。行人排队走过。\n',
    'briefs/2.md': '---\nheadline: 种子下乡\n---\n\n农技站送来三百袋麦种，分给十二个村。\n',
    'briefs/3.md': '---\nheadline: 学校复课\n---\n\n雪停了，全县小学今天复课。\n',
  };

  it('stand one after another in name order, each under its headline, a rule between', () =>
    expectPage('briefs', '  - story: briefs/*.md\n    at: c1-2 r1-12\n    between: hair\n', briefs));

  it('keep their own credits; what stands over or under a headline is told, not lost in silence', () =>
    expectPage('briefs-with-credits', '  - story: briefs/*.md\n    at: c1-2 r1-14\n', {
      ...briefs,
      'briefs/2.md': briefs['briefs/2.md'].replace('---\n\n', 'credit: （王晓）\nbyline: 本报记者\nkicker: 农闲\n---\n\n'),
    }));

  it('一稿不拆: a manuscript is not parted between two columns', () =>
    expectPage('briefs-kept-whole', '  - story: briefs/*.md\n    at: c1-3 r1-7\n    keep: whole\n    balance: false\n', briefs));
});
