/** Marks within a paragraph: paired beside Han as people type them, and printed as typed where they are none. */

import { describe, expect, it, test } from 'vitest';
import { faults, line, read } from './manuscript.ts';

/** Manuscript, and what is printed of it, with no fault found. */
const clean: readonly (readonly [string, string])[] = [
  ['他见到**李白**说', '他见到‹bold 李白›说'],
  ['**重点。**然后', '‹bold 重点。›然后'],
  ['**“引”**', '‹bold “引”›'],
  ['他说**“引”**。', '他说‹bold “引”›。'],
  ['见**《条例》**第三条', '见‹bold 《条例》›第三条'],
  ['见《**条例**》第三条', '见《‹bold 条例›》第三条'],
  ['（**注意**）', '（‹bold 注意›）'],
  ['*楷体*，**黑体**', '‹kai 楷体›，‹bold 黑体›'],
  ['共**12**个', '共‹bold 12›个'],
  ['*2021*年', '‹kai 2021›年'],
  ['**甲**、**乙**、**丙**', '‹bold 甲›、‹bold 乙›、‹bold 丙›'],
  ['说** 重点 **然后', '说‹bold  重点 ›然后'],
  ['**粗*楷*粗**', '‹bold 粗‹kai 楷›粗›'],
  ['*楷**粗**楷*', '‹kai 楷‹bold 粗›楷›'],
  ['***都是***', '‹bold ‹kai 都是››'],
  ['***先粗** 后楷*', '‹kai ‹bold 先粗› 后楷›'],
  ['***先楷* 后粗**', '‹bold ‹kai 先楷› 后粗›'],
  ['**粗***楷*', '‹bold 粗›‹kai 楷›'],
  ['*楷***粗**', '‹kai 楷›‹bold 粗›'],
  ['**甲****乙**', '‹bold 甲›‹bold 乙›'],
  ['a *kai* word and a **bold** one', 'a ‹kai kai› word and a ‹bold bold› one'],
  ['3*4', '3*4'],
  ['3*4*5', '3*4*5'],
  ['2**10', '2**10'],
  ['３*４', '３*４'],
  ['3 * 4 = 12', '3 * 4 = 12'],
  ['*3*4 米*', '‹kai 3*4 米›'],
  ['[重点]{dots}', '‹dots 重点›'],
  ['[张三]{name}说', '‹name 张三›说'],
  ['读[红楼梦]{title}', '读‹title 红楼梦›'],
  ['银[行]{ruby=háng}', '银‹ruby=háng 行›'],
  ['[北京]{ruby=běi jīng}', '‹ruby=běi jīng 北京›'],
  ['[王明]{name3}', '‹name3 王明›'],
  ['[王明]{death}', '‹death 王明›'],
  ['山[（注）]{warichu}', '山‹warichu （注）›'],
  ['[注音]{ruby=ㄓㄨˋ ㄧㄣ}', '‹ruby=ㄓㄨˋ ㄧㄣ 注音›'],
  ['[12]{tcy}月', '‹tcy 12›月'],
  ['[text]{lang=ja}', '‹lang=ja text›'],
  ['[words]{lang=zh-Hant-TW}', '‹lang=zh-Hant-TW words›'],
  ['[words]{lang=ZH-tw}', '‹lang=zh-Hant-TW words›'],
  ['[重点]{ dots }', '‹dots 重点›'],
  ['[重点]{ｄｏｔｓ}[行]{ruby＝háng}', '‹dots 重点›‹ruby=háng 行›'],
  ['[[张三]{name}的[书]{title}]{dots}', '‹dots ‹name 张三›的‹title 书››'],
  ['**[重点]{dots}**', '‹bold ‹dots 重点››'],
  ['[**重点**]{dots}', '‹dots ‹bold 重点››'],
  ['[见[注]后]{dots}', '‹dots 见[注]后›'],
  ['注[1]、[2]', '注[1]、[2]'],
  ['[甲', '[甲'],
  ['甲]', '甲]'],
  ['[甲](http://a.b)', '[甲](http://a.b)'],
  ['![图](a.png)', '![图](a.png)'],
  ['<条例>与<b>粗</b>', '<条例>与<b>粗</b>'],
  ['&amp; &lt;', '&amp; &lt;'],
  ['`code` ~~删~~ _斜_', '`code` ~~删~~ _斜_'],
  ['http://a.b/c_d', 'http://a.b/c_d'],
  ['\\*甲\\*', '*甲*'],
  ['\\**甲*', '*‹kai 甲›'],
  ['\\[甲]{dots}', '[甲]{dots}'],
  ['\\{dots}', '{dots}'],
  ['花括号{括注}', '花括号{括注}'],
  ['全角｛括注｝', '全角｛括注｝'],
  ['[甲]\\{dots}', '[甲]{dots}'],
  ['C:\\文件', 'C:\\文件'],
  ['甲\\\\乙', '甲\\乙'],
  ['\\“甲”', '\\“甲”'],
  ['𠮷**𠮷**𠮷', '𠮷‹bold 𠮷›𠮷'],
];

test.each(clean)('%s is printed as %s', (typed, printed) => {
  expect(line(typed)).toBe(printed);
  expect(faults(typed)).toEqual([]);
});

