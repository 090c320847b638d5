/** The schema of a layout, the house style: paper, grid, styles, colours, rules, furniture. */

import type { ColorSpec, FurnitureSpec, LayoutSpec, MarginsSpec, RuleSpec } from '../layout-spec.ts';
import type { Length } from '../length.ts';
import { gapMissing } from '../messages.ts';
import { colorPattern, processPattern, readColor, readProcess } from '../read-color.ts';
import { absoluteLength } from '../read-length.ts';
import { readTrim, trimPattern } from '../read-paper.ts';
import { form, key, leaf, map, needed, type Schema } from './leaf.ts';
import { distance, furniturePlace, layoutGrid, length } from './measure.ts';
import { array, type output, pipe, record, string, transform, union } from './shape.ts';
import { headlineStyleSchema, styleSchema, writing } from './style-schema.ts';
import { textSchema } from './text-schema.ts';
import { choice, name, path, whole, words } from './word.ts';

const marginKeys = {
  top: key(distance, 'blank above the type area', '天头'),
  right: key(distance, 'blank right of the type area', '右边空白'),
  bottom: key(distance, 'blank below the type area', '地脚'),
  left: key(distance, 'blank left of the type area', '左边空白'),
} satisfies Record<keyof MarginsSpec, Schema>;

/** One length is all four sides. */
const margins = union([
  pipe(
    distance,
    transform((all): MarginsSpec => ({ top: all, right: all, bottom: all, left: all })),
  ),
  map('margins', '页边 margins ', marginKeys),
]) as unknown as Schema<MarginsSpec>;

const paper = map('paper', '纸张 paper ', {
  trim: key(
    leaf(readTrim, form('trim', { type: 'string', pattern: trimPattern })),
    'width x height of the trimmed sheet',
    '成品尺寸，宽 x 高',
  ),
  bleed: key(length({ ...absoluteLength, least: 'zero' }), 'how far pictures may reach over the trim', '出血'),
  margins: key(margins, 'blanks round the type area (版心)', '版心四周空白'),
});

const spot = map('a spot colour', '专色', {
  spot: needed(words, 'name of the ink on the press', '油墨名'),
  as: needed(
    leaf(readProcess, form('process-color', { type: 'string', pattern: processPattern })),
    'its stand-in in four colours',
    '四色替代值',
  ),
});

const color: Schema<ColorSpec> = union([
  leaf<ColorSpec>(readColor, form('color', { type: 'string', pattern: colorPattern, examples: ['cmyk(0 100 100 10)', 'black(10%)'] })),
  pipe(
    spot,
    transform(({ spot: ink, as: { c, m, y, k } }): ColorSpec => ({ kind: 'spot', name: ink, as: { c, m, y, k } })),
  ),
]) as unknown as Schema<ColorSpec>;

const lineWidth = length({ ...absoluteLength });
const oneLine = (width: Length): RuleSpec => ({ lines: [width], gap: { value: 0, unit: 'pt' } });
const lines = union([
  pipe(
    lineWidth,
    transform((one) => [one]),
  ),
  array(lineWidth),
]) as unknown as Schema<readonly Length[]>;

const rule: Schema<RuleSpec> = union([
  pipe(lineWidth, transform(oneLine)),
  pipe(
    map('a rule', '线型', {
      lines: needed(lines, 'thickness of the line, or of each of several', '线的粗细，几条线写成列表'),
      gap: key(distance, 'blank between the lines', '线间距离'),
      color: key(name, 'name of a colour', '颜色名'),
    }),
    transform(({ lines: widths, gap, ...rest }, context): RuleSpec => {
      if (widths.length > 1 && !gap)
        context.issues.push({ code: 'custom', input: widths, params: { fault: { message: gapMissing, values: {} } } });
      return { lines: widths, gap: gap ?? { value: 0, unit: 'pt' }, ...rest };
    }),
  ),
]) as unknown as Schema<RuleSpec>;

const furniture = pipe(
  map('furniture', '书眉 furniture ', {
    folio: needed(
      words,
      'words with {fields}: title issue date[:yyyy年M月d日] weekday page name editor',
      '文字和 {字段}：title issue date weekday page name editor',
    ),
    at: key(furniturePlace, 'top, bottom, or a place of the grid', '版心上方、下方，或栏格中的位置'),
    side: key(choice('outside', 'inside', 'left', 'right', 'center'), 'the side it stands on', '靠哪一侧'),
    rule: key(name, 'name of the rule under or over it', '线型名'),
    style: key(name, 'name of a style', '样式名'),
  }),
  transform(({ at, side, ...rest }): FurnitureSpec => ({ at: at ?? 'top', side: side ?? 'outside', ...rest })),
);

const ad = map('an ad size', '广告规格', {
  columns: needed(whole(1, 60), 'width in columns', '几栏宽'),
  rows: needed(whole(1, 2000), 'depth in rows', '几行高'),
});

export const layoutShape = {
  kind: needed(choice('layout'), 'what this file is', '文件种类'),
  name: key(words, 'name of the layout', '版式名'),
  title: key(words, 'its title for people', '版式的中文名'),
  extends: key(path, 'the layout whose keys hold where this one says nothing: a name or a path', '在哪个版式上修改：名称或路径'),
  paper: key(paper, 'the sheet', '纸张'),
  grid: key(
    layoutGrid,
    'columns and rows; give all but one of margins, column, gutter and rows',
    '栏与行；页边、栏宽、栏间、行数中留一项由程序推算',
  ),
  writing: key(writing, 'direction of the lines', '横排或竖排'),
  text: key(textSchema, 'how text is set', '正文排法'),
  words: key(path, 'file of words that a headline never breaks inside', '标题中不拆开的词，一行一个'),
  fonts: key(path, 'font catalog', '字体目录文件'),
  styles: key(
    record(string(), styleSchema),
    'styles of text by name: body, subhead, byline, caption …',
    '文字样式：body 正文、subhead 小标题、byline 署名、caption 图说等',
  ),
  headlines: key(record(string(), headlineStyleSchema), 'headline styles by name', '标题样式'),
  colors: key(record(string(), color), 'colours by name', '颜色'),
  rules: key(record(string(), rule), 'rules by name', '线型'),
  ads: key(record(string(), ad), 'sizes of advertisements by name', '广告规格'),
  furniture: key(array(furniture), 'what every page carries: folio lines', '每版都有的书眉、版次'),
  press: key(name, 'press condition', '印刷条件'),
} satisfies Record<keyof LayoutSpec, Schema>;

export const layoutSchema = map('a layout', '版式', layoutShape);

/** One layout file as written: its grid may still lack the keys of the layout it extends. */
export type WrittenLayout = output<typeof layoutSchema>;
