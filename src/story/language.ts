/** Language of a manuscript or of words in it: the tag as typed, read to its canonical form; one that is none is told, and the words are set as `und`. */

import type { Message, Values } from '../base/finding.ts';
import { readTag, UNKNOWN_LANGUAGE } from '../base/language-tag.ts';
import { unknownLanguage, unknownLanguageNear } from './messages.ts';

export interface ReadLanguage {
  readonly tag: string;
  readonly fault: { readonly message: Message; readonly values: Values } | null;
}

export const readLanguage = (words: string): ReadLanguage => {
  const found = readTag(words.normalize('NFKC').trim());
  if ('tag' in found) return { tag: found.tag, fault: null };
  const { near } = found;
  const fault =
    near.length === 0
      ? { message: unknownLanguage, values: { lang: words } }
      : { message: unknownLanguageNear, values: { lang: words, near: near.join(' '), nearZh: near.join('、') } };
  return { tag: UNKNOWN_LANGUAGE, fault };
};
