/** Reads a spec file: YAML against the schema of its kind, to plain data with the place of every value, and all faults at once. */

import { type Finding, finding } from '../base/finding.ts';
import { type SourceFile, span } from '../source/source-file.ts';
import type { SpecDocument } from './document.ts';
import { otherKind } from './elsewhere-messages.ts';
import { faultyKeys, wholeFile } from './faulty-keys.ts';
import { foldWidth } from './fold-width.ts';
import { short } from './issue-findings.ts';
import type { LayoutSpec } from './layout-spec.ts';
import { badChoice, badChoiceNear, editionBoth, editionEmpty, missingKind, notADocument } from './messages.ts';
import { nearestWord } from './nearest-word.ts';
import type { EditionSpec, PageSpec } from './page-spec.ts';
import { readItems } from './read-items.ts';
import { readTolerant, type Tolerated } from './read-tolerant.ts';
import { readYaml } from './read-yaml.ts';
import { editionSchema } from './schema/edition-schema.ts';
import { knownKeys } from './schema/known-keys.ts';
import { layoutSchema, type WrittenLayout } from './schema/layout-schema.ts';
import type { Schema } from './schema/leaf.ts';
import { pageSchema } from './schema/page-schema.ts';
import { specDocument } from './spec-document.ts';
import { entryOf, locate, type Plain, plain, type YamlMap, type YamlNode } from './yaml/node.ts';

type Kind = 'layout' | 'page' | 'edition';

const kinds: readonly Kind[] = ['page', 'layout', 'edition'];

/** Kinds of files that have readers of their own, and the command that looks at them alone. */
const otherKinds: ReadonlyMap<string, string> = new Map([
  ['press', 'banxin check'],
  ['fonts', 'banxin fonts'],
]);

/** A file read as far as it goes, before it becomes a document. */
export type ReadFile =
  | { readonly kind: 'layout'; readonly root: YamlMap; readonly value: WrittenLayout }
  | { readonly kind: 'page'; readonly root: YamlMap; readonly value: PageSpec }
  | { readonly kind: 'edition'; readonly root: YamlMap; readonly value: EditionSpec };

/** Keys that one kind alone has, for a file that does not say its kind. */
const guessKind = (root: YamlMap): Kind | null => {
  const has = (key: string): boolean => entryOf(root, key) !== undefined;
  if (has('place') || has('page')) return 'page';
  if (has('pages') || has('story') || has('masthead') || has('issue') || has('date')) return 'edition';
  return has('grid') || has('styles') || has('extends') || has('paper') || has('headlines') || has('colors') || has('rules')
    ? 'layout'
    : null;
};

const inOrder = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));

/** The kind as written, or as the keys tell when it is missing or misspelt. */
const readKind = (file: SourceFile, root: YamlMap, findings: Finding[]): Kind | null => {
  const written = entryOf(root, 'kind');
  if (!written) {
    const first = root.entries[0];
    findings.push(finding(missingKind, {}, span(file, first?.keyStart ?? 0, first?.keyEnd ?? 0)));
    return guessKind(root);
  }
  const word = written.value.kind === 'scalar' ? foldWidth(written.value.text).trim().toLowerCase() : '';
  const kind = kinds.find((known) => known === word);
  if (kind) return kind;
  const command = otherKinds.get(word);
  if (command !== undefined) {
    findings.push(finding(otherKind, { written: word, command }, span(file, written.value.start, written.value.end)));
    return null;
  }
  const nearest = nearestWord(word, kinds);
  const values = { key: 'kind', written: short(word), allowed: kinds.join(' ') };
  const at = span(file, written.value.start, written.value.end);
  findings.push(nearest === null ? finding(badChoice, values, at) : finding(badChoiceNear, { ...values, nearest }, at));
  return kinds.find((known) => known === nearest) ?? guessKind(root);
};

export interface FileReading {
  readonly read: ReadFile | null;
  readonly findings: readonly Finding[];
  /** see `faulty-keys.ts` */
  readonly faulty: ReadonlySet<string>;
}

