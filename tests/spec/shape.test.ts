/** The forms that schemas are made of: what they give, and at which path they object. */

import { describe, expect, test } from 'vitest';
import { array, exactOptional, pipe, record, safeParse, strictObject, string, transform, union } from '../../src/spec/schema/shape.ts';

const named = strictObject({ name: string(), size: exactOptional(string()) }, () => 'told');

const issuesOf = (schema: Parameters<typeof safeParse>[0], value: unknown): unknown => {
  const parsed = safeParse(schema, value);
  return parsed.success ? [] : parsed.error.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('a form', () => {
  test('gives what is written, and leaves out the keys that were left out', () => {
    expect(safeParse(named, { name: 'a' })).toEqual({ success: true, data: { name: 'a' } });
  });

  test('tells every fault of a list in a map at its own path', () => {
    expect(issuesOf(record(string(), array(named)), { x: [{ name: [] }, { size: 'b' }, { name: 'c', sise: '' }] })).toEqual([
      'invalid_type x.0.name',
      'invalid_type x.1.name',
      'unrecognized_keys x.2',
    ]);
  });

  test('of several with one that only keys too many speak against objects to those keys alone', () => {
    const one = pipe(
      string(),
      transform((name) => ({ name })),
    );
    expect(safeParse(union([one, named]), 'a')).toEqual({ success: true, data: { name: 'a' } });
    expect(issuesOf(union([one, named]), { name: 'a', sise: 'b' })).toEqual(['unrecognized_keys ']);
    expect(issuesOf(union([one, named]), [])).toEqual(['invalid_union ']);
  });
});
