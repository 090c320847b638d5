/** Stray marks: what was meant as `[words]{mark}` and is none, since its brackets are full-width or its words have none; told, and printed as typed. */

import { readBrace } from './brace.ts';
import type { FaultList } from './fault-list.ts';
import { bareMark, wideMark } from './messages.ts';

/** What may be a mark's end: a bracket, and a brace in either width with a short word in it. */
const strays = /([\]\uff3d]?)([{\uff5b])([^{}\uff5b\uff5d\n]{1,48})([}\uff5d])/g;

/** Most manuscripts have no brace at all, and are asked no more than that. */
export const checkStrayMarks = (text: string, from: number, faults: FaultList): void => {
  if (text.indexOf('{', from) < 0 && text.indexOf('\uff5b', from) < 0) return;
  strays.lastIndex = from;
  for (let found = strays.exec(text); found; found = strays.exec(text)) {
    const [mark, bracket, open, words, close] = found as unknown as readonly [string, string, string, string, string];
    const narrow = open === '{' && close === '}';
    // `]{…}` is read, and told, with its paragraph
    if ((narrow && bracket === ']') || !readBrace(words).known) continue;
    const [start, end] = [found.index, found.index + mark.length];
    if (!narrow || bracket !== '') faults.add(wideMark, start, end, { mark });
    else if (text[start - 1] !== '\\') faults.add(bareMark, start, end, { mark });
  }
};
