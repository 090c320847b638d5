/** Front YAML: what the YAML library makes of a manuscript's front matter, slips taken out beforehand. */

import { isMap, isNode, isScalar, type Node, parseDocument, Scalar } from 'yaml';
import { type FrontEntry, type FrontFault, foldKey, isNothing } from './front-slips.ts';
import { frontNotWords, frontSyntax, frontUnknownKey } from './messages.ts';
import type { Field } from './story.ts';

/** Brackets and markers in one line nest; at some thousands the library runs out of stack, and takes the process with it. */
const deepest = 200;

export interface YamlReading {
  readonly entries: readonly FrontEntry[];
  readonly faults: readonly FrontFault[];
  /** it is a list of keys and values, be it empty */
  readonly keyed: boolean;
}

/** A key as people write one; a sentence before a colon is none. */
const keyShape = /^[^\s，。；！？、]{1,12}$/;

/** The words of a value and their place, quotation marks left out; `null` when it has none. */
const fieldOf = (value: Scalar, origin: number): Field | null => {
  const words = String(value.value);
  const [start, end] = value.range!;
  if (value.type === Scalar.PLAIN) return isNothing(words) ? null : { text: words, start: origin + start, end: origin + end };
  const quoted = value.type === Scalar.QUOTE_DOUBLE || value.type === Scalar.QUOTE_SINGLE;
  const mark = quoted ? 1 : 0;
  let length = words.length;
  if (!quoted) while (length > 0 && words[length - 1] === '\n') length--;
  const text = words.slice(0, length);
  return text === '' ? null : { text, start: origin + start + mark, end: origin + end - mark };
};

/** A key and plain words in one line: no sign that YAML reads as something else, no comment, and no colon that could part them anew. */
const everydayLine =
  /^([A-Za-z\u3400-\u9fff][A-Za-z0-9_\u3400-\u9fff-]*): ([^\s!"#%&'*,:>?@[\]`{|}\u0080-\u00a0\u2028\u2029\ufeff-][^\t\r:#\u0080-\u00a0\u2028\u2029\ufeff]*)$/;

/**
 * Front matter of nothing but such lines; `null` for any other. What is read here the library would read alike (a law in the tests): it is
 * there for speed, since the library's first run takes longer than the rest of a short manuscript.
 */
export const readEverydayFront = (text: string, origin: number): YamlReading | null => {
  const entries: FrontEntry[] = [];
  let at = origin;
  for (const line of text.split('\n')) {
    const parts = everydayLine.exec(line);
    if (!parts && line !== '') return null;
    if (parts) {
      const words = parts[2]!.replace(/ +$/, '');
      const start = at + line.length - parts[2]!.length;
      const field = isNothing(words) ? null : { text: words, start, end: start + words.length };
      entries.push({ key: foldKey(parts[1]!), keyStart: at, keyEnd: at + parts[1]!.length, field });
    }
    at += line.length + 1;
  }
  return { entries, faults: [], keyed: entries.some(({ key }) => keyShape.test(key)) };
};

/** Reads `text`, which begins at `origin` in the file. */
export const readYaml = (text: string, origin: number): YamlReading => {
  if (text.trim() === '') return { entries: [], faults: [], keyed: true };
  return readEverydayFront(text, origin) ?? readWithLibrary(text, origin);
};

/** Any YAML at all. */
export const readWithLibrary = (text: string, origin: number): YamlReading => {
  if ((text.match(/[[{]|[-?][ \t]/g) ?? []).length > deepest) return { entries: [], faults: [], keyed: false };
  // failsafe: every value keeps its exact text; keys are compared later, the library's own comparison is quadratic
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const root = document.contents;
  const faults: FrontFault[] = document.errors.map((error) => ({
    message: frontSyntax,
    start: origin + error.pos[0],
    end: origin + Math.max(error.pos[1], error.pos[0] + 1),
    values: { reason: error.message },
  }));
  if (root === null || root === undefined) return { entries: [], faults, keyed: true };
  if (!isMap(root)) return { entries: [], faults, keyed: false };
  const entries: FrontEntry[] = [];
  let keyed = root.items.length === 0;
  for (const { key, value } of root.items) {
    const range = (key as Node).range;
    if (!range) continue;
    const [keyStart, keyEnd] = [origin + range[0], origin + range[1]];
    const name = isScalar(key) ? foldKey(String(key.value)) : text.slice(range[0], range[1]);
    if (keyShape.test(name)) keyed = true;
    if (!isScalar(key)) faults.push({ message: frontUnknownKey, start: keyStart, end: keyEnd, values: { key: name } });
    else if (value === null || value === undefined) entries.push({ key: name, keyStart, keyEnd, field: null });
    else if (isScalar(value) && value.range) entries.push({ key: name, keyStart, keyEnd, field: fieldOf(value, origin) });
    else {
      const place = isNode(value) && value.range ? value.range : range;
      faults.push({ message: frontNotWords, start: origin + place[0], end: origin + place[1], values: { key: name } });
    }
  }
  return { entries, faults, keyed };
};
