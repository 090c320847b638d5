/** Breaks inside and at the edges of western text (words, numbers, signs, spaces): UAX #14 as Chinese tailors it, asked once a phrase. */

import { lineBreaks } from './uax14/line-breaks.ts';
import { MAY, MUST } from './uax14/rules.ts';

/** Quotation marks open and close by direction; the Han marks round a phrase are the kinsoku table's business, whatever is said here. */
const chinese = { lang: 'zh' } as const;

/** For each UTF-16 offset of the phrase: 1 where UAX #14 allows a line to begin. */
export const westernBreaks = (phrase: string): Uint8Array => {
  const found = lineBreaks(phrase, chinese);
  // where a line must end is for the paragraph to say
  for (let i = 0; i < found.length; i++) if (found[i] === MUST) found[i] = MAY;
  return found;
};
