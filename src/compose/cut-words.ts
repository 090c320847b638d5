/** Word borders of headlines, so that a break falls between words: by jieba and the house's own terms, loaded only when a headline needs it. */

import type { Host } from '../source/host.ts';

/** Offsets in UTF-16 units where a word begins, by headline text. */
export type WordBorders = ReadonlyMap<string, ReadonlySet<number>>;

/** Kept results are of this recipe and dictionary. */
const RECIPE = 'words-jieba-2.4.0-1';

/** A key of letters and digits for a text: FNV-1a, 64 bits in two halves. */
const keyOf = (text: string): string => {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ (text.charCodeAt(i) + 0x9e37), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
};

const bordersOf = (words: readonly string[]): number[] => {
  const found: number[] = [];
  let at = 0;
  for (const word of words) {
    if (at > 0) found.push(at);
    at += word.length;
  }
  return found;
};

/** Borders that lie inside a term of the house are none. */
const withoutTerms = (text: string, borders: readonly number[], terms: readonly string[]): Set<number> => {
  const left = new Set(borders);
  for (const term of terms) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      for (let i = at + 1; i < at + term.length; i++) left.delete(i);
      if (at > 0) left.add(at);
      if (at + term.length < text.length) left.add(at + term.length);
    }
  }
  return left;
};

/** Cuts headlines into words. jieba takes a quarter of a second to wake, so its answers are kept. */
export const cutWords = async (host: Host, texts: Iterable<string>, terms: readonly string[]): Promise<WordBorders> => {
  const found = new Map<string, ReadonlySet<number>>();
  let cut: ((text: string, hmm?: boolean) => string[]) | null = null;
  for (const text of texts) {
    const key = `${RECIPE}-${keyOf(text)}-${text.length}`;
    const kept = await host.cached(key);
    let borders: number[];
    if (kept) borders = new TextDecoder().decode(kept).split(' ').filter(Boolean).map(Number);
    else {
      cut ??= (await import('jieba-wasm')).cut;
      borders = bordersOf(cut(text, true));
      await host.keep(key, new TextEncoder().encode(borders.join(' ')));
    }
    found.set(text, withoutTerms(text, borders, terms));
  }
  return found;
};
