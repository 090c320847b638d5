/** Page labels: the printed page numbers as ranges, so that a reader's page box says what the paper says. */

import { textString } from './pdf-file.ts';

const counted = /^(.*?)(\d{1,9})$/su;

/** The Nums array of a PageLabels tree: `index, label, …`, a new entry wherever counting on from the page before gives another label. */
export const pageLabels = (labels: readonly string[]): unknown[] => {
  const nums: unknown[] = [];
  let prefix: string | null = null;
  let next = 0;
  labels.forEach((label, index) => {
    const [, before, digits] = counted.exec(label) ?? [];
    // figures with leading noughts or a spread (`12-13`) cannot be counted: the label is all prefix
    const countable = before !== undefined && digits !== undefined && !digits.startsWith('0') && !/\d/.test(before);
    if (!countable) {
      nums.push(index, label === '' ? {} : { P: textString(label) });
      prefix = null;
      return;
    }
    const value = Number(digits);
    if (before !== prefix || value !== next)
      nums.push(index, { S: 'D', ...(value === 1 ? {} : { St: value }), ...(before === '' ? {} : { P: textString(before) }) });
    prefix = before;
    next = value + 1;
  });
  return nums;
};
