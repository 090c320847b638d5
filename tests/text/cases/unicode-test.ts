/** Unicode's line breaking test as it is kept here, four tables of pairs and a list, back to its own lines. */

export interface UnicodeTable {
  /** the characters every pair is made of, in hexadecimal */
  readonly signs: string;
  /** what stands between the two of a pair, a table each */
  readonly between: readonly string[];
  /** a row the first of the pair, a digit the second; its bits are the places between the characters, the first the lowest: 1 = a line may end */
  readonly breaks: readonly (readonly string[])[];
  /** all other lines, without × and without the break at the end */
  readonly others: readonly string[];
}

export const unicodeLines = ({ signs, between, breaks, others }: UnicodeTable): string[] => {
  const all = signs.split(' ');
  const pairs = between.flatMap((middle, form) =>
    all.flatMap((first, row) =>
      all.map((second, column) => {
        const bits = Number.parseInt(breaks[form]![row]![column]!, 16);
        const points = [first, ...(middle === '' ? [] : middle.split(' ')), second];
        return points.map((point, i) => (i > 0 && (bits >> (i - 1)) & 1 ? `÷ ${point}` : point)).join(' ');
      }),
    ),
  );
  return [...pairs, ...others];
};
