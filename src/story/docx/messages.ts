/** Messages of the Word reader: what is wrong with a `.docx`, and what of it does not come into the manuscript. */

import type { Message } from '../../base/finding.ts';

// ---- the file cannot be read

export const docxNotZip: Message = {
  code: 'story.docx-not-zip',
  severity: 'error',
  zh: '这不是 .docx 文件，读不出',
  en: 'this is no .docx file and cannot be read',
  hintZh: '用 Word 打开，另存为 .docx；只改扩展名没有用',
  hintEn: 'open it in a word processor and save it as .docx; a changed ending is not enough',
};

export const docxEncrypted: Message = {
  code: 'story.docx-encrypted',
  severity: 'error',
  zh: '文件加了密码，或是旧的 .doc 格式，读不出',
  en: 'the file is behind a password, or in the old .doc format, and cannot be read',
  hintZh: '用 Word 打开，去掉密码，另存为 .docx',
  hintEn: 'open it in a word processor, take off the password, and save it as .docx',
};

export const docxBroken: Message = {
  code: 'story.docx-broken',
  severity: 'error',
  zh: '文件损坏：其中的“{part}”解不开',
  en: "the file is damaged: '{part}' in it cannot be unpacked",
  hintZh: '向作者重新要一份；或用 Word 打开修复后另存',
  hintEn: 'ask the author for it again, or let a word processor repair and save it',
};

export const docxTooLarge: Message = {
  code: 'story.docx-too-large',
  severity: 'error',
  zh: '文件里的“{part}”解开后太大（正文上限 {limit} MB），未读',
  en: "'{part}' in the file is too large when unpacked (the limit for the text is {limit} MB): it is not read",
  hintZh: '把稿件分成几个文件',
  hintEn: 'divide the manuscript into several files',
};

export const docxTooLong: Message = {
  code: 'story.docx-too-long',
  severity: 'error',
  zh: '稿件的段落和格式太多，未读',
  en: 'the manuscript has too many paragraphs and changes of format: it is not read',
  hintZh: '把稿件分成几个文件，或另存为 .txt',
  hintEn: 'divide it into several files, or save it as .txt',
};

export const docxNoDocument: Message = {
  code: 'story.docx-no-document',
  severity: 'error',
  zh: '文件里没有 Word 正文（“{part}”）',
  en: "there is no Word document in the file ('{part}')",
  hintZh: '看看是不是别的格式改了扩展名；用 Word 打开，另存为 .docx',
  hintEn: 'it may be of another format with a changed ending: open it in a word processor and save it as .docx',
};

export const docxXml: Message = {
  code: 'story.docx-xml',
  severity: 'error',
  zh: '文件损坏：其中的“{part}”有错（第 {place} 个字符处）',
  en: "the file is damaged: '{part}' in it is no proper XML (at character {place})",
  hintZh: '向作者重新要一份；或用 Word 打开修复后另存',
  hintEn: 'ask the author for it again, or let a word processor repair and save it',
};

export const docxUnread: Message = {
  code: 'story.docx-unread',
  severity: 'error',
  zh: '读不出这个文件（{reason}）',
  en: 'the file cannot be read ({reason})',
  hintZh: '用 Word 打开，另存为 .docx 再试；或把文字存为 .txt',
  hintEn: 'open it in a word processor and save it as .docx again, or save its words as .txt',
};

export const docxLost: Message = {
  code: 'story.docx-lost',
  severity: 'error',
  zh: '转换时丢了 {count} 个字，原因不明',
  en: 'the conversion lost {count} characters, nobody knows why',
  hintZh: '对照原稿；把文字存为 .txt 再用，并把这个文件报告给我们',
  hintEn: 'compare with the original, save its words as .txt, and send us the file',
};

export const docxEmpty: Message = {
  code: 'story.docx-empty',
  severity: 'warning',
  zh: '文件里没有可用的文字',
  en: 'there are no words to be used in the file',
  hintZh: '看看文字是不是都在表格或图片里',
  hintEn: 'see whether all its words are in a table or a picture',
};

// ---- what does not come along

export const docxTables: Message = {
  code: 'story.docx-tables',
  severity: 'warning',
  zh: '{count} 个表格（共 {characters} 字）没有收入稿件：第 {lines} 行',
  en: '{count} tables ({characters} characters) are left out of the story: lines {lines}',
  hintZh: '表格在版面上用 table: 另排；如果只是文字，在 Word 里转换为文本',
  hintEn: 'tables are set by table: on the page; if it is running text, convert it to text in the word processor',
};

export const docxPictures: Message = {
  code: 'story.docx-pictures',
  severity: 'warning',
  zh: '{count} 张图片没有收入稿件：第 {lines} 行',
  en: '{count} pictures are left out of the story: lines {lines}',
  hintZh: '把原图存成文件，在版面上用 photo: 排入',
  hintEn: 'save the originals as files and place them by photo: on the page',
};

