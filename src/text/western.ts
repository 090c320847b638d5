/** Breaks inside and at the edges of western text (words, numbers, signs, spaces): UAX #14 by the `linebreak` package, asked once a phrase. */

import LineBreaker from 'linebreak';

const seen = new Map<string, Uint8Array>();
const LIMIT = 4096;

/**
 * Quotation marks are ambiguous to UAX #14 (class QU, LB19), so in Chinese text they are shown to it as brackets of their direction; so are
 * the Han marks around a phrase, whose own rules are the kinsoku table's.
 */
const shown = (phrase: string): string => phrase.replace(/[“‘]/g, '（').replace(/[”’]/g, '）');

/** For each UTF-16 offset of the phrase: 1 where UAX #14 allows a line to begin. */
export const westernBreaks = (phrase: string): Uint8Array => {
  const known = seen.get(phrase);
  if (known) return known;
  const found = new Uint8Array(phrase.length + 1);
  const breaker = new LineBreaker(shown(phrase));
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found[next.position] = 1;
  if (seen.size >= LIMIT) seen.clear();
  seen.set(phrase, found);
  return found;
};
