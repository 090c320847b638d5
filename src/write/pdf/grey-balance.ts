/** greyBalance (灰平衡): the mixtures of three inks that print as neutral as black at the same lightness, by the press's own profile. */

import type { IccLut } from '../../picture/icc-lut.ts';
import type { GreyPair } from './color-bar.ts';

/** Quarter tone, middle tone, three quarters, by their cyan. */
const cyans = [0.25, 0.5, 0.75];

const rounds = 12;
const step = 0.01;

const blackAs = (lut: IccLut, lightness: number): number => {
  let [low, high] = [0, 1];
  for (let i = 0; i < rounds; i++) {
    const middle = (low + high) / 2;
    if (lut([0, 0, 0, middle])[0] > lightness) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

const within = (part: number): number => Math.max(0, Math.min(1, part));

/** Newton's method in magenta and yellow: the hue of the mixture is brought to that of black as light. */
const pairOf = (lut: IccLut, c: number): GreyPair => {
  let [m, y, k] = [c * 0.8, c * 0.8, c];
  for (let i = 0; i < rounds; i++) {
    const [l, a, b] = lut([c, m, y, 0]);
    k = blackAs(lut, l);
    const [, greyA, greyB] = lut([0, 0, 0, k]);
    const byMagenta = lut([c, within(m + step), y, 0]);
    const byYellow = lut([c, m, within(y + step), 0]);
    const [am, bm, ay, by] = [byMagenta[1] - a, byMagenta[2] - b, byYellow[1] - a, byYellow[2] - b].map((change) => change / step) as [
      number,
      number,
      number,
      number,
    ];
    const over = am * by - ay * bm;
    if (Math.abs(over) < 1e-6) break;
    m = within(m + ((greyA - a) * by - (greyB - b) * ay) / over);
    y = within(y + ((greyB - b) * am - (greyA - a) * bm) / over);
  }
  const round = (part: number): number => Math.round(part * 100) / 100;
  return { colors: { c, m: round(m), y: round(y), k: 0 }, black: round(k) };
};

export const greyBalance = (lut: IccLut): readonly GreyPair[] => cyans.map((c) => pairOf(lut, c));
