/** A text cut wherever a line may begin, for tests that read like a proof. */

import { lineBreaks } from '../../../src/text/uax14/line-breaks.ts';
import type { LineBreakOptions } from '../../../src/text/uax14/tailoring.ts';

/** The pieces that no line may divide. */
export const parts = (text: string, options?: LineBreakOptions): string[] => {
  const breaks = lineBreaks(text, options);
  const found: string[] = [];
  for (let from = 0, at = 1; at <= text.length; at++) {
    if (breaks[at] === 0) continue;
    found.push(text.slice(from, at));
    from = at;
  }
  return found;
};

/** The pieces with `|` between them. */
export const cut = (text: string, options?: LineBreakOptions): string => parts(text, options).join('|');
