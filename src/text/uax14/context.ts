/** What the rules remember of the text to the left besides the last class: how that class came there. */

import {
  AK,
  AS,
  B2,
  BK,
  CB,
  CIRCLE,
  CL,
  CP,
  CR,
  DIGIT,
  FINAL,
  GL,
  HC,
  HH,
  HL,
  HY,
  INITIAL,
  IS,
  type Kind,
  LF,
  NL,
  NU,
  OP,
  POINT,
  QU,
  RI,
  SP,
  SW,
  SY,
  type Tags,
  VI,
  WIDE,
  ZW,
} from './kind.ts';

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

const isHard = (kind: Kind): boolean => kind <= NL;

/** Whether a number goes on behind it: NU (SY | IS)* (LB25). */
const inNumber = (kind: Kind, context: Context): boolean => kind === NU || (context === NUMBER && (kind === SY || kind === SW || kind === IS));

/** The context of a class behind a left-hand state; combining marks never come here (LB9). */
export const contextOf = (left: Kind, context: Context, leftTags: Tags, kind: Kind, tags: Tags): Context => {
  switch (kind) {
    case SP:
      if (left === SP) return context;
      if (left === OP || (left === QU && context === OPEN)) return OPEN;
      if (left === CL || left === CP) return CLOSED;
      if (left === B2) return DASH;
      return left === ZW ? ZERO : NONE;
    case QU:
      if (tags & INITIAL) return isHard(left) || left === OP || left === QU || left === GL || left === SP || left === ZW ? OPEN : NONE;
      return tags & FINAL && leftTags & WIDE ? HAN : NONE;
    case HY:
    case HH:
    case HC:
      if (left === HL) return HEBREW;
      return isHard(left) || left === SP || left === ZW || left === CB || left === GL ? START : NONE;
    case CL:
      if (tags & POINT && leftTags & DIGIT) return DECIMAL;
      return inNumber(left, context) ? NUMBER : NONE;
    case CP:
    case SY:
    case SW:
    case IS:
      return inNumber(left, context) ? NUMBER : NONE;
    case RI:
      return left === RI && context === NONE ? PAIR : NONE;
    case VI:
      return left === AK || left === AS || leftTags & CIRCLE ? AKSARA : NONE;
    default:
      return NONE;
  }
};
