/** Nearest: the known word a mistyped one was most likely meant to be, for the hints of the manuscript readers. */

import { slips } from '../base/slips.ts';

/** The known word with the fewest slips, at most one in three letters; `null` when none is near. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const typed = word.toLowerCase();
  if (typed.length > 32) return null;
  let fewest = Math.max(1, Math.floor(typed.length / 3)) + 1;
  let best: string | null = null;
  for (const candidate of known) {
    const count = slips(typed, candidate, fewest - 1);
    if (count < fewest) {
      fewest = count;
      best = candidate;
    }
  }
  return best;
};
