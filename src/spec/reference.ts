/** The reference of the language: every key of every kind from the same schemas that check it, Chinese and English side by side. */

import { jsonSchema } from './json-schema.ts';
import { namedSizes } from './read-length.ts';
import { writtenForms } from './reference-forms.ts';
import type { itemShapes } from './schema/known-keys.ts';
import type { JsonSchema } from './schema/leaf.ts';

/** Words as typed in the layout that all others extend, by their path: `text.punctuation`. */
export type Defaults = ReadonlyMap<string, string>;

/** A layout that comes with Banxin. */
export interface LayoutLine {
  readonly name: string;
  readonly title: string;
  readonly paper: string;
  readonly grid: string;
}

export interface ReferenceRequest {
  readonly defaults: Defaults;
  readonly layouts: readonly LayoutLine[];
}

type Properties = Readonly<Record<string, JsonSchema>>;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text: string): string => (text === '' ? '' : `\`${text.replaceAll('`', "'")}\``);

/** GitHub's anchor of a heading: lower case, blanks to hyphens, marks dropped; Han stays. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** Parts of the schema with a section of their own in the reference. */
const sections: Readonly<Record<string, string>> = {
  grid: '栏格 grid',
  style: '样式 style',
  'text-setting': '排法 text',
  'free-place': '位置 places',
};

const link = (heading: string): string => `[${heading}](#${anchorOf(heading)})`;

const refName = (schema: JsonSchema): string | null => (typeof schema.$ref === 'string' ? schema.$ref.replace('#/$defs/', '') : null);

const listOf = (one: string): string => `[ ${one}, … ]`;

/** What a key takes, in a few words that both languages share. */
const takes = (schema: JsonSchema): string => {
  const ref = refName(schema);
  if (ref === 'item') return link('版面上的内容 items');
  if (ref !== null) {
    const form = writtenForms[ref];
    return form ? link(form.title) : link(sections[ref] ?? ref);
  }
  if (Array.isArray(schema.enum)) return schema.enum.map((word) => code(String(word))).join(' ');
  if (schema.const !== undefined) return code(String(schema.const));
  if (Array.isArray(schema.anyOf)) {
    const branches = schema.anyOf as readonly JsonSchema[];
    const single = [...new Set(branches.filter(({ type }) => type !== 'array').map(takes))].join(' / ');
    const listed = branches.filter(({ type }) => type === 'array').map(takes);
    // a list of what may stand alone is not told twice
    return [single, ...listed.map((list) => (list === listOf(single) ? '[ … ]' : list))].filter((part) => part !== '').join(' / ');
  }
  if (schema.type === 'array') return listOf(takes((schema.items ?? {}) as JsonSchema));
  if (schema.additionalProperties && schema.additionalProperties !== false && !schema.properties)
    return `名称 name: ${takes(schema.additionalProperties as JsonSchema)}`;
  if (schema.type === 'object' || schema.properties) return `{ ${Object.keys((schema.properties ?? {}) as Properties).join(', ')} }`;
  if (schema.minimum !== undefined) return `${schema.minimum}–${schema.maximum ?? '…'}`;
  return String(schema.type ?? '');
};

/** Chinese and English as they stand in the schema of both, told apart again. */
const both = (zh: JsonSchema | undefined, en: JsonSchema | undefined): readonly [string, string] => [
  String(zh?.description ?? ''),
  String(en?.description ?? ''),
];

const table = (zh: JsonSchema, en: JsonSchema, defaultOf: (key: string) => string | undefined): string[] => {
  const needed = new Set((zh.required ?? []) as readonly string[]);
  const english = (en.properties ?? {}) as Properties;
  const rows = Object.entries((zh.properties ?? {}) as Properties).map(([key, schema]) => {
    const [chinese, words] = both(schema, english[key]);
    const given = defaultOf(key);
    return `| ${[`${code(key)}${needed.has(key) ? ' *' : ''}`, takes(schema), chinese, words, given === undefined ? '' : code(given)].map(cell).join(' | ')} |`;
  });
  return ['| 键 key | 写什么 takes | 说明 | what it is | 默认 default |', '|---|---|---|---|---|', ...rows, ''];
};

/** What holds where neither the page nor the layout says anything; the figures are those of the composer. */
const itemDefaults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  story: { style: 'ordinary', balance: 'true', wrap: 'largest' },
  photo: { focus: '50% 50%', 'caption-at': 'below', wrap: 'largest' },
  headline: { style: 'ordinary' },
  banner: { style: 'banner' },
  text: { style: 'text' },
  quote: { style: 'pull' },
  box: { style: 'box-title', padding: '0.8字' },
  masthead: { style: 'masthead' },
  index: { style: 'index' },
};

