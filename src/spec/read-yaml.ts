/** Reads YAML 1.2 as it was typed: every scalar a string, every fault a finding, every value with its place. */

import { type Document, parseDocument } from 'yaml';
import { type Finding, finding } from '../base/finding.ts';
import { type SourceFile, span } from '../source/source-file.ts';
import { explainErrors, mostLevels } from './yaml/explain-errors.ts';
import { findSlips } from './yaml/mend-slips.ts';
import { mended } from './yaml/mended.ts';
import { notUtf8, tooDeep, tooLong } from './yaml/messages.ts';
import type { YamlNode } from './yaml/node.ts';
import { readEveryday } from './yaml/read-everyday.ts';
import { toNodes } from './yaml/to-nodes.ts';

/** A spec is a page of text, not a book: the parser is not asked to read more. */
const mostCharacters = 400_000;

export interface YamlFile {
  /** `null`: nothing could be read */
  readonly root: YamlNode | null;
  readonly findings: readonly Finding[];
  /** Where reading broke: what is said of values from this offset on may be an echo. `Infinity` when nothing broke. */
  readonly brokenFrom: number;
}

/** The parser's document; `null` where so much stands inside one another that it runs out of stack, which it does not always tell itself. */
const parsed = (text: string): Document.Parsed | null => {
  try {
    // failsafe: `0123`, `1.50`, `no` and `2026-11-20` stay the words they are (YAML 1.2.2 §10.1); a key may stand twice for us to tell where
    return parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, stringKeys: true, logLevel: 'error' });
  } catch (reason) {
    if (reason instanceof RangeError) return null;
    throw reason;
  }
};

/** `known` are the keys of the language: only they are taken for keys where the input method's colon hides one. */
export const readYaml = (file: SourceFile, known: ReadonlySet<string>): YamlFile => {
  if (file.text.length > mostCharacters) {
    const values = { size: file.text.length, most: mostCharacters };
    return { root: null, findings: [finding(tooLong, values, span(file, 0, 0))], brokenFrom: 0 };
  }
  const findings: Finding[] = [];
  const lost = file.text.indexOf('\ufffd');
  if (lost >= 0) findings.push(finding(notUtf8, {}, span(file, lost, lost + 1)));
  const slips = findSlips(file, known);
  findings.push(...slips.findings);
  if (slips.edits.length === 0) {
    const root = readEveryday(file.text);
    if (root) return { root, findings, brokenFrom: Number.POSITIVE_INFINITY };
  }
  const source = mended(file.text, slips.edits);
  const document = parsed(source.text);
  if (!document) return { root: null, findings: [...findings, finding(tooDeep, { most: mostLevels }, span(file, 0, 0))], brokenFrom: 0 };
  const errors = explainErrors(file, source, [...document.errors, ...document.warnings], slips.findings);
  findings.push(...errors.findings);
  const nodes = toNodes(document, source, file);
  findings.push(...nodes.findings.filter(({ at }) => at !== undefined && at.end <= errors.brokenFrom));
  return { root: nodes.root, findings, brokenFrom: errors.brokenFrom };
};
