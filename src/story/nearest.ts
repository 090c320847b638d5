/** Nearest: the known word a mistyped one was most likely meant to be, for the hints of the manuscript readers. */

/** Slips of typing between two words: letters added, left out, changed, or two neighbours swapped (Damerau–Levenshtein, swaps not split). */
const slips = (a: string, b: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
};

/** The known word with the fewest slips, at most one in three letters; `null` when none is near. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const typed = word.toLowerCase();
  if (typed.length > 32) return null;
  let fewest = Math.max(1, Math.floor(typed.length / 3)) + 1;
  let best: string | null = null;
  for (const candidate of known) {
    const count = slips(typed, candidate);
    if (count < fewest) {
      fewest = count;
      best = candidate;
    }
  }
  return best;
};
