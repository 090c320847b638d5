/** Characters that no font of their style has, and those a fall-back face lent: one finding a character and file, at its first place. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import type { Fount } from '../text/fount.ts';
import type { Edition } from './edition.ts';
import { composeMessages } from './messages.ts';

/** Whether an offset of a YAML file lies in a comment: behind a `#` that begins the line or follows a blank. */
const inComment = (text: string, offset: number): boolean => /(?:^|\s)#/.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset));

/** The first place of a character in each file that prints it; what comes with Banxin is not the user's to mend. */
export const characterPlaces = (texts: ReadonlyMap<string, string>, character: string): Span[] => {
  const found: Span[] = [];
  for (const [file, text] of texts) {
    if (file.startsWith('banxin:')) continue;
    let start = text.indexOf(character);
    if (/\.ya?ml$/i.test(file)) while (start >= 0 && inComment(text, start)) start = text.indexOf(character, start + 1);
    if (start >= 0) found.push({ file, start, end: start + character.length });
  }
  return found;
};

const codeOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

export const characterFindings = (edition: Edition, founts: Iterable<Fount>): Finding[] => {
  const missing = new Set<number>();
  const fallen = new Map<number, string>();
  for (const fount of founts) {
    // half a character is told where its manuscript is read
    for (const c of fount.missing) if (c < 0xd800 || c > 0xdfff) missing.add(c);
    for (const [c, face] of fount.fallen) fallen.set(c, fount.stack.faces[face]!.family);
  }
  const found: Finding[] = [];
  const report = (codePoint: number, face: string | null): void => {
    const character = String.fromCodePoint(codePoint);
    // a control character is never printed raw
    const shown = codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) ? codeOf(codePoint) : character;
    const values = { character: shown, code: codeOf(codePoint), ...(face === null ? {} : { face }) };
    const message = face === null ? composeMessages.missingCharacter : composeMessages.fallbackCharacter;
    const at = characterPlaces(edition.texts, character);
    if (at.length === 0) found.push(finding(message, values));
    for (const span of at) found.push(finding(message, values, span));
  };
  for (const c of [...missing].sort((a, b) => a - b)) report(c, null);
  for (const [c, face] of [...fallen].sort((a, b) => a[0] - b[0])) if (!missing.has(c)) report(c, face);
  return found;
};
