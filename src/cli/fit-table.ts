/** The copyfit table: a line a story, what is over (+) or short (−) in lines, and its loosest line. */

import type { Language } from '../base/finding.ts';
import type { Fit } from '../compose/fit.ts';
import { cellWidth, printableText } from '../source/cell-width.ts';

const heads: Readonly<Record<Language, readonly string[]>> = {
  zh: ['稿件', '版', '字数', '行数', '超/空(行)', '最松(em)'],
  en: ['story', 'page', 'characters', 'lines', 'over/short', 'loosest em'],
};

const cells = (text: string): number => [...text].reduce((sum, c) => sum + cellWidth(c), 0);

const balance = (fit: Fit): string => (fit.overLines > 0 ? `+${fit.overLines}` : fit.shortLines > 0 ? `-${fit.shortLines}` : '0');

export const fitTable = (fits: readonly Fit[], lang: Language): string => {
  const rows = [
    heads[lang],
    ...fits.map((f) => [
      printableText(f.story),
      printableText(f.page),
      String(f.characters),
      String(f.lines),
      balance(f),
      f.loosest.toFixed(3),
    ]),
  ];
  const widths = heads[lang].map((_, i) => Math.max(...rows.map((row) => cells(row[i]!))));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell + ' '.repeat(widths[i]! - cells(cell)) : ' '.repeat(widths[i]! - cells(cell)) + cell))
        .join('  '),
    )
    .join('\n');
};
