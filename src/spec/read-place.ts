/** Reads places of the grid: `c1-3 r10-45`, `c4+5 r50-end`, `c1-2 r1-28 bleed`; a comma between places makes a chain. */

import { foldWidth } from './fold-width.ts';
import { backwards, badPlace, joinedRows, placeFromOne, tooLarge } from './messages.ts';
import type { Extent, GridPlace } from './place.ts';
import { type Reading, read, unread } from './reading.ts';

/** More columns or rows than any page has; what is beyond is a slip. */
const mostCells = 2000;

const part = /^([cr])\s*(\d+|end)(?:\s*([-+~])\s*(\d+|end))?/i;

const extentForm = '(?:\\d+|end)(?:[-–](?:\\d+|end))?';
const columnForm = '[cC](?:\\d+|end)(?:[-+–](?:\\d+|end))?';

/** What people write, for the JSON Schema. */
export const placePattern = `^\\s*(?:${columnForm}(?:\\s+[rR]${extentForm})?|[rR]${extentForm}(?:\\s+${columnForm})?)(?:\\s+bleed)?\\s*$|^\\s*bleed\\s*$`;

const cell = (text: string): number | 'end' => (text.toLowerCase() === 'end' ? 'end' : Number(text));

const readOne = (text: string, written: string): Reading<GridPlace> => {
  let columns: Extent | null = null;
  let rows: Extent | null = null;
  let joined = false;
  let bleed = false;
  let rest = text.trim();
  if (rest === '') return unread(badPlace, { written });
  while (rest !== '') {
    const match = part.exec(rest);
    if (!match) {
      if (!/^bleed$/i.test(rest)) return unread(badPlace, { written });
      bleed = true;
      break;
    }
    const isColumn = match[1]!.toLowerCase() === 'c';
    const from = cell(match[2]!);
    const to = match[4] === undefined ? from : cell(match[4]);
    if (isColumn ? columns : rows) return unread(badPlace, { written });
    if (from === 0 || to === 0) return unread(placeFromOne, { written });
    if (match[3] === '+' && !isColumn) return unread(joinedRows, { written });
    if (Math.max(from === 'end' ? 1 : from, to === 'end' ? 1 : to) > mostCells) return unread(tooLarge, { written, most: mostCells });
    if (from === 'end' ? to !== 'end' : to !== 'end' && to < from) return unread(backwards, { written });
    if (isColumn) {
      columns = { from, to };
      joined = match[3] === '+';
    } else rows = { from, to };
    const next = rest.slice(match[0].length);
    if (next !== '' && !/^\s/.test(next)) return unread(badPlace, { written });
    rest = next.trim();
  }
  return read({ kind: 'grid', columns, rows, joined, bleed });
};

/** One place or several: a comma parts places, but for one between a column and its rows (`c1-3，r10-45`). */
export const readPlaces = (written: string): Reading<readonly GridPlace[]> => {
  const places: GridPlace[] = [];
  const texts: string[] = [];
  for (const text of foldWidth(written)
    .trim()
    .split(/\s*[,、]\s*/)) {
    const last = texts.at(-1);
    if (last !== undefined && /^c[^r]*$/i.test(last) && /^r/i.test(text)) texts[texts.length - 1] = `${last} ${text}`;
    else texts.push(text);
  }
  for (const text of texts) {
    const place = readOne(text, written);
    if ('fault' in place) return place;
    places.push(place.value);
  }
  return read(places);
};
