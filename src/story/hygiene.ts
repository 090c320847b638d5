/** Hygiene 字符检查: finds the characters of a manuscript that cannot be printed or are not what they look like. */

import type { FaultList } from './fault-list.ts';
import {
  controlCharacter,
  directionControl,
  loneSurrogate,
  noncharacter,
  radical,
  replacementCharacter,
  strayControl,
} from './messages.ts';
import { unifiedOf } from './radicals.ts';

/** One class of characters, because V8 then runs through a million in some 3 ms; what a find is, is asked afterwards. */
const suspect =
  '[\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u2e80-\\u2fdf\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffd-\\uffff]';

/** Controls of writing direction (UAX #9, 2): editors and office programs leave them behind, and every line here goes one way. */
const isDirection = (code: number): boolean =>
  code >= 0x061c &&
  (code === 0x061c || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069));

/**
 * Control characters that are left out of the text: C0, DEL and those of writing direction. C1 stand for lost quotation marks and are kept to
 * be seen.
 */
export const isDropped = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a) || code === 0x7f || (code >= 0x061c && code < 0x206a && isDirection(code));

/** The same, for a class of a regular expression. */
export const droppedSigns = '\\0-\\x08\\x0b-\\x1f\\x7f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

const dropped = new RegExp(`[${droppedSigns}]+`, 'g');

/** Words without the control characters that are left out. */
export const withoutDropped = (words: string): string => words.replace(dropped, '');

const codeOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** Where the run of the same sort of characters that begins at `start` ends: one finding for it, not hundreds. */
const runEnd = (text: string, start: number, belongs: (code: number) => boolean): number => {
  let end = start + 1;
  while (end < text.length && belongs(text.charCodeAt(end))) end++;
  return end;
};

/** Reports the character at `start`; answers where the next may be looked for. */
const report = (text: string, start: number, faults: FaultList): number => {
  const code = text.codePointAt(start)!;
  const name = { code: codeOf(code) };
  let end = start + (code > 0xffff ? 2 : 1);
  if (isDirection(code)) {
    end = runEnd(text, start, isDirection);
    faults.add(directionControl, start, end, name);
  } else if (isDropped(code)) {
    end = runEnd(text, start, (next) => isDropped(next) && !isDirection(next));
    faults.add(controlCharacter, start, end, name);
  } else if (code < 0xa0) faults.add(strayControl, start, end, name);
  else if (code === 0xfffd) {
    end = runEnd(text, start, (next) => next === 0xfffd);
    faults.add(replacementCharacter, start, end);
  } else if (code < 0x2fe0) {
    const unified = unifiedOf(code);
    if (unified !== null)
      faults.add(radical, start, end, { character: text[start]!, ...name, unified, unifiedCode: codeOf(unified.codePointAt(0)!) });
  } else if (code < 0xe000) faults.add(loneSurrogate, start, end, name);
  // the last two of each plane, and U+FDD0 to U+FDEF (Unicode 15, 23.7)
  else if ((code & 0xfffe) === 0xfffe || code < 0xfdf0) faults.add(noncharacter, start, end, name);
  return end;
};

/** Reports every suspect character. Those of `isDropped` are left out of the text later, all others are kept. */
export const checkCharacters = (text: string, faults: FaultList): void => {
  const search = new RegExp(suspect, 'g');
  while (search.test(text)) search.lastIndex = report(text, search.lastIndex - 1, faults);
};
