/** The word that was most likely meant: the nearest of those allowed, by single slips of the finger. */

import { slips } from '../base/slips.ts';

/** The nearest of `allowed`, the first of equals; `null` when none is near enough to be meant (a third of the letters, three at most). */
export const nearestWord = (written: string, allowed: Iterable<string>): string | null => {
  const word = written.toLowerCase();
  let best: string | null = null;
  let most = word.length < 3 ? 1 : Math.min(3, Math.ceil(word.length / 3));
  if (word.length > 64) return null;
  for (const candidate of allowed) {
    const distance = slips(word, candidate.toLowerCase(), most);
    // a word of one letter is no likeness of another
    if (distance <= most && distance < Math.max(word.length, candidate.length)) {
      best = candidate;
      if (distance === 0) return best;
      most = distance - 1;
    }
  }
  return best;
};
