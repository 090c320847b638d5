/** UAX #14 a second time, as slow and plain as the annex prints it: each rule a pattern before the boundary and one behind it. */

import { lineClasses } from '../../../src/text/uax14/data.ts';
import { lineClassOf } from '../../../src/text/uax14/line-class.ts';

/** A character stands as one private-use character, its line class; a set is a pattern of these. */
const sign = (lineClass: number): string => String.fromCharCode(0xe000 + lineClass);

const set = (belongs: (kind: string, tags: readonly string[]) => boolean): string => {
  const members = lineClasses.flatMap((name, number) => {
    const [kind, ...tags] = name.split(' ');
    // LB1
    const resolved = kind === 'AI' ? 'AL' : kind === 'CJ' ? 'NS' : kind!;
    return name !== '' && belongs(resolved, tags) ? [sign(number)] : [];
  });
  return `[${members.join('')}]`;
};

const named: Readonly<Record<string, string>> = {
  Pi: set((kind, tags) => kind === 'QU' && tags.includes('initial')),
  Pf: set((kind, tags) => kind === 'QU' && tags.includes('final')),
  notPi: set((kind, tags) => kind === 'QU' && !tags.includes('initial')),
  notPf: set((kind, tags) => kind === 'QU' && !tags.includes('final')),
  EastAsian: set((_, tags) => tags.includes('wide')),
  notEastAsian: set((_, tags) => !tags.includes('wide')),
  OP30: set((kind, tags) => kind === 'OP' && !tags.includes('wide')),
  CP30: set((kind, tags) => kind === 'CP' && !tags.includes('wide')),
  circle: set((_, tags) => tags.includes('circle')),
  pictograph: set((_, tags) => tags.includes('unassigned')),
  notHL: set((kind) => kind !== 'HL'),
  notHyphen: set((kind) => !['SP', 'BA', 'HY', 'HH'].includes(kind)),
  notRI: set((kind) => kind !== 'RI'),
  any: '',
  sot: '^',
  eot: '$',
};

const pattern = (written: string): string =>
  written.replace(/[A-Za-z][A-Za-z0-9]*/g, (name) => named[name] ?? set((kind) => kind === name)).replaceAll(' ', '');

/** `before ÷ behind`, `before × behind`, `before ! behind`, in the annex' order. */
const rules: readonly (readonly [RegExp, RegExp, number])[] = `
BK ! any
CR × LF
(CR | LF | NL) ! any
any × (BK | CR | LF | NL)
any × (SP | ZW)
ZW SP* ÷ any
any × WJ
WJ × any
GL × any
notHyphen × GL
any × (EX | CL | CP | SY)
OP SP* × any
(sot | BK | CR | LF | NL | OP | QU | GL | SP | ZW) Pi SP* × any
any × Pf (SP | GL | WJ | CL | QU | CP | EX | IS | SY | BK | CR | LF | NL | ZW | eot)
SP ÷ IS NU
any × IS
(CL | CP) SP* × NS
B2 SP* × B2
SP ÷ any
any × notPi
notPf × any
notEastAsian × QU
any × QU (notEastAsian | eot)
QU × notEastAsian
(sot | notEastAsian) QU × any
any ÷ CB
CB ÷ any
(sot | BK | CR | LF | NL | SP | ZW | CB | GL) (HY | HH) × (AL | HL)
any × (BA | HH | HY | NS)
BB × any
HL (HY | HH) × notHL
SY × HL
any × IN
(AL | HL) × NU
NU × (AL | HL)
PR × (ID | EB | EM)
(ID | EB | EM) × PO
(PR | PO) × (AL | HL)
(AL | HL) × (PR | PO)
NU (SY | IS)* (CL | CP) × (PO | PR)
NU (SY | IS)* × (PO | PR)
(PO | PR) × OP NU
(PO | PR) × OP IS NU
(PO | PR | HY | IS) × NU
NU (SY | IS)* × NU
JL × (JL | JV | H2 | H3)
(JV | H2) × (JV | JT)
(JT | H3) × JT
(JL | JV | JT | H2 | H3) × PO
PR × (JL | JV | JT | H2 | H3)
(AL | HL) × (AL | HL)
AP × (AK | circle | AS)
(AK | circle | AS) × (VF | VI)
(AK | circle | AS) VI × (AK | circle)
(AK | circle | AS) × (AK | circle | AS) VF
IS × (AL | HL)
(AL | HL | NU) × OP30
CP30 × (AL | HL | NU)
(sot | notRI) (RI RI)* RI × RI
EB × EM
pictograph × EM
`
  .trim()
  .split('\n')
  .map((rule) => {
    const [, before, verdict, behind] = /^(.*) ([×÷!]) (.*)$/.exec(rule)!;
    return [new RegExp(`(?:${pattern(before!)})$`), new RegExp(`^(?:${pattern(behind!)})`), '×÷!'.indexOf(verdict!)] as const;
  });

const bare: ReadonlySet<string> = new Set(['BK', 'CR', 'LF', 'NL', 'SP', 'ZW']);
const letter = lineClasses.indexOf('AL');

export const breaksByTheBook = (text: string): Uint8Array => {
  const found = new Uint8Array(text.length + 1);
  if (text === '') return found;
  const starts: number[] = [];
  let signs = '';
  let carries = false; // whether a combining mark has something to join (LB9)
  let at = 0;
  for (const character of text) {
    const lineClass = lineClassOf(character.codePointAt(0)!);
    const kind = lineClasses[lineClass]!.split(' ')[0]!;
    const mark = kind === 'CM' || kind === 'ZWJ';
    if (!mark || !carries) {
      starts.push(at);
      signs += sign(mark ? letter : lineClass); // LB10
      carries = mark || !bare.has(kind);
    }
    at += character.length;
  }
  starts.forEach((start, i) => {
    if (i === 0) return;
    const before = signs.slice(0, i);
    const behind = signs.slice(i);
    const rule = text[start - 1] === '\u200d' ? null : rules.find(([left, right]) => left.test(before) && right.test(behind)); // LB8a
    found[start] = rule === null ? 0 : (rule?.[2] ?? 1); // LB31
  });
  found[text.length] = 2;
  return found;
};