export const readFile = (file: SourceFile): FileReading => {
  const yaml = readYaml(file, knownKeys);
  const findings: Finding[] = [...yaml.findings];
  const { root } = yaml;
  if (root?.kind !== 'map') {
    if (!findings.some(({ severity }) => severity === 'error'))
      findings.push(finding(notADocument, {}, span(file, 0, Math.min(1, file.text.length))));
    return { read: null, findings, faulty: new Set([wholeFile]) };
  }

  const told: Finding[] = [];
  const kind = readKind(file, root, told);
  const ask = <T>(schema: Schema<T>, otherwise: { readonly [key: string]: Plain } = {}): T | null => {
    const raw = plain(root) as { [key: string]: Plain };
    // told already when it was not a kind
    raw.kind = kind ?? '';
    const { value, findings: faults }: Tolerated<T> = readTolerant(schema, file, root, raw, otherwise);
    told.push(...faults);
    return value;
  };

  let read: ReadFile | null = null;
  if (kind === 'layout') {
    const value = ask(layoutSchema);
    if (value) read = { kind, root, value };
  } else if (kind === 'edition') {
    const value = ask(editionSchema, { title: '?' });
    const pages = entryOf(root, 'pages');
    const story = entryOf(root, 'story');
    if (pages && story) told.push(finding(editionBoth, {}, span(file, story.keyStart, story.keyEnd)));
    if (!pages && !story) told.push(finding(editionEmpty, {}, span(file, root.entries[0]?.keyStart ?? 0, root.entries[0]?.keyEnd ?? 0)));
    if (value) read = { kind, root, value };
  } else if (kind === 'page') {
    const value = ask(pageSchema, { page: '0', place: [] });
    const list: YamlNode | undefined = entryOf(root, 'place')?.value;
    const inside = list ? readItems(file, root, list, ['place']) : { items: [], findings: [] };
    told.push(...inside.findings);
    // an item that reaches past the place where the YAML broke has swallowed what was not meant for it
    const whole = inside.items.filter(({ path }) => locate(root, path).node.end <= yaml.brokenFrom);
    if (value) read = { kind, root, value: { ...value, place: whole } };
  }
  // behind a place where the YAML broke, values may be echoes of that fault
  const errors = yaml.findings.filter(({ severity }) => severity === 'error');
  const unread = yaml.brokenFrom !== Number.POSITIVE_INFINITY && root.entries[0]?.keyStart;
  const echo = ({ code, at }: Finding): boolean =>
    (/missing-key/.test(code) && at!.start === unread) ||
    (/empty-value|wrong-shape|missing-key/.test(code) && errors.some((error) => error.at!.start >= at!.start && error.at!.end <= at!.end));
  findings.push(...told.filter((fault) => fault.at !== undefined && fault.at.end <= yaml.brokenFrom && !echo(fault)));
  return { read, findings: inOrder(findings), faulty: faultyKeys(root, findings, yaml.brokenFrom !== Number.POSITIVE_INFINITY) };
};

export interface SpecReading extends Omit<FileReading, 'read'> {
  readonly document: SpecDocument | null;
}

/**
 * `document` is `null` only when nothing usable is there. A value with a fault is left out, and an item of `place` whole; the findings say so.
 * A layout is what this one file says; `loadLayout` follows `extends`.
 */
export const readSpec = (file: SourceFile): SpecReading => {
  const { read, findings, faulty } = readFile(file);
  if (!read) return { document: null, findings, faulty };
  if (read.kind !== 'layout') return { document: specDocument<PageSpec | EditionSpec>(file, read.root, read.value), findings, faulty };
  const { grid, ...rest } = read.value;
  // a grid that leaves its columns to the layout it extends is no grid yet
  const value: LayoutSpec = grid?.columns === undefined ? rest : { ...rest, grid: { ...grid, columns: grid.columns } };
  return { document: specDocument<LayoutSpec>(file, read.root, value), findings, faulty };
};
