/** The rules of UAX #14 (Unicode 17.0) in their order, with the tailorings' exceptions where they belong: may a line begin between two classes? */

import { AKSARA, CLOSED, type Context, DASH, DECIMAL, HEBREW, NONE, NUMBER, OPEN, START, ZERO } from './context.ts';
import * as K from './kind.ts';

export const NO = 0;
export const MAY = 1;
export const MUST = 2;
/** What lies further ahead decides (`look-ahead.ts`). */
export const NUMBER_OPENS = 3;
export const POINT_OPENS = 4;
export const QUOTE_CLOSES = 5;
export const QUOTE_OPENS = 6;
export const SYLLABLE_CLOSES = 7;
export const DASH_OPENS = 8;

export type Ruling = number;

const isLetter = (kind: K.Kind): boolean => kind === K.AL || kind === K.HL;
const isHyphen = (kind: K.Kind): boolean => kind === K.HY || kind === K.HH || kind === K.HC;
const isHangul = (kind: K.Kind): boolean => kind >= K.JL && kind <= K.H3;
const isIdeograph = (kind: K.Kind): boolean => kind === K.ID || kind === K.EB || kind === K.EM;
const isSuffix = (kind: K.Kind): boolean => kind === K.PO || kind === K.PR || kind === K.SN || kind === K.PN || kind === K.PA;
const isPrefix = (kind: K.Kind): boolean => kind === K.PO || kind === K.PR || kind === K.PN;

/** LB4–LB17: what holds before and behind spaces too. `null`: these rules are silent. */
const beforeSpaces = (left: K.Kind, context: Context, right: K.Kind, rightTags: K.Tags): Ruling | null => {
  if (left === K.CR && right === K.LF) return NO; // LB5
  if (left <= K.NL) return MUST; // LB4, LB5
  if (right <= K.NL) return NO; // LB6
  if (right === K.SP || right === K.ZW) return NO; // LB7
  if (left === K.ZW || (left === K.SP && context === ZERO)) return MAY; // LB8 (LB8a is the caller's)
  if (right === K.WJ || left === K.WJ) return NO; // LB11
  if (left === K.GL) return NO; // LB12
  if (right === K.GL && left !== K.SP && left !== K.BA && !isHyphen(left)) return NO; // LB12a
  if (right === K.EX || right === K.CL || right === K.CP || right === K.SY || right === K.SW) return NO; // LB13
  if (left === K.OP || (left === K.SP && context === OPEN)) return NO; // LB14, LB15a
  if (left === K.QU && context === OPEN) return NO; // LB15a
  if (left === K.PA) return NO; // JLREQ Table 2: a prefix (cl-12) and what follows it
  if (left === K.SP && right === K.QU && rightTags & K.FINAL) return QUOTE_CLOSES; // LB15b; behind other things LB19 says the same
  if (right === K.IS) return left === K.SP ? POINT_OPENS : NO; // LB15c, LB15d
  if (right === K.NS && (left === K.CL || left === K.CP || (left === K.SP && context === CLOSED))) return NO; // LB16
  if (right === K.B2 && (left === K.B2 || (left === K.SP && context === DASH))) return NO; // LB17
  return left === K.SP ? MAY : null; // LB18
};

/** What Chinese dashes and solidi ask of the rules: CLREQ #prohibition_rules_for_unbreakable_marks, GB/T 15834 5.1.9. */
const dashOrSolidus = (left: K.Kind, right: K.Kind, rightTags: K.Tags): Ruling | null => {
  if (right === K.DA) return left === K.DA ? NO : DASH_OPENS;
  if (right === K.DB || right === K.SO || left === K.SO) return NO;
  return left === K.SW && rightTags & K.WIDE ? NO : null;
};

/** LB19, LB19a: quotation marks whose direction the language does not settle. */
const quotation = (left: K.Kind, context: Context, leftTags: K.Tags, right: K.Kind, rightTags: K.Tags): Ruling | null => {
  if (right === K.QU) {
    if (!(rightTags & K.INITIAL) || !(leftTags & K.WIDE)) return NO;
    return QUOTE_OPENS;
  }
  if (left === K.QU && (!(leftTags & K.FINAL) || context === NONE || !(rightTags & K.WIDE))) return NO;
  if (right === K.QF && !(leftTags & K.WIDE)) return NO;
  return left === K.QF && !(rightTags & K.WIDE) ? NO : null;
};

