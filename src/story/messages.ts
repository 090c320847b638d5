/** Messages of the manuscript readers: what can be wrong with a story, where it is seen, and the mend. */

import type { Message } from '../base/finding.ts';
import { frontKeys } from './story.ts';

const keys = frontKeys.join(' ');
const asTyped = 'It is printed as typed.';
const asTypedZh = '已按原样排印。';

// ---- the file

export const unknownFormat: Message = {
  code: 'story.unknown-format',
  severity: 'error',
  zh: '不认识的稿件格式：“{extension}”',
  en: "a manuscript of an unknown format: '{extension}'",
  hintZh: '把稿件存为 {known} 文件（UTF-8 编码）',
  hintEn: 'save it as one of {known}, in UTF-8',
};

export const more: Message = {
  code: 'story.more',
  severity: 'note',
  zh: '同样的问题还有 {count} 处未列出（{code}）',
  en: '{count} more of the same are not listed ({code})',
  hintZh: '先改好上面各处，再检查一遍',
  hintEn: 'mend those above, then check again',
};

// ---- front matter 稿头

export const frontOpen: Message = {
  code: 'story.front-open',
  severity: 'warning',
  zh: '稿件以“---”开头，却没有结束稿头的“---”，全部当作正文',
  en: "the manuscript begins with '---' but no second '---' ends its front matter: all of it is taken as text",
  hintZh: '在稿头末尾单独一行写“---”；如果本来是分节线，不必改',
  hintEn: "end the front matter with a line '---'; if a section break is meant, leave it",
};

export const frontNotKeys: Message = {
  code: 'story.front-not-keys',
  severity: 'warning',
  zh: '开头两条“---”之间不是“键: 值”，当作正文排印',
  en: "what stands between the first two '---' is no list of keys and values: it is printed as text",
  hintZh: `稿头每行写“键: 值”，可用的键：${keys}`,
  hintEn: `write one 'key: words' a line; the keys are ${keys}`,
};

export const frontSyntax: Message = {
  code: 'story.front-syntax',
  severity: 'error',
  zh: '稿头这里不合 YAML 的写法',
  en: 'the front matter is no YAML here: {reason}',
  hintZh: '每行写“键: 值”；值里有特殊符号时，用单引号把整个值括起来',
  hintEn: "write one 'key: words' a line; put words with special marks in single quotation marks as a whole",
};

export const frontUnknownKey: Message = {
  code: 'story.front-unknown-key',
  severity: 'warning',
  zh: '稿头里没有“{key}”这个键，未采用',
  en: "the front matter has no key '{key}': it is left out",
  hintZh: `可用的键：${keys}`,
  hintEn: `the keys are ${keys}`,
};

export const frontUnknownKeyNear: Message = {
  ...frontUnknownKey,
  hintZh: '是不是“{near}”？',
  hintEn: "did you mean '{near}'?",
};

export const frontPlaceKey: Message = {
  ...frontUnknownKey,
  hintZh: '写在版面上排这篇稿件的那一项里：`- story: …` 下面一行 `{key}: …`',
  hintEn: 'write it on the page, where the story is placed: `{key}: …` on a line under `- story: …`',
};

export const frontDuplicateKey: Message = {
  code: 'story.front-duplicate-key',
  severity: 'error',
  zh: '稿头里“{key}”写了两次，只用第一次的',
  en: "'{key}' stands twice in the front matter: the first is used",
  hintZh: '删去一行',
  hintEn: 'delete one of the lines',
};

export const frontFullWidthColon: Message = {
  code: 'story.front-full-width-colon',
  severity: 'warning',
  zh: '“{key}”后面是全角冒号“：”，已当作“:”',
  en: "'{key}' is followed by a full-width colon: it is read as ':'",
  hintZh: '写作“{key}: 值”，用半角冒号，后面空一格',
  hintEn: "write '{key}: words', with an ASCII colon and a space",
};

export const frontColonBlank: Message = {
  code: 'story.front-colon-blank',
  severity: 'warning',
  zh: '“{key}:”后面没有空格，已当作有空格',
  en: "no space follows '{key}:': it is read as if there were one",
  hintZh: '写作“{key}: 值”，冒号后面空一格（半角）',
  hintEn: "write '{key}: words', with a space after the colon",
};

export const frontQuote: Message = {
  code: 'story.front-quote',
  severity: 'warning',
  zh: '“{key}”的值里有 YAML 的符号“{sign}”，整行已按原样采用',
  en: "the words of '{key}' hold '{sign}', which means something else in YAML: the line is taken as typed",
  hintZh: "用单引号把整个值括起来：{key}: '…'",
  hintEn: "put all the words in single quotation marks: {key}: '…'",
};

