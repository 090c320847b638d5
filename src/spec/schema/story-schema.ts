/** The schema of a story: a manuscript, its places, its own headline and pictures. */

import { foldWidth } from '../fold-width.ts';
import type { HeadlineSpec, PhotoSpec, StoryItem } from '../item-spec.ts';
import { at, background, border, headlineMap, over, padding, style, writingKey } from './item-keys.ts';
import { key, map, needed, type Schema } from './leaf.ts';
import { distance } from './measure.ts';
import { ownPhoto, photoFile, wrap } from './photo-schema.ts';
import { array, type output, pipe, transform, union } from './shape.ts';
import { tracking } from './style-schema.ts';
import { textShape } from './text-schema.ts';
import { choice, flag, name, path, whole, words } from './word.ts';

/** `none`, and YAML's own `null` and `~`: the story stands without headline. */
const noHeadline = /^(?:none|null|~)$/i;

const headline: Schema<HeadlineSpec | null> = union([
  pipe(
    words,
    transform((main): HeadlineSpec | null => (noHeadline.test(foldWidth(main).trim()) ? null : { main })),
  ),
  headlineMap,
]) as unknown as Schema<HeadlineSpec | null>;

const one = transform((photo: PhotoSpec): readonly PhotoSpec[] => [photo]);
const photos: Schema<readonly PhotoSpec[]> = union([
  pipe(photoFile, one),
  pipe(ownPhoto, one),
  array(union([photoFile, ownPhoto])),
]) as unknown as Schema<readonly PhotoSpec[]>;

export const storyShape = {
  story: needed(path, 'the manuscript, or a pattern with * for several in name order', '稿件文件；用 * 可排多篇'),
  at,
  style,
  text: key(
    name,
    'style of the layout for its paragraphs and quotations, in place of `body`: `verse` for a poem',
    '正文所用的版式样式，代替 body，如诗用 verse',
  ),
  headline: key(
    headline,
    'words, or kicker, main, deck, at, style; `none` for none; what is left out comes from the manuscript',
    '标题：文字，或 kicker 引题、main 主题、deck 副题等；none 不要标题；未写的取自稿件',
  ),
  photo: key(photos, 'pictures of the story: a file, a map, or a list of them', '本篇的图片'),
  columns: key(whole(1, 60), 'divides the place anew', '破栏：在此位置重新分栏'),
  gutter: key(distance, 'blank between these columns', '重新分栏的栏间'),
  'column-rule': key(name, 'name of a rule between the columns', '栏线线型名'),
  balance: key(flag, 'columns end level', '各栏齐平'),
  tracking: key(tracking, 'blank added after every character, may be negative', '字距，可为负'),
  writing: writingKey,
  wrap: key(
    wrap,
    'distance text keeps from pictures; `outline`; or where one leaves two sides: `largest`, `down`, `across`',
    '正文与图片的距离；outline 沿轮廓；两侧有空时：largest、down、across',
  ),
  between: key(name, 'name of a rule between several manuscripts', '多篇之间的线型名'),
  keep: key(choice('whole'), 'whole: a manuscript is never parted', 'whole：每篇不拆开'),
  to: key(path, 'page on which the story goes on', '下转的版面文件'),
  from: key(path, 'page on which the story began', '上接的版面文件'),
  border,
  background,
  padding,
  over,
  ...textShape,
} satisfies Record<Exclude<keyof StoryItem, 'kind' | 'path' | 'file'> | 'story', Schema>;

export const storySchema = map('story', '稿件 story ', storyShape);

export const storyItem = ({ story, at: places, ...rest }: output<typeof storySchema>, where: StoryItem['path']): StoryItem => ({
  kind: 'story',
  path: where,
  at: places ?? [],
  file: story,
  ...rest,
});
