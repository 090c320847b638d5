/** Whole texts with their lines, worked out from a clause or by another's reference, as cases. */

import { advancesOf, type PublishedCase, round, same, solid, wrongLines } from './trial.ts';

export interface WorkedRow {
  readonly id: string;
  readonly lang: string;
  readonly width: number;
  readonly justify: boolean;
  readonly text: string;
  readonly lines: readonly string[];
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly total?: number;
}

/** CSS Text 4 #hanging-punctuation-property */
const hangings: Readonly<Record<string, string>> = { 'allow-end': 'allow', 'force-end': 'force', first: 'first', last: 'last' };

const optionsOf = (row: WorkedRow): Record<string, string | number> => {
  const css = row.options.hanging_punctuation;
  if (css !== undefined) return { ...solid, hanging: hangings[String(css)]! };
  const found: Record<string, string | number> = { align: row.justify ? 'justify' : 'start', setter: 'first-fit', adjust: 'push-in-first' };
  for (const [name, value] of Object.entries(row.options)) {
    if (name === 'kinsoku') found.kinsoku = String(value).split(' ')[0]!;
    else if (name === 'style') found.punctuation = String(value);
    else if (name === 'hang') found.hanging = value === true ? 'allow' : 'none';
    else if (name === 'paragraph_indent') found.firstIndent = Number(value);
    else throw new Error(`${row.id}: no option is called '${name}'`);
  }
  return found;
};

export const workedCase = (row: WorkedRow): PublishedCase => ({
  id: row.id,
  trials: [{ ...optionsOf(row), text: row.text, measure: row.width, lang: row.lang }],
  fault: ([set]) => {
    const wrong = wrongLines(set!, row.lines);
    if (wrong || row.total === undefined) return wrong;
    const total = advancesOf(set!).reduce((sum, advance) => sum + advance, 0);
    return same(total, row.total) ? null : `got ${round(total)} em in all · wanted ${row.total}`;
  },
});