export const frontComment: Message = {
  code: 'story.front-comment',
  severity: 'warning',
  zh: '“{key}”的值在“ #”处被截断：“#”之后成了注释',
  en: "the words of '{key}' are cut short at ' #': what follows is a comment",
  hintZh: "如果“#”是文字，用单引号把整个值括起来：{key}: '…'",
  hintEn: "if '#' belongs to the words, put them all in single quotation marks: {key}: '…'",
};

export const frontNotWords: Message = {
  code: 'story.front-not-words',
  severity: 'error',
  zh: '“{key}”的值应当是文字，未采用',
  en: "'{key}' takes words, not a list or a map: it is left out",
  hintZh: '写作一行“{key}: 文字”',
  hintEn: "write '{key}: words' on one line",
};

// ---- blocks and marks

export const headingForm: Message = {
  code: 'story.heading-form',
  severity: 'warning',
  zh: `“{marker}”在这里不成标题。${asTypedZh}`,
  en: `'{marker}' makes no heading here. ${asTyped}`,
  hintZh: '小标题写作“## 标题”，章题写作“# 标题”，井号后空一格；没有更多级别',
  hintEn: "write '## words' for a subhead, '# words' for a chapter, with a space after the mark; there are no further levels",
};

export const unpairedMark: Message = {
  code: 'story.unpaired-mark',
  severity: 'warning',
  zh: `“{mark}”在本段里没有配对。${asTypedZh}`,
  en: `'{mark}' has no partner in its paragraph. ${asTyped}`,
  hintZh: '补上另一半；如果本来就是文字，在前面加“\\”',
  hintEn: "add the other half; if it belongs to the text, write '\\' before it",
};

export const unknownMark: Message = {
  code: 'story.unknown-mark',
  severity: 'warning',
  zh: `没有“{mark}”这种标记。${asTypedZh}`,
  en: `there is no mark '{mark}'. ${asTyped}`,
  hintZh: '可用：dots name name3 title death tcy warichu flush ruby=读音 lang=语言；如果本来就是文字，在“[”前加“\\”',
  hintEn:
    "the marks are dots name name3 title death tcy warichu flush ruby=reading lang=tag; if it belongs to the text, write '\\' before '['",
};

export const unknownMarkNear: Message = { ...unknownMark, hintZh: '是不是“{near}”？', hintEn: "did you mean '{near}'?" };

export const wideMark: Message = {
  code: 'story.wide-mark',
  severity: 'warning',
  zh: `“{mark}”的括号是全角的，不作标记。${asTypedZh}`,
  en: `'{mark}' has full-width brackets, which make no mark. ${asTyped}`,
  hintZh: '方括号和花括号都用半角：[重点]{dots}',
  hintEn: 'write square and curly brackets in half width: [words]{dots}',
};

export const bareMark: Message = {
  code: 'story.bare-mark',
  severity: 'warning',
  zh: `“{mark}”前面没有方括号里的文字。${asTypedZh}`,
  en: `'{mark}' has no words in brackets before it. ${asTyped}`,
  hintZh: '把要标的字放进方括号，紧接标记：[重点]{dots}',
  hintEn: 'put the words meant in brackets right before it: [words]{dots}',
};

export const markValue: Message = {
  code: 'story.mark-value',
  severity: 'warning',
  zh: `标记“{mark}”的值不对。${asTypedZh}`,
  en: `the mark '{mark}' does not have the value it needs. ${asTyped}`,
  hintZh: '注音写作 [行]{ruby=háng}，语言写作 [text]{lang=ja}，其余标记不带值',
  hintEn: 'a reading is written [行]{ruby=háng}, a language [text]{lang=ja}; the other marks take no value',
};

export const spreadName: Message = {
  code: 'story.spread-name',
  severity: 'warning',
  zh: '“{words}”不是两个字，name3 没有什么可拉开的',
  en: "'{words}' has not two characters: name3 has nothing to spread",
  hintZh: 'name3 是给两个字的姓名的：中间空一字，与三个字的姓名一样宽；这里去掉即可',
  hintEn: 'name3 is for names of two characters: an em between them makes them as wide as three; take it away here',
};

export const zhuyinCount: Message = {
  code: 'story.zhuyin-count',
  severity: 'warning',
  zh: '“{words}”有 {characters} 个字，注音符号给了 {readings} 组：整组标在字的上方',
  en: "'{words}' has {characters} {characters|character|characters} and {readings} {readings|reading|readings} in bopomofo: they stand over the whole",
  hintZh: '一字一组，中间空一格：[注音]{ruby=ㄓㄨˋ ㄧㄣ}',
  hintEn: 'one reading a character, a blank between: [注音]{ruby=ㄓㄨˋ ㄧㄣ}',
};

