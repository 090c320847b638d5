/** JSON Schema (draft 2020-12) of what people write in layouts, pages, editions and press conditions, for editors: loaded only when it is asked for. */

import { itemSchemas } from './read-items.ts';
import { editionSchema } from './schema/edition-schema.ts';
import { layoutSchema } from './schema/layout-schema.ts';
import { forms, type JsonSchema, parts, type Schema, type Told, told } from './schema/leaf.ts';
import { pageSchema } from './schema/page-schema.ts';
import { pressSchema } from './schema/press-schema.ts';

/** `both`: Chinese, then English, so that an editor shows either reader what it means. */
export type Described = 'zh' | 'en' | 'both';

const draft = 'https://json-schema.org/draft/2020-12/schema';

interface Converted {
  readonly json: JsonSchema;
  /** parts it refers to by name */
  readonly defs: JsonSchema;
}

const describe = ({ zh, en }: Told, lang: Described): string | undefined =>
  lang === 'both' && zh !== undefined && en !== undefined ? `${zh} — ${en}` : lang === 'zh' ? zh : en;

const convert = (schema: Schema, lang: Described): Converted => {
  const defs: Record<string, JsonSchema> = {};
  const formOf = ({ parent, form }: Schema): JsonSchema => {
    if (parent) return of(parent);
    switch (form.type) {
      case 'object': {
        const required = Object.keys(form.shape).filter((key) => form.shape[key]!.form.type !== 'optional');
        return {
          type: 'object',
          properties: Object.fromEntries(Object.entries(form.shape).map(([key, inner]) => [key, of(inner)])),
          ...(required.length === 0 ? {} : { required }),
          additionalProperties: false,
        };
      }
      case 'array':
        return { type: 'array', items: of(form.inner) };
      case 'record':
        return { type: 'object', propertyNames: { type: 'string' }, additionalProperties: of(form.inner) };
      case 'union':
        return { anyOf: form.options.map(of) };
      case 'optional':
      case 'pipe':
        return of(form.inner);
      case 'string':
        return { type: 'string' };
      case 'unknown':
        return {};
    }
  };
  const whole = (one: Schema): JsonSchema => {
    const known = told.get(one);
    const description = known && describe(known, lang);
    const json = formOf(one);
    return { ...(known?.written ?? json), ...(description === undefined ? {} : { description }) };
  };
  /** A part that has a name stands once, and is referred to. */
  const of = (one: Schema): JsonSchema => {
    const id = parts.own(one)?.id;
    if (id === undefined) return whole(one);
    if (!Object.hasOwn(defs, id)) {
      defs[id] = {};
      defs[id] = whole(one);
    }
    return { $ref: `#/$defs/${id}` };
  };
  return { json: whole(schema), defs };
};

/** What may stand in `place:`; each kind asks for its own key, so an editor takes the branch whose key is there. */
const items = (lang: Described): JsonSchema => {
  let defs: JsonSchema = { item: { anyOf: Object.keys(itemSchemas).map((kind) => ({ $ref: `#/$defs/${kind}` })) } };
  for (const [kind, schema] of Object.entries(itemSchemas)) {
    const converted = convert(schema, lang);
    defs = { ...defs, [kind]: converted.json, ...converted.defs };
  }
  return defs;
};

export type DocumentKind = 'layout' | 'page' | 'edition' | 'press';

const documents = { layout: layoutSchema, page: pageSchema, edition: editionSchema, press: pressSchema } as const;

/** The schema of one kind of file, or of any of them, told apart by `kind`. */
export const jsonSchema = (kind: DocumentKind | 'any', lang: Described = 'both'): JsonSchema => {
  if (kind !== 'any') {
    const { json, defs } = convert(documents[kind], lang);
    return { $schema: draft, ...json, $defs: { ...forms, ...defs, ...(kind === 'page' ? items(lang) : {}) } };
  }
  let defs: JsonSchema = { ...forms, ...items(lang) };
  for (const [name, schema] of Object.entries(documents)) {
    const converted = convert(schema, lang);
    defs = { ...defs, ...converted.defs, [name]: converted.json };
  }
  return {
    $schema: draft,
    type: 'object',
    properties: { kind: { enum: Object.keys(documents) } },
    required: ['kind'],
    allOf: Object.keys(documents).map((name) => ({
      if: { properties: { kind: { const: name } }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: `#/$defs/${name}` },
    })),
    $defs: defs,
  };
};
