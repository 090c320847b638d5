/** Turns what the schemas object to into findings: one for each fault, at the very key or value, with the mend. */

import { type Finding, finding, type Message, type Values } from '../base/finding.ts';
import { type SourceFile, span } from '../source/source-file.ts';
import { chineseName } from './chinese-names.ts';
import type { SpecPath } from './document.ts';
import { keysBesideText, pressByName, unknownKeyElsewhere } from './elsewhere-messages.ts';
import * as say from './messages.ts';
import { nearestWord } from './nearest-word.ts';
import type { Fault } from './reading.ts';
import type { Owner } from './schema/leaf.ts';
import type { ShapeIssue } from './schema/shape.ts';
import { textKeys } from './style-spec.ts';
import { elsewhere, whereItBelongs } from './where-it-belongs.ts';
import { isPlainMap, locate, type Plain, type YamlNode } from './yaml/node.ts';

/** An issue with its path from the schema's root, unions resolved to the branch that was meant. */
export type Issue = Exclude<ShapeIssue, { readonly code: 'invalid_union' }>;

const shapes: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  string: { en: 'words', zh: '文字' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'keys with values', zh: '若干“键: 值”' },
};

/** More keys than these are no hint: they are in the reference. */
const mostKeys = 20;

const shapeOf = (value: Plain): string => (typeof value === 'string' ? 'string' : Array.isArray(value) ? 'array' : 'object');

const wanted = (expected: string): string => (expected === 'record' ? 'object' : expected);

export const valueAt = (raw: Plain, path: SpecPath): Plain | undefined => {
  let value: Plain | undefined = raw;
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isPlainMap(value) ? value[step] : undefined;
  }
  return value;
};

/**
 * Of a union's branches the one that fits the form written (words, list, map) is the one meant, and its objections alone are told.
 * Where none fits, one issue says which forms would.
 */
export const flatten = (issues: readonly ShapeIssue[], raw: Plain, base: SpecPath = []): Issue[] =>
  issues.flatMap((issue): Issue[] => {
    const path = [...base, ...(issue.path as SpecPath)];
    if (issue.code !== 'invalid_union') return [{ ...issue, path }];
    const refuses = (branch: readonly ShapeIssue[]): ShapeIssue | undefined =>
      branch.find((inner) => inner.code === 'invalid_type' && inner.path.length === 0);
    const fitting = issue.errors.find((branch) => !refuses(branch));
    if (fitting) return flatten(fitting, raw, path);
    const expected = issue.errors.map((branch) => (refuses(branch) as Extract<ShapeIssue, { readonly code: 'invalid_type' }>).expected);
    return [{ code: 'invalid_type', expected: expected.join(' ') as 'string', path, message: '' } as Issue];
  });

/** Long words are cut: a message is one sentence. */
export const short = (written: string): string => {
  const line = written.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line;
};

/** Where the values stand that a schema was asked about. */
export interface Asked {
  readonly file: SourceFile;
  readonly root: YamlNode;
  /** path from the file's root to the value the schema was asked about */
  readonly base: SpecPath;
  readonly raw: Plain;
  /** set for an item: the kinds an item may be of */
  readonly kinds?: ReadonlySet<string>;
}

const lastKey = (path: SpecPath): string => String(path.findLast((step) => typeof step === 'string') ?? '');

/** Keys where one word is wanted: most are words that begin with { and stand unquoted. */
const wordsMessage = (key: string, value: Plain): Message => {
  if (key === 'press') return pressByName;
  const texts: readonly string[] = textKeys;
  return key === 'text' && isPlainMap(value) && Object.keys(value).some((inner) => texts.includes(inner))
    ? keysBesideText
    : say.wordsWanted;
};

const issueFindings = (issue: Issue, asked: Asked): Finding[] => {
  const path = issue.path as SpecPath;
  const full = [...asked.base, ...path];
  const found = locate(asked.root, full);
  const at = span(asked.file, found.node.start, found.node.end);
  const one = (message: Message, values: Values): Finding[] => [finding(message, { key: lastKey(full), ...values }, at)];
  const value = valueAt(asked.raw, path);

  if (issue.code === 'unrecognized_keys') {
    const { keys, ...owner } = JSON.parse(issue.message) as Owner;
    return issue.keys.map((key) => {
      const { entry } = locate(asked.root, [...full, key]);
      const where = entry ? span(asked.file, entry.keyStart, entry.keyEnd) : at;
      if (path.length === 0 && asked.kinds?.has(key)) return finding(say.kindInsideItem, { key, ...owner }, where);
      const parent = whereItBelongs(owner.owner, key);
      if (parent !== null) return finding(say.unknownKeyInside, { key, ...owner, parent }, where);
      const there = elsewhere(owner.owner, key);
      if (there !== null) return finding(unknownKeyElsewhere, { key, ...owner, where: there.en, whereZh: there.zh }, where);
      const nearest = nearestWord(key, keys) ?? chineseName(key, keys);
      return nearest === null
        ? finding(
            say.unknownKey,
            { key: short(key), ...owner, keys: keys.length > mostKeys ? `${keys.slice(0, mostKeys).join(' ')} …` : keys.join(' ') },
            where,
          )
        : finding(say.unknownKeyNear, { key: short(key), ...owner, nearest }, where);
    });
  }
  if (issue.code === 'custom') {
    const fault = issue.params?.fault as Fault;
    const written = typeof value === 'string' ? short(value) : '';
    return one(fault.message, { ...fault.values, written });
  }
  if (value === undefined) {
    // told at the key of what lacks it: the value may be long
    const where = found.entry ? span(asked.file, found.entry.keyStart, found.entry.keyEnd) : firstWord(asked.file, found.node);
    return [finding(say.missingKey, { key: lastKey(full) }, where)];
  }
  if (value === '') return one(say.emptyValue, {});
  const expected = 'expected' in issue ? String(issue.expected).split(' ').map(wanted) : ['string'];
  const forms = [...new Set(expected)];
  const told = forms.map((form) => shapes[form] ?? shapes.string!);
  const is = shapes[shapeOf(value)]!;
  const message = forms.includes('string') ? wordsMessage(lastKey(full), value) : forms.includes('array') ? say.listWanted : say.keysWanted;
  return one(message, {
    expected: told.map((form) => form.en).join(' or '),
    expectedZh: told.map((form) => form.zh).join('或'),
    found: is.en,
    foundZh: is.zh,
  });
};

/** The first key of a map: where something that is missing from it is told. */
const firstWord = (file: SourceFile, node: YamlNode): ReturnType<typeof span> => {
  const first = node.kind === 'map' ? node.entries[0] : undefined;
  return first ? span(file, first.keyStart, first.keyEnd) : span(file, node.start, Math.min(node.end, node.start + 1));
};

export const findingsOf = (issues: readonly Issue[], asked: Asked): Finding[] => issues.flatMap((issue) => issueFindings(issue, asked));
