/** What is said of a YAML file that cannot be read as it was meant, each with the mend. */

import type { Message, Severity } from '../../base/finding.ts';

const say = (severity: Severity, code: string, zh: string, en: string, hintZh: string, hintEn: string): Message => ({
  code: `spec.${code}`,
  severity,
  zh,
  en,
  hintZh,
  hintEn,
});

// slips of the input method and the space bar

export const wideColon = say(
  'error',
  'wide-colon',
  '`{key}` 后面是全角冒号“：”',
  'a full-width colon stands after `{key}`',
  '改成半角冒号加空格：`{key}: …`',
  'write a half-width colon and a space: `{key}: …`',
);
export const tightColon = say(
  'error',
  'tight-colon',
  '`{key}:` 后面没有空格',
  'there is no space after `{key}:`',
  '冒号后面加一个空格：`{key}: …`',
  'put a space after the colon: `{key}: …`',
);
export const dash = say(
  'error',
  'dash',
  '列表的短横不是“- ”',
  'the dash of a list is not `- `',
  '改成半角短横加空格：`- {key}: …`',
  'write a half-width hyphen and a space: `- {key}: …`',
);
export const wideComma = say(
  'error',
  'wide-comma',
  '{} 里的 `{key}` 前面是全角逗号“，”',
  'a full-width comma stands before `{key}` inside {}',
  '改成半角逗号加空格，或每个键各占一行',
  'write a half-width comma and a space, or give each key a line of its own',
);
export const indentation = say(
  'error',
  'indentation',
  '`{key}` 前面用了全角空格或制表符缩进',
  'the line of `{key}` is indented with a full-width space or a tab',
  '改用半角空格缩进，与上下同级的键对齐',
  'indent with plain spaces, level with the keys above and below',
);
export const strayKey = say(
  'error',
  'stray-key',
  '{} 里的“{written}”不是“键: 值”',
  '`{written}` inside {} has no value',
  '文字里有逗号就不能放在 {} 里：每个键各占一行，或用单引号括起整句文字',
  'words with a comma cannot stand inside {}: give each key a line of its own, or put all the words in single quotes',
);
export const commentCuts = say(
  'warning',
  'comment-cuts',
  '“#”之后的文字当作注释，没有读入',
  'what follows the `#` is taken as a comment and not read',
  '若是正文，请用单引号括起整句；若是注释，“#”前空两格、后空一格',
  'if it belongs to the words, put them all in single quotes; if it is a comment, set two spaces before the # and one after',
);
export const mustQuote = say(
  'error',
  'must-quote',
  '以 {mark} 开头的文字必须加引号',
  'words that begin with {mark} must stand in quotes',
  "用单引号括起整句：'…'（文字里的单引号写两个）",
  "put all the words in single quotes: '…' (a single quote among them is written twice)",
);
export const unusedAnchor = say(
  'warning',
  'unused-anchor',
  '“{written}”被当作锚点，没有读入',
  '`{written}` is taken as an anchor and not read',
  '若是正文，请用单引号括起整句',
  'if it belongs to the words, put them all in single quotes',
);
export const colonInWords = say(
  'error',
  'colon-in-words',
  '一行里有两个“冒号加空格”',
  'a line holds a colon and a space twice',
  '文字里的冒号用全角“：”，或用单引号括起整句',
  'put the words in single quotes, or use a full-width colon in them',
);
export const colonInBraces = say(
  'error',
  'colon-in-braces',
  '{} 或 [] 里的文字读不通',
  'the words inside {} or [] cannot be read',
  '每个键各占一行，不用 {}；文字里有逗号、冒号时用单引号括起来',
  'give each key a line of its own without {}, and put words with commas or colons in single quotes',
);

// structure

export const duplicateKey = say(
  'error',
  'duplicate-key',
  '`{key}` 写了两次（第 {line} 行已有）',
  '`{key}` is written twice (already on line {line})',
  '留下一个，删去另一个',
  'keep one and delete the other',
);
export const indent = say(
  'error',
  'indent',
  '这一行的缩进与上面不一致',
  'this line is indented out of step with those above',
  '同级的键从同一列开始，下一级多缩进两格',
  'keys of one level begin in one column, the next level two spaces further in',
);
export const unclosed = say(
  'error',
  'unclosed',
  '引号或括号没有收尾',
  'a quote or bracket is never closed',
  '补上收尾的引号或括号；后续各行要缩进',
  'close it; lines that follow inside it must be indented',
);
export const noColon = say(
  'error',
  'no-colon',
  '这一行不是“键: 值”',
  'this line is no `key: value`',
  '补上半角冒号和空格，或缩进到上一行文字之下',
  'add the colon and a space, or indent it beneath the words it belongs to',
);
export const badEscape = say(
  'error',
  'bad-escape',
  '双引号里的反斜杠写法不对',
  'a backslash inside double quotes escapes nothing',
  '改用单引号，反斜杠就是它自己',
  'use single quotes, where a backslash is itself',
);
export const keyNotWords = say(
  'error',
  'key-not-words',
  '键必须是一个词',
  'a key must be one word',
  '写成“键: 值”；以 [ 或 { 开头的文字用单引号括起来',
  'write `key: value`; put words that begin with [ or { in single quotes',
);
export const severalDocuments = say(
  'error',
  'several-documents',
  '“---”之后又是一份文件',
  'a second document begins after `---`',
  '删去“---”行，一个文件只写一份',
  'delete the `---` line; a file is one document',
);
export const badDirective = say(
  'error',
  'directive',
  '“%”开头的行不是内容',
  'a line that begins with % is no content',
  '删去这一行；文字用单引号括起来',
  'delete the line, or put words in single quotes',
);
export const cannotRead = say(
  'error',
  'yaml',
  '从这里起读不通',
  'the file cannot be read from here on',
  '检查这一行和上一行的缩进、冒号和引号',
  'look at the indentation, colons and quotes of this line and the one above',
);
export const tooDeep = say(
  'error',
  'too-deep',
  '嵌套超过 {most} 层',
  'more than {most} levels stand inside one another',
  '减少嵌套，或检查缩进',
  'nest less deeply, or look at the indentation',
);
export const tooLong = say(
  'error',
  'too-long',
  '文件太大：{size} 字符，最多 {most}',
  'the file is too long: {size} characters, {most} at most',
  '稿件写在单独的文件里，版面只写文件名',
  'keep manuscripts in files of their own and name them here',
);
export const unknownAlias = say(
  'error',
  'unknown-alias',
  '“*{name}”没有对应的锚点',
  '`*{name}` stands for nothing written before it',
  "以 * 开头的文字用单引号括起整句：'*…'",
  "put words that begin with * in single quotes: '*…'",
);
export const aliasCircle = say(
  'error',
  'alias-circle',
  '“*{name}”包含了它自己',
  '`*{name}` holds itself',
  '把内容直接写出来',
  'write the values out',
);
export const aliasBomb = say(
  'error',
  'alias-bomb',
  '别名展开后超过 {most} 个值',
  'aliases unfold to more than {most} values',
  '把内容直接写出来，不要层层引用',
  'write the values out instead of nesting aliases',
);
export const forbiddenKey = say(
  'error',
  'forbidden-key',
  '`{key}` 不能用作键',
  '`{key}` cannot be a key',
  '换一个名称',
  'choose another name',
);
export const notUtf8 = say(
  'warning',
  'not-utf8',
  '文件里有无法识别的字节',
  'the file holds bytes that are no UTF-8',
  '另存为 UTF-8 编码',
  'save it as UTF-8',
);
