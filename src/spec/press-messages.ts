/** What reading a press condition has to say. */

import type { Message } from '../base/finding.ts';

const error = (code: string, zh: string, en: string, hintZh: string, hintEn: string): Message => ({
  code: `spec.${code}`,
  severity: 'error',
  zh,
  en,
  hintZh,
  hintEn,
});

export const badPercent = error(
  'bad-percent',
  '`{key}` 应该是百分数，写成了“{written}”',
  '`{key}` is a percentage, not `{written}`',
  '写成 240% 这样，不超过 {most}%',
  'write it like 240%, {most}% at most',
);
export const unknownFileField = error(
  'unknown-file-field',
  '文件名里没有 {field} 这个字段',
  'a file name has no field {field}',
  '可用：{allowed}',
  'it is one of {allowed}',
);
export const pressMissing = error(
  'press-missing',
  '找不到印刷条件“{name}”',
  "there is no press condition '{name}'",
  '自带的有 {builtIn}；自己的放在 layouts/press/{name}.yaml',
  'those that come with Banxin are {builtIn}; one of your own goes to layouts/press/{name}.yaml',
);
export const pressMissingNear = error(
  'press-missing',
  '找不到印刷条件“{name}”',
  "there is no press condition '{name}'",
  '是不是 {nearest}？',
  'did you mean {nearest}?',
);
export const pressCycle = error(
  'press-cycle',
  '印刷条件互相引用：{names}',
  'press conditions extend each other in a circle: {names}',
  '删去其中一个 `extends`',
  'delete one of the `extends`',
);
export const pressPathOutside = error(
  'press-path-outside',
  '“{name}”在项目文件夹之外',
  "'{name}' lies outside the project's folder",
  '把文件放进项目文件夹，写相对路径',
  'put the file into the project and write its path from here',
);
