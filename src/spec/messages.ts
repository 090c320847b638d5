/** What the spec's readers say of keys, values, items and layouts; faults of the YAML itself are in `yaml/messages.ts`. */

import type { Message } from '../base/finding.ts';

const error = (code: string, zh: string, en: string, hintZh: string, hintEn: string): Message => ({
  code: `spec.${code}`,
  severity: 'error',
  zh,
  en,
  hintZh,
  hintEn,
});

// documents and items

export const notADocument = error(
  'not-a-document',
  '文件里没有“键: 值”',
  'the file holds no `key: value` lines',
  '以 `kind: page`（或 layout、edition）开头，一行写一个键',
  'begin with `kind: page` (or layout, edition) and write one key on a line',
);
export const missingKind = error(
  'missing-kind',
  '没有写 `kind`',
  '`kind` is missing',
  '第一行写 `kind: page`、`kind: layout` 或 `kind: edition`',
  'write `kind: page`, `kind: layout` or `kind: edition` on the first line',
);
export const unknownItem = error(
  'unknown-item',
  '认不出“{written}”是什么内容',
  'an item of `place` is known by its kind, and `{written}` is none',
  '每一项用其中一个键开头：{kinds}',
  'begin the item with one of {kinds}',
);
export const unknownItemNear = error(
  'unknown-item',
  '认不出“{written}”是什么内容',
  'an item of `place` is known by its kind, and `{written}` is none',
  '是不是 `{nearest}`？',
  'did you mean `{nearest}`?',
);
export const kindInsideItem = error(
  'kind-inside-item',
  '`{key}` 自成一项，不能写在{ownerZh}里',
  '`{key}` is an item of its own and cannot stand in {owner}',
  '另起一行写 `- {key}: …`；一项是什么，看它的第一个键',
  'begin a new item with `- {key}: …`; what an item is, its first key says',
);
export const unknownKey = error(
  'unknown-key',
  '{ownerZh}没有 `{key}` 这个键',
  '{owner} has no key `{key}`',
  '可以写的键：{keys}',
  'its keys are {keys}',
);
export const unknownKeyNear = error(
  'unknown-key',
  '{ownerZh}没有 `{key}` 这个键',
  '{owner} has no key `{key}`',
  '是不是 `{nearest}`？',
  'did you mean `{nearest}`?',
);
export const unknownKeyInside = error(
  'unknown-key',
  '{ownerZh}没有 `{key}` 这个键',
  '{owner} has no key `{key}`',
  '写在 `{parent}:` 下面',
  'it belongs under `{parent}:`',
);
export const missingKey = error('missing-key', '缺少 `{key}`', '`{key}` is missing', '补上 `{key}: …`', 'add `{key}: …`');
const shape = (hintZh: string, hintEn: string): Message =>
  error('wrong-shape', '`{key}` 应该是{expectedZh}，写成了{foundZh}', '`{key}` takes {expected}, not {found}', hintZh, hintEn);
export const wordsWanted = shape('以 [ 或 { 开头的文字用单引号括起来', 'put words that begin with [ or { in single quotes');
export const listWanted = shape('每项一行，以“- ”开头', 'write one item a line, each after `- `');
export const keysWanted = shape('换行缩进两格，一行写一个“键: 值”', 'write one `key: value` on a line, indented two spaces further');
export const emptyValue = error(
  'empty-value',
  '`{key}` 后面没有内容',
  'nothing is written after `{key}`',
  '补上内容，或删去这个键；“空格加 #”之后的文字是注释',
  'write a value or delete the key; what follows ` #` is a comment',
);
/** Added to the hint of a fault that keeps its item off the page. */
export const leftOut = { zh: '（改好之前，这一项不上版）', en: ' (until then the item is left off the page)' };

// words and names

