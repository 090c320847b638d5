/** Reads a value by a schema as far as it goes: what is at fault is told and left out, the rest is kept. */

import type { Finding } from '../base/finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { SpecPath } from './document.ts';
import { findingsOf, flatten, type Issue, valueAt } from './issue-findings.ts';
import type { Fault } from './reading.ts';
import type { Schema } from './schema/leaf.ts';
import { safeParse } from './schema/shape.ts';
import { isPlainMap, type Plain, type YamlNode } from './yaml/node.ts';

/** Puts what is read in a faulty value's place, where its reader names something. */
export const replace = (raw: Plain, issue: Issue): boolean => {
  const instead = issue.code === 'custom' ? (issue.params?.fault as Fault | undefined)?.instead : undefined;
  const path = issue.path as SpecPath;
  const owner = valueAt(raw, path.slice(0, -1));
  const key = path.at(-1);
  if (instead === undefined || typeof key !== 'string' || !isPlainMap(owner)) return false;
  (owner as { [key: string]: Plain })[key] = instead;
  return true;
};

/** Takes away the key that an issue stands under: the key itself, or the map that lacks one, or the list with a faulty item. */
const prune = (raw: { [key: string]: Plain }, issue: Issue): boolean => {
  const path = issue.path as SpecPath;
  if (issue.code === 'unrecognized_keys') {
    const owner = valueAt(raw, path);
    if (!isPlainMap(owner)) return false;
    for (const key of issue.keys) delete owner[key];
    return true;
  }
  const missing = valueAt(raw, path) === undefined;
  // a list without its faulty item would be another list
  const listAt = path.findIndex((step) => typeof step === 'number');
  const cut = listAt >= 0 ? path.slice(0, listAt) : missing ? path.slice(0, -1) : path;
  const key = cut.at(-1);
  const owner = valueAt(raw, cut.slice(0, -1));
  if (typeof key !== 'string' || !isPlainMap(owner)) return false;
  if (!replace(raw, issue)) delete owner[key];
  return true;
};

export interface Tolerated<T> {
  /** `null`: a key the value cannot be without is missing or at fault */
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** `otherwise` stands for keys that must be there and are not; their absence is told all the same. */
export const readTolerant = <T>(
  schema: Schema<T>,
  file: SourceFile,
  root: YamlNode,
  raw: { [key: string]: Plain },
  otherwise: { readonly [key: string]: Plain },
): Tolerated<T> => {
  const first = safeParse(schema, raw);
  if (first.success) return { value: first.data, findings: [] };
  let issues = flatten(first.error.issues, raw);
  const findings = findingsOf(issues, { file, root, base: [], raw });
  const left = structuredClone(raw);
  // what is left out may leave a map without a key it needs, which takes that map away in turn
  for (let round = 0; round < 8; round++) {
    for (const issue of issues) prune(left, issue);
    for (const [key, value] of Object.entries(otherwise)) left[key] ??= value;
    const again = safeParse(schema, left);
    if (again.success) return { value: again.data, findings };
    issues = flatten(again.error.issues, left);
  }
  return { value: null, findings };
};
