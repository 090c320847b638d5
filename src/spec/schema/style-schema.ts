/** Styles: of text blocks, and of the three parts of a headline group. */

import type { HeadlineStyleSpec, StyleSpec } from '../style-spec.ts';
import { key, map, parts, type Schema } from './leaf.ts';
import { anyLength, length, lengthRange, lineRange } from './measure.ts';
import { textShape } from './text-schema.ts';
import { choice, name, whole } from './word.ts';

export const writing = choice('horizontal', 'vertical');

/** 字距: by which every character is set wider or closer. */
export const tracking = length({ units: ['percent', 'em', 'pt', 'mm', 'q'], least: 'any' });

export const styleShape = {
  ...textShape,
  font: key(name, 'role in the font catalog: song, hei, kai, fangsong, latin …', '字体角色：song 宋、hei 黑、kai 楷、fangsong 仿宋等'),
  weight: key(whole(100, 900), 'weight, 100 to 900; 400 is regular, 700 bold', '字重，100 到 900；400 常规，700 粗'),
  size: key(
    lengthRange({ units: ['pt', 'mm', 'cm', 'in', 'q', 'em', 'percent'], least: 'more-than-zero' }),
    'type size, by figure or name (小五); a range for a headline that is fitted',
    '字号，可写 小五 等名称；标题可写范围，由程序选定',
  ),
  scale: key(
    lengthRange({ units: ['percent'], least: 'more-than-zero' }),
    'width of the type in percent; a range for a headline',
    '字宽比例；标题可写范围',
  ),
  row: key(length({ least: 'more-than-zero' }), 'line pitch of a block that leaves the page’s rows', '自有行距（图说、表格等）'),
  rows: key(whole(1, 200), 'depth of one line in rows of the grid', '一行占几行高'),
  lines: key(lineRange, 'how many lines a headline may take', '标题行数'),
  align: key(
    choice('justify', 'start', 'center', 'end', 'spread'),
    'how lines stand in the measure; spread: every line to the full measure',
    '对齐：justify 两端、start 齐头、center 居中、end 齐尾、spread 均排',
  ),
  indent: key(length({ least: 'any' }), 'indent of a paragraph’s first line', '首行缩进'),
  above: key(anyLength, 'blank over a block, in whole rows, none at a column’s head', '段前空，按整行；栏首不空'),
  tracking: key(tracking, 'blank added after every character, may be negative', '字距，可为负'),
  color: key(name, 'name of a colour', '颜色名'),
  'keep-with-next': key(whole(0, 99), 'lines of the next block that must stand with this one', '与下段同栏的最少行数'),
  span: key(choice('column', 'all'), 'all: across all columns of its frame', 'all：横跨本篇各栏'),
  'drop-cap': key(
    whole(2, 9),
    'rows that the first character of a story is deep, the lines beside it set round it (a paragraph that begins a story alone in its place)',
    '首字下沉的行数：一篇稿件的第一个字占几行，旁边的行绕排（独占一处的稿件的首段）',
  ),
  writing: key(writing, 'direction of the lines', '横排或竖排'),
} satisfies Record<keyof StyleSpec, Schema>;

export const styleSchema = map('a style', '样式', styleShape);
parts.add(styleSchema, { id: 'style' });

const headlineStyleShape = {
  kicker: key(styleSchema, 'the line above the headline', '引题'),
  main: key(styleSchema, 'the headline itself', '主题'),
  deck: key(styleSchema, 'the line below the headline', '副题'),
  above: key(anyLength, 'air over the group', '标题上方空白'),
  below: key(anyLength, 'air under the group', '标题下方空白'),
} satisfies Record<keyof HeadlineStyleSpec, Schema>;

export const headlineStyleSchema = map('a headline style', '标题样式', headlineStyleShape);