/** Manuscript, what is printed of it, and the faults with the place each points at. */
const faulty: readonly (readonly [string, string, readonly string[]])[] = [
  ['**重点', '**重点', ['story.unpaired-mark@**']],
  ['重点**', '重点**', ['story.unpaired-mark@**']],
  ['*甲', '*甲', ['story.unpaired-mark@*']],
  ['注：*为估算值', '注：*为估算值', ['story.unpaired-mark@*']],
  ['**甲*', '**甲*', ['story.unpaired-mark@**', 'story.unpaired-mark@*']],
  ['**甲*乙**丙*', '‹bold 甲*乙›丙*', ['story.unpaired-mark@*', 'story.unpaired-mark@*']],
  ['***甲', '***甲', ['story.unpaired-mark@***']],
  ['***甲**', '*‹bold 甲›', ['story.unpaired-mark@*']],
  ['**甲***', '‹bold 甲›*', ['story.unpaired-mark@*']],
  ['****', '****', ['story.unpaired-mark@****']],
  ['甲*****乙', '甲*****乙', ['story.unpaired-mark@*****']],
  ['a ** b ** c', 'a ** b ** c', ['story.unpaired-mark@**', 'story.unpaired-mark@**']],
  ['**[甲**]{dots}', '**‹dots 甲**›', ['story.unpaired-mark@**', 'story.unpaired-mark@**']],
  ['[甲]{dot}', '[甲]{dot}', ['story.unknown-mark@{dot}']],
  ['[甲]{bold}', '[甲]{bold}', ['story.unknown-mark@{bold}']],
  ['[**甲**]{x}', '[‹bold 甲›]{x}', ['story.unknown-mark@{x}']],
  ['[甲]{}', '[甲]{}', ['story.unknown-mark@{}']],
  ['[甲]{ruby}', '[甲]{ruby}', ['story.mark-value@{ruby}']],
  ['[甲]{ruby=}', '[甲]{ruby=}', ['story.mark-value@{ruby=}']],
  ['[甲]{lang=日文}', '‹lang=und 甲›', ['story.unknown-language@{lang=日文}']],
  ['[甲]{lang=}', '[甲]{lang=}', ['story.mark-value@{lang=}']],
  ['[甲]{dots=3}', '[甲]{dots=3}', ['story.mark-value@{dots=3}']],
  ['[王大明]{name3}', '‹name3 王大明›', ['story.spread-name@{name3}']],
  ['[注音]{ruby=ㄓㄨˋ}', '‹ruby=ㄓㄨˋ 注音›', ['story.zhuyin-count@{ruby=ㄓㄨˋ}']],
  ['[甲]{dots', '[甲]{dots', ['story.unclosed-mark@]{']],
  ['甲]{dots}', '甲]{dots}', ['story.unpaired-mark@]{dots}']],
  ['{dots}', '{dots}', ['story.bare-mark@{dots}']],
  ['甲{ruby=jiǎ}', '甲{ruby=jiǎ}', ['story.bare-mark@{ruby=jiǎ}']],
  ['[甲]｛dots｝', '[甲]｛dots｝', ['story.wide-mark@]｛dots｝']],
  ['［甲］{dots}', '［甲］{dots}', ['story.wide-mark@］{dots}']],
  ['甲[]{dots}', '甲[]{dots}', ['story.empty-mark@[]{dots}']],
  ['[甲[乙]{dots}', '[甲‹dots 乙›', []],
  ['正文\\', '正文\\', ['story.dangling-backslash@\\']],
];

test.each(faulty)('%s is printed as %s, with a finding', (typed, printed, found) => {
  expect(line(typed)).toBe(printed);
  expect(faults(typed)).toEqual(found);
});

describe('a mark is paired within its paragraph', () => {
  it('never reaches into the next paragraph', () => {
    expect(faults('**甲\n\n乙**')).toEqual(['story.unpaired-mark@**', 'story.unpaired-mark@**']);
  });

  it('goes on over a lone line feed', () => {
    expect(line('**甲\n乙**丙')).toBe('‹bold 甲乙›丙');
    expect(line('[甲\n乙]{dots}')).toBe('‹dots 甲乙›');
  });
});

describe('a lone line feed', () => {
  it.each([
    ['甲\n乙', '甲乙'],
    ['甲，\n乙', '甲，乙'],
    ['他用\nAPP', '他用APP'],
    ['APP\n好用', 'APP好用'],
    ['one\ntwo', 'one two'],
    ['one **two**\n*three*', 'one ‹bold two› ‹kai three›'],
    ['He said “yes”\n“no”, said I', 'He said “yes” “no”, said I'],
    ['他说“是”\n“不”', '他说“是”“不”'],
    ['He said “**yes**”\nand went', 'He said “‹bold yes›” and went'],
    ['等等……\n——完', '等等……——完'],
    ['한국\n사람', '한국 사람'],
    ['甲  \n　　乙', '甲乙'],
    ['一行\\\n另一行', '一行\n另一行'],
    ['一行\\  \n　　另一行', '一行\n另一行'],
    ['一行\\\\\n另一行', '一行\\另一行'],
    ['one\\\ntwo', 'one\ntwo'],
  ])('%j is joined to %j', (typed, printed) => {
    expect(line(typed)).toBe(printed);
  });
});

it('an unknown mark that is nearly a known one is told so in both languages', () => {
  const [finding] = read('[甲]{dot}').findings;
  expect(finding!.message).toEqual({ zh: '没有“dot”这种标记。已按原样排印。', en: "there is no mark 'dot'. It is printed as typed." });
  expect(finding!.hint).toEqual({ zh: '是不是“dots”？', en: "did you mean 'dots'?" });
});

it('a message shows no more than the beginning of what is long', () => {
  for (const finding of read(`[甲]{${'x'.repeat(1000)}}${'*'.repeat(1000)}[]{ruby=${'y'.repeat(1000)}}`).findings)
    expect(finding.message.zh.length).toBeLessThan(150);
});

it('no control character reaches a message', () => {
  for (const finding of read('[甲]{\u001b[31m}').findings) expect(JSON.stringify(finding.message)).not.toContain('\\u001b');
});
