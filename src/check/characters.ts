/** Characters no font drew, and characters that come out of the file as something else, or as nothing, when its words are read. */

import { type Check, each, faultOf } from './check.ts';
import { checkMessages } from './messages.ts';

/** Of no meaning outside one font, or look-alikes of others (print requirements 36). */
const unreadable = /[\ufffd\ue000-\uf8ff\u2e80-\u2fdf\ufe10-\ufe4f]|[\u{f0000}-\u{10fffd}]/u;

const codeOf = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** `.notdef` is glyph 0 of every font: a box, or nothing. */
export const missingGlyph: Check = (survey) =>
  each(survey, 'runs', (placed, tell) => {
    const { glyphs, face } = placed.item;
    for (let i = 0; i < glyphs.length; i++) {
      if (glyphs[i] !== 0) continue;
      tell(faultOf(checkMessages.missingGlyph, placed, { face }));
      return;
    }
  });

export const unreadableCharacter: Check = (survey) =>
  each(survey, 'runs', (placed, tell) => {
    const character = unreadable.exec(placed.item.text)?.[0];
    if (character === undefined) return;
    // a replacement character stands where a word was lost; the others are printed as meant
    tell(faultOf(checkMessages.unreadable, placed, { code: codeOf(character) }, character !== '\ufffd'));
  });
