/** A line of Unicode's own line breaking test as a case: set in next to no room without a language, every place that may end a line does. */

import { type PublishedCase, solid } from './trial.ts';

/** What is never printed at a line's end: blanks, controls and formats, a break's own character among them. */
const unprinted = /[\p{Z}\p{Cc}\p{Cf}]+$/u;

const printedPart = (piece: string): string => piece.replace(unprinted, '');

/** Characters behind which a line ends whatever follows: UAX #14 LB4, LB5. */
const mandatory = /[\n\v\f\r\u0085\u2028\u2029]$/u;

const visible = (text: string): string =>
  [...text].map((c) => (/[\p{Z}\p{C}\p{M}]/u.test(c) ? `<${c.codePointAt(0)!.toString(16)}>` : c)).join('');

/** `× 2757 × 0020 ÷ 2757 ÷`; × and the break at the end may be left out. */
export const unicodeCase = (line: string): PublishedCase => {
  const pieces: string[] = [''];
  for (const sign of line.trim().split(/\s+/)) {
    if (sign === '÷') pieces.push('');
    else if (sign !== '×') pieces[pieces.length - 1] += String.fromCodePoint(Number.parseInt(sign, 16));
  }
  if (pieces.at(-1) === '') pieces.pop();
  return {
    id: line.trim(),
    trials: [{ ...solid, text: pieces.join(''), measure: 0.01, lang: 'und' }],
    fault: ([set]) => {
      const got = set!.map((line) => line.text);
      // behind a break at the text's end there is a paragraph without a line of its own
      if (got.length === pieces.length + 1 && got.at(-1) === '' && mandatory.test(pieces.at(-1)!)) got.pop();
      const right = got.length === pieces.length && got.every((text, i) => printedPart(text) === printedPart(pieces[i]!));
      return right ? null : `got ${got.map(visible).join(' | ')} · wanted ${pieces.map(visible).join(' | ')}`;
    },
  };
};