/** LB20–LB22: objects, hyphens, what never begins a line, leaders. */
const nonStarter = (left: K.Kind, context: Context, leftTags: K.Tags, right: K.Kind, rightTags: K.Tags): Ruling | null => {
  if (left === K.CB || right === K.CB) return MAY; // LB20
  const afterHan = isIdeograph(left) || isHangul(left);
  if (isHyphen(left) && context === START && isLetter(right)) return NO; // LB20a
  if (right === K.HC && afterHan) return MAY; // CSS Text 3 #line-break-property, loose
  if (right === K.BA || isHyphen(right) || right === K.NS || left === K.BB) return NO; // LB21
  if (isHyphen(left) && context === HEBREW && right !== K.HL) return NO; // LB21a
  if ((left === K.SY || left === K.SW) && right === K.HL) return NO; // LB21b
  if (right === K.IL) return left === K.IL || afterHan ? MAY : NO; // CSS Text 3, loose
  if (right === K.IN) return NO; // LB22
  // JLREQ Appendix C n. 5, CLREQ #prohibition_rules_for_unbreakable_marks: pairs of a kind, …… but not …‥
  return left === K.IP && right === K.IP && leftTags === rightTags ? NO : null;
};

/** LB23–LB25: figures, their signs, and letters beside them. */
const numeric = (left: K.Kind, context: Context, leftTags: K.Tags, right: K.Kind, rightTags: K.Tags): Ruling | null => {
  if ((isLetter(left) && right === K.NU) || (left === K.NU && isLetter(right))) return NO; // LB23
  if (left === K.PR && isIdeograph(right)) return NO; // LB23a
  if (isIdeograph(left) && right === K.PO) return NO; // LB23a
  if ((left === K.PR || left === K.PO) && isLetter(right)) return NO; // LB24
  if (isLetter(left) && (right === K.PR || right === K.PO)) return NO; // LB24
  // LB25
  const inNumber = left === K.NU || (context === NUMBER && (left === K.SY || left === K.SW || left === K.IS));
  const closing = (left === K.CL || left === K.CP) && context !== NONE;
  if ((inNumber || closing) && isSuffix(right)) return NO;
  if (isPrefix(left) && right === K.OP) return NUMBER_OPENS;
  if (right === K.NU && (inNumber || isPrefix(left) || left === K.HY || left === K.IS)) return NO;
  // JLREQ #unbreakable_character_sequences, in full-width figures
  if (leftTags & K.FIGURE && rightTags & K.POINT) return NO;
  return context === DECIMAL && rightTags & K.FIGURE ? NO : null;
};

/** LB26–LB30b: syllables, words, brackets beside words, emoji. */
const word = (left: K.Kind, context: Context, leftTags: K.Tags, right: K.Kind, rightTags: K.Tags): Ruling => {
  if (left === K.JL && isHangul(right) && right !== K.JT) return NO; // LB26
  if ((left === K.JV || left === K.H2) && (right === K.JV || right === K.JT)) return NO; // LB26
  if ((left === K.JT || left === K.H3) && right === K.JT) return NO; // LB26
  if ((isHangul(left) && right === K.PO) || (left === K.PR && isHangul(right))) return NO; // LB27
  if (isLetter(left) && isLetter(right)) return NO; // LB28
  // LB28a
  const leftLetter = left === K.AK || left === K.AS || (leftTags & K.CIRCLE) !== 0;
  const rightLetter = right === K.AK || right === K.AS || (rightTags & K.CIRCLE) !== 0;
  if (left === K.AP && rightLetter) return NO;
  if (leftLetter && (right === K.VF || right === K.VI)) return NO;
  if (left === K.VI && context === AKSARA && rightLetter && right !== K.AS) return NO;
  if (leftLetter && rightLetter) return SYLLABLE_CLOSES;
  if (left === K.IS && isLetter(right)) return NO; // LB29
  if ((isLetter(left) || left === K.NU) && right === K.OP && !(rightTags & K.WIDE)) return NO; // LB30
  if (left === K.CP && !(leftTags & K.WIDE) && (isLetter(right) || right === K.NU)) return NO; // LB30
  if (left === K.RI && right === K.RI && context === NONE) return NO; // LB30a
  if ((left === K.EB || leftTags & K.UNASSIGNED) && right === K.EM) return NO; // LB30b
  return MAY; // LB31
};

/** The boundary between what stands on the left, with its context, and the class on the right; combining marks have been joined (LB9, LB10). */
export const ruling = (left: K.Kind, context: Context, leftTags: K.Tags, right: K.Kind, rightTags: K.Tags): Ruling =>
  beforeSpaces(left, context, right, rightTags) ??
  dashOrSolidus(left, right, rightTags) ??
  quotation(left, context, leftTags, right, rightTags) ??
  nonStarter(left, context, leftTags, right, rightTags) ??
  numeric(left, context, leftTags, right, rightTags) ??
  word(left, context, leftTags, right, rightTags);