export const controlCharacter = error(
  'control-character',
  '`{key}` 里有不可见的控制字符或半个字符，排不出来',
  '`{key}` holds a control character, or half a character, which cannot be printed',
  '删掉它重新输入这几个字',
  'delete it and type the words again',
);
export const badName = error(
  'bad-name',
  '“{written}”不能作名称',
  '`{written}` is no name',
  '名称用文字、数字和连字符，不含空格、括号、逗号；颜色先在 colors 里起名',
  'names are letters, digits and hyphens without spaces, brackets or commas; give a colour its name under `colors` first',
);
export const badChoice = error(
  'bad-choice',
  '`{key}` 不能是“{written}”',
  '`{key}` cannot be `{written}`',
  '可用：{allowed}',
  'it is one of {allowed}',
);
export const badChoiceNear = error(
  'bad-choice',
  '`{key}` 不能是“{written}”',
  '`{key}` cannot be `{written}`',
  '是不是 `{nearest}`？可用：{allowed}',
  'did you mean `{nearest}`? it is one of {allowed}',
);
export const badLanguage = error(
  'bad-language',
  '“{written}”不是语言标签，按 und 排',
  '`{written}` is no language tag: the text is set as `und`',
  '写成 zh-Hans、zh-Hant-TW、ja、en 这样',
  'write a tag like zh-Hans, zh-Hant-TW, ja or en',
);
export const badLanguageNear = error(
  'bad-language',
  '“{written}”不是语言标签，按 und 排',
  '`{written}` is no language tag: the text is set as `und`',
  '是不是 {nearZh}？',
  'did you mean {near}?',
);
export const badDate = error(
  'bad-date',
  '“{written}”不是日期',
  '`{written}` is no date',
  '写成 2026-11-20 这样',
  'write it like 2026-11-20',
);
export const badPageNumber = error(
  'bad-page-number',
  '“{written}”不是版次',
  '`{written}` is no page number',
  '写成 3、A3，跨版写成 12-13',
  'write 3 or A3, and 12-13 for a spread',
);

// figures

export const badNumber = error(
  'bad-number',
  '`{key}` 应该是整数，写成了“{written}”',
  '`{key}` is a whole number, not `{written}`',
  '写 {least} 到 {most} 之间的整数',
  'write a whole number from {least} to {most}',
);
export const badLength = error(
  'bad-length',
  '“{written}”不是长度',
  '`{written}` is no length',
  '写数字加单位，如 3mm、9pt、12q、2字、3行、50%、1/8em，或字号名 小五',
  'write a number and its unit: 3mm, 9pt, 12q, 2字 (2em), 3行 (3rows), 50%, 1/8em, or a named size (小五)',
);
export const noUnit = error(
  'no-unit',
  '“{written}”没有单位',
  '`{written}` has no unit',
  '加上单位，如 {examples}',
  'add its unit: {examples}',
);
export const unitHere = error(
  'unit-here',
  '`{key}` 不能用“{unit}”作单位',
  '`{key}` cannot be given in {unit}',
  '这里用 {allowed}',
  'use one of {allowed} here',
);
export const tooSmall = error(
  'too-small',
  '`{key}` 不能是 {written}',
  '`{key}` cannot be {written}',
  '应当{leastZh}',
  'it must be {least}',
);
export const tooLarge = error(
  'too-large',
  '`{key}` 太大：{written}',
  '`{key}` is too large: {written}',
  '最大 {most}',
  'it is {most} at most',
);
export const badRange = error(
  'bad-range',
  '“{written}”不是长度或范围',
  '`{written}` is no length and no range of lengths',
  '写成 28-44pt、85-110%、小二-一号 这样，前后同一单位',
  'write it like 28-44pt, 85-110% or 小二-一号, with one unit for both ends',
);
export const backwards = error(
  'backwards',
  '“{written}”前大后小',
  '`{written}` runs backwards',
  '把小的数写在前面',
  'write the smaller figure first',
);
export const badTrim = error(
  'bad-trim',
  '“{written}”不是纸张尺寸',
  '`{written}` is no paper size',
  '先宽后高，如 270mm x 390mm',
  'write width, then height: 270mm x 390mm',
);
export const badFocus = error(
  'bad-focus',
  '“{written}”不是焦点',
  '`{written}` is no focus',
  '写两个百分数，从左、从上量起：40% 30%',
  'write two percentages, from the left and from the top: 40% 30%',
);

// places