const furnitureDefaults: Readonly<Record<string, string>> = { at: 'top', side: 'outside', style: 'folio' };

const itemTitles: Readonly<Record<keyof typeof itemShapes, string>> = {
  story: '稿件 story',
  photo: '图片 photo',
  headline: '标题 headline',
  banner: '横幅 banner',
  text: '文字 text',
  quote: '引语 quote',
  table: '表格 table',
  ad: '广告 ad',
  rule: '线 rule',
  box: '框 box',
  area: '区域 area',
  masthead: '报头 masthead',
  index: '导读 index',
};

/** Keys of a press condition that hold keys of their own. */
const pressGroups: Readonly<Record<string, string>> = {
  condition: '印刷特性 condition',
  ink: '油墨 ink of a press',
  pictures: '图片 pictures of a press',
  rules: '线 rules of a press',
  type: '字 type of a press',
};

/** The branch of a union that is a map with these properties. */
const branchWith = (schema: JsonSchema | undefined, key: string): JsonSchema => {
  const all = [schema, ...((schema?.anyOf ?? []) as JsonSchema[])].flatMap((one) =>
    one?.type === 'array' ? [one.items as JsonSchema] : one ? [one] : [],
  );
  const inner = all.flatMap((one) => [one, ...((one.anyOf ?? []) as JsonSchema[])]);
  return inner.find((one) => Object.hasOwn((one.properties ?? {}) as object, key)) ?? {};
};

const property = (schema: JsonSchema, ...path: readonly string[]): JsonSchema => {
  let at = schema;
  for (const step of path) at = ((at.properties ?? {}) as Properties)[step] ?? {};
  return at;
};

