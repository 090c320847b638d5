/** The schema of a page: its facts, and what stands on it. */

import type { PageFacts, PageSpec } from '../page-spec.ts';
import { place } from './box-schema.ts';
import { key, map, needed, type Schema } from './leaf.ts';
import { grid } from './measure.ts';
import { pipe, transform, union } from './shape.ts';
import { textSchema } from './text-schema.ts';
import { choice, date, pageNumber, path, words } from './word.ts';

const factKeys = {
  number: needed(pageNumber, 'page number, `12-13` for a spread', '版次，跨版写 12-13'),
  name: key(words, 'name of the page', '版名'),
  editor: key(words, 'who is responsible', '责任编辑'),
  date: key(date, 'date, when it is not the edition’s', '日期，不写则取自 edition'),
  issue: key(words, 'issue number, when it is not the edition’s', '期号，不写则取自 edition'),
} satisfies Record<keyof PageFacts, Schema>;

/** The number alone may stand for the facts. */
const facts = union([
  pipe(
    pageNumber,
    transform((number): PageFacts => ({ number })),
  ),
  map('page', '版面 page ', factKeys),
]) as unknown as Schema<PageFacts>;

export const pageShape = {
  kind: needed(choice('page'), 'what this file is', '文件种类'),
  layout: key(path, 'name or path of the layout; the edition’s when left out', '版式名或路径，不写则取自 edition'),
  page: needed(facts, 'number, name and editor of the page', '版次、版名、编辑'),
  grid: key(grid, 'a grid for this page alone', '本版专用的栏格'),
  text: key(textSchema, 'how text is set on this page', '本版正文排法'),
  place,
} satisfies Record<keyof PageSpec, Schema>;

export const pageSchema = map('a page', '版面', pageShape);
