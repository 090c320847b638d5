/** The W array of a font: the widths that differ from the usual one, as ranges or lists, whichever is shorter. */

export interface Widths {
  /** DW */
  readonly usual: number;
  /** W: `[first, [width, …]]` and `[first, last, width]`, one after another */
  readonly others: readonly (number | readonly number[])[];
}

/** So many equal widths in a row are shorter as `first last width`. */
const worthRange = 4;

/** `widths[code]`; code 0 (.notdef) counts as well. */
export const packWidths = (widths: Int32Array): Widths => {
  const usual = mostFrequent(widths);
  const others: (number | number[])[] = [];
  let list: number[] | null = null;
  for (let code = 0; code < widths.length; ) {
    const width = widths[code]!;
    let end = code + 1;
    while (end < widths.length && widths[end] === width) end++;
    if (width === usual) list = null;
    else if (end - code >= worthRange) {
      others.push(code, end - 1, width);
      list = null;
    } else {
      if (!list) {
        list = [];
        others.push(code, list);
      }
      for (let i = code; i < end; i++) list.push(width);
    }
    code = end;
  }
  return { usual, others };
};

/** The smallest of the most frequent. */
const mostFrequent = (widths: Int32Array): number => {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 1000;
  let most = counts.get(best) ?? 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width < best)) {
      best = width;
      most = count;
    }
  }
  return best;
};
