/** What a language and a level of kinsoku make of the line classes before UAX #14's rules are asked: its tailorings, one function each. */

import type { Kinsoku } from '../../spec/style-spec.ts';

/** From the name of a line class (class and tags, see `data.ts`) to its name under the tailoring. */
export type Tailoring = (lineClass: string) => string;

const hasTag = (lineClass: string, tag: string): boolean => ` ${lineClass} `.includes(` ${tag} `);

/** Another class with the same tags. */
const as = (kind: string, lineClass: string): string => kind + lineClass.slice(2);

/** LB1 without a language: ambiguous characters are letters, small kana and ー never begin a line. */
const plain: Tailoring = (c) => (c.startsWith('AI') ? as('AL', c) : c.startsWith('CJ') ? as('NS', c) : c);

/**
 * What Chinese and Japanese have in common whatever the level. Quotation marks open and close by direction (UAX #14 on class QU; JLREQ cl-01,
 * cl-02), but ’ is narrow, so that as an apostrophe it joins the letters of a word (LB30); circled figures, arrows and the like stand in the Han cell
 * (UAX #14 on class AI); full-width figures are figures, and units of one cell suffixes of numbers (JLREQ #unbreakable_character_sequences).
 */
const han: Tailoring = (c) => {
  if (hasTag(c, 'initial')) return 'OP wide';
  if (hasTag(c, 'apostrophe')) return 'CP';
  if (hasTag(c, 'final')) return 'CL wide';
  if (hasTag(c, 'cell')) return as('ID', c);
  if (hasTag(c, 'digit')) return 'NU wide figure';
  if (c === 'ID wide unit') return as('SN', c);
  if (c === 'ID wide sign') return as('PN', c);
  return plain(c);
};

const smallKana: Tailoring = (c) => (c.startsWith('CJ') ? as('ID', c) : c);

/** CSS Text 3 #line-break-property; `inHan`: the content language is Chinese or Japanese. */
const css =
  (level: 'css-normal' | 'css-loose', inHan: boolean): Tailoring =>
  (c) => {
    if (c.startsWith('CJ')) return smallKana(c);
    if (inHan && hasTag(c, 'wave')) return as('ID', c);
    if (level === 'css-loose') {
      if (hasTag(c, 'repeat') || hasTag(c, 'kanji-repeat')) return as('ID', c);
      if (c === 'HH cjk') return as('HC', c);
      if (c.startsWith('IN')) return as('IL', c);
      if (inHan) {
        if (hasTag(c, 'middot') || hasTag(c, 'colon') || hasTag(c, 'bang')) return as('ID', c);
        if (hasTag(c, 'loose')) return as(c.startsWith('PR') ? 'PN' : 'SN', c);
      }
    }
    return inHan ? han(c) : plain(c);
  };

/**
 * JLREQ Appendix C (Table 2 is `very-strict`) and its addendum on the levels. What the addendum calls breakable beside figures stays with them
 * all the same: numbers are not divided from their signs (JLREQ #unbreakable_character_sequences).
 */
const japanese =
  (level: 'very-strict' | 'strict' | 'loose' | 'very-loose'): Tailoring =>
  (c) => {
    const loose = level === 'loose' || level === 'very-loose';
    const newspaper = level === 'very-loose';
    if (level !== 'very-strict' && (c.startsWith('CJ') || hasTag(c, 'kanji-repeat'))) return as('ID', c); // cl-10, cl-11, 々
    if (c.startsWith('IN')) return as(loose ? 'ID' : 'IP', c); // cl-08
    if (c.startsWith('PR') && hasTag(c, 'loose')) return as(newspaper ? 'PN' : 'PA', c); // cl-12
    if (c === 'ID wide sign') return as(newspaper ? 'PN' : 'PA', c);
    if (c.startsWith('PO') && hasTag(c, 'loose')) return as('SN', c); // cl-13
    if (loose) {
      if (hasTag(c, 'wave') || hasTag(c, 'middot')) return as('ID', c); // cl-03, ・
      if (c === 'HH cjk') return as('HC', c);
    }
    if (newspaper && (hasTag(c, 'bang') || hasTag(c, 'colon') || hasTag(c, 'repeat') || c === 'B2 em')) return as('ID', c); // cl-04, 05, 09, 08
    return han(c);
  };

/** CLREQ #prohibition_rules_for_line_start_end and GB/T 15834 5.1. */
const chinese =
  (level: 'none' | 'basic' | 'gb' | 'strict'): Tailoring =>
  (c) => {
    const mark = hasTag(c, 'interpunct') || hasTag(c, 'tilde') || hasTag(c, 'solidus');
    // half-width ﾞ and ﾟ are one character with the kana before (UAX #29, Extend)
    if (hasTag(c, 'sound')) return c;
    if (level === 'none') {
      if (hasTag(c, 'initial') || hasTag(c, 'final')) return as('QF', c);
      if (c === 'HH cjk') return as('HC', c);
      if (mark || /^(?:CL|OP|EX|NS|IS) wide/.test(c) || hasTag(c, 'bang')) return as('ID', c);
    }
    // GB/T 15834 5.1.9: the solidus neither begins nor ends a line
    if (level === 'gb' || level === 'strict') {
      if (hasTag(c, 'solidus')) return as('SO', c);
      if (c === 'SY') return 'SW';
    }
    if (mark) return as('NS', c);
    if (c.startsWith('IN')) return level === 'strict' ? c : as('IP', c);
    if (c.startsWith('B2')) {
      if (level === 'strict') return as('DB', c);
      if (level !== 'none' && c === 'B2 em') return as('DA', c);
    }
    return c.startsWith('CJ') ? smallKana(c) : han(c);
  };

export interface LineBreakOptions {
  /** BCP 47; `und` or none is UAX #14 without a language */
  readonly lang?: string;
  /** none given: UAX #14's own strictness */
  readonly kinsoku?: Kinsoku;
}

type Language = 'zh' | 'ja' | '';

/** Chinese by its several tags, and Japanese. */
const hanLanguages: ReadonlyMap<string, Language> = new Map([
  ...(['zh', 'cmn', 'yue', 'wuu', 'nan', 'hak', 'lzh'] as const).map((tag) => [tag, 'zh'] as const),
  ['ja', 'ja'],
]);

const languageOf = (lang: string): Language => hanLanguages.get((/^[^-_]*/.exec(lang)?.[0] ?? '').toLowerCase()) ?? '';

const tailoringFor = (language: Language, level: Kinsoku | undefined): Tailoring => {
  if (level === 'css-normal' || level === 'css-loose') return css(level, language !== '');
  // a level of Chinese or Japanese says nothing about another language
  if (language === '') return plain;
  if (level === undefined || level === 'css-strict') return han;
  if (level === 'none' || level === 'basic' || level === 'gb') return chinese(level);
  if (level === 'strict' && language === 'zh') return chinese(level);
  return japanese(level);
};

const levels: Readonly<Record<Language, Map<Kinsoku | undefined, Tailoring>>> = { zh: new Map(), ja: new Map(), '': new Map() };

/** The tailoring of a language and a level; the same ones give the same function. */
export const tailoring = ({ lang = '', kinsoku }: LineBreakOptions): Tailoring => {
  const language = languageOf(lang);
  const known = levels[language].get(kinsoku);
  if (known) return known;
  const found = tailoringFor(language, kinsoku);
  levels[language].set(kinsoku, found);
  return found;
};
