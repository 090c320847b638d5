/** Brace: what stands in `{…}` after `[words]`, and which mark it asks for. */

import type { Message, Values } from '../base/finding.ts';
import { trimmed } from './blocks.ts';
import { type ReadLanguage, readLanguage } from './language.ts';
import { markValue, unknownMark, unknownMarkNear } from './messages.ts';
import { nearest } from './nearest.ts';
import type { MarkName } from './story.ts';

/** Marks written in braces, and whether each has a value. */
const braceMarks: ReadonlyMap<string, { readonly name: MarkName; readonly valued: boolean }> = new Map([
  ['dots', { name: 'dots', valued: false }],
  ['name', { name: 'name', valued: false }],
  ['name3', { name: 'name3', valued: false }],
  ['title', { name: 'title', valued: false }],
  ['death', { name: 'death', valued: false }],
  ['tcy', { name: 'tcy', valued: false }],
  ['warichu', { name: 'warichu', valued: false }],
  ['flush', { name: 'flush', valued: false }],
  ['ruby', { name: 'ruby', valued: true }],
  ['lang', { name: 'lang', valued: true }],
]);

/** What staff call them: who writes one of these is told the mark that is meant. */
const chineseMarks: ReadonlyMap<string, string> = new Map([
  ['着重', 'dots'],
  ['着重号', 'dots'],
  ['专名', 'name'],
  ['专名号', 'name'],
  ['人名', 'name'],
  ['书名', 'title'],
  ['书名号', 'title'],
  ['示亡', 'death'],
  ['示亡号', 'death'],
  ['注音', 'ruby=读音'],
  ['拼音', 'ruby=读音'],
  ['直排内横排', 'tcy'],
  ['夹注', 'warichu'],
  ['双行夹注', 'warichu'],
  ['割注', 'warichu'],
  ['顶格', 'flush'],
  ['语言', 'lang=语言'],
]);

/** What is longer is no mark's name. */
const longest = 24;

/** `fault`: what is wrong with a mark that holds all the same. */
export type Brace =
  | { readonly known: true; readonly name: MarkName; readonly value: string | null; readonly fault: ReadLanguage['fault'] }
  | { readonly known: false; readonly message: Message; readonly values: Values };

/** Where the `}` stands that ends the brace opened at `open`; -1 when the line ends, or another brace opens, before it. */
export const braceEnd = (text: string, open: number, lineEnd: number): number => {
  for (let at = open + 1; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7d) return at;
    if (code === 0x7b) return -1;
  }
  return -1;
};

/** Reads the words between the braces. Full-width letters and `＝` are read as half-width ones; a value stays as typed. */
export const readBrace = (words: string): Brace => {
  const equals = words.search(/[=＝]/);
  const typed = trimmed(equals < 0 ? words : words.slice(0, equals));
  const value = equals < 0 ? null : trimmed(words.slice(equals + 1));
  const name = typed.length > longest ? '' : typed.normalize('NFKC');
  const mark = braceMarks.get(name);
  if (!mark) {
    const near = name === '' ? null : (chineseMarks.get(name) ?? nearest(name, [...braceMarks.keys()]));
    if (near === null) return { known: false, message: unknownMark, values: { mark: words } };
    return { known: false, message: unknownMarkNear, values: { mark: words, near } };
  }
  const right = mark.valued ? value !== null && value !== '' : value === null;
  if (!right) return { known: false, message: markValue, values: { mark: words } };
  if (mark.name !== 'lang') return { known: true, name: mark.name, value, fault: null };
  const { tag, fault } = readLanguage(value ?? '');
  return { known: true, name: mark.name, value: tag, fault };
};
