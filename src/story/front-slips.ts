/** Front slips: lines of the front matter that YAML would misread, read as they were meant, each with a finding that names the mend. */

import type { Message, Values } from '../base/finding.ts';
import { trimmed } from './blocks.ts';
import { frontColonBlank, frontComment, frontFullWidthColon, frontQuote } from './messages.ts';
import { type Field, frontKeys } from './story.ts';

/** A key and its words, wherever they were read; `null`: the key has none. */
export interface FrontEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly field: Field | null;
}

/** A fault not reported before it is sure that front matter stands there at all. */
export interface FrontFault {
  readonly message: Message;
  readonly start: number;
  readonly end: number;
  readonly values: Values;
}

export interface FrontSlips {
  readonly entries: readonly FrontEntry[];
  readonly faults: readonly FrontFault[];
  /** the front matter with the lines read here blanked out, nothing moved */
  readonly rest: string;
}

/** Folds full-width letters of a key to half-width ones. */
export const foldKey = (key: string): string => key.normalize('NFKC').trim();

export const isFrontKey = (key: string): boolean => (frontKeys as readonly string[]).includes(key);

/** What YAML means by no value. */
export const isNothing = (words: string): boolean => words === '' || words === '~' || /^(null|Null|NULL)$/.test(words);

const keyLine = /^([^\s:：#][^:：]{0,23}?)[ \t\u3000]*([:：])(.*)$/;
const doubleQuoted = /^"(?:[^"\\]|\\.)*"/;
const singleQuoted = /^'(?:[^']|'')*'/;

/** The sign by which YAML would take words for something else; `null` when it would not. `goesOn`: the next line is indented. */
const misreadSign = (words: string, goesOn: boolean): string | null => {
  const first = words[0]!;
  if ('@%*&![]{},`'.includes(first) || /^[-?][ \t]/.test(words)) return first;
  if (first === '"' || first === "'") {
    const quoted = (first === '"' ? doubleQuoted : singleQuoted).exec(words);
    if (!quoted) return goesOn ? null : first;
    return /^[ \t]*$|^[ \t]+#/.test(words.slice(quoted[0].length)) ? null : first;
  }
  if (first === '|' || first === '>') return /^[|>][-+0-9]*([ \t]+#.*)?$/.test(words) ? null : first;
  return /:([ \t]|$)/.test(words.replace(/(^|[ \t])#.*$/, '')) ? ':' : null;
};

interface LineReading {
  /** `null`: the line is left to YAML */
  readonly words: string | null;
  readonly message: Message | null;
  readonly sign?: string;
}

const readLine = (key: string, colon: string, rest: string, goesOn: boolean): LineReading => {
  const words = trimmed(rest);
  const known = isFrontKey(key);
  if (colon === '：') return known ? { words, message: frontFullWidthColon } : { words: null, message: null };
  if (rest !== '' && !/^[ \t]/.test(rest)) return known ? { words, message: frontColonBlank } : { words: null, message: null };
  if (words === '') return { words: null, message: null };
  const sign = misreadSign(words, goesOn);
  if (sign !== null) return { words, message: frontQuote, sign };
  // `# comment` is meant as one; `第一 #1` most likely not
  const cut = !/^["'|>]/.test(words) && /[ \t]#[^\s#]/.test(words);
  return { words: null, message: cut ? frontComment : null };
};

/** Reads the slips out of the front matter `text`, which begins at `origin` in the file. */
export const readSlips = (text: string, origin: number): FrontSlips => {
  const entries: FrontEntry[] = [];
  const faults: FrontFault[] = [];
  const rest: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed;
    const line = text.slice(at, next);
    const start = origin + at;
    const end = origin + next;
    const parts = keyLine.exec(line);
    const goesOn = /^[ \t]/.test(text.slice(next + 1, next + 2));
    at = next + 1;
    if (!parts) {
      rest.push(line);
      continue;
    }
    const key = foldKey(parts[1]!);
    const reading = readLine(key, parts[2]!, parts[3]!, goesOn);
    if (reading.message !== null) {
      const values = { key, ...(reading.sign === undefined ? {} : { sign: reading.sign }) };
      const colon = start + line.length - parts[3]!.length - 1;
      const valueStart =
        reading.words === null ? start + line.search(/[ \t]#[^\s#]/) + 1 : start + line.indexOf(reading.words, colon - start + 1);
      if (reading.message === frontFullWidthColon || reading.message === frontColonBlank)
        faults.push({ message: reading.message, start: colon, end: colon + 1, values });
      else faults.push({ message: reading.message, start: valueStart, end, values });
      if (reading.words !== null) {
        const field = isNothing(reading.words) ? null : { text: reading.words, start: valueStart, end: valueStart + reading.words.length };
        entries.push({ key, keyStart: start, keyEnd: start + parts[1]!.length, field });
      }
    }
    rest.push(reading.words === null ? line : ' '.repeat(line.length));
  }
  return { entries, faults, rest: rest.join('\n') };
};
