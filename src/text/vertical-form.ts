/** A character in a vertical line 竖排: which glyph, upright or turned, and in which class its blanks are; asked by the fount of a vertical line. */

import type { Face } from '../font/face.ts';
import { type CharClass, CLOSE, COLON, EXCLAIM, isMark, OPEN, PAUSE, SOLID, STOP } from './char-class.ts';
import { FULL } from './mark-width.ts';
import type { Region } from './region.ts';
import { orientationIn } from './uax50/vertical-class.ts';
import { ROTATED, ROTATED_FORM, UPRIGHT, UPRIGHT_FORM } from './uax50/vertical-orientation.ts';

/** The middle of the em box over the baseline: boxes reach from −120 to 880. */
const MIDDLE_OF_EM = 380;

/** A glyph moved so that its ink stands in the middle of its em. */
export const centredGlyph = (face: Face, glyph: number): number => {
  const box = face.box(glyph);
  if (!box) return glyph;
  const dx = Math.round((FULL - box.xMin - box.xMax) / 2);
  const dy = Math.round(MIDDLE_OF_EM - (box.yMin + box.yMax) / 2);
  return dx === 0 && dy === 0 ? glyph : face.make({ parts: [{ glyph, dx, dy, scaleX: 1 }], advance: FULL });
};

/** A pause mark or stop of a face without vertical forms, moved to the upper right of its em (CLREQ #glyphs_sizes; GB/T 15834 5.2.1). */
const upperRight = (face: Face, glyph: number): number => {
  const box = face.box(glyph);
  if (!box) return glyph;
  return face.make({
    parts: [{ glyph, dx: FULL - box.xMin - box.xMax, dy: 2 * MIDDLE_OF_EM - box.yMin - box.yMax, scaleX: 1 }],
    advance: FULL,
  });
};

export interface VerticalForm {
  readonly glyph: number;
  /** lies on its side, the line turned under it */
  readonly turned: boolean;
}

/** Colons and ！？ keep their em in vertical Chinese: they have no blank that could close (CLREQ #h-punctuation_adjustment_space). */
export const verticalClass = (region: Region, own: CharClass): CharClass =>
  region === 'hans' && (own === COLON || own === EXCLAIM) ? SOLID : own;

/** A form that lies on its side: a Japanese face's ： where Chinese wants it upright. */
const lies = (face: Face, form: number): boolean => {
  const box = face.box(form);
  return box !== null && box.xMax - box.xMin > box.yMax - box.yMin;
};

/** The form of a character whose face and horizontal glyph are known. */
export const verticalForm = (face: Face, glyph: number, codePoint: number, kind: CharClass, region: Region): VerticalForm => {
  const orientation = orientationIn(codePoint, region);
  if (orientation === ROTATED) return { glyph, turned: true };
  const form = face.verticalGlyph(glyph);
  if (orientation === ROTATED_FORM) return { glyph: form, turned: form === glyph };
  const pause = kind === PAUSE || kind === STOP || (region === 'hans' && kind === SOLID);
  if (orientation === UPRIGHT_FORM && form !== glyph && !(pause && lies(face, form))) return { glyph: form, turned: false };
  if (orientation === UPRIGHT_FORM && pause) return { glyph: upperRight(face, glyph), turned: false };
  if (orientation === UPRIGHT && isMark(kind) && kind !== OPEN && kind !== CLOSE)
    return { glyph: centredGlyph(face, glyph), turned: false };
  return { glyph, turned: false };
};
