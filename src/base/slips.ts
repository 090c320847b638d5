/** Slips of the finger between two words: what “did you mean” is measured by, in specs and manuscripts alike. */

/**
 * Damerau–Levenshtein distance in its restricted form: one for a letter put in, left out, taken for another, or swapped with
 * the next. More than `most` is answered with `most + 1`.
 */
export const slips = (from: string, to: string, most: number): number => {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let twoUp: number[] = [];
  let up = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(up[j]! + 1, row[j - 1]! + 1, up[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) cost = Math.min(cost, twoUp[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    twoUp = up;
    up = row;
  }
  return Math.min(up[to.length]!, most + 1);
};
