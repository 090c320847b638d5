/** What is written where a key takes it: the forms of values, in Chinese and English with examples, for the reference. */

export interface WrittenForm {
  readonly title: string;
  readonly zh: string;
  readonly en: string;
  readonly examples: readonly string[];
}

/** By their names in the JSON Schema; `tests/spec/reference.test.ts` sees that none is missing. */
export const writtenForms: Readonly<Record<string, WrittenForm>> = {
  words: {
    title: '文字 words',
    zh: '照写照排。以 `[` `{` `"` `@` `%` `*` `&` `!` 开头，或含“冒号加空格”“空格加 #”时，用单引号括起整句',
    en: 'printed as written. In single quotes where they begin with `[` `{` `"` `@` `%` `*` `&` `!`, or hold a colon and a space or a space and `#`',
    examples: ['全县秋粮收购进入高峰', "'[快讯] 今日停电'"],
  },
  'words-or-nothing': {
    title: '文字，可空 words or nothing',
    zh: '文字，也可以不写',
    en: 'words, or nothing after the colon',
    examples: ['简讯'],
  },
  path: {
    title: '路径 path',
    zh: '文件路径，从写它的文件所在的文件夹算起，不能出项目；`*` 代表文件名中的任意部分（多篇稿件，按文件名排）',
    en: 'a file, from the folder of the file that names it, never outside the project; `*` stands for any part of a name (several manuscripts in name order)',
    examples: ['stories/lead.md', 'briefs/*.md', '../photos/bridge.jpg'],
  },
  name: {
    title: '名称 name',
    zh: '版式里起的名：文字、数字、连字符，不含空格和括号',
    en: 'a name given in the layout: letters, digits and hyphens, no blanks or brackets',
    examples: ['lead', 'double', '通栏'],
  },
  flag: { title: '是否 flag', zh: '`true` 或 `false`', en: '`true` or `false`', examples: ['true', 'no'] },
  date: { title: '日期 date', zh: '年-月-日', en: 'year-month-day', examples: ['2026-11-20'] },
  language: {
    title: '语言 language',
    zh: 'BCP 47 语言标签，大小写不拘；`zh-TW` 即 `zh-Hant-TW`，`zh-CN` 即 `zh-Hans`。各语言的默认：`zh-Hans` 开明、gb、间空 1/8 字；`zh-Hant-TW` plain、basic、1/8 字，开始括号不收；`zh-Hant-HK` 全角、basic、1/8 字；`ja` jlreq、strict、1/4 字；其他语言 全角、css-normal、1/8 字；`und` plain，只按 UAX #14',
    en: 'a BCP 47 tag in letters of any case; `zh-TW` is `zh-Hant-TW`, `zh-CN` is `zh-Hans`. What each language brings: `zh-Hans` kaiming, gb, a gap of 1/8 em; `zh-Hant-TW` plain, basic, 1/8 em, opening marks kept whole; `zh-Hant-HK` quanjiao, basic, 1/8 em; `ja` jlreq, strict, 1/4 em; all others quanjiao, css-normal, 1/8 em; `und` plain, by UAX #14 alone',
    examples: ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK', 'ja', 'en', 'und'],
  },
  'page-number': {
    title: '版次 page number',
    zh: '数字，可带一个字母；跨版写起止',
    en: 'a figure, with a letter before it or not; both for a spread',
    examples: ['3', 'A3', '12-13'],
  },
  length: {
    title: '长度 length',
    zh: '数字加单位：`mm` `cm` `in` `pt` `q`（¼ mm）`字`（= `em`）`行`（= `row`）`%`，或字号名。`字` 在位置、栏格、栏距里是正文字号，在样式里是样式自己的字号',
    en: 'a figure and its unit: `mm` `cm` `in` `pt` `q` (¼ mm) `字` (= `em`) `行` (= `row`) `%`, or a size by name. `字` is the body size in places, grids and gutters, a style’s own size in the style',
    examples: ['13.5字', '3mm', '9pt', '12q', '2行', '1/8em', '50%', '小五'],
  },
  range: {
    title: '范围 range',
    zh: '一个长度，或由小到大的两个，同一单位；程序在其中选定',
    en: 'a length, or two from the smaller to the larger in one unit, between which the program chooses',
    examples: ['28-44pt', '85-110%', '小二-一号', '9pt'],
  },
  'line-range': { title: '行数 lines', zh: '行数，或由少到多', en: 'a number of lines, or from fewest to most', examples: ['1', '1-2'] },
  columns: {
    title: '栏 columns',
    zh: '栏数，或各栏栏宽的列表',
    en: 'a number of columns, or a list of their widths',
    examples: ['5', '[14字, 9.75字, 25.75字]'],
  },
  place: {
    title: '位置 place',
    zh: '栏 `c` 和行 `r`，从 1 数起，两头都算；`c1-3` 三栏，`c1+3` 合成一栏；省略 `c` 或 `r` 为全部；`end` 为最后；`bleed` 表示贴版心边的一侧出血',
    en: 'columns `c` and rows `r`, from 1, both ends included; `c1-3` three columns, `c1+3` one joined of them; `c` or `r` left out: all; `end`: the last; `bleed`: sides on the type area’s edge go out over the trim',
    examples: ['c1-3 r10-45', 'c4+5 r50-end', 'r1-8', 'c1-12 r1-40 bleed'],
  },
  places: {
    title: '位置 places',
    zh: '一个位置，或按阅读顺序的列表（文字依次流入），或自由位置 `{ x, y, width, height }`（从成品左上角量起）',
    en: 'a place, or a list in reading order that the text runs through, or a free place `{ x, y, width, height }` from the trim’s top left',
    examples: ['c1-3 r1-30', '[c4 r8-40, c5 r24-40, c4-5 r41-58]', '{ x: 20mm, y: 30mm, width: 80mm, height: 60mm }'],
  },
  focus: {
    title: '焦点 focus',
    zh: '两个百分数，从左、从上量起',
    en: 'two percentages, from the left and from the top',
    examples: ['40% 30%'],
  },
  trim: { title: '纸张 paper size', zh: '宽 x 高', en: 'width x height', examples: ['270mm x 390mm'] },
  color: {
    title: '颜色 colour',
    zh: '四色 `cmyk(青 品红 黄 黑)`，或另一颜色的网点 `black(10%)`',
    en: 'four inks `cmyk(cyan magenta yellow black)`, or a tint of another colour `black(10%)`',
    examples: ['cmyk(0 100 100 10)', 'black(10%)'],
  },
  'process-color': {
    title: '四色 process colour',
    zh: '`cmyk(青 品红 黄 黑)`',
    en: '`cmyk(cyan magenta yellow black)`',
    examples: ['cmyk(0 20 60 20)'],
  },
  'ink-percent': {
    title: '墨量 amount of ink',
    zh: '各版网点相加的百分数，最多 400%',
    en: 'the tints of all plates together, 400% at most',
    examples: ['240%'],
  },
  'least-size': {
    title: '最小尺寸 least size',
    zh: '一个长度，小于它就是错误；写成范围时，小于前者是错误，在两者之间是提醒',
    en: 'a length, below which it is an error; of a range, below the first an error and up to the second a warning',
    examples: ['0.25pt', '7-10pt'],
  },
  'press-bleed': {
    title: '出血 bleed of a press',
    zh: '`none` 不出血，`optional` 随版式，或印厂要求的宽度',
    en: '`none`, `optional` as the layout has it, or the width the plant asks for',
    examples: ['none', 'optional', '3mm'],
  },
  'file-names': {
    title: '文件名 file names',
    zh: '文件名的写法，`{title}` 报名、`{date}` 日期、`{issue}` 期号、`{page}` 版次、`{version}` 改版（首版不写）；用单引号括起来',
    en: 'a pattern with the fields `{title}`, `{date}`, `{issue}`, `{page}` and `{version}` (nothing for the first edition); in single quotes',
    examples: ["'{date}-{page}{version}'"],
  },
  'press-marks': {
    title: '印刷标记 marks',
    zh: '`all`、`none`，或其中几样：crop 裁切线、registration 规线、bar 色标、slug 版尾信息',
    en: '`all`, `none`, or some of crop, registration, bar and slug',
    examples: ['all', 'crop registration slug'],
  },
};
