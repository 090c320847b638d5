/** A name that nobody gave: one finding at the very word, with the nearest of those at hand. */

import { type Finding, finding, type Message, type Span } from '../base/finding.ts';
import { nearestWord } from '../spec/nearest-word.ts';

/** More names than these are no list to read under a message. */
const MOST = 24;

const list = (known: readonly string[]): string => (known.length > MOST ? `${known.slice(0, MOST).join(' ')} …` : known.join(' '));

/** `message` has the words `{near}` (Chinese) and `{nearEn}` before what it says of `{known}`. */
export const unknownName = (message: Message, name: string, known: readonly string[], at?: Span): Finding => {
  const nearest = nearestWord(name, known);
  const near = nearest === null ? { near: '', nearEn: '' } : { near: `是不是“${nearest}”？`, nearEn: `did you mean '${nearest}'? ` };
  return finding(message, { name, file: name, ...near, known: known.length === 0 ? '–' : list(known) }, at);
};
