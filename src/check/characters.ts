/** Characters no font drew, and characters that come out of the file as something else, or as nothing, when its words are read. */

import { type Check, type Fault, faultOf } from './check.ts';
import { checkMessages } from './messages.ts';

/** Of no meaning outside one font, or look-alikes of others (print requirements 36). */
const unreadable = /[\ufffd\ue000-\uf8ff\u2e80-\u2fdf\ufe10-\ufe4f]|[\u{f0000}-\u{10fffd}]/u;

const codeOf = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Half a character's place is a box in print: `.notdef` is glyph 0 of every font. */
export const missingGlyph: Check = ({ pages }) =>
  pages.flatMap(({ runs }) =>
    runs.flatMap((placed): Fault[] => {
      const at = placed.item.glyphs.indexOf(0);
      return at < 0 ? [] : [faultOf(checkMessages.missingGlyph, placed, { face: placed.item.face })];
    }),
  );

export const unreadableCharacter: Check = ({ pages }) =>
  pages.flatMap(({ runs }) =>
    runs.flatMap((placed): Fault[] => {
      const character = unreadable.exec(placed.item.text)?.[0];
      if (character === undefined) return [];
      // a replacement character stands where a word was lost; the others are printed as meant
      const lost = character === '\ufffd';
      return [faultOf(checkMessages.unreadable, placed, { code: codeOf(character) }, !lost)];
    }),
  );
