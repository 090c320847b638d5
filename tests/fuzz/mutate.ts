/** What a tired hand, a broken editor or a spiteful reader does to a text file: one change at a time, drawn by chance. */

import type { Chance } from './chance.ts';

/** Characters that mean something to YAML, to Markdown or to a terminal, or nothing to anybody. */
const oddities = [
  ...'：，－　“”‘’（）【】、。；？！～—…·／＃＊｛｝［］｜０９Ａｚ',
  ...':,-\'"{}[]#&*!|>%@`~\\/?<>=+$^;.()0179aZ_ \t\n',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u0301',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\ud800',
  '\udc00',
  '\u{20089}',
  '\u{2ffff}',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\r',
  '\r\n',
  'ﷺ',
  'ก็',
  'ابج',
  '﹏',
  '⿰',
  '〇',
  '\u{e0100}',
];

/** Values that stand nowhere in their right place. */
const values = [
  '',
  '~',
  'null',
  'true',
  '0',
  '-1',
  '1',
  '2',
  '60',
  '61',
  '999999999999',
  '-999999999',
  '1e308',
  '1e-308',
  '.nan',
  '.inf',
  '0x10',
  '1/0em',
  '0.0001pt',
  '0pt',
  '1pt',
  '2000pt',
  '100000mm',
  '99999字',
  '0.01字',
  '1行',
  '999行',
  '100%',
  '99999%',
  '-50%',
  '1-99999pt',
  '0.001-0.002pt',
  '初号',
  'c1',
  'c5',
  'c7',
  'c1-2000',
  'c1-end r1-end',
  'cend',
  'c1+5 r1-2000',
  'r1',
  'r77',
  'r1-1',
  'r2000',
  'c1 r1 bleed',
  'bleed',
  'top',
  '[c1, c1, c1]',
  '[c1 r1, c2 r1-2, c3 r70-end, c1+2 r5]',
  '[]',
  '{}',
  '[[[[',
  '{a: 1',
  '{ x: 0, y: 0, width: 10mm, height: 10mm }',
  '{ x: -500mm, y: 900mm, width: 1mm, height: 0.1mm }',
  '{ x: 0pt, y: 0pt, width: 90000pt, height: 90000pt }',
  '{ columns: 60, gutter: 99字 }',
  '{ columns: [1字, 99999mm], row: 0.001pt, rows: 2000 }',
  '{ columns: 1, rows: 1 }',
  '{ size: 500pt, rows: 200, lines: 1-40, scale: 1-9999% }',
  '*a',
  '&a b',
  '"',
  "'",
  '../../../../etc/passwd',
  '/etc/passwd',
  'C:\\x.md',
  'https://example.com/a.md',
  'banxin:layouts/base.yaml',
  'npm:../../x',
  '.',
  '..',
  '*',
  '**/*',
  'stories/*',
  'stories/*.md',
  'a\u0000b',
  'edition.yaml',
  'page-3.yaml',
  'base',
  'tabloid',
  'broadsheet',
  'magazine',
  'novel',
  'supplement',
  'vertical',
  'horizontal',
  'none',
  'whole',
  'all',
  'outline',
  'first-fit',
  'optimal',
  'ja',
  'en',
  'und',
  'zh-Hant-TW',
  'black',
  'paper',
  'black(0%)',
  'cmyk(0 0 0 0)',
  'lead',
  'brief',
  'body',
  'hair',
  'double',
  'song',
  'hei',
  'force',
  'spread',
  'plain',
];

const numbers = [
  '0',
  '-1',
  '1',
  '2',
  '61',
  '2000',
  '2001',
  '99999',
  '100000',
  '1000000000',
  '99999999999999999999',
  '0.001',
  '1.5',
  '1e9',
  '１',
  '-0',
  '00',
  '3/0',
];

