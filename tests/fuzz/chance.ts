/** Chance for the fuzz test: a small generator of our own, so that a seed gives the same cases on every machine and for good. */

export interface Chance {
  /** a whole number from 0, below `below` */
  below(below: number): number;
  /** true once in `n` */
  once(n: number): boolean;
  pick<T>(of: readonly T[]): T;
}

/** A generator of 32 bits of state: a step of a Weyl sequence, its bits mixed by two rounds of multiply and shift. */
export const chance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const below = (most: number): number => Math.floor((next() / 0x1_0000_0000) * most);
  return { below, once: (n) => below(n) === 0, pick: (of) => of[below(of.length)]! };
};

/** The seed of one case of a run: cases can be repeated alone. */
export const caseSeed = (seed: number, number: number): number =>
  Math.imul(seed ^ 0x5bd1e995, 0x2545f491) ^ Math.imul(number + 1, 0x9e3779b1);
