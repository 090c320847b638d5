/** What the rules remember of the text to the left besides the last class: how that class came there. */

import * as K from './kind.ts';

export const NONE = 0;
export const OPEN = 1; // a quotation mark that opens (LB15a), and spaces behind it or behind an opening mark (LB14)
export const CLOSED = 2; // spaces behind a closing mark (LB16)
export const DASH = 3; // spaces behind a dash (LB17)
export const ZERO = 4; // spaces behind a zero width space (LB8)
export const START = 5; // a hyphen where a word begins (LB20a)
export const HEBREW = 6; // a hyphen behind Hebrew (LB21a)
export const NUMBER = 7; // inside a number, or closing it (LB25)
export const DECIMAL = 8; // ． or ， behind a full-width figure (JLREQ #unbreakable_character_sequences)
export const PAIR = 9; // the second regional indicator of two (LB30a)
export const AKSARA = 10; // a virama behind a letter (LB28a)
export const HAN = 11; // a closing quotation mark behind a wide character (LB19a)

export type Context = number;

const isHard = (kind: K.Kind): boolean => kind <= K.NL;

/** Whether a number goes on behind it: NU (SY | IS)* (LB25). */
const inNumber = (kind: K.Kind, context: Context): boolean =>
  kind === K.NU || (context === NUMBER && (kind === K.SY || kind === K.SW || kind === K.IS));

/** The context of a class behind a left-hand state; combining marks never come here (LB9). */
export const contextOf = (left: K.Kind, context: Context, leftTags: K.Tags, kind: K.Kind, tags: K.Tags): Context => {
  switch (kind) {
    case K.SP:
      if (left === K.SP) return context;
      if (left === K.OP || (left === K.QU && context === OPEN)) return OPEN;
      if (left === K.CL || left === K.CP) return CLOSED;
      if (left === K.B2) return DASH;
      return left === K.ZW ? ZERO : NONE;
    case K.QU:
      if (tags & K.INITIAL)
        return isHard(left) || left === K.OP || left === K.QU || left === K.GL || left === K.SP || left === K.ZW ? OPEN : NONE;
      return tags & K.FINAL && leftTags & K.WIDE ? HAN : NONE;
    case K.HY:
    case K.HH:
    case K.HC:
      if (left === K.HL) return HEBREW;
      return isHard(left) || left === K.SP || left === K.ZW || left === K.CB || left === K.GL ? START : NONE;
    case K.ID: // at level `none` a comma is as free as Han
      return tags & K.POINT && leftTags & K.FIGURE ? DECIMAL : NONE;
    case K.CL:
      if (tags & K.POINT && leftTags & K.FIGURE) return DECIMAL;
      return inNumber(left, context) ? NUMBER : NONE;
    case K.CP:
    case K.SY:
    case K.SW:
    case K.IS:
      return inNumber(left, context) ? NUMBER : NONE;
    case K.RI:
      return left === K.RI && context === NONE ? PAIR : NONE;
    case K.VI:
      return left === K.AK || left === K.AS || leftTags & K.CIRCLE ? AKSARA : NONE;
    default:
      return NONE;
  }
};
