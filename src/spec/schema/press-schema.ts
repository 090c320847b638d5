/** The schema of a press condition: standard, profile, ink, pictures, bleed, least sizes and marks of one printing plant. */

import { foldWidth } from '../fold-width.ts';
import { badChoice } from '../messages.ts';
import { badPercent, unknownFileField } from '../press-messages.ts';
import type { LeastSpec, PressMark, PressSpec } from '../press-spec.ts';
import { absoluteLength, readLength, readRange } from '../read-length.ts';
import { type Reading, read, unread } from '../reading.ts';
import { form, key, leaf, map, needed, type Schema } from './leaf.ts';
import { length } from './measure.ts';
import { array, pipe, record, string, transform, union } from './shape.ts';
import { choice, path, whole, words } from './word.ts';

/** Four full inks: more cannot be printed. */
const mostInk = 400;

const percent: Schema<number> = leaf(
  (written) => {
    const match = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(foldWidth(written).trim());
    const value = Number(match?.[1]);
    return match && value > 0 && value <= mostInk ? read(value) : unread(badPercent, { written, most: mostInk });
  },
  form('ink-percent', { type: ['number', 'string'], pattern: '^\\s*\\d{1,3}(?:\\.\\d+)?\\s*%?\\s*$', examples: ['240%'] }),
);

/** `7pt`: below it an error; `7-10pt`: from there to the second a warning. */
const least: Schema<LeastSpec> = leaf(
  (written): Reading<LeastSpec> => {
    const reading = readRange(written, { ...absoluteLength, least: 'zero' });
    return 'fault' in reading ? reading : read({ error: reading.value.from, warning: reading.value.to });
  },
  form('least-size', { type: 'string', examples: ['0.25pt', '7-10pt'] }),
);

const bleed: Schema<NonNullable<PressSpec['bleed']>> = leaf<NonNullable<PressSpec['bleed']>>(
  (written) => {
    const folded = foldWidth(written).trim().toLowerCase();
    return folded === 'none' || folded === 'optional' ? read(folded) : readLength(written, absoluteLength);
  },
  form('press-bleed', { type: 'string', examples: ['none', 'optional', '3mm'] }),
);

const markNames: readonly PressMark[] = ['crop', 'registration', 'bar', 'slug'];

/** `crop registration`, `all` or `none`. */
const marks: Schema<readonly PressMark[]> = leaf<readonly PressMark[]>(
  (written) => {
    const asked = foldWidth(written)
      .trim()
      .toLowerCase()
      .split(/[\s,]+/);
    if (asked.length === 1 && asked[0] === 'all') return read(markNames);
    if (asked.length === 1 && asked[0] === 'none') return read([]);
    const unknown = asked.find((word) => !markNames.some((mark) => mark === word));
    if (unknown !== undefined) return unread(badChoice, { written: unknown, allowed: [...markNames, 'all', 'none'].join(' ') });
    return read(markNames.filter((mark) => asked.includes(mark)));
  },
  form('press-marks', { type: 'string', examples: ['all', 'none', 'crop registration slug'] }),
);

const listedMarks = union([
  marks,
  pipe(
    array(marks),
    transform((list) => markNames.filter((mark) => list.some((each) => each.includes(mark)))),
  ),
]) as unknown as Schema<readonly PressMark[]>;

const fields: readonly string[] = ['{title}', '{date}', '{issue}', '{page}', '{version}'];

/** A pattern of the files' names. */
const fileNames: Schema<string> = leaf(
  (written) => {
    const unknown = written.match(/\{[^}]*\}?/g)?.find((field) => !fields.includes(field));
    return unknown === undefined ? read(written) : unread(unknownFileField, { field: unknown, allowed: fields.join(' ') });
  },
  form('file-names', { type: 'string', examples: ['{date}-{page}{version}'] }),
);

const inkKeys = {
  plates: key(choice('cmyk', 'k'), 'the plates: four, or black alone', '印版：四色，或只有黑版'),
  total: key(percent, 'most ink anywhere, all plates together', '总墨量上限'),
  area: key(whole(0, 10_000), 'square millimetres of a page that may go beyond it', '每版允许超出的面积，平方毫米'),
  spot: key(
    choice('refuse', 'convert', 'keep'),
    'spot inks: an error, made of the four, or plates of their own',
    '专色：拒绝、转为四色、单独出版',
  ),
  'text-inks': key(whole(1, 4), 'inks that small type may stand in at most', '小字最多用几种油墨'),
  'many-from': key(length(absoluteLength), 'size from which type may stand in more inks', '多大的字起可以用更多油墨'),
} satisfies Record<keyof NonNullable<PressSpec['ink']>, Schema>;

