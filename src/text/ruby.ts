/** Ruby 注音: a reading as typed in the manuscript → which way it stands, and the words over each character. */

import { charClass, JOINED } from './char-class.ts';
import type { RubyKind } from './line-mark.ts';

/** The whole of a reading, or one a character of the base. */
export interface TypedReading {
  readonly kind: RubyKind;
  readonly words: readonly string[];
}

const isZhuyin = (value: string): boolean => /[\u3105-\u312f\u31a0-\u31bf]/.test(value);

/** Characters a reading can stand over. */
const charactersOf = (base: string): number => {
  let count = 0;
  for (const character of base) if (charClass(character.codePointAt(0)!) !== JOINED) count++;
  return count;
};

/**
 * As many readings as characters stand each over its own: `běi jīng`, and `とう・きょう` as a compound (jukugo), whose readings may lean on each
 * other. Everything else is one reading of the whole. A sign that parts kana stays out of the print, a blank within one reading in letters stays in.
 */
export const readRuby = (value: string, base: string): TypedReading => {
  const count = charactersOf(base);
  const parts = value.split(/[\s・]+/u).filter((part) => part !== '');
  if (parts.length === count && count > 0) {
    if (isZhuyin(value)) return { kind: 'zhuyin', words: parts };
    return { kind: count > 1 && value.includes('・') ? 'jukugo' : 'mono', words: parts };
  }
  return { kind: count === 1 ? 'mono' : 'group', words: [parts.join(' ')] };
};
