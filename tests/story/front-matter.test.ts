/** The words above a manuscript's text, the usual slips in them, and what only looks like front matter. */

import { describe, expect, it } from 'vitest';
import type { Front } from '../../src/story/story.ts';
import { blocks, faults, read } from './manuscript.ts';

const head = (lines: string): string => `---\n${lines}\n---\n\n正文`;

const words = (front: Front): Record<string, string> => Object.fromEntries(Object.entries(front).map(([key, field]) => [key, field!.text]));

const front = (lines: string): Record<string, string> => words(read(head(lines)).story.front);

describe('front matter', () => {
  it('gives every key its words', () => {
    const text = head(
      'kicker: 引题\nheadline: 宣讲凝聚力量 蓝图鼓舞斗志\ndeck: ——小记\nbyline: □ 孙宝忠 司瑞芳\ndateline: 本报讯\ncredit: （张英杰）\nsource: 新华社\nsection: 要闻\nkind: news\nlang: zh-Hans',
    );
    expect(words(read(text).story.front)).toEqual({
      kicker: '引题',
      headline: '宣讲凝聚力量 蓝图鼓舞斗志',
      deck: '——小记',
      byline: '□ 孙宝忠 司瑞芳',
      dateline: '本报讯',
      credit: '（张英杰）',
      source: '新华社',
      section: '要闻',
      kind: 'news',
      lang: 'zh-Hans',
    });
    expect(faults(text)).toEqual([]);
    expect(blocks(text)).toEqual(['paragraph: 正文']);
  });

  it('a language is read to its tag, and one that is none is told where it stands', () => {
    expect(front('lang: ZH-tw').lang).toBe('zh-Hant-TW');
    expect(front('语言: 日语').lang).toBeUndefined();
    expect(front('lang: 日语').lang).toBe('und');
    expect(faults(head('lang: 日语'))).toEqual(['story.unknown-language@日语']);
    expect(faults(head('lang: ja'))).toEqual([]);
  });

  it('leaves words as typed: no number, date or truth is made of them', () => {
    expect(front('headline: 0123\nkicker: 1.50\ndeck: no\nbyline: 2026-11-20')).toEqual({
      headline: '0123',
      kicker: '1.50',
      deck: 'no',
      byline: '2026-11-20',
    });
  });

  it('takes null, an empty value and empty quotation marks for absent', () => {
    expect(front("headline: null\nkicker:\ndeck: ''\nbyline: ~\ncredit: 'null'")).toEqual({ credit: 'null' });
  });

  it('reads over comments', () => {
    const text = head('# headline: lost\nheadline: null\n# credit: at the end\ncredit: 张英杰 摄 # photo');
    expect(words(read(text).story.front)).toEqual({ credit: '张英杰 摄' });
    expect(faults(text)).toEqual([]);
  });

  it('knows where the words stand', () => {
    const text = head('headline: 冰瀑\nkicker: "引题"\ndeck: \'副题\'\nbyline：张三');
    for (const field of Object.values(read(text).story.front)) expect(text.slice(field!.start, field!.end)).toBe(field!.text);
  });

  it('takes several lines in a block', () => {
    expect(front('headline: |\n  第一行\n  第二行\nkind: news')).toEqual({ headline: '第一行\n第二行', kind: 'news' });
  });

  it('may be empty, and may follow blank lines', () => {
    expect(blocks('---\n---\n正文')).toEqual(['paragraph: 正文']);
    expect(words(read('\n\n---\nkind: news\n---\n正文').story.front)).toEqual({ kind: 'news' });
  });

  it('may end the file', () => {
    expect(words(read('---\nkind: news\n---').story.front)).toEqual({ kind: 'news' });
    expect(blocks('---\nkind: news\n---')).toEqual([]);
  });

  it('stands over plain text too', () => {
    expect(words(read(head('kind: news'), 'a.txt').story.front)).toEqual({ kind: 'news' });
    expect(blocks(head('kind: news'), 'a.txt')).toEqual(['paragraph: 正文']);
  });
});