const pictureKeys = {
  ppi: key(whole(72, 2400), 'pixels an inch pictures are brought down to; below it a warning', '图片分辨率；不足时提醒'),
  least: key(whole(36, 2400), 'pixels an inch below which the page is refused', '低于此分辨率拒绝出版'),
  'line-art': key(whole(72, 4800), 'pixels an inch of two-tone drawings', '线条稿分辨率'),
  quality: key(whole(50, 100), 'JPEG quality', 'JPEG 质量'),
} satisfies Record<keyof NonNullable<PressSpec['pictures']>, Schema>;

const ruleKeys = {
  solid: key(least, 'least thickness of a line of one full ink', '单色实线的最小粗细'),
  tinted: key(least, 'of a line that is a tint or white on ink', '网线、反白线的最小粗细'),
  mixed: key(least, 'of a line of several inks', '多色线的最小粗细'),
};

const typeKeys = {
  positive: key(least, 'least size of any type', '最小字号'),
  reversed: key(least, 'least size of white type out of one ink', '单色底反白字的最小字号'),
  'reversed-mixed': key(least, 'least size of white type out of several inks', '多色底反白字的最小字号'),
};

export const pressShape = {
  kind: needed(choice('press'), 'what this file is', '文件种类'),
  title: key(words, 'name of the plant and its press, for people', '印厂、印刷条件的名称'),
  extends: key(path, 'the press condition whose keys hold where this one says nothing', '在哪个印刷条件上修改：名称或路径'),
  standard: key(choice('x-4', 'x-1a', 'plain'), 'PDF/X-4, PDF/X-1a:2003, or a plain PDF', '文件标准：PDF/X-4、PDF/X-1a:2003 或普通 PDF'),
  profile: key(path, 'ICC profile of press and paper', '印刷特性文件（ICC）'),
  condition: key(
    map('condition', '印刷特性 condition ', {
      identifier: needed(words, 'name of the characterization, `FOGRA39`', '特性数据名，如 FOGRA39'),
      registry: key(words, 'who registered the name; left out for a name of one’s own', '登记该名称的机构网址，自定的不写'),
      info: key(words, 'in words', '文字说明'),
    }),
    'what the output intent names',
    '输出意图所写的印刷特性',
  ),
  ink: key(map('ink', '油墨 ink ', inkKeys), 'plates and limits of ink', '印版与墨量'),
  pictures: key(map('pictures', '图片 pictures ', pictureKeys), 'resolution of pictures', '图片分辨率'),
  bleed: key(bleed, '`none`, `optional`, or how much the press asks for', '出血：none 不出血、optional 随版式，或要求的宽度'),
  rules: key(map('rules', '线 rules ', ruleKeys), 'least thickness of lines', '线的最小粗细'),
  type: key(map('type', '字 type ', typeKeys), 'least sizes of type', '最小字号'),
  marks: key(
    listedMarks,
    '`all`, `none`, or some of crop registration bar slug',
    '印刷标记：all、none，或 crop 裁切线 registration 规线 bar 色标 slug 版尾信息',
  ),
  files: key(
    fileNames,
    'how the files are named, with {title} {date} {issue} {page} {version}',
    '文件名，可用 {title} {date} {issue} {page} {version}',
  ),
  levels: key(
    record(string(), choice('error', 'warning', 'note', 'off')),
    'what a rule of the preflight weighs here: error, warning, note or off',
    '各检查项的轻重：error、warning、note 或 off',
  ),
} satisfies Record<keyof PressSpec, Schema>;

export const pressSchema = map('a press condition', '印刷条件', pressShape) as unknown as Schema<PressSpec>;

/** Every key of the kind, for slips of the input method. */
export const pressKeys: ReadonlySet<string> = new Set(
  [pressShape, inkKeys, pictureKeys, ruleKeys, typeKeys].flatMap((shape) => Object.keys(shape)).concat(['identifier', 'registry', 'info']),
);
