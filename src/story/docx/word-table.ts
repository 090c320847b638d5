/** Tables of a Word document: their words to be pointed at, their measure, and the one cell that only frames a text. */

import type { WordNode } from './word-document.ts';
import { readMark } from './word-marks.ts';

export type WordTable = Extract<WordNode, { readonly type: 'table' | 'tableRow' | 'tableCell' }>;

/** The words of a table, a row a line: they stand in the text to be pointed at, and in no paragraph. */
export const tableWords = (node: WordNode): string => {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'tab':
    case 'break':
      return ' ';
    case 'table':
      return node.children.map(tableWords).join('\n');
    case 'tableRow':
      return node.children.map(tableWords).join('\t');
    case 'tableCell':
      return node.children.map(tableWords).join(' ');
    case 'paragraph':
    case 'run':
      return node.children.map(tableWords).join('');
    default:
      return '';
  }
};

/** UTF-16 units of words, signs of symbol fonts apart. */
export const unitsOf = (node: WordNode): number => {
  if (node.type === 'text') return node.value.length;
  if (!('children' in node)) return 0;
  let units = 0;
  let symbol = false;
  for (const child of node.children) {
    if (child.type === 'bookmarkStart') {
      const { kind } = readMark(child.name);
      if (kind === 'symbol') symbol = true;
      else if (kind === 'symbol-end') symbol = false;
    } else if (!symbol) units += unitsOf(child);
  }
  return units;
};

/** A table of one cell only frames its words. */
export const onlyCell = (table: WordTable): readonly WordNode[] | null => {
  const rows = table.children.filter((child) => child.type === 'tableRow');
  const row = rows[0];
  if (rows.length !== 1 || row?.type !== 'tableRow') return null;
  const cells = row.children.filter((child) => child.type === 'tableCell');
  const cell = cells[0];
  return cells.length === 1 && cell?.type === 'tableCell' ? cell.children : null;
};