export const docxNotes: Message = {
  code: 'story.docx-notes',
  severity: 'warning',
  zh: '{count} 条脚注或尾注没有收入稿件：第 {lines} 行',
  en: '{count} footnotes or endnotes are left out of the story: lines {lines}',
  hintZh: '要排的注写进正文，用括号括起',
  hintEn: 'write what must be printed into the text, in brackets',
};

export const docxComments: Message = {
  code: 'story.docx-comments',
  severity: 'warning',
  zh: '{count} 条批注没有收入稿件：第 {lines} 行',
  en: '{count} comments are left out of the story: lines {lines}',
  hintZh: '批注处理完后在 Word 里删去',
  hintEn: 'settle them and delete them in the word processor',
};

export const docxHidden: Message = {
  code: 'story.docx-hidden',
  severity: 'warning',
  zh: '隐藏文字 {characters} 字没有收入稿件：第 {lines} 行，“{what}”',
  en: "{characters} characters of hidden text are left out of the story: lines {lines}, '{what}'",
  hintZh: '要排的文字，在 Word 里取消“隐藏”',
  hintEn: "take off 'hidden' in the word processor where it must be printed",
};

export const docxChanges: Message = {
  code: 'story.docx-changes',
  severity: 'warning',
  zh: '稿件带着 {count} 处修订，已按“接受全部修订”读取：第 {lines} 行',
  en: 'the manuscript has {count} tracked changes; it is read as if all were accepted: lines {lines}',
  hintZh: '在 Word 里逐处接受或拒绝修订，再存一次',
  hintEn: 'accept or reject them in the word processor, and save it again',
};

export const docxNumbers: Message = {
  code: 'story.docx-numbers',
  severity: 'warning',
  zh: '{count} 段带自动编号，编号不是文字，没有收入稿件：第 {lines} 行',
  en: '{count} paragraphs are numbered automatically; these numbers are no words and are left out: lines {lines}',
  hintZh: '在 Word 里选中这些段落，把编号转换为文本，或手工打上“一、”“1.”',
  hintEn: 'convert the numbers to text in the word processor, or type them',
};

export const docxRaised: Message = {
  code: 'story.docx-raised',
  severity: 'warning',
  zh: '{count} 处上标或下标按普通文字收入：第 {lines} 行',
  en: '{count} superscripts or subscripts are taken as plain words: lines {lines}',
  hintZh: '对照原稿；“m²”“CO₂”可直接用 ² ₂ 这样的字符',
  hintEn: "compare with the original; 'm²' and 'CO₂' can be typed with the characters ² and ₂",
};

export const docxStruck: Message = {
  code: 'story.docx-struck',
  severity: 'warning',
  zh: '{count} 处带删除线的文字按普通文字收入：第 {lines} 行',
  en: '{count} struck-out passages are taken as plain words: lines {lines}',
  hintZh: '不要的文字，在 Word 里真正删去',
  hintEn: 'delete in the word processor what must not be printed',
};

export const docxFormulas: Message = {
  code: 'story.docx-formulas',
  severity: 'warning',
  zh: '{count} 个公式按普通文字收入，分数、根号等结构没有了：第 {lines} 行',
  en: '{count} formulas are taken as plain words, without fractions, roots and the like: lines {lines}',
  hintZh: '对照原稿改写，或把公式做成图片',
  hintEn: 'compare with the original and rewrite them, or make pictures of them',
};

export const docxTextBoxes: Message = {
  code: 'story.docx-text-boxes',
  severity: 'warning',
  zh: '{count} 个文本框里的文字收在所在段落之后：第 {lines} 行',
  en: 'the words of {count} text boxes are put after the paragraphs they hang on: lines {lines}',
  hintZh: '看看次序对不对；提要、链接等另存成文件，在版面上单独排',
  hintEn: 'see whether the order is right; save asides as files of their own and place them on the page',
};

export const docxSymbols: Message = {
  code: 'story.docx-symbols',
  severity: 'error',
  zh: '{count} 个符号字体里的符号没有对应的字符（{what}），以 〓 代替：第 {lines} 行',
  en: '{count} signs of symbol fonts stand for no character ({what}); 〓 is printed: lines {lines}',
  hintZh: '对照原稿换成真正的字符',
  hintEn: 'look them up in the original and type real characters',
};

export const docxOtherFiles: Message = {
  code: 'story.docx-other-files',
  severity: 'error',
  zh: '{count} 处嵌入的其他文件没有读：第 {lines} 行',
  en: '{count} files embedded in the manuscript are not read: lines {lines}',
  hintZh: '在 Word 里打开，把嵌入的内容变成正文，再存一次',
  hintEn: 'open it in the word processor, make the embedded words part of the text, and save it again',
};
