/** `banxin check --json`: what it prints is what its schema says, for good pages and bad. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { docxOf, words } from '../story/docx/make-docx.ts';
import { banxin, ownFolder } from './at-command.ts';

type Schema = Readonly<Record<string, unknown>>;

const root: Schema = JSON.parse(readFileSync(fileURLToPath(new URL('../../docs/check-json.schema.json', import.meta.url)), 'utf8'));
const part = (reference: string): Schema =>
  reference
    .slice(2)
    .split('/')
    .reduce((at, step) => at[step] as Schema, root);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: Number.isInteger,
};

/** As much of JSON Schema as this one uses; a keyword that is not known here fails, so that none is passed over. */
const keywords: Readonly<Record<string, (given: never, value: unknown, path: string, schema: Schema) => string[]>> = {
  $schema: () => [],
  $defs: () => [],
  title: () => [],
  description: () => [],
  $ref: (given: string, value, path) => faults(part(given), value, path),
  type: (given: string, value, path) => (types[given]!(value) ? [] : [`${path} is no ${given}`]),
  enum: (given: readonly unknown[], value, path) => (given.includes(value) ? [] : [`${path} is none of ${given}`]),
  pattern: (given: string, value, path) => (new RegExp(given).test(String(value)) ? [] : [`${path} is not like ${given}`]),
  minLength: (given: number, value, path) => (String(value).length >= given ? [] : [`${path} is empty`]),
  minimum: (given: number, value, path) => (Number(value) >= given ? [] : [`${path} is under ${given}`]),
  anyOf: (given: readonly Schema[], value, path) =>
    given.some((one) => faults(one, value, path).length === 0) ? [] : [`${path} is none of several`],
  items: (given: Schema, value, path) => (Array.isArray(value) ? value.flatMap((one, n) => faults(given, one, `${path}[${n}]`)) : []),
  required: (given: readonly string[], value, path) =>
    given.filter((key) => isObject(value) && !(key in value)).map((key) => `${path}.${key} is missing`),
  properties: (given: Readonly<Record<string, Schema>>, value, path) =>
    isObject(value) ? Object.entries(given).flatMap(([key, one]) => (key in value ? faults(one, value[key], `${path}.${key}`) : [])) : [],
  additionalProperties: (given: boolean | Schema, value, path, schema) => {
    const known = Object.keys((schema.properties as object | undefined) ?? {});
    const more = isObject(value) ? Object.entries(value).filter(([key]) => !known.includes(key)) : [];
    return more.flatMap(([key, one]) =>
      given === false ? [`${path}.${key} is not known`] : given === true ? [] : faults(given, one, `${path}.${key}`),
    );
  },
  dependentRequired: (given: Readonly<Record<string, readonly string[]>>, value, path) =>
    Object.entries(given).flatMap(([key, others]) =>
      isObject(value) && key in value ? others.filter((other) => !(other in value)).map((other) => `${path}.${key} without ${other}`) : [],
    ),
};

const faults = (schema: Schema, value: unknown, path = '$'): string[] =>
  Object.entries(schema).flatMap(([keyword, given]) => {
    const check = keywords[keyword];
    if (!check) throw new Error(`the test knows no keyword '${keyword}'`);
    return check(given as never, value, path, schema);
  });

const folder = ownFolder();

const page = `kind: page
page: { number: 1 }
layout: tabloid
place:
  - story: long.md
    at: c1 r1-4
  - story: paper.docx
    at: c2 r1-40
  - story: missing.md
    at: c2 r30-50
  - photo: nowhere.jpg
    at: c9 r1-4
  - banner: 甲
    at: c3 r1-3
    color: nocolor
`;

it('the JSON of a good edition and of a bad page is what the schema says', async () => {
  const good = join(folder, 'good');
  await banxin('init', good);
  const bad = join(folder, 'bad');
  mkdirSync(bad);
  writeFileSync(join(bad, 'edition.yaml'), 'kind: edition\ntitle: 坏报\npages: [page.yaml]\n');
  writeFileSync(join(bad, 'page.yaml'), page);
  writeFileSync(join(bad, 'long.md'), `---\nheadline: 标题\n---\n\n${'他说，天冷了，明天还要更冷。'.repeat(60)}\n\n**没有配对\n`);
  writeFileSync(
    join(bad, 'paper.docx'),
    docxOf(`${words('题', '1')}${words('正文。')}<w:tbl><w:tr><w:tc>${words('甲')}</w:tc><w:tc>${words('乙')}</w:tc></w:tr></w:tbl>`),
  );
  for (const lang of ['zh', 'en']) {
    const checked = await banxin('check', join(good, 'edition.yaml'), '--json', '--lang', lang);
    expect(checked.status).toBe(0);
    expect(faults(root, JSON.parse(checked.out))).toEqual([]);

    const broken = await banxin('check', join(bad, 'edition.yaml'), '--json', '--lang', lang);
    expect(broken.status).toBe(1);
    const json = JSON.parse(broken.out);
    expect(faults(root, json)).toEqual([]);
    const codes = json.findings.map((finding: { code: string }) => finding.code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'compose.overset',
        'compose.missing-file',
        'story.unpaired-mark',
        'story.docx-tables',
        'compose.unknown-color',
      ]),
    );
    const table = json.findings.find((finding: { code: string }) => finding.code === 'story.docx-tables');
    expect(table).toMatchObject({ file: 'paper.docx', line: 3, column: 1 });
  }
});

it('a file that can be read by nobody still gives JSON', async () => {
  const file = join(folder, 'edition.yaml');
  writeFileSync(file, 'kind: [\n');
  const { status, out } = await banxin('check', file, '--json');
  expect(status).toBe(1);
  expect(faults(root, JSON.parse(out))).toEqual([]);
});

it('the schema is checked by the test itself: what is wrong is found', () => {
  expect(
    faults(root, { findings: [{ code: 'X', severity: 'bad', message: '', values: { a: null }, box: {} }], fits: [{}] }).length,
  ).toBeGreaterThan(10);
});
