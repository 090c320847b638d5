/** Findings of names: what a page or a layout asks for by a name that nobody gave. */

import type { Message } from '../base/finding.ts';

export const nameMessages = {
  unknownColor: {
    code: 'compose.unknown-color',
    severity: 'error',
    zh: '版式里没有颜色“{name}”',
    en: `the layout has no colour '{name}'`,
    hintZh: '{near}可用的颜色：{known}；新的颜色先在版式的 colors 里起名',
    hintEn: '{nearEn}colours at hand: {known}; a new one is named under colors in the layout',
  },
  colorCircle: {
    code: 'compose.color-circle',
    severity: 'error',
    zh: '颜色“{name}”绕一圈又用到它自己',
    en: `the colour '{name}' is made of itself`,
    hintZh: '其中一个改用 cmyk(…)',
    hintEn: 'write one of them as cmyk(…)',
  },
  unknownRule: {
    code: 'compose.unknown-rule',
    severity: 'error',
    zh: '版式里没有线型“{name}”',
    en: `the layout has no rule '{name}'`,
    hintZh: '{near}可用的线型：{known}',
    hintEn: '{nearEn}rules at hand: {known}',
  },
  unknownAd: {
    code: 'compose.unknown-ad-size',
    severity: 'error',
    zh: '版式的 ads 里没有规格“{name}”',
    en: `the layout's ads have no size '{name}'`,
    hintZh: '{near}可用的规格：{known}',
    hintEn: '{nearEn}sizes at hand: {known}',
  },
  unknownStyle: {
    code: 'compose.unknown-style',
    severity: 'error',
    zh: '版式里没有样式“{name}”',
    en: `the layout has no style '{name}'`,
    hintZh: '{near}可用的样式：{known}',
    hintEn: '{nearEn}styles at hand: {known}',
  },
  unknownHeadlineStyle: {
    code: 'compose.unknown-headline-style',
    severity: 'error',
    zh: '版式里没有标题样式“{name}”',
    en: `the layout has no headline style '{name}'`,
    hintZh: '{near}可用的标题样式：{known}',
    hintEn: '{nearEn}headline styles at hand: {known}',
  },
  unknownField: {
    code: 'compose.unknown-field',
    severity: 'error',
    zh: '书眉里没有字段“{name}”',
    en: `furniture has no field '{name}'`,
    hintZh: '{near}可用的字段：{known}',
    hintEn: '{nearEn}fields at hand: {known}',
  },
  notInEdition: {
    code: 'compose.not-in-edition',
    severity: 'error',
    zh: '“{file}”不是这一期的版面',
    en: `'{file}' is no page of this edition`,
    hintZh: '{near}这一期的版面：{known}',
    hintEn: '{nearEn}its pages are {known}',
  },
} as const satisfies Record<string, Message>;
