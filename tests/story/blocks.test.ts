/** Manuscripts cut into blocks: what begins a paragraph, a heading, a quotation, a list, and what only looks like one. */

import { describe, expect, it, test } from 'vitest';
import { fileOffset } from '../../src/story/story.ts';
import { blocks, faults, read } from './manuscript.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['a blank line parts paragraphs', '甲\n\n乙', ['paragraph: 甲', 'paragraph: 乙']],
  ['a line of 全角空格 is blank', '甲\n　　\n乙', ['paragraph: 甲', 'paragraph: 乙']],
  ['leading blanks are dropped', '　　甲\n\n \t乙', ['paragraph: 甲', 'paragraph: 乙']],
  ['four spaces are no code', '    四格', ['paragraph: 四格']],
  ['trailing blanks are dropped', '甲　 \n\n乙', ['paragraph: 甲', 'paragraph: 乙']],
  ['blanks within a line stay', '王　晓  李', ['paragraph: 王　晓  李']],
  ['a subhead stands by itself', '正文\n## 小标题\n正文', ['paragraph: 正文', 'subhead: 小标题', 'paragraph: 正文']],
  ['a subhead may be indented', '　　## 小标题', ['subhead: 小标题']],
  ['a 全角空格 after the mark will do', '##　小标题', ['subhead: 小标题']],
  [
    'a subhead of two lines keeps its line end',
    '## 立足创建要求\\\n高站位统筹谋划\n\n正文',
    ['subhead: 立足创建要求\n高站位统筹谋划', 'paragraph: 正文'],
  ],
  ['a subhead of three lines', '## 一\\\n二\\\n三\n四', ['subhead: 一\n二\n三', 'paragraph: 四']],
  ['a subhead may hold marks', '## 抓*实*干', ['subhead: 抓‹kai 实›干']],
  ['a chapter', '# 第一章\n正文', ['chapter: 第一章', 'paragraph: 正文']],
  ['a quotation', '> 引文', ['quotation: 引文']],
  ['a quotation of several lines is joined', '> 引\n> 文', ['quotation: 引文']],
  ['an empty line within a quotation parts it', '> 引\n>\n> 文', ['quotation: 引', 'quotation: 文']],
  ['a line without the marker ends a quotation', '> 引文\n正文', ['quotation: 引文', 'paragraph: 正文']],
  ['a > without a blank may begin a line', '<条例\n>的', ['paragraph: <条例>的']],
  ['a list', '- 甲\n- 乙', ['list-item: 甲', 'list-item: 乙']],
  ['a list item goes on over a lone line feed', '- 甲\n  乙\n\n丙', ['list-item: 甲乙', 'paragraph: 丙']],
  ['a list may follow a paragraph at once', '如下：\n- 甲', ['paragraph: 如下：', 'list-item: 甲']],
  ['a date with a full stop is no list', '2021. 年初', ['paragraph: 2021. 年初']],
  ['a negative number is no list', '-3 度', ['paragraph: -3 度']],
  ['a dash is no list', '—— 甲', ['paragraph: —— 甲']],
  ['a section break', '甲\n\n---\n\n乙', ['paragraph: 甲', 'section-break: ', 'paragraph: 乙']],
  ['text over a break is no heading', '正文\n---', ['paragraph: 正文', 'section-break: ']],
  ['text over = signs is no heading', '正文\n===', ['paragraph: 正文===']],
  ['a longer rule is a break too', '甲\n\n------', ['paragraph: 甲', 'section-break: ']],
  ['two hyphens are text', '甲\n\n--', ['paragraph: 甲', 'paragraph: --']],
  [
    'an escaped marker is text',
    '\\## 甲\n\n\\# 乙\n\n\\> 丙\n\n\\- 丁\n\n\\---',
    ['paragraph: ## 甲', 'paragraph: # 乙', 'paragraph: > 丙', 'paragraph: - 丁', 'paragraph: ---'],
  ],
  ['a room number is text', '#1号楼', ['paragraph: #1号楼']],
  ['a fence is text', '```\n甲\n```', ['paragraph: ```甲```']],
  ['HTML is text', '<div>\n\n甲\n\n</div>', ['paragraph: <div>', 'paragraph: 甲', 'paragraph: </div>']],
  ['a reference is text', '[甲]: http://a.b', ['paragraph: [甲]: http://a.b']],
  ['a table is text', '| 甲 | 乙 |', ['paragraph: | 甲 | 乙 |']],
  ['an empty manuscript has no blocks', '', []],
  ['a manuscript of blank lines has no blocks', '\n　\n\n', []],
];

test.each(cases)('%s', (_, typed, printed) => {
  expect(blocks(typed)).toEqual(printed);
  expect(faults(typed)).toEqual([]);
});

describe('a heading that is none is printed as typed, with a finding', () => {
  it.each([
    ['##小标题', 'story.heading-form@##'],
    ['### 三级', 'story.heading-form@###'],
    ['##', 'story.heading-form@##'],
    ['# ', 'story.heading-form@#'],
  ])('%j', (typed, fault) => {
    expect(blocks(typed)).toEqual([`paragraph: ${typed.trim()}`]);
    expect(faults(typed)).toEqual([fault]);
  });
});

it('a backslash with no line to go on to is printed, with a finding', () => {
  expect(blocks('## 一\\\n\n正文')).toEqual(['subhead: 一\\', 'paragraph: 正文']);
  expect(faults('## 一\\\n\n正文')).toEqual(['story.dangling-backslash@\\']);
  expect(blocks('## 一\\\n## 二')).toEqual(['subhead: 一\\', 'subhead: 二']);
});

it('blocks are numbered in order and know where they stand in the file', () => {
  const text = '　　甲**乙**丙\n\n## 小\\\n标题\n---\n> 引\n> 文';
  const found = read(text).story.blocks;
  expect(found.map((block) => block.id)).toEqual([0, 1, 2, 3]);
  expect(found.map((block) => text.slice(block.start, block.end))).toEqual(['甲**乙**丙', '## 小\\\n标题', '---', '> 引\n> 文']);
  const places = found.flatMap((block) => [...block.text].map((character, i) => [character, text[fileOffset(block, i)]]));
  for (const [character, typed] of places) expect(typed).toBe(character);
});

it('line ends of every kind are one', () => {
  expect(blocks('甲\r\n\r\n## 一\\\r\n二\r乙')).toEqual(['paragraph: 甲', 'subhead: 一\n二', 'paragraph: 乙']);
});
