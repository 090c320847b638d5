import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from '../../src/spec/json-schema.ts';
import type { JsonSchema } from '../../src/spec/schema/leaf.ts';

type Schema = Readonly<Record<string, unknown>>;

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

/** As much of a validator as these schemas need; a keyword it does not know is a fault of the test. */
const objections = (root: Schema, schema: Schema, value: unknown, at: string): string[] => {
  const found: string[] = [];
  for (const [keyword, wanted] of Object.entries(schema)) {
    const here = kindOf(value);
    const object = value as Readonly<Record<string, unknown>>;
    switch (keyword) {
      case '$ref': {
        const part = (root.$defs as Record<string, Schema>)[String(wanted).replace('#/$defs/', '')];
        if (!part) throw new Error(`no part ${wanted}`);
        found.push(...objections(root, part, value, at));
        break;
      }
      case 'type': {
        const types = [wanted].flat();
        if (!types.includes(here) && !(here === 'integer' && types.includes('number'))) found.push(`${at}: ${here} is not ${types}`);
        break;
      }
      case 'enum':
        if (!(wanted as unknown[]).includes(value)) found.push(`${at}: ${value} is not one of ${wanted}`);
        break;
      case 'const':
        if (wanted !== value) found.push(`${at}: ${value} is not ${wanted}`);
        break;
      case 'pattern':
        if (here === 'string' && !new RegExp(wanted as string, 'u').test(value as string))
          found.push(`${at}: ${value} has not the form ${wanted}`);
        break;
      case 'minimum':
        if (typeof value === 'number' && value < (wanted as number)) found.push(`${at}: too small`);
        break;
      case 'maximum':
        if (typeof value === 'number' && value > (wanted as number)) found.push(`${at}: too large`);
        break;
      case 'anyOf': {
        const branches = (wanted as Schema[]).map((branch) => objections(root, branch, value, at));
        if (!branches.some((branch) => branch.length === 0)) found.push(...branches.reduce((a, b) => (a.length <= b.length ? a : b)));
        break;
      }
      case 'allOf':
        found.push(...(wanted as Schema[]).flatMap((branch) => objections(root, branch, value, at)));
        break;
      case 'if':
        if (objections(root, wanted as Schema, value, at).length === 0) found.push(...objections(root, schema.then as Schema, value, at));
        break;
      case 'properties':
        if (here === 'object') {
          for (const [key, inner] of Object.entries(wanted as Record<string, Schema>)) {
            if (Object.hasOwn(object, key)) found.push(...objections(root, inner, object[key], `${at}.${key}`));
          }
        }
        break;
      case 'required':
        if (here === 'object') for (const key of wanted as string[]) if (!Object.hasOwn(object, key)) found.push(`${at}: no ${key}`);
        break;
      case 'additionalProperties':
        if (here === 'object') {
          for (const key of Object.keys(object)) {
            if (Object.hasOwn((schema.properties as object | undefined) ?? {}, key)) continue;
            if (wanted === false) found.push(`${at}: ${key} is not a key`);
            else found.push(...objections(root, wanted as Schema, object[key], `${at}.${key}`));
          }
        }
        break;
      case 'items':
        if (here === 'array')
          found.push(...(value as unknown[]).flatMap((item, i) => objections(root, wanted as Schema, item, `${at}[${i}]`)));
        break;
      case 'then':
      case '$defs':
      case '$schema':
      case 'description':
      case 'examples':
      case 'propertyNames':
        break;
      default:
        throw new Error(`unknown keyword ${keyword}`);
    }
  }
  return found;
};

const any = jsonSchema('any');
const check = (text: string): string[] => objections(any, any, parse(text), '');

const folders = [new URL('./examples/', import.meta.url), new URL('../../layouts/', import.meta.url)];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
);

describe('the schema for editors', () => {
  test.each(files)('has nothing against %s', (_, text) => {
    expect(check(text)).toEqual([]);
  });

  test.each([
    ['a misspelt key', 'kind: page\npage: 3\nplace:\n  - story: a.md\n    stile: lead\n'],
    ['a misspelt kind of item', 'kind: page\npage: 3\nplace:\n  - stroy: a.md\n'],
    ['a place that is none', 'kind: page\npage: 3\nplace:\n  - story: a.md\n    at: 1-3\n'],
    ['a length without a unit', 'kind: layout\ngrid: { columns: 5, gutter: 2 }\n'],
    ['a misspelt choice', 'kind: layout\ntext: { punctuation: kaimin }\n'],
    ['a key inside a box', 'kind: page\npage: 3\nplace:\n  - box: x\n    place:\n      - story: a.md\n        at: x1\n'],
  ])('objects to %s', (_, text) => {
    expect(check(text)).not.toEqual([]);
  });

  test('describes every key, in English and in Chinese', () => {
    for (const lang of ['en', 'zh'] as const) {
      const visit = (schema: unknown, at: string): void => {
        if (typeof schema !== 'object' || schema === null) return;
        const { properties } = schema as { properties?: Record<string, JsonSchema> };
        for (const [key, inner] of Object.entries(properties ?? {})) {
          expect(inner.description, `${at}.${key}`).toBeTypeOf('string');
          if (lang === 'zh') expect(inner.description, `${at}.${key}`).toMatch(/[\u4e00-\u9fff]/);
        }
        for (const [key, inner] of Object.entries(schema)) visit(inner, `${at}/${key}`);
      };
      visit(jsonSchema('any', lang).$defs, '');
    }
  });

  test('offers the words of every choice', () => {
    const layout = jsonSchema('layout');
    const part = (layout.$defs as Record<string, { properties: Record<string, JsonSchema> }>)['text-setting'];
    expect(part?.properties.punctuation).toMatchObject({ enum: ['kaiming', 'line-end-half', 'quanjiao', 'banjiao', 'plain', 'jlreq'] });
  });

  test('is the one that stands beside the layouts (write it anew with `banxin schema`)', () => {
    expect(JSON.parse(readFileSync(new URL('schema.json', folders[1]), 'utf8'))).toEqual(any);
  });

  test.each(['layout', 'page', 'edition'] as const)('of a %s stands by itself', (kind) => {
    const schema = jsonSchema(kind);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    for (const [name, text] of files) {
      if (new RegExp(`^kind: ${kind}$`, 'm').test(text)) expect(objections(schema, schema, parse(text), name)).toEqual([]);
    }
  });
});
