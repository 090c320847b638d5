/** The schemas of text, quote, table, ad, masthead and index: kinds whose keys are checked now and whose setting comes later. */

import type { LaterItem } from '../item-spec.ts';
import { at, background, border, caption, color, credit, over, padding, style, writingKey } from './item-keys.ts';
import { key, map, needed } from './leaf.ts';
import { styleShape } from './style-schema.ts';
import { flag, name, path, words, wordsOrNone } from './word.ts';

const ground = { border, background, padding };

export const textItemShape = {
  text: needed(words, 'the words', '文字'),
  at,
  over,
  style,
  color,
  align: styleShape.align,
  writing: writingKey,
  ...ground,
};
export const quoteShape = {
  quote: needed(words, 'the words of the pull quote', '引语'),
  at,
  over,
  style,
  color,
  credit,
  writing: writingKey,
  ...ground,
};
export const tableShape = {
  table: needed(path, 'file of comma-separated values', '表格文件（csv）'),
  at,
  over,
  style,
  caption,
  credit,
  header: key(flag, 'its first row is the head', '首行为表头'),
  rules: key(name, 'name of a rule between its rows', '行间线型名'),
  ...ground,
};
export const adShape = {
  ad: needed(path, 'PDF or picture; the place is kept though the file is late', '广告文件；文件未到也保留位置'),
  at,
  over,
  size: key(name, 'name of a size under `ads` of the layout; `at` is then its corner', '版式 ads 中的规格名；此时 at 只写左上角'),
  client: key(words, 'who pays', '客户'),
  alt: key(words, 'what it shows and says, for those who cannot see it', '替代文字'),
  border,
};
export const mastheadShape = {
  masthead: needed(path, 'the name in words, or its artwork: a file', '报名的文字，或报头图文件'),
  at,
  over,
  style,
  border,
  background,
};
export const indexShape = {
  index: needed(wordsOrNone, 'its title, may be empty', '导读的标题，可不写'),
  at,
  over,
  style,
  sections: key(flag, 'whether the names of the sections are printed; they are unless it says `no`', '是否印版名；不写则印'),
  ...ground,
};

export const laterSchemas = {
  text: map('text', '文字 text ', textItemShape),
  quote: map('quote', '引语 quote ', quoteShape),
  table: map('table', '表格 table ', tableShape),
  ad: map('ad', '广告 ad ', adShape),
  masthead: map('masthead', '报头 masthead ', mastheadShape),
  index: map('index', '导读 index ', indexShape),
} satisfies Record<LaterItem['kind'], unknown>;

/** The item a kind's written keys make: all of them, but for the one that names the kind, which becomes `words`. */
export const laterItem = (kind: LaterItem['kind'], given: object, main: string, where: LaterItem['path']): LaterItem => {
  const { [kind]: _, ...keys } = given as Record<string, unknown>;
  return { at: [], ...keys, kind, path: where, words: main } as unknown as LaterItem;
};
