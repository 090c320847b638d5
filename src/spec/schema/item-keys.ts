/** Keys that several kinds of item share. */

import { key, map } from './leaf.ts';
import { anyLength, onePlaceOnly, places } from './measure.ts';
import { writing } from './style-schema.ts';
import { flag, name, words } from './word.ts';

export const at = key(
  places,
  'columns and rows it stands in, from 1, both ends included; a list is a chain in reading order',
  '位置：几到几栏、几到几行；列表按阅读顺序相接',
);
export const over = key(flag, 'may lie over another item', '允许压在别的内容上');
export const color = key(name, 'name of a colour', '颜色名');
export const style = key(name, 'name of a style of the layout', '版式中的样式名');
export const border = key(name, 'name of a rule', '边框线型名');
export const background = key(name, 'name of a colour', '底色名');
export const padding = key(anyLength, 'blank between border and text', '边框与文字间的空白');
export const writingKey = key(writing, 'direction of the lines', '横排或竖排');
export const caption = key(words, 'caption: words, or the path of a manuscript', '图说：文字，或稿件路径');
export const credit = key(words, 'who made it', '作者署名');

export const headlineKeys = {
  kicker: key(words, 'the line above the headline', '引题'),
  deck: key(words, 'the line below the headline', '副题'),
  style: key(name, 'name of a headline style', '标题样式名'),
  writing: writingKey,
  color,
};

export const headlineMap = map('headline', '标题 headline ', {
  ...headlineKeys,
  main: key(words, 'the headline; `/` is a preferred break', '主题；“/”处优先换行'),
  at: key(
    onePlaceOnly,
    'place of the headline group; without it the story’s first place, from its top',
    '标题位置；不写则在本文第一处的上方',
  ),
  over,
});
