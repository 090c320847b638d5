/** JSON Schema (draft 2020-12) of what people write in layouts, pages and editions, for editors: loaded only when it is asked for. */

import { toJSONSchema } from 'zod/mini';
import { itemSchemas } from './read-items.ts';
import { editionSchema } from './schema/edition-schema.ts';
import { layoutSchema } from './schema/layout-schema.ts';
import { forms, type JsonSchema, parts, type Schema, type Told, told } from './schema/leaf.ts';
import { pageSchema } from './schema/page-schema.ts';

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
  const {
    $schema: _,
    $defs = {},
    ...json
  } = toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    metadata: parts,
    override: ({ zodSchema, jsonSchema }) => {
      const known = told.get(zodSchema);
      if (known?.written) {
        for (const keyword of Object.keys(jsonSchema)) delete jsonSchema[keyword as keyof typeof jsonSchema];
        Object.assign(jsonSchema, known.written);
      }
      delete jsonSchema.id;
      const description = known && describe(known, lang);
      if (description !== undefined) jsonSchema.description = description;
    },
  });
  return { json, defs: $defs as JsonSchema };
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

export type DocumentKind = 'layout' | 'page' | 'edition';

const documents = { layout: layoutSchema, page: pageSchema, edition: editionSchema } as const;

/** The schema of one kind of file, or of any of the three, told apart by `kind`. */
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
