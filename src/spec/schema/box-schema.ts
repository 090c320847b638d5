/** The schemas of a box, which has border, ground and padding, and of an area, which has a grid alone. */

import type { BoxItem, ItemSpec } from '../item-spec.ts';
import { at, background, border, over, padding, style } from './item-keys.ts';
import { key, map, needed, told } from './leaf.ts';
import { grid } from './measure.ts';
import { array, type output, unknown } from './shape.ts';
import { textSchema } from './text-schema.ts';
import { name, wordsOrNone } from './word.ts';

/** Items are read one by one, each by its own kind's schema (`read-items.ts`). */
const items = array(unknown());
told.add(items, { written: { type: 'array', items: { $ref: '#/$defs/item' } } });
export const place = needed(items, 'what stands here; an item is known by its first key', '这里的内容，每项以种类开头');

const gridKey = key(grid, 'a grid of its own, counted from its corner', '自己的栏格，从左上角数起');
const rules = key(name, 'name of a rule between its columns', '栏间线型名');
const text = key(textSchema, 'how text is set inside', '框内正文排法');

export const boxShape = {
  box: needed(wordsOrNone, 'title of the box, may be empty', '框的标题，可不写'),
  at,
  over,
  border,
  background,
  padding,
  grid: gridKey,
  rules,
  style,
  text,
  place,
};
export const areaShape = {
  area: needed(wordsOrNone, 'a name for it, not printed', '名称，不印出'),
  at,
  over,
  grid: gridKey,
  rules,
  text,
  place,
};

export const boxSchema = map('box', '框 box ', boxShape);
export const areaSchema = map('area', '区域 area ', areaShape);

type Items = readonly ItemSpec[];

export const boxItem = (
  { box, at: places, place: _, ...rest }: output<typeof boxSchema>,
  where: BoxItem['path'],
  inside: Items,
): BoxItem => ({
  kind: 'box',
  path: where,
  at: places ?? [],
  title: box,
  ...rest,
  place: inside,
});

export const areaItem = (
  { area, at: places, place: _, ...rest }: output<typeof areaSchema>,
  where: BoxItem['path'],
  inside: Items,
): BoxItem => ({
  kind: 'area',
  path: where,
  at: places ?? [],
  title: area,
  ...rest,
  place: inside,
});