/** Whole lines that have been seen to hurt readers of YAML and Markdown. */
const lines = [
  '---',
  '...',
  '- - - - -',
  '? a',
  ': b',
  '%YAML 1.1',
  '!!binary aGk=',
  '<<: *a',
  'place:',
  'place: []',
  '  - story: a.md',
  '    at: c1-3 r1-30',
  '  - box: x',
  '    place:',
  '      - area: y',
  '        place:',
  '  - rule: hair',
  '    over: true',
  '    columns: 60',
  '    balance: no',
  '    keep: whole',
  '    to: page-3.yaml',
  '    from: page-3.yaml',
  '    writing: vertical',
  '    wrap: 999mm',
  '    tracking: -99%',
  '    tracking: 900%',
  '    gutter: 0',
  '    hanging: force',
  '    grid-align: characters',
  '    stretch-limit: 0',
  '    last-line-min: 99',
  '    widows: 99',
  '    orphans: 99',
  'extends: base',
  'extends: tabloid',
  'layout: tabloid',
  'kind: page',
  'kind: layout',
  'kind: edition',
  'story: book.md',
  '# ',
  '## ',
  '### 三',
  '> 引',
  '- 项',
  '**',
  '*',
  '[行]{ruby=háng}',
  '[行]{ruby=',
  '[注音]{ruby=ㄓㄨˋ ㄧㄣ}',
  '[東京]{ruby=とう・きょう}',
  '[重点]{dots}',
  '[王明]{death}',
  '[王明]{name3}',
  'drop-cap: 3',
  '![x](file:///etc/passwd)',
  '<script>alert(1)</script>',
  '\\',
  '　　',
];

const cut = (text: string, from: number, to: number, between: string): string => text.slice(0, from) + between + text.slice(to);

const someLine = (chance: Chance, text: string): { start: number; end: number } => {
  const at = chance.below(text.length + 1);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const feed = text.indexOf('\n', at);
  return { start, end: feed < 0 ? text.length : feed };
};

const keyValue = /^([ \t]*(?:- )*[^\s:#][^:\n]*:[ ]+)(\S[^\n]*)$/gm;
const inBraces = /([{,][ ]*[a-z][a-z-]*:[ ]+)([^,{}[\]\n]+)/g;

/** The values of a YAML file: those that end with their line, and those inside {}. */
const valuesOf = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(keyValue), ...text.matchAll(inBraces)].map((match) => ({
    start: match.index + match[1]!.length,
    end: match.index + match[0].length,
  }));

const toFullWidth = (text: string): string => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

type Change = (text: string, chance: Chance) => string;

const character: readonly Change[] = [
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return cut(text, at, at + 1, '');
  },
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return cut(text, at, at, chance.pick(oddities));
  },
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return cut(text, at, at + 1, chance.pick(oddities));
  },
  (text, chance) => {
    const at = chance.below(text.length);
    return cut(text, at, at + 2, (text[at + 1] ?? '') + (text[at] ?? ''));
  },
  (text, chance) => {
    const from = chance.below(text.length + 1);
    const to = from + chance.below(12);
    return cut(text, from, to, toFullWidth(text.slice(from, to)));
  },
  (text, chance) => {
    const from = chance.below(text.length + 1);
    return cut(text, from, from + chance.below(60), '');
  },
  (text, chance) => {
    const from = chance.below(text.length + 1);
    const part = text.slice(from, from + chance.below(40));
    const at = chance.below(text.length + 1);
    return cut(text, at, at, part);
  },
];

const line: readonly Change[] = [
  (text, chance) => {
    const { start, end } = someLine(chance, text);
    return cut(text, start, end + 1, '');
  },
  (text, chance) => {
    const { start, end } = someLine(chance, text);
    return cut(text, end, end, `\n${text.slice(start, end)}`);
  },
  (text, chance) => {
    const a = someLine(chance, text);
    const b = someLine(chance, text);
    if (a.start >= b.start) return text;
    return (
      text.slice(0, a.start) + text.slice(b.start, b.end) + text.slice(a.end, b.start) + text.slice(a.start, a.end) + text.slice(b.end)
    );
  },
  (text, chance) => {
    const { start } = someLine(chance, text);
    return cut(text, start, start, ' '.repeat(1 + chance.below(6)));
  },
  (text, chance) => {
    const { start } = someLine(chance, text);
    return cut(text, start, start + 1 + chance.below(3), '');
  },
  (text, chance) => {
    const { end } = someLine(chance, text);
    return cut(text, end, end + 1, '');
  },
  (text, chance) => {
    const { end } = someLine(chance, text);
    return cut(text, end, end, `\n${chance.pick(lines)}`);
  },
  (text, chance) => {
    const { start, end } = someLine(chance, text);
    return cut(text, end, end, `\n${text.slice(start, end)}`.repeat(2 + chance.below(60)));
  },
];