describe('a slip in the front matter is read as meant, with a finding', () => {
  it.each([
    ['headline：冰瀑', { headline: '冰瀑' }, ['story.front-full-width-colon@：']],
    ['ｈｅａｄｌｉｎｅ： 冰瀑', { headline: '冰瀑' }, ['story.front-full-width-colon@：']],
    ['headline:冰瀑', { headline: '冰瀑' }, ['story.front-colon-blank@:']],
    ['headline:　冰瀑', { headline: '冰瀑' }, ['story.front-colon-blank@:']],
    ['headline: "三零"创建', { headline: '"三零"创建' }, ['story.front-quote@"三零"创建']],
    ['headline: "三零', { headline: '"三零' }, ['story.front-quote@"三零']],
    ['headline: [头条]冰瀑', { headline: '[头条]冰瀑' }, ['story.front-quote@[头条]冰瀑']],
    ['headline: *重点*', { headline: '*重点*' }, ['story.front-quote@*重点*']],
    ['headline: @所有人', { headline: '@所有人' }, ['story.front-quote@@所有人']],
    ['headline: %5', { headline: '%5' }, ['story.front-quote@%5']],
    ['headline: >5毫米', { headline: '>5毫米' }, ['story.front-quote@>5毫米']],
    ['headline: 一评: 创建', { headline: '一评: 创建' }, ['story.front-quote@一评: 创建']],
    ['headline: 第一 #1 名', { headline: '第一' }, ['story.front-comment@#1 名']],
  ])('%s', (line, fields, found) => {
    const text = head(`${line}\nkind: news`);
    expect(words(read(text).story.front)).toEqual({ ...fields, kind: 'news' });
    expect(faults(text)).toEqual(found);
    expect(blocks(text)).toEqual(['paragraph: 正文']);
  });

  it('a full-width key is folded without a word', () => {
    expect(front('ｋｉｎｄ: news')).toEqual({ kind: 'news' });
    expect(faults(head('ｋｉｎｄ: news'))).toEqual([]);
  });
});

describe('a fault in the front matter', () => {
  it.each([
    ['headlne: 冰瀑', ['story.front-unknown-key@headlne'], "did you mean 'headline'?"],
    ['Headline: 冰瀑', ['story.front-unknown-key@Headline'], "did you mean 'headline'?"],
    [
      'constructor: 冰瀑',
      ['story.front-unknown-key@constructor'],
      'the keys are kicker headline deck byline dateline credit source section kind lang',
    ],
    ['标题: 冰瀑', ['story.front-unknown-key@标题'], "did you mean 'headline'?"],
    [
      'colour: red',
      ['story.front-unknown-key@colour'],
      'the keys are kicker headline deck byline dateline credit source section kind lang',
    ],
    ['kind: news\nkind: feature', ['story.front-duplicate-key@kind'], 'delete one of the lines'],
    ['kind:\n  - 甲', ['story.front-not-words@- 甲'], "write 'key: words' on one line"],
  ])('%s is reported where it stands', (line, found, hint) => {
    const text = head(line);
    expect(faults(text)).toEqual(found);
    expect(read(text).findings[0]!.hint!.en.replace('kind: words', 'key: words')).toBe(hint);
    expect(blocks(text)).toEqual(['paragraph: 正文']);
  });

  it('of the same key twice, the first counts', () => {
    expect(front('kind: news\nkind: feature')).toEqual({ kind: 'news' });
    expect(front('kind：news\nkind: feature')).toEqual({ kind: 'news' });
  });

  it('bad YAML is reported at its character', () => {
    const text = head('kind: news\n\tdeck: x');
    expect(faults(text).some((fault) => fault.startsWith('story.front-syntax@'))).toBe(true);
    expect(read(text).story.front.kind!.text).toContain('news');
  });

  it('without a second --- everything is text', () => {
    expect(blocks('---\n正文')).toEqual(['section-break: ', 'paragraph: 正文']);
    expect(faults('---\n正文')).toEqual(['story.front-open@---']);
  });

  it('prose between two breaks is text, and nothing of it is lost', () => {
    const text = '---\n他说，天冷了。\n\n她说：是的。\n---\n完';
    expect(blocks(text)).toEqual([
      'section-break: ',
      'paragraph: 他说，天冷了。',
      'paragraph: 她说：是的。',
      'section-break: ',
      'paragraph: 完',
    ]);
    expect(faults(text)).toEqual(['story.front-not-keys@---']);
  });

  it('brackets nested a thousand deep are not followed', () => {
    for (const sign of ['[', '{', '- ', '? ', '{a: ']) expect(read(head(`x\n${sign.repeat(4000)}`)).findings.length).toBeGreaterThan(0);
  });

  it('a bomb of aliases does no harm', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: [*c, *c]'].join('\n');
    expect(blocks(head(bomb))).toEqual(['paragraph: 正文']);
  });
});
