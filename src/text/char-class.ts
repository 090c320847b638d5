/** What each character is to the setter: one small number a code point, the row and column of every table in `text/`. */

export const HAN = 0; // 汉字、假名、全角字母 and full-width signs: 1 em, break on both sides
export const OPEN = 1; // 前引号、前括号: blank before the ink
export const CLOSE = 2; // 后引号、后括号: blank behind, like the four that follow
export const PAUSE = 3; // 逗号、顿号 ，、
export const COLON = 4; // 冒号、分号 ：；
export const STOP = 5; // 句号 。．
export const EXCLAIM = 6; // 叹号、问号 ！？
export const MIDDOT = 7; // 间隔号 ·, half an em in mainland text
export const MIDDLE = 8; // 中点: ¼ em blank on either side that can close: ・, and ：； in Japanese (JLREQ cl-05)
export const CENTRED = 9; // 居中点号: pause and stop marks of Taiwan and Hong Kong, in the middle of their em, which they keep
export const SOLID = 10; // ！？ in Japanese: a whole em of ink (JLREQ cl-04)
export const CONNECTOR = 11; // 连接号 ～ － – and a single —
export const SOLIDUS = 12; // 分隔号 ／ /
export const DASH = 13; // 破折号 —— as one unit
export const ELLIPSIS = 14; // 省略号 …… as one unit, and a single …
export const LETTER = 15; // Latin, Greek, Cyrillic
export const DIGIT = 16; // 0–9
export const WESTERN = 17; // all other western marks and signs
export const SPACE = 18; // U+0020
export const WIDE_SPACE = 19; // U+3000 and other fixed blanks
export const JOINED = 20; // combining marks, variation selectors, joiners: part of the cluster before
export const BREAK = 21; // line feed: the line ends here
export const WIDE_DIGIT = 22; // ０–９: 1 em like Han, but a number of them is never divided (JLREQ #unbreakable_character_sequences)
export const SIGN = 23; // western signs that a Han–Latin gap stands beside in Chinese: # % & @ …
export const CLASSES = 24;

export type CharClass = number;

/** CLREQ #tables_of_chinese_punctuation_marks. Curly quotes open or close by direction (UAX #14 leaves them ambiguous, LB19). */
const opening = '“‘「『（【〖〔［｛《〈〘〚｟〝｢';
const closing = '”’」』）】〗〕］｝》〉〙〛｠〞〟｣';

const listed = new Map<number, CharClass>();
const list = (marks: string, charClass: CharClass): void => {
  for (const mark of marks) listed.set(mark.codePointAt(0)!, charClass);
};
list(opening, OPEN);
list(closing, CLOSE);
list('，、﹐﹑', PAUSE);
list('：；', COLON);
list('。．', STOP);
// half-width forms: the same marks without a blank
list('｡', STOP);
list('､', PAUSE);
list('･', MIDDLE);
list('！？‼⁇⁈⁉', EXCLAIM);
list('·‧•', MIDDOT);
list('・', MIDDLE);
list('～〜－–—―', CONNECTOR);
list('／', SOLIDUS);
list('…⋯‥', ELLIPSIS);
list('⸺', DASH);
list(' ', SPACE);
list('\u3000\u2002\u2003', WIDE_SPACE);
list('\n\v\f\r\u0085\u2028\u2029', BREAK);
list('\u200b\u200c\u200d\u2060\ufeff\u00ad', JOINED);
list('０１２３４５６７８９', WIDE_DIGIT);
// full-width signs that stay with their number as UAX #14 says of PR and PO
list('￥＄￡￠￦％', WESTERN);
list('々〻〆〇□■△▲▽▼○●◎◇◆☆★※〒〓♂♀→←↑↓', HAN);

const combining = /\p{M}/u;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;

/**
 * ASCII signs that a gap parts from Chinese (Unicode UTR #59, conditional in Chinese); not points, brackets and quotes. The printed page sets
 * < > + and = solid, as brackets and in 1+N.
 */
const signs = '!#$%&?@^_~\\';

/** Whether UAX #50 and common use count it as full width and ideographic: Han, kana, Hangul, enclosed and full-width forms, emoji apart. */
const isIdeographic = (c: number): boolean =>
  (c >= 0x2e80 && c <= 0x2fdf) ||
  (c >= 0x3005 && c <= 0x3007) ||
  (c >= 0x3012 && c <= 0x3013) ||
  (c >= 0x3020 && c <= 0x30ff) ||
  (c >= 0x3105 && c <= 0x4dbf) ||
  (c >= 0x4e00 && c <= 0xa4cf) ||
  (c >= 0xac00 && c <= 0xd7a3) ||
  // private use: 补字 and house signs, set like Han
  (c >= 0xe000 && c <= 0xfaff) ||
  (c >= 0xfe30 && c <= 0xfe4f) ||
  (c >= 0xff01 && c <= 0xffdc) ||
  (c >= 0xffe0 && c <= 0xffe6) ||
  (c >= 0x2460 && c <= 0x24ff) ||
  (c >= 0x2600 && c <= 0x27bf) ||
  (c >= 0x2190 && c <= 0x21ff) ||
  (c >= 0x25a0 && c <= 0x25ff) ||
  (c >= 0x20000 && c <= 0x3ffff) ||
  (c >= 0xf0000 && c <= 0x10ffff);

const decide = (c: number): CharClass => {
  const known = listed.get(c);
  if (known !== undefined) return known;
  if (c >= 0x30 && c <= 0x39) return DIGIT;
  if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)) return LETTER;
  if (c < 0x80) return signs.includes(String.fromCharCode(c)) ? SIGN : WESTERN;
  const s = String.fromCodePoint(c);
  if (combining.test(s)) return JOINED;
  if (isIdeographic(c)) return HAN;
  if (digit.test(s)) return DIGIT;
  return letter.test(s) ? LETTER : WESTERN;
};

const UNSET = 255;
const table = new Uint8Array(0x10000).fill(UNSET);

export const charClass = (codePoint: number): CharClass => {
  if (codePoint > 0xffff) return decide(codePoint);
  const known = table[codePoint]!;
  if (known !== UNSET) return known;
  const decided = decide(codePoint);
  table[codePoint] = decided;
  return decided;
};

/** Half-width forms of katakana and of marks (U+FF61–FFDC, U+FFE8–FFEE): half an em, no blank of their own. */
export const isHalfForm = (c: number): boolean => (c >= 0xff61 && c <= 0xffdc) || (c >= 0xffe8 && c <= 0xffee);

/** Chinese punctuation marks, whose blanks the width model opens and closes. */
export const isMark = (c: CharClass): boolean => c >= OPEN && c <= ELLIPSIS;

/** Marks that belong to what stands before them: their blank is behind. */
export const isClosing = (c: CharClass): boolean => c >= CLOSE && c <= EXCLAIM;

/** Letters and digits: what the Han–Latin gap is set beside. */
export const isWord = (c: CharClass): boolean => c === LETTER || c === DIGIT;

/** What stands in words, numbers and phrases of western text. */
export const isWestern = (c: CharClass): boolean => (c >= LETTER && c <= SPACE) || c === SIGN;
