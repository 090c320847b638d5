/** Leaves of the schemas: one written word read to its value, with what people may write told to the JSON Schema. */

import { emptyValue } from '../messages.ts';
import type { Reading } from '../reading.ts';
import { exactOptional, type Optional, type output, pipe, registry, type Shape, strictObject, string, transform } from './shape.ts';

/** A fragment of JSON Schema (draft 2020-12). */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What is known of a schema beside its form: its description in both languages, and how its values are written. */
export interface Told {
  readonly en?: string;
  readonly zh?: string;
  readonly written?: JsonSchema;
}

export const told = registry<Told>();

/** Schemas that stand once under `$defs` of the JSON Schema and are referred to by name. */
export const parts = registry<{ readonly id: string }>();

/** Written forms that many leaves share, once under `$defs` too. */
export const forms: Record<string, JsonSchema> = {};

/** Names a written form; leaves refer to it. */
export const form = (name: string, written: JsonSchema): JsonSchema => {
  forms[name] = written;
  return { $ref: `#/$defs/${name}` };
};

/** A schema from plain values to `T`. */
export type Schema<T = unknown> = Shape<T>;

/** A written word read by `reader`. Nothing written is a fault before the reader is asked, unless `mayBeEmpty`. */
export const leaf = <T>(reader: (written: string) => Reading<T>, written: JsonSchema, mayBeEmpty = false): Schema<T> => {
  const schema = pipe(
    string(),
    transform((text: string, context): T => {
      const reading: Reading<T> = text === '' && !mayBeEmpty ? { fault: { message: emptyValue, values: {} } } : reader(text);
      if ('value' in reading) return reading.value;
      context.issues.push({ code: 'custom', input: text, params: { fault: reading.fault } });
      // never seen: a faulty leaf's value is thrown away with the issue
      return undefined as T;
    }),
  );
  told.add(schema, { written });
  return schema as unknown as Schema<T>;
};

/** A key that may be left out. */
export const key = <S extends Schema>(schema: S, en: string, zh: string): Optional<output<S>> => {
  const optional = exactOptional(schema as Schema<output<S>>);
  told.add(optional, { en, zh });
  return optional;
};

/** A key that must be there. */
export const needed = <S extends Schema>(schema: S, en: string, zh: string): S => {
  const copy = schema.clone() as S;
  told.add(copy, { en, zh });
  return copy;
};

/** What an `unrecognized_keys` issue of a map of ours says in its message. */
export interface Owner {
  readonly owner: string;
  readonly ownerZh: string;
  readonly keys: readonly string[];
}

/** A map with these keys and no others. `owner` and `ownerZh` name it in messages. */
export const map = <S extends Readonly<Record<string, Schema>>>(owner: string, ownerZh: string, shape: S) =>
  strictObject(shape, () => JSON.stringify({ owner, ownerZh, keys: Object.keys(shape) } satisfies Owner));
