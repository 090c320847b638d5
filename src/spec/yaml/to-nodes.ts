/** Turns the parser's document into YamlNodes: aliases followed, keys folded, what was lost on the way reported. */

import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Pair, type Scalar, visit } from 'yaml';
import { type Finding, finding, type Message, type Values } from '../../base/finding.ts';
import { lineColumn, type SourceFile, span } from '../../source/source-file.ts';
import { foldWidth } from '../fold-width.ts';
import { commentCuts } from './comment-cuts.ts';
import { mostLevels } from './explain-errors.ts';
import type { Mended } from './mended.ts';
import * as say from './messages.ts';
import type { YamlEntry, YamlNode } from './node.ts';

/** How many values aliases may unfold to. */
const mostAliased = 10_000;

/** Keys that would reach into the objects they are kept in. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

// Han and full-width marks: a line end between two of them is no space
const solid = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3fffd}]/u;

/** YAML folds a line end in plain words to a space; between two Han it is none. */
const foldLines = (written: string): string => {
  let text = '';
  let feeds = 0;
  for (const raw of written.split('\n')) {
    const line = raw.trim();
    if (line === '') {
      feeds++;
      continue;
    }
    if (text === '') text = line;
    else if (feeds > 0) text += '\n'.repeat(feeds) + line;
    else {
      const last = [...text.slice(-2)].at(-1)!;
      text += (solid.test(last) && solid.test(String.fromCodePoint(line.codePointAt(0)!)) ? '' : ' ') + line;
    }
    feeds = 0;
  }
  return text;
};

const rangeOf = (node: unknown): readonly [number, number] => {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  return range ? [range[0], range[1]] : [0, 0];
};

export const toNodes = (document: Document, source: Mended, file: SourceFile): { root: YamlNode | null; findings: Finding[] } => {
  const findings: Finding[] = [];
  const place = (start: number, end: number): { start: number; end: number } => {
    const from = source.original(start);
    return { start: from, end: Math.max(from, source.original(end)) };
  };
  const tell = (message: Message, values: Values, start: number, end: number): void => {
    const at = place(start, end);
    findings.push(finding(message, values, span(file, at.start, at.end)));
  };

  const anchors = new Map<string, { node: unknown; used: boolean; start: number }>();
  const targets = new Map<unknown, unknown>();
  visit(document, (_, node) => {
    if (isAlias(node)) {
      const anchor = anchors.get(node.source);
      if (anchor) anchor.used = true;
      targets.set(node, anchor?.node);
    } else if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      const [start] = rangeOf(node);
      anchors.set(node.anchor, { node, used: false, start: source.text.lastIndexOf(`&${node.anchor}`, start) });
    }
  });
  for (const [name, { used, start }] of anchors) {
    if (!used && start >= 0) tell(say.unusedAnchor, { written: `&${name}` }, start, start + name.length + 1);
  }

  let aliased = 0;
  let bombed = false;
  let tooDeep = false;
  const following: unknown[] = [];

  const scalar = (node: Scalar, key: string | null): YamlNode => {
    const [start, end] = rangeOf(node);
    const raw = source.text.slice(start, end);
    const text = node.type === 'PLAIN' && raw.includes('\n') ? foldLines(raw) : String(node.value ?? '');
    if (following.length === 0 && node.type === 'PLAIN' && text !== '') {
      const comment = /^([ \t]*)#(.?)[^\n]*/.exec(source.text.slice(end, end + 200));
      if (comment && commentCuts(key, comment[1]!.length, comment[2]))
        tell(say.commentCuts, {}, end + comment[1]!.length, end + comment[0].length);
    }
    return { kind: 'scalar', text, ...place(start, end) };
  };

  const follow = (node: Alias, level: number): YamlNode => {
    const [start, end] = rangeOf(node);
    const target = targets.get(node);
    const nothing: YamlNode = { kind: 'scalar', text: '', ...place(start, end) };
    if (target === undefined) tell(say.unknownAlias, { name: node.source }, start, end);
    else if (following.includes(target)) tell(say.aliasCircle, { name: node.source }, start, end);
    else if (aliased > mostAliased) {
      if (!bombed) tell(say.aliasBomb, { most: mostAliased }, start, end);
      bombed = true;
    } else {
      following.push(target);
      const followed = convert(target, level);
      following.pop();
      return followed;
    }
    return nothing;
  };

  const entryOf = (pair: Pair, seen: Map<string, number>, inFlow: boolean, level: number): YamlEntry | null => {
    const [start, end] = rangeOf(pair.key);
    // a map or list for a key has been told; it is named as it was typed, since the parser would unfold it without end
    const key = foldWidth(isScalar(pair.key) ? String(pair.key.value ?? '') : source.text.slice(start, Math.min(end, start + 40))).trim();
    if (pair.value === null && inFlow) {
      tell(say.strayKey, { written: key }, start, end);
      return null;
    }
    if (forbidden.has(key)) {
      tell(say.forbiddenKey, { key }, start, end);
      return null;
    }
    const first = seen.get(key);
    if (first !== undefined) {
      if (following.length === 0) {
        tell(say.duplicateKey, { key, line: lineColumn(file.text, source.original(first)).line }, start, end);
      }
      return null;
    }
    seen.set(key, start);
    const at = place(start, end);
    return { key, keyStart: at.start, keyEnd: at.end, value: convert(pair.value ?? { range: [end, end] }, level, key) };
  };

  const convert = (node: unknown, level: number, key: string | null = null): YamlNode => {
    const [start, end] = rangeOf(node);
    if (following.length > 0) aliased++;
    if (isAlias(node)) return follow(node, level);
    if (isScalar(node)) return scalar(node, key);
    if (level >= mostLevels && (isMap(node) || isSeq(node))) {
      if (!tooDeep) tell(say.tooDeep, { most: mostLevels }, start, Math.min(end, start + 1));
      tooDeep = true;
    } else if (isSeq(node)) {
      const items = node.items.map((item) => convert(item, level + 1));
      const last = items.at(-1);
      return { kind: 'list', items, ...place(start, end), ...(last && !node.flow ? { end: last.end } : {}) };
    } else if (isMap(node)) {
      const seen = new Map<string, number>();
      const entries = node.items.map((pair) => entryOf(pair, seen, node.flow === true, level + 1)).filter((entry) => entry !== null);
      // the parser's range of a block reaches to the next; ours ends with its last value
      const last = entries.at(-1);
      return { kind: 'map', entries, ...place(start, end), ...(last && !node.flow ? { end: last.value.end } : {}) };
    }
    return { kind: 'scalar', text: '', ...place(start, end) };
  };

  const root = document.contents ? convert(document.contents, 0) : null;
  // what a bomb unfolds to is nobody's text: nothing else is said of it
  if (bombed) return { root: null, findings: findings.filter(({ code }) => code === say.aliasBomb.code) };
  return { root, findings };
};
