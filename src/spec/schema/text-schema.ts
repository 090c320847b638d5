/** The keys of `text:`, which may also stand in a style and beside a story. */

import type { TextSpec } from '../style-spec.ts';
import { latinShift, latinSize } from './latin-schema.ts';
import { key, map, parts, type Schema } from './leaf.ts';
import { length } from './measure.ts';
import { choice, language, whole } from './word.ts';

const gap = length({ units: ['em', 'pt', 'mm', 'q', 'percent'] });
const bracket = choice('trim', 'keep');

export const textShape = {
  lang: key(
    language,
    'language of the text, a BCP 47 tag; `und` takes the plain rules of UAX #14. A language of other conventions brings its own punctuation, kinsoku, han-latin-gap, opening marks and line-end-mark, whatever was said under it for another language; what is said beside it holds',
    '语言标签；und 只按 UAX #14 折行。换成规矩不同的语言时，标点、避头尾、中西文间空、行首括号、行末标点都取该语言的默认，下层为另一语言所写的不再有效；与它写在一起的照旧有效',
  ),
  punctuation: key(
    choice('kaiming', 'line-end-half', 'quanjiao', 'banjiao', 'plain', 'jlreq'),
    'width of punctuation: kaiming (stops 1 em, other marks half), line-end-half, quanjiao (1 em, adjacent marks closed up), banjiao (all half), plain (all 1 em), jlreq (JLREQ Table 1)',
    '标点宽度：kaiming 开明、line-end-half 行末半角、quanjiao 全角、banjiao 半角、plain 全部一字宽不压缩、jlreq 日文（JLREQ 表一）',
  ),
  kinsoku: key(
    choice('gb', 'basic', 'strict', 'none', 'very-strict', 'loose', 'very-loose', 'css-strict', 'css-normal', 'css-loose'),
    'which marks may not begin or end a line: for Chinese gb, basic, strict, none; for Japanese strict, very-strict, loose, very-loose; for any css-strict, css-normal, css-loose',
    '避头尾规则：中文 gb、basic、strict、none；日文 strict、very-strict、loose、very-loose；通用 css-strict、css-normal、css-loose',
  ),
  adjust: key(
    choice('push-in-first', 'push-out-first', 'push-out-only'),
    'what is tried first where a line breaks wrongly: pulling a character in or pushing it out to the next line',
    '避头尾时先推入还是先推出',
  ),
  spread: key(
    choice('standard', 'marks-first'),
    'where a justified line opens: word spaces, Han–Latin gaps, then all gaps evenly; or before and after marks first',
    '匀空方式：standard 逐字均匀，marks-first 先拉开标点',
  ),
  'han-latin-gap': key(gap, 'blank between Han and Latin letters or digits; 0 for none', '中西文间空，0 为不空'),
  'latin-size': key(
    latinSize,
    'size of Latin letters, figures and their signs beside Han, in percent of the type; 50% to 150%. Text of a western language is set as it is',
    '与汉字同排的西文字母、数字及其符号的大小，为本字号的百分之几，50% 到 150%；西文文章不受影响',
  ),
  'latin-shift': key(
    latinShift,
    'by how much they stand above the line of the Han (below it: negative), half an em at most',
    '西文比汉字升高多少，降低为负，至多半字',
  ),
  setter: key(
    choice('optimal', 'first-fit'),
    'how lines are broken: over the whole paragraph, or line by line',
    '折行方式：optimal 整段优化，first-fit 逐行',
  ),
  'stretch-limit': key(gap, 'what justification may add between two Han before the line is reported', '匀空超过此值即报告'),
  'last-line-min': key(whole(1, 99), 'fewest characters on a paragraph’s last line', '段末一行最少字数'),
  widows: key(whole(0, 99), 'fewest lines of a paragraph at the head of a column', '栏首至少保留的行数'),
  orphans: key(whole(0, 99), 'fewest lines of a paragraph at the foot of a column', '栏末至少保留的行数'),
  'line-start-bracket': key(bracket, 'opening marks at a line’s start: half width or full', '行首开始括号：trim 半角、keep 全角'),
  'first-line-bracket': key(bracket, 'opening marks at the start of a paragraph’s first line', '段首开始括号：trim 半角、keep 全角'),
  hanging: key(
    choice('none', 'allow', 'force', 'first', 'last'),
    'marks outside the measure: stops at a line’s end where it helps (allow) or always (force); an opening mark before the first line (first), a closing one behind the last (last)',
    '标点悬挂到版外：allow 需要时行末句号、逗号悬挂，force 一律悬挂，first 段首开始括号悬挂，last 段末结束括号悬挂',
  ),
  'line-end-mark': key(
    choice('as-needed', 'half', 'jis', 'brackets'),
    'a closing mark’s blank at a line’s end: closed when the line needs it (as-needed), always (half, GB/T 15834 5.1.10), kept behind 。 alone (jis, JIS X 4051), closed behind brackets and quotation marks alone (brackets, CSS)',
    '行末标点后的空白：as-needed 需要时收去，half 一律半字（GB/T 15834 5.1.10），jis 只留句号后半字（JIS X 4051），brackets 只收括号、引号（CSS）',
  ),
  'typed-space': key(
    choice('gap', 'keep'),
    'a typed space between Han and a word: the Han–Latin gap and no more (gap), or a space besides (keep)',
    '汉字与西文间键入的空格：gap 就是中西文间空，keep 另作空格',
  ),
  'number-units': key(
    choice('free', 'keep'),
    'whether units in Han (亿元, 万人, 年) may part from their number at a line’s end',
    '数字与其后的汉字单位（亿元、万人、年）可否拆在两行：free 可以，keep 不拆',
  ),
  'iteration-mark': key(
    choice('keep', 'write-out'),
    'a 々 at a line’s start: as it is, or printed as the character it repeats (JLREQ Appendix B note 14)',
    '行首的叠字符号“々”：keep 照排，write-out 改印所叠的字（JLREQ 附录 B 注 14）',
  ),
  'text-spacing-trim': key(
    choice('space-all', 'normal', 'space-first', 'trim-start', 'trim-both', 'trim-all'),
    'short for punctuation, opening marks and line ends together, in the words of CSS Text 4; a key of its own beside it holds',
    '标点、行首括号、行末标点合起来的简写，用 CSS Text 4 的词；旁边另写的单项为准',
  ),
  'grid-align': key(
    choice('lines', 'characters'),
    'aligned by lines, or by lines and characters',
    '对齐方式：lines 对行，characters 纵横对齐',
  ),
} satisfies Record<keyof TextSpec, Schema>;

export const textSchema = map('text', '文字排法 text ', textShape);
parts.add(textSchema, { id: 'text-setting' });
