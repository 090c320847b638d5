/** The schema of an edition: title, issue, date, and the pages or the manuscript it is made of. */

import type { EditionSpec } from '../page-spec.ts';
import { key, map, needed, type Schema } from './leaf.ts';
import { array, pipe, record, string, transform, union } from './shape.ts';
import { choice, date, path, words } from './word.ts';

const pages = union([
  pipe(
    path,
    transform((one) => [one]),
  ),
  array(path),
]) as unknown as Schema<readonly string[]>;

export const editionShape = {
  kind: needed(choice('edition'), 'what this file is', '文件种类'),
  title: needed(words, 'name of the paper', '报名'),
  issue: key(words, 'issue number', '期号'),
  date: key(date, 'date of the issue, 2026-11-20', '出版日期，如 2026-11-20'),
  layout: key(path, 'name or path of the layout', '版式名或路径'),
  masthead: key(
    record(string(), words),
    'what the masthead and folios print: cn, publisher, price …',
    '报头、书眉所印：cn 刊号、publisher 出版者、price 价格等',
  ),
  pages: key(pages, 'page files in order', '各版文件，按顺序'),
  story: key(path, 'in place of `pages`: one manuscript makes pages of the layout until it ends', '代替 pages：一份稿件，排到完为止'),
} satisfies Record<keyof EditionSpec, Schema>;

export const editionSchema = map('an edition', '一期 edition ', editionShape);
