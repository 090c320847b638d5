/** Hyphenation of Latin words: where a word may be parted, by the patterns of `hyphen`; loaded only for texts with words long enough. */

/** Offsets inside a word where a hyphen may come; empty for a word that stays whole. */
export type Hyphenator = (word: string) => readonly number[];

/** Shorter words stay whole; two letters at least stay before the hyphen and three come after it (the patterns' own usage, \lefthyphenmin 2, \righthyphenmin 3). */
export const LEAST_WORD = 5;
/** No language has longer ones; what is longer is no word, and the patterns would take the square of its length. */
const LONGEST_WORD = 60;
const BEFORE = 2;
const AFTER = 3;

const candidate = /[A-Za-z\u00c0-\u024f]{5}/;

/** Whether a text has a word that could be parted. */
export const hasLongWord = (text: string): boolean => candidate.test(text);

const SOFT = '\u00ad';

/** English for every Latin word: what a Chinese page prints in Latin letters is mostly that. Words in capitals and names of one's own making stay whole. */
export const loadHyphenator = async (): Promise<Hyphenator> => {
  const { hyphenateSync } = await import('hyphen/en-us');
  const known = new Map<string, readonly number[]>();
  return (word) => {
    let points = known.get(word);
    if (!points) {
      const found: number[] = [];
      if (word.length >= LEAST_WORD && word.length <= LONGEST_WORD && word.slice(1) === word.slice(1).toLowerCase()) {
        let at = 0;
        for (const part of hyphenateSync(word, { hyphenChar: SOFT, minWordLength: LEAST_WORD }).split(SOFT)) {
          at += part.length;
          if (at >= BEFORE && at <= word.length - AFTER) found.push(at);
        }
      }
      points = found;
      known.set(word, points);
    }
    return points;
  };
};
