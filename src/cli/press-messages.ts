/** What `banxin press` has to say of an edition as a whole. */

import type { Message } from '../base/finding.ts';

const error = (code: string, zh: string, en: string, hintZh: string, hintEn: string): Message => ({
  code: `press.${code}`,
  severity: 'error',
  zh,
  en,
  hintZh,
  hintEn,
});

export const noDate = error(
  'no-date',
  '没有出版日期：付印文件里要写日期，文件名也用它',
  'there is no date: a press file carries one, and is named by it',
  '在 edition 中写 `date: 2026-11-20`',
  'write `date: 2026-11-20` in the edition',
);
export const sameFile = error(
  'same-file',
  '第 {page} 版和前面一版的文件名都是“{file}”',
  "page {page} would have the same file as one before it, '{file}'",
  '印刷条件的 `files` 里要有 {page}；或用 --combined 合成一个文件',
  'let `files` of the press condition hold {page}, or make one file of all with --combined',
);