export const unknownLanguage: Message = {
  code: 'story.unknown-language',
  severity: 'warning',
  zh: '“{lang}”不是语言标签，按 und 排',
  en: "'{lang}' is no language tag: the words are set as 'und'",
  hintZh: '写成 zh-Hans、zh-Hant-TW、ja、en 这样',
  hintEn: 'write a tag like zh-Hans, zh-Hant-TW, ja or en',
};

export const unknownLanguageNear: Message = { ...unknownLanguage, hintZh: '是不是 {nearZh}？', hintEn: 'did you mean {near}?' };

export const unclosedMark: Message = {
  code: 'story.unclosed-mark',
  severity: 'warning',
  zh: `“]{”之后本行里没有“}”。${asTypedZh}`,
  en: `no '}' follows ']{' on its line. ${asTyped}`,
  hintZh: '补上“}”；如果本来就是文字，写作“]\\{”',
  hintEn: "add '}'; if it belongs to the text, write ']\\{'",
};

export const emptyMark: Message = {
  code: 'story.empty-mark',
  severity: 'warning',
  zh: `标记“{mark}”里没有字。${asTypedZh}`,
  en: `the mark '{mark}' holds no words. ${asTyped}`,
  hintZh: '把要标记的字写进“[ ]”，或删去标记',
  hintEn: "put the words between '[' and ']', or delete the mark",
};

export const danglingBackslash: Message = {
  code: 'story.dangling-backslash',
  severity: 'warning',
  zh: `行末的“\\”后面没有下一行可接。${asTypedZh}`,
  en: `no line follows the '\\' at the end of this one. ${asTyped}`,
  hintZh: '把下一行写在紧接的一行，或删去“\\”',
  hintEn: "write the next line directly below, or delete the '\\'",
};

// ---- characters

export const controlCharacter: Message = {
  code: 'story.control-character',
  severity: 'warning',
  zh: '看不见的控制字符 {code}，已略去',
  en: 'a control character, {code}: it is left out',
  hintZh: '在编辑器里删去它',
  hintEn: 'delete it in the editor',
};

export const directionControl: Message = {
  code: 'story.direction-control',
  severity: 'warning',
  zh: '看不见的书写方向控制符 {code}，已略去',
  en: 'a control of writing direction, {code}: it is left out',
  hintZh: '在编辑器里删去它；从网页、Office 粘贴时常会带进来',
  hintEn: 'delete it in the editor; pasting from the web or an office program brings them in',
};

export const strayControl: Message = {
  code: 'story.stray-control',
  severity: 'error',
  zh: '控制字符 {code}，多半是编码转换出错（原来可能是引号或破折号）',
  en: 'a control character, {code}, most likely a quotation mark or dash lost in a change of encoding',
  hintZh: '对照原稿补上正确的字符，文件存为 UTF-8',
  hintEn: 'look it up in the original and type the right character; save the file as UTF-8',
};

export const replacementCharacter: Message = {
  code: 'story.replacement-character',
  severity: 'error',
  zh: '这里有读不出的字符（U+FFFD），照样保留',
  en: 'a character was lost here (U+FFFD); it is kept as it is',
  hintZh: '文件可能不是 UTF-8 编码（例如 GBK）：另存为 UTF-8，再对照原稿补上',
  hintEn: 'the file may not be UTF-8 (GBK, say): save it as UTF-8, then look the character up in the original',
};

export const loneSurrogate: Message = {
  code: 'story.lone-surrogate',
  severity: 'error',
  zh: '半个字符（{code}），排不出来',
  en: 'half a character ({code}), which cannot be printed',
  hintZh: '对照原稿补上完整的字符',
  hintEn: 'look it up in the original and type the whole character',
};

export const noncharacter: Message = {
  code: 'story.noncharacter',
  severity: 'error',
  zh: '{code} 不是字符，排不出来',
  en: '{code} is no character and cannot be printed',
  hintZh: '对照原稿补上正确的字符，或删去',
  hintEn: 'look it up in the original and type the right character, or delete it',
};

export const radical: Message = {
  code: 'story.radical',
  severity: 'warning',
  zh: '“{character}”（{code}）是部首符号，不是汉字“{unified}”（{unifiedCode}）；照样保留',
  en: "'{character}' ({code}) is a radical sign, not the Han character '{unified}' ({unifiedCode}); it is kept as typed",
  hintZh: '改成汉字“{unified}”，否则查不到、字体里也可能没有',
  hintEn: "type the Han character '{unified}': the sign is not found by searches and missing in many fonts",
};
