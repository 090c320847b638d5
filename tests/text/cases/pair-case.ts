/** Pairs of JLREQ's character classes as cases: whether a line may end between the two (Table 2), and how wide the pair is (Table 1). */

import { advancesOf, endless, type PublishedCase, round, type SetLine, same, type Trial } from './trial.ts';

/** The pair, whether a line may end in it, its width with only the space between the two counted, that space; em, `null`: not said. */
export type PairRow = readonly [pair: string, breaks: 'yes' | 'no' | null, width: number | null, between: number | null];

/** Appendix A. Ink of half an em; the blank stands before opening brackets, behind closing ones and stops, on both sides of middle dots. */
const opening = /[‘“（〔［｛〈《「『【｟〘〖〝]/u;
const closing = /[’”）〕］｝〉》」』】｠〙〗〟。．、，]/u;
const middle = /[・：；]/u;
const half = new RegExp(`${opening.source}|${closing.source}|${middle.source}`, 'u');
/** Characters whose own width is the face's: measured, not known. */
const proportional = /[A-Za-z0-9〜‐゠–]/u;
const letter = /[A-Za-z0-9]/u;

const leading = (mark: string): number => (opening.test(mark) ? 0.5 : middle.test(mark) ? 0.25 : 0);
const trailing = (mark: string): number => (closing.test(mark) ? 0.5 : middle.test(mark) ? 0.25 : 0);

const style = { lang: 'ja', kinsoku: 'very-strict', align: 'start', setter: 'first-fit', hanging: 'none' } as const;

/** Every measure a line ending in the pair could need, quarter by quarter: nothing in the pair is narrower. */
const measures = Array.from({ length: 15 }, (_, i) => 4 + i / 4);

const before = '国国国国';

const endsAt = (set: readonly SetLine[], offset: number): boolean => {
  let at = 0;
  return set.some((line) => {
    at += line.text.length;
    return at === offset;
  });
};

export const pairCase = ([pair, breaks, width, between]: PairRow): PublishedCase => {
  const [first, last] = [...pair] as [string, string];
  // beside 国 a letter would have the gap of that border as well
  const whole: Trial = { ...style, text: `国${pair}${letter.test(last) ? '' : '国'}`, measure: endless };
  const alone = (mark: string): Trial => ({ ...style, text: letter.test(mark) ? mark : `国${mark}国`, measure: endless });
  return {
    id: `pair ${pair}`,
    trials: [
      whole,
      alone(first),
      alone(last),
      ...(breaks === null
        ? []
        : measures.map((measure) => ({ ...style, adjust: 'push-out-only', text: `${before}${pair}国国国国`, measure }))),
    ],
    fault: ([set, aloneFirst, aloneLast, ...broken]) => {
      const faults: string[] = [];
      const got = broken.some((lines) => endsAt(lines, before.length + first.length)) ? 'yes' : 'no';
      if (breaks !== null && got !== breaks) faults.push(`break: got ${got} · wanted ${breaks}`);
      const advances = advancesOf(set!);
      const set2 = round(advances[1]! + advances[2]! - leading(first) - trailing(last));
      if (width !== null && !same(set2, width)) faults.push(`width: got ${set2} · wanted ${width}`);
      if (width === null && between !== null) {
        const ink = (mark: string, lines: readonly SetLine[]): number => {
          if (half.test(mark)) return 0.5;
          return proportional.test(mark) ? advancesOf(lines)[letter.test(mark) ? 0 : 1]! : 1;
        };
        const space = round(set2 - ink(first, aloneFirst!) - ink(last, aloneLast!));
        if (!same(space, between)) faults.push(`space between: got ${space} · wanted ${between}`);
      }
      return faults.length === 0 ? null : faults.join('; ');
    },
  };
};
