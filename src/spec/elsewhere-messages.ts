/** What is said of keys, values and whole files that are sound in themselves and belong elsewhere. */

import type { Message } from '../base/finding.ts';

export const otherKind: Message = {
  code: 'spec.other-kind',
  severity: 'error',
  zh: '“kind: {written}”的文件排不出版面，也不是版式',
  en: 'a file of `kind: {written}` is neither set by itself nor a layout',
  hintZh: '给出 kind: page 或 kind: edition 的文件；单看这一个文件用 {command}',
  hintEn: 'name a file of kind: page or kind: edition; {command} looks at this file alone',
};

export const unknownKeyElsewhere: Message = {
  code: 'spec.unknown-key',
  severity: 'error',
  zh: '{ownerZh}没有 `{key}` 这个键',
  en: '{owner} has no key `{key}`',
  hintZh: '{whereZh}',
  hintEn: '{where}',
};

const shape: Omit<Message, 'hintZh' | 'hintEn'> = {
  code: 'spec.wrong-shape',
  severity: 'error',
  zh: '`{key}` 应该是{expectedZh}，写成了{foundZh}',
  en: '`{key}` takes {expected}, not {found}',
};

export const keysBesideText: Message = {
  ...shape,
  hintZh: '这些键直接写在这一项上，和 `at` 对齐；`text:` 在这里是样式名',
  hintEn: 'write these keys on the item itself, level with `at`; `text:` names a style here',
};

export const pressByName: Message = {
  ...shape,
  hintZh: '这里写印刷条件的名称，如 newsprint；自己的条件另写在 layouts/press/名称.yaml',
  hintEn: 'write the name of a press condition here, as newsprint; one of your own goes to layouts/press/NAME.yaml',
};