const value: readonly Change[] = [
  (text, chance) => {
    const found = valuesOf(text);
    if (found.length === 0) return text;
    const { start, end } = chance.pick(found);
    return cut(text, start, end, chance.pick(values));
  },
  (text, chance) => {
    const found = valuesOf(text);
    if (found.length < 2) return text;
    const [a, b] = [chance.pick(found), chance.pick(found)];
    if (a.start >= b.start) return text;
    return (
      text.slice(0, a.start) + text.slice(b.start, b.end) + text.slice(a.end, b.start) + text.slice(a.start, a.end) + text.slice(b.end)
    );
  },
  (text, chance) => {
    const found = [...text.matchAll(/\d+(?:\.\d+)?/g)];
    if (found.length === 0) return text;
    const match = chance.pick(found);
    return cut(text, match.index, match.index + match[0].length, chance.pick(numbers));
  },
  (text, chance) => {
    const found = [...text.matchAll(/[A-Za-z][A-Za-z-]+/g)];
    if (found.length === 0) return text;
    const match = chance.pick(found);
    return cut(text, match.index, match.index + match[0].length, chance.pick(found)[0]);
  },
];

/** Few and large: what would fill a stack, a clock or a memory. */
const large: readonly Change[] = [
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  () => '',
  (text) => text + text,
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return cut(
      text,
      at,
      at,
      chance
        .pick(['[', '{', '- ', '> ', '*', '**', '(', '“', '《', '\n', ' ', '　', '\t', '-', '#', '"', '/', '—', '…', '。'])
        .repeat(1 + chance.below(3000)),
    );
  },
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return cut(
      text,
      at,
      at,
      chance
        .pick(['字', 'a', 'a ', '1', '。', '（', '山，', 'é', '\u0301', '\u{20089}', '中a', 'https://a/'])
        .repeat(1 + chance.below(12000)),
    );
  },
  (text, chance) => {
    const { start } = someLine(chance, text);
    const levels = 1 + chance.below(90);
    let nest = '';
    for (let level = 0; level < levels; level++) nest += `${'    '.repeat(level)}  - box: ${level}\n${'    '.repeat(level)}    place:\n`;
    return cut(text, start, start, nest);
  },
  (text, chance) => {
    const { start } = someLine(chance, text);
    return cut(
      text,
      start,
      start,
      `${' '.repeat(chance.below(6))}${chance.pick(['- ', '? ', '- - ', '> ']).repeat(1 + chance.below(4000))}x: 1\n`,
    );
  },
  (text, chance) => {
    const { start } = someLine(chance, text);
    const bomb = Array.from(
      { length: 9 },
      (_, n) =>
        `b${n}: &b${n} [${Array(9)
          .fill(n === 0 ? 'x' : `*b${n - 1}`)
          .join(', ')}]\n`,
    ).join('');
    return cut(text, start, start, bomb);
  },
  (text, chance) => {
    const half = chance.below(text.length + 1);
    return toFullWidth(text.slice(0, half)) + text.slice(half);
  },
];

/** One to six changes, small ones more often than large; or one or two values alone, so that what is read is set as well. */
export const mutate = (text: string, chance: Chance): string => {
  let changed = text;
  if (chance.once(2)) {
    for (let left = 1 + chance.below(2); left > 0; left--) changed = chance.pick(value)(changed, chance);
    return changed;
  }
  for (let left = 1 + chance.below(6); left > 0; left--) {
    const kind = chance.below(20);
    const of = kind < 7 ? character : kind < 12 ? line : kind < 18 ? value : large;
    changed = chance.pick(of)(changed, chance);
    if (changed.length > 300_000) changed = changed.slice(0, 300_000);
  }
  return changed;
};
