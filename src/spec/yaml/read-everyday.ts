/** Reads everyday YAML straight to nodes; anything else is answered with `null` and left to the parser. */

import { commentCuts } from './comment-cuts.ts';
import type { YamlEntry, YamlNode } from './node.ts';

const keyForm = /[A-Za-z\u3400-\u9fff][A-Za-z0-9_\u3400-\u9fff-]*/y;

/** Signs that words may not begin with unquoted, or that mean something else there. */
const reserved = '-?:,[]{}#&*!|>\'"%@`';

const mostLevels = 24;

/** What makes reading stop: thrown and caught within this file only. */
const beyond = Symbol('beyond everyday YAML');

const stop = (): never => {
  throw beyond;
};

/** Blanks and line ends of other kinds; the parser knows what they are. */
const unusual = /[\t\r\ufeff\u0085\u2028\u2029]/;

const readWhole = (text: string): YamlNode => {
  /** offset of the next character */
  let at = 0;
  let level = 0;

  const columnNow = (): number => at - (text.lastIndexOf('\n', at - 1) + 1);

  const skipBlanks = (): number => {
    const from = at;
    while (text[at] === ' ') at++;
    return at - from;
  };

  /** Past blank lines and comments to the first character of the next line with content. */
  const toContent = (): void => {
    for (;;) {
      skipBlanks();
      const char = text[at];
      if (char === '#') {
        const feed = text.indexOf('\n', at);
        at = feed < 0 ? text.length : feed + 1;
      } else if (char === '\n') at++;
      else return;
    }
  };

  /** The rest of a line behind a value: nothing, or a comment set off from it. */
  const toLineEnd = (): void => {
    skipBlanks();
    const char = text[at];
    if (char === '#' ? text[at - 1] !== ' ' : char !== undefined && char !== '\n') stop();
    const feed = text.indexOf('\n', at);
    at = feed < 0 ? text.length : feed + 1;
    toContent();
  };

  const isDash = (): boolean => text[at] === '-' && text[at + 1] === ' ';

  const block = (): YamlNode => {
    if (++level > mostLevels) stop();
    const node = isDash() ? blockList() : blockMap();
    level--;
    return node;
  };

  const blockList = (): YamlNode => {
    const start = at;
    const column = columnNow();
    const items: YamlNode[] = [];
    do {
      at++;
      skipBlanks();
      const char = text[at];
      if (char === undefined || char === '\n' || char === '#' || isDash()) stop();
      items.push(keyAhead() === null ? lineValue(null) : block());
    } while (at < text.length && columnNow() === column && isDash());
    if (at < text.length && columnNow() > column) stop();
    return { kind: 'list', items, start, end: items.at(-1)!.end };
  };

  /** The end of the key that stands here; `null` when what stands here is no key. */
  const keyAhead = (): number | null => {
    keyForm.lastIndex = at;
    if (!keyForm.test(text)) return null;
    const end = keyForm.lastIndex;
    const after = text[end + 1];
    return text[end] === ':' && (after === ' ' || after === '\n' || after === undefined) ? end : null;
  };

  /** The key that stands here, and past its colon. */
  const takeKey = (entries: readonly YamlEntry[]): { key: string; keyStart: number; keyEnd: number } => {
    const keyEnd = keyAhead() ?? stop();
    const keyStart = at;
    const key = text.slice(keyStart, keyEnd);
    if (key === 'constructor' || key === 'prototype' || entries.some((entry) => entry.key === key)) stop();
    at = keyEnd + 1;
    return { key, keyStart, keyEnd };
  };

  const blockMap = (): YamlNode => {
    const start = at;
    const column = columnNow();
    const entries: YamlEntry[] = [];
    do {
      const key = takeKey(entries);
      const colon = at;
      const blanks = skipBlanks();
      const char = text[at];
      if (char === undefined || char === '\n' || (char === '#' && blanks > 0)) {
        toLineEnd();
        if (at < text.length && (columnNow() > column || (columnNow() === column && isDash()))) {
          entries.push({ ...key, value: block() });
        } else {
          // where nothing stands after blanks or before a comment, the parser has its own idea
          if (text[colon] !== '\n' && colon < text.length) stop();
          entries.push({ ...key, value: { kind: 'scalar', text: '', start: colon, end: colon } });
        }
      } else entries.push({ ...key, value: lineValue(key.key) });
    } while (at < text.length && columnNow() === column && !isDash());
    if (at < text.length && columnNow() > column) stop();
    return { kind: 'map', entries, start, end: entries.at(-1)!.value.end };
  };

  /** A value that ends with its line. */
  const lineValue = (key: string | null): YamlNode => {
    const char = text[at]!;
    if (char === '{' || char === '[' || char === "'" || char === '"') {
      const node = inline();
      toLineEnd();
      return node;
    }
    startOfWords();
    const start = at;
    const feed = text.indexOf('\n', start);
    const lineEnd = feed < 0 ? text.length : feed;
    const comment = text.indexOf(' #', start);
    let end = comment >= 0 && comment < lineEnd ? comment : lineEnd;
    while (text[end - 1] === ' ') end--;
    const words = text.slice(start, end);
    if (words.endsWith(':') || words.includes(': ')) stop();
    at = end;
    const blanks = skipBlanks();
    if (text[at] === '#' && commentCuts(key, blanks, text[at + 1])) stop();
    toLineEnd();
    return { kind: 'scalar', text: words, start, end };
  };

  const startOfWords = (): void => {
    const char = text[at]!;
    const next = text[at + 1];
    // `-1%`
    const isMinus = char === '-' && next !== undefined && next !== ' ' && next !== '\n';
    if (reserved.includes(char) && !isMinus) stop();
  };

  /** A value inside a line: quoted, a list, a map, or words up to a comma or bracket. */
  const inline = (): YamlNode => {
    const start = at;
    const char = text[start];
    if (char === '{' || char === '[') {
      if (++level > mostLevels) stop();
      at++;
      const node = char === '{' ? braces(start) : brackets(start);
      level--;
      return node;
    }
    if (char === "'" || char === '"') return quoted(char);
    if (char === undefined) stop();
    startOfWords();
    let end = start;
    while (end < text.length && !',[]{}\n'.includes(text[end]!)) end++;
    const closing = text[end];
    if (closing !== ',' && closing !== ']' && closing !== '}') stop();
    at = end;
    while (text[end - 1] === ' ') end--;
    const words = text.slice(start, end);
    if (words === '' || words.endsWith(':') || words.includes(': ') || words.includes(' #')) stop();
    return { kind: 'scalar', text: words, start, end };
  };

  const quoted = (mark: "'" | '"'): YamlNode => {
    const start = at;
    let end = start + 1;
    for (; ; end++) {
      const char = text[end];
      if (char === undefined || char === '\n' || (mark === '"' && char === '\\')) stop();
      if (char !== mark) continue;
      if (mark === "'" && text[end + 1] === "'") end++;
      else break;
    }
    at = end + 1;
    const inside = text.slice(start + 1, end);
    return { kind: 'scalar', text: mark === "'" ? inside.replaceAll("''", "'") : inside, start, end: end + 1 };
  };

  const braces = (start: number): YamlNode => {
    const entries: YamlEntry[] = [];
    skipBlanks();
    if (text[at] !== '}') {
      do {
        skipBlanks();
        const key = takeKey(entries);
        if (skipBlanks() === 0) stop();
        entries.push({ ...key, value: inline() });
        skipBlanks();
      } while (text[at++] === ',');
    } else at++;
    if (text[at - 1] !== '}') stop();
    return { kind: 'map', entries, start, end: at };
  };

  const brackets = (start: number): YamlNode => {
    const items: YamlNode[] = [];
    skipBlanks();
    if (text[at] !== ']') {
      do {
        skipBlanks();
        items.push(inline());
        skipBlanks();
      } while (text[at++] === ',');
    } else at++;
    if (text[at - 1] !== ']') stop();
    return { kind: 'list', items, start, end: at };
  };

  toContent();
  if (at >= text.length || columnNow() !== 0) stop();
  const root = block();
  if (at < text.length || root.kind !== 'map') stop();
  return root;
};

/**
 * Keys, lists, plain and quoted words, {} and [] on one line, comments. What is read here, the parser would read alike and without
 * complaint (a law in the tests). It is there for speed: in a short command the parser's first run takes longer than all other reading.
 */
export const readEveryday = (text: string): YamlNode | null => {
  if (unusual.test(text)) return null;
  try {
    return readWhole(text);
  } catch (reason) {
    if (reason === beyond) return null;
    throw reason;
  }
};
