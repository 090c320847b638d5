/** The few rules of UAX #14 that must see what comes behind the next character, answered in the text itself. */

import { type BreakTable, kindIn } from './break-table.ts';
import * as K from './kind.ts';
import { lineClassOf } from './line-class.ts';
import { DASH_OPENS, MAY, NO, NUMBER_OPENS, POINT_OPENS, QUOTE_CLOSES, QUOTE_OPENS, type Ruling } from './rules.ts';

/** LB15b: before these a closing quotation mark stays with what it closes. */
const closesBefore: ReadonlySet<K.Kind> = new Set([
  ...[K.SP, K.GL, K.WJ, K.CL, K.QU, K.CP, K.EX, K.IS, K.SY, K.SW],
  ...[K.BK, K.CR, K.LF, K.NL, K.ZW],
]);

/** Where the next character stands that is no combining mark (LB9); the text's length if there is none. */
const baseFrom = (table: BreakTable, text: string, from: number): number => {
  let at = from;
  while (at < text.length) {
    const codePoint = text.codePointAt(at)!;
    const kind = kindIn(table, lineClassOf(codePoint));
    if (kind !== K.CM && kind !== K.ZWJ) break;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return at;
};

/**
 * The ruling of a cell that leaves the question open, about the character that ends before `behind`. A run of combining marks is passed over a
 * bounded number of times, so that the whole stays linear.
 */
export const lookAhead = (table: BreakTable, text: string, behind: number, ruling: Ruling): Ruling => {
  const at = baseFrom(table, text, behind);
  const end = at === text.length;
  const lineClass = end ? 0 : lineClassOf(text.codePointAt(at)!);
  const kind = end ? K.BK : kindIn(table, lineClass);
  switch (ruling) {
    case NUMBER_OPENS: {
      // LB25: (PO | PR) × OP NU and (PO | PR) × OP IS NU
      if (kind !== K.IS) return kind === K.NU ? NO : MAY;
      const number = baseFrom(table, text, at + 1);
      return number < text.length && kindIn(table, lineClassOf(text.codePointAt(number)!)) === K.NU ? NO : MAY;
    }
    case POINT_OPENS: // LB15c, LB15d
      return kind === K.NU ? MAY : NO;
    case QUOTE_CLOSES: // LB15b, LB18
      return closesBefore.has(kind) ? NO : MAY;
    case QUOTE_OPENS: // LB19a
      return !end && table.tags[lineClass]! & K.WIDE ? MAY : NO;
    case DASH_OPENS: // CLREQ: —— may begin a line, a connector — may not
      return kind === K.DA ? MAY : NO;
    default: // LB28a
      return kind === K.VF ? NO : MAY;
  }
};
