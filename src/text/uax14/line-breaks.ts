/** Where lines may begin, by UAX #14 of Unicode 17.0 and its tailorings for Chinese, Japanese and CSS: one look-up in a table a character. */

import { breakTable, fillCell, ROW } from './break-table.ts';
import { lineClassOf, lineClassTable } from './line-class.ts';
import { lookAhead } from './look-ahead.ts';
import { MUST, NO } from './rules.ts';
import { type LineBreakOptions, tailoring } from './tailoring.ts';

const ZERO_WIDTH_JOINER = '\u200d';

/**
 * For each UTF-16 offset of the text, its length included: 0 no line begins there, 1 one may, 2 one must (behind a line feed, and at the text's end,
 * LB3). Never inside a combining sequence, an emoji sequence or a pair of regional indicators.
 */
export const lineBreaks = (text: string, options: LineBreakOptions = {}): Uint8Array => {
  const { length } = text;
  const found = new Uint8Array(length + 1);
  if (length === 0) return found;
  const table = breakTable(tailoring(options));
  const { cells } = table;
  const classes = lineClassTable;
  let state = table.start;
  for (let i = 0; i < length; i++) {
    const at = i;
    const code = text.charCodeAt(i);
    let lineClass = classes[code] || lineClassOf(code);
    if (code >= 0xd800 && code <= 0xdbff) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low <= 0xdfff) {
        lineClass = lineClassOf((code - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000);
        i++;
      }
    }
    const cell = cells[(state << ROW) | lineClass] || fillCell(table, state, lineClass);
    state = cell & 0xff;
    const ruling = (cell >> 8) & 0x7f;
    found[at] = ruling <= MUST ? ruling : lookAhead(table, text, i + 1, ruling);
  }
  // LB8a: never behind a joiner
  for (let i = text.indexOf(ZERO_WIDTH_JOINER); i >= 0; i = text.indexOf(ZERO_WIDTH_JOINER, i + 1)) found[i + 1] = NO;
  found[0] = NO; // LB2
  found[length] = MUST; // LB3
  return found;
};
