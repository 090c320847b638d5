/** Room: how far the special places of a line open before its plain gaps do, and which blank at its end counts as printed. */

import { EXCLAIM, SOLID, WIDE_SPACE } from './char-class.ts';
import type { Clusters } from './clusters.ts';

/** Word spaces open to half an em (CLREQ #procedures_for_inter-character_space_expansion 1, JLREQ the same). */
export const WORD_SPACE = 500;

/** The Han–Latin gap opens to twice itself: ⅛ to ¼ em, ¼ to the ½ that CLREQ and JLREQ allow; at least to ¼. */
export const gapRoom = (gap: number): number => Math.min(500, Math.max(250, 2 * gap)) - Math.min(500, gap);

/** The blank behind ！ or ？ stays in its line where it fits (JLREQ #positioning_of_dividing_punctuation_marks); `at` is the blank's row. */
export const isKeptBlank = (c: Clusters, at: number, to: number): boolean =>
  at < to && at > 0 && c.kind[at] === WIDE_SPACE && (c.kind[at - 1] === SOLID || c.kind[at - 1] === EXCLAIM);
