/** The keys of `text:`, which may also stand in a style and beside a story. */

import type { TextSpec } from '../style-spec.ts';
import { key, map, parts, type Schema } from './leaf.ts';
import { length } from './measure.ts';
import { choice, language, whole } from './word.ts';

const gap = length({ units: ['em', 'pt', 'mm', 'q', 'percent'] });
const bracket = choice('trim', 'keep');

export const textShape = {
  lang: key(language, 'language of the text, a BCP 47 tag; `und` takes the plain rules of UAX #14', '语言标签；und 只按 UAX #14 折行'),
  punctuation: key(
    choice('kaiming', 'line-end-half', 'quanjiao', 'banjiao', 'plain'),
    'width of punctuation: kaiming (stops 1 em, other marks half), line-end-half, quanjiao (1 em, adjacent marks closed up), banjiao (all half), plain (all 1 em)',
    '标点宽度：kaiming 开明、line-end-half 行末半角、quanjiao 全角、banjiao 半角、plain 全部一字宽不压缩',
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
  hanging: key(choice('none', 'allow', 'force'), 'stops outside the measure at a line’s end', '行末句号、逗号悬挂到版外'),
  'grid-align': key(
    choice('lines', 'characters'),
    'aligned by lines, or by lines and characters',
    '对齐方式：lines 对行，characters 纵横对齐',
  ),
} satisfies Record<keyof TextSpec, Schema>;

export const textSchema = map('text', '文字排法 text ', textShape);
parts.add(textSchema, { id: 'text-setting' });