export const reference = ({ defaults, layouts }: ReferenceRequest): string => {
  const zh = jsonSchema('any', 'zh').$defs as Properties;
  const en = jsonSchema('any', 'en').$defs as Properties;
  const out: string[] = [];
  const section = (level: number, heading: string, ...lines: readonly string[]): void => {
    out.push(`${'#'.repeat(level)} ${heading}`, '', ...lines.flatMap((line) => [line, '']));
  };
  const keys = (pick: (defs: Properties) => JsonSchema, defaultOf: (key: string) => string | undefined = () => undefined): void => {
    out.push(...table(pick(zh), pick(en), defaultOf));
  };

  section(
    1,
    '版面语言 The language of specs',
    '由程序从校验所用的同一份定义生成（`npm run docs`），请勿手改。带 * 的键必须写。默认值取自 `layouts/base.yaml`；键、位置、长度、名称可用全角，读时转成半角。',
    'Made by `npm run docs` from the definitions that check the files; not to be edited. Keys with * must be written. Defaults are those of `layouts/base.yaml`; keys, places, lengths and names may be typed in full width.',
    `[一期](#${anchorOf('一期 edition')}) · [版面](#${anchorOf('版面 page')}) · [版面上的内容](#${anchorOf('版面上的内容 items')}) · [版式](#${anchorOf('版式 layout')}) · [印刷条件](#${anchorOf('印刷条件 press')}) · [值的写法](#${anchorOf('值的写法 values')})`,
  );

  section(2, '一期 edition');
  keys((defs) => defs.edition!);
  section(2, '版面 page');
  keys((defs) => defs.page!);
  section(3, '版次版名 page facts', '`page:` 可以只写版次，也可以写这些键。 `page:` is the number alone, or these keys.');
  keys((defs) => branchWith(property(defs.page!, 'page'), 'number'));

  section(2, '版面上的内容 items', '`place:` 的每一项以种类开头：`- story: …`。 Each item of `place:` begins with its kind: `- story: …`.');
  for (const [kind, title] of Object.entries(itemTitles)) {
    section(
      3,
      title,
      ...(kind === 'story'
        ? [`这些键，加上${link(sections['text-setting']!)}的键。 These keys, and those of ${link(sections['text-setting']!)}.`]
        : []),
    );
    keys(
      (defs) => (kind === 'story' ? withoutText(defs, 'story') : defs[kind]!),
      (key) => itemDefaults[kind]?.[key],
    );
    if (kind !== 'story') continue;
    section(4, '本篇标题 headline of a story', '`headline:` 写文字、`none`，或这些键。 `headline:` takes words, `none`, or these keys.');
    keys((defs) => branchWith(property(defs.story!, 'headline'), 'main'));
    section(
      4,
      '本篇图片 photo of a story',
      '`photo:` 写文件、这些键，或它们的列表。 `photo:` takes a file, these keys, or a list of them.',
    );
    keys(
      (defs) => branchWith(property(defs.story!, 'photo'), 'file'),
      (key) => itemDefaults.photo?.[key],
    );
  }

  section(2, '版式 layout');
  keys(
    (defs) => defs.layout!,
    (key) => defaults.get(key),
  );
  section(3, '纸张 paper');
  keys(
    (defs) => property(defs.layout!, 'paper'),
    (key) => defaults.get(`paper.${key}`),
  );
  section(3, '页边 margins', '一个长度是四边，或写这些键。 One length is all four sides, or these keys.');
  keys((defs) => branchWith(property(defs.layout!, 'paper', 'margins'), 'top'));
  section(
    3,
    '栏格 grid',
    '页边、栏宽、栏距、行数中留一项不写，由程序推算；都写了就要正好相等。 Leave out one of margins, column, gutter and rows: it follows from the others; where all are given they must agree.',
  );
  keys(
    (defs) => property(defs.layout!, 'grid'),
    (key) => defaults.get(`grid.${key}`),
  );
  section(3, '排法 text', '也可以写在样式里和稿件旁。 These may also stand in a style and beside a story.');
  keys(
    (defs) => defs['text-setting']!,
    (key) => defaults.get(`text.${key}`),
  );
  section(
    3,
    '样式 style',
    '“排法”的键，加上这些；默认一栏是正文 `body` 的。 The keys of `text`, and these; the defaults are those of `body`.',
  );
  out.push(...table(withoutText(zh, 'style'), withoutText(en, 'style'), (key) => defaults.get(`styles.body.${key}`)));
  section(3, '标题样式 headline style');
  keys((defs) => property(defs.layout!, 'headlines').additionalProperties as JsonSchema);
  section(3, '线型 rule of a layout', '一个粗细是一条线，或写这些键。 One thickness is one line, or these keys.');
  keys((defs) => branchWith(property(defs.layout!, 'rules').additionalProperties as JsonSchema, 'lines'));
  section(3, '专色 spot colour', '`colors:` 里的一项写颜色，或写这些键。 An entry of `colors:` is a colour, or these keys.');
  keys((defs) => branchWith(property(defs.layout!, 'colors').additionalProperties as JsonSchema, 'spot'));
  section(3, '广告规格 ad size');
  keys((defs) => property(defs.layout!, 'ads').additionalProperties as JsonSchema);
  section(3, '书眉 furniture');
  keys(
    (defs) => property(defs.layout!, 'furniture').items as JsonSchema,
    (key) => furnitureDefaults[key],
  );

  section(3, '自带的版式 layouts at hand');
  out.push('| `layout:` | | 纸张 paper | 栏格 grid |', '|---|---|---|---|');
  for (const { name, title, paper, grid } of layouts) out.push(`| ${[code(name), title, code(paper), code(grid)].map(cell).join(' | ')} |`);
  out.push('');
  section(3, '底版里的名称 names that base gives');
  for (const [heading, key] of [
    ['样式 styles', 'styles'],
    ['标题样式 headlines', 'headlines'],
    ['颜色 colors', 'colors'],
    ['线型 rules', 'rules'],
  ] as const) {
    const names = [...new Set([...defaults.keys()].filter((path) => path.startsWith(`${key}.`)).map((path) => path.split('.')[1]!))];
    out.push(`- ${heading}: ${names.map(code).join(' ')}`);
  }
  out.push('');

  section(
    2,
    '印刷条件 press',
    '一家印厂一个文件：`layouts/press/名称.yaml`；版式写 `press: 名称`。详见 `docs/press.md`。 One file a plant, `layouts/press/NAME.yaml`; a layout says `press: NAME`. See `docs/press.md`.',
  );
  keys((defs) => defs.press!);
  for (const [key, title] of Object.entries(pressGroups)) {
    section(3, title);
    keys((defs) => property(defs.press!, key));
  }

  section(2, '值的写法 values');
  for (const { title, zh: chinese, en: english, examples } of Object.values(writtenForms)) {
    section(3, title, `${chinese}。`, `${english[0]!.toUpperCase()}${english.slice(1)}.`, examples.map(code).join(' '));
  }
  section(3, '字号 sizes by name', [...namedSizes].map(([name, points]) => `${code(name)} ${points} pt`).join(' · '));
  return `${out
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
};

/** The keys of a story or a style without those of `text`, which have a table of their own. */
const withoutText = (defs: Properties, part: 'story' | 'style'): JsonSchema => {
  const text = new Set(Object.keys((defs['text-setting']!.properties ?? {}) as Properties));
  const own = Object.entries((defs[part]!.properties ?? {}) as Properties).filter(([key]) => !text.has(key));
  return { ...defs[part], properties: Object.fromEntries(own) };
};
