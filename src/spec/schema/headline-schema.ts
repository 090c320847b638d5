/** The schema of a headline that stands by itself. */

import type { HeadlineItem } from '../item-spec.ts';
import { at, headlineKeys, over } from './item-keys.ts';
import { map, needed } from './leaf.ts';
import type { output } from './shape.ts';
import { words } from './word.ts';

export const headlineShape = {
  headline: needed(words, 'the headline; `/` is a preferred break', '主题；“/”处优先换行'),
  at,
  over,
  ...headlineKeys,
};
export const headlineSchema = map('headline', '标题 headline ', headlineShape);

export const headlineItem = (
  { headline, at: places, ...rest }: output<typeof headlineSchema>,
  where: HeadlineItem['path'],
): HeadlineItem => ({
  kind: 'headline',
  path: where,
  at: places ?? [],
  main: headline,
  ...rest,
});
