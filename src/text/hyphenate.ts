/** Hyphenation of words in letters: where a word may be parted, by the patterns of `hyphen`; loaded only for the languages of texts with words long enough. */

import { type PatternSet, patternsFor } from './hyphenation-patterns.ts';

/** Offsets inside a word where a hyphen may come; empty for a word that stays whole, as all do in a language without patterns. */
export type Hyphenator = (word: string, lang: string) => readonly number[];

/** Shorter words stay whole: the patterns' own least parts, two letters before the hyphen and three after it. */
export const LEAST_WORD = 5;
/** No language has longer ones; what is longer is no word, and the patterns would take the square of its length. */
const LONGEST_WORD = 60;

/** Latin, Greek and Cyrillic, Georgian: the scripts that there are patterns for. */
const candidate = /[A-Za-z\u00aa\u00ba\u00c0-\u024f\u0370-\u052f\u10a0-\u10ff\u1e00-\u1fff]{5}/;

/** Whether a text has a word that could be parted. */
export const hasLongWord = (text: string): boolean => candidate.test(text);

const SOFT = '\u00ad';

interface HyphenModule {
  readonly hyphenateSync: (text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }) => string;
}

interface Loaded extends PatternSet {
  readonly part: HyphenModule['hyphenateSync'];
  readonly known: Map<string, readonly number[]>;
}

const load = async (set: PatternSet): Promise<Loaded> => {
  const imported = (await import(`hyphen/${set.name}/index.js`)) as HyphenModule & { readonly default?: HyphenModule };
  const { hyphenateSync } = imported.default ?? imported;
  return { ...set, part: hyphenateSync, known: new Map() };
};

/** Words in capitals and names of one's own making stay whole. */
const isPlainWord = (word: string): boolean => {
  const rest = word.slice(1);
  return word.length >= LEAST_WORD && word.length <= LONGEST_WORD && rest === rest.toLowerCase();
};

const pointsOf = ({ part, before, after }: Loaded, word: string): readonly number[] => {
  if (!isPlainWord(word)) return [];
  const found: number[] = [];
  let at = 0;
  for (const syllable of part(word, { hyphenChar: SOFT, minWordLength: LEAST_WORD }).split(SOFT)) {
    at += syllable.length;
    if (at >= before && at <= word.length - after) found.push(at);
  }
  return found;
};

/** The hyphenator for texts in these languages; words of others stay whole. Without any it serves Chinese pages, whose Latin words are English. */
export const loadHyphenator = async (languages: Iterable<string> = ['zh-Hans']): Promise<Hyphenator> => {
  const wanted = new Map<string, PatternSet>();
  for (const lang of languages) {
    const set = patternsFor(lang);
    if (set) wanted.set(set.name, set);
  }
  const loaded = new Map<string, Loaded>();
  for (const set of wanted.values()) loaded.set(set.name, await load(set));
  const byTag = new Map<string, Loaded | null>();
  const setOf = (lang: string): Loaded | null => {
    let found = byTag.get(lang);
    if (found === undefined) {
      found = loaded.get(patternsFor(lang)?.name ?? '') ?? null;
      byTag.set(lang, found);
    }
    return found;
  };
  return (word, lang) => {
    const set = setOf(lang);
    if (!set) return [];
    let points = set.known.get(word);
    if (!points) {
      points = pointsOf(set, word);
      set.known.set(word, points);
    }
    return points;
  };
};
