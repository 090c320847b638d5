/** Reads what is written of paper and pictures: a sheet's size `270mm x 390mm`, a picture's focus `40% 30%`. */

import { foldWidth } from './fold-width.ts';
import { type Length, toPoints } from './length.ts';
import { badFocus, badTrim, tooLarge } from './messages.ts';
import { absoluteLength, readLength } from './read-length.ts';
import { type Reading, read, unread } from './reading.ts';

const figure = '(?:\\d+(?:\\.\\d+)?|\\.\\d+)';
const unit = '(?:mm|cm|in|pt|[qQ])';

/** What people write, for the JSON Schema. */
export const trimPattern = `^\\s*${figure}\\s*${unit}?\\s*[x×X*]\\s*${figure}\\s*${unit}\\s*$`;
export const focusPattern = `^\\s*${figure}\\s*%[\\s,]+${figure}\\s*%\\s*$`;

const focusForm = new RegExp(`^(${figure})\\s*%[\\s,]+(${figure})\\s*%$`);

/** The longest side a page of a PDF may have (ISO 32000-1, Annex C.2). */
const mostPoints = 14_400;

/** Width, then height; the first may borrow the second's unit. */
export const readTrim = (written: string): Reading<{ readonly width: Length; readonly height: Length }> => {
  const parts = foldWidth(written)
    .trim()
    .split(/\s*[x×*]\s*/i);
  const [first, second] = parts;
  if (parts.length !== 2 || !first || !second) return unread(badTrim, { written });
  const height = readLength(second, absoluteLength);
  if ('fault' in height) return unread(badTrim, { written });
  const width = readLength(/\d$/.test(first) ? `${first}${height.value.unit}` : first, absoluteLength);
  if ('fault' in width) return unread(badTrim, { written });
  const longest = Math.max(...[width.value, height.value].map((side) => toPoints(side, { em: 0, row: 0, whole: 0 })));
  return longest > mostPoints ? unread(tooLarge, { written, most: '5080mm' }) : read({ width: width.value, height: height.value });
};

/** Percentages from the left and the top, as written: 0 to 100. */
export const readFocus = (written: string): Reading<{ readonly x: number; readonly y: number }> => {
  const match = focusForm.exec(foldWidth(written).trim());
  const x = Number(match?.[1]);
  const y = Number(match?.[2]);
  return !match || x > 100 || y > 100 ? unread(badFocus, { written }) : read({ x, y });
};
