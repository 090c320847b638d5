/** What a language and a level of kinsoku make of the line classes before UAX #14's rules are asked: its tailorings, one function each. */

import type { Kinsoku } from '../../spec/style-spec.ts';

/**
 * Classes of our own beside UAX #14's, each an exception to one of its rules (`rules.ts`):
 * `SN` a suffix that sticks to numbers only, `PN` a prefix likewise, `PA` a prefix that sticks to all that follows; `HC` a hyphen that
 * may begin a line after Han; `IL` leaders free among themselves, `IP` leaders free but for pairs of a kind; `DA` a dash that alone may not begin
 * a line, `DB` one that never does; `SO` a solidus that neither begins nor ends a line, `SW` one that does not end it before a wide
 * character; `QF` a quotation mark free beside wide characters.
 */
type Class = string;

/** From the name of a line class (class and tags, see `data.ts`) to its name under the tailoring. */
export type Tailoring = (lineClass: string) => string;

/** The class of a line class. */
export const classIn = (lineClass: string): Class => (lineClass.startsWith('ZWJ') ? 'ZWJ' : lineClass.slice(0, 2));

export const hasTag = (lineClass: string, tag: string): boolean => ` ${lineClass} `.includes(` ${tag} `);

const as = (to: Class, lineClass: string): string => to + lineClass.slice(2);

/** LB1 without a language: ambiguous characters are letters, small kana and ー never begin a line. */
const plain: Tailoring = (c) => (c.startsWith('AI') ? as('AL', c) : c.startsWith('CJ') ? as('NS', c) : c);

/**
 * What Chinese and Japanese have in common whatever the level. Quotation marks open and close by direction (UAX #14, LB19; closing ones are `CP`
 * so that the apostrophe of a Latin word still joins its letters, LB30); circled figures, arrows and the like stand in the Han cell (UAX #14 on
 * class AI); full-width figures are figures, and units of one cell are suffixes of numbers (JLREQ #unbreakable_character_sequences, cl-13).
 */
const hanCell: Tailoring = (c) => {
  if (c === 'QU initial') return as('OP', c);
  if (c === 'QU final') return as('CP', c);
  if (hasTag(c, 'cell')) return as('ID', c);
  if (hasTag(c, 'digit')) return as('NU', c);
  if (c === 'ID wide unit') return as('SN', c);
  if (c === 'ID wide sign') return as('PN', c);
  return plain(c);
};

const smallKana: Tailoring = (c) => (c.startsWith('CJ') ? as('ID', c) : c);

/** CSS Text 3 #line-break-property; `han`: the content language is Chinese or Japanese. */
const css =
  (level: 'css-normal' | 'css-loose', han: boolean): Tailoring =>
  (c) => {
    if (c.startsWith('CJ')) return smallKana(c);
    if (han && hasTag(c, 'wave')) return as('ID', c);
    if (level === 'css-loose') {
      if (hasTag(c, 'repeat') || hasTag(c, 'kanji-repeat')) return as('ID', c);
      if (c === 'HH cjk') return as('HC', c);
      if (c.startsWith('IN')) return as('IL', c);
      if (han) {
        if (hasTag(c, 'middot') || hasTag(c, 'colon') || hasTag(c, 'bang')) return as('ID', c);
        if (hasTag(c, 'loose')) return as(c.startsWith('PR') ? 'PN' : 'SN', c);
      }
    }
    return han ? hanCell(c) : plain(c);
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
    return hanCell(c);
  };

/** CLREQ #prohibition_rules_for_line_start_end and GB/T 15834 5.1. */
const chinese =
  (level: 'none' | 'basic' | 'gb' | 'strict'): Tailoring =>
  (c) => {
    const mark = hasTag(c, 'interpunct') || hasTag(c, 'tilde') || hasTag(c, 'solidus');
    if (level === 'none') {
      if (c === 'QU initial' || c === 'QU final') return as('QF', c);
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
    return c.startsWith('CJ') ? smallKana(c) : hanCell(c);
  };

export interface LineBreakOptions {
  /** BCP 47; `und` or none is UAX #14 without a language */
  readonly lang?: string;
  /** none given: UAX #14's own strictness */
  readonly kinsoku?: Kinsoku;
}

/** Languages written in Han: Chinese by its several tags, and Japanese. */
const hanLanguages = new Set(['zh', 'cmn', 'yue', 'wuu', 'nan', 'hak', 'lzh', 'ja']);

const tailoringFor = (language: 'ja' | 'zh' | '', level: Kinsoku | ''): Tailoring => {
  const han = language !== '';
  if (level === 'css-normal' || level === 'css-loose') return css(level, han);
  // a level of Chinese or Japanese says nothing about another language
  if (!han) return plain;
  if (level === '' || level === 'css-strict') return hanCell;
  if (level === 'none' || level === 'basic' || level === 'gb') return chinese(level);
  if (level === 'strict' && language === 'zh') return chinese(level);
  return japanese(level);
};

const known = new Map<string, Tailoring>();

/** The tailoring of a language and a level; the same ones give the same function. */
export const tailoring = ({ lang = '', kinsoku }: LineBreakOptions): Tailoring => {
  const subtag = lang.split('-', 1)[0]!.toLowerCase();
  const language = !hanLanguages.has(subtag) ? '' : subtag === 'ja' ? 'ja' : 'zh';
  const key = `${language} ${kinsoku ?? ''}`;
  const found = known.get(key) ?? tailoringFor(language, kinsoku ?? '');
  known.set(key, found);
  return found;
};