export const badPlace = error(
  'bad-place',
  '“{written}”不是位置',
  '`{written}` is no place',
  '写成 c1-3 r10-45（第 1 到 3 栏，第 10 到 45 行）、c1+3 r50-end、c1-12 r1-40 bleed 这样',
  'write columns and rows like c1-3 r10-45, c1+3 r50-end or c1-12 r1-40 bleed',
);
export const placeFromOne = error(
  'place-from-one',
  '“{written}”：栏和行从 1 数起',
  '`{written}`: columns and rows count from 1',
  '第一栏是 c1，第一行是 r1',
  'the first column is c1, the first row r1',
);
export const joinedRows = error(
  'joined-rows',
  '“{written}”：只有栏能用 + 合并',
  '`{written}`: only columns can be joined with +',
  '行写成 r3-8',
  'write rows like r3-8',
);
export const onePlace = error('one-place', '`{key}` 只能有一个位置', '`{key}` is one place and no more', '只留一个位置', 'leave one place');
export const ruleNowhere = error(
  'rule-nowhere',
  '线没有位置',
  'the rule stands nowhere',
  '加上 `after: c1-3 r1-30`（在该处之后）、`before: …` 或 `at: …`',
  'add `after: c1-3 r1-30` (in the gutter behind that place), `before: …` or `at: …`',
);

// colours and rules

export const badColor = error(
  'bad-color',
  '“{written}”不是颜色',
  '`{written}` is no colour',
  '写成 cmyk(0 100 100 10)、black(10%)，专色写 spot 和 as 两个键',
  'write cmyk(0 100 100 10) or black(10%); a spot ink has the keys `spot` and `as`',
);
export const colorFigure = error(
  'color-figure',
  '“{written}”：网点从 0 到 100',
  '`{written}`: inks go from 0 to 100',
  '四个数依次是青、品红、黄、黑',
  'the four figures are cyan, magenta, yellow and black',
);
export const gapMissing = error(
  'gap-missing',
  '几条线之间没有写距离',
  'the rule has several lines and no gap between them',
  '加上 `gap: 1pt`',
  'add `gap: 1pt`',
);

// editions and layouts

export const editionEmpty = error(
  'edition-empty',
  '没有写 `pages`，也没有写 `story`',
  'the edition has neither `pages` nor `story`',
  '加上 `pages: [page-1.yaml, …]`，或 `story: book.md`',
  'add `pages: [page-1.yaml, …]` or `story: book.md`',
);
export const editionBoth = error(
  'edition-both',
  '`pages` 和 `story` 只能写一个',
  'the edition has both `pages` and `story`',
  '删去其中一个',
  'delete one of them',
);
export const layoutMissing = error(
  'layout-missing',
  '找不到版式“{name}”',
  'there is no layout `{name}`',
  '放在 layouts/{name}.yaml，或用自带的版式：{builtInZh}',
  'put it at layouts/{name}.yaml, or use one that comes with Banxin: {builtIn}',
);
export const layoutMissingNear = error(
  'layout-missing',
  '找不到版式“{name}”',
  'there is no layout `{name}`',
  '是不是 {nearest}？',
  'did you mean {nearest}?',
);
export const layoutFileMissing = error(
  'layout-missing',
  '找不到版式文件 {name}',
  'there is no layout file {name}',
  '路径从写着它的文件算起',
  'the path starts from the file that names it',
);
export const layoutFileMissingNear = error(
  'layout-missing',
  '找不到版式文件 {name}',
  'there is no layout file {name}',
  '是不是 {nearest}？',
  'did you mean {nearest}?',
);
export const pathOutside = error(
  'path-outside',
  '{name} 在项目文件夹之外',
  '{name} lies outside the project’s folder',
  '把文件放进项目里，用相对路径',
  'put the file into the project and name it by a relative path',
);
export const layoutCycle = error(
  'layout-cycle',
  '版式互相引用：{names}',
  'layouts extend one another in a circle: {names}',
  '删去其中一个 `extends`',
  'delete one `extends`',
);
export const notALayout = error(
  'not-a-layout',
  '{name} 不是版式文件',
  '{name} is no layout',
  '文件里写 `kind: layout`',
  'the file must say `kind: layout`',
);
export const gridColumns = error(
  'grid-columns',
  '栏格没有写栏数',
  'the grid has no `columns`',
  '加上 `columns: 5` 或各栏栏宽的列表',
  'add `columns: 5` or a list of widths',
);
