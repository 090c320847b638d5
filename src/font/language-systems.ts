/** The OpenType language systems of a BCP 47 tag: under which names a font keeps the glyphs of that language. */

import { conventionsOf } from '../base/language-tag.ts';

export interface LanguageSystems {
  /** scripts of the font's table that the language's own characters belong to */
  readonly scripts: readonly string[];
  /** the first of these that a script has is the language's; a font may know Hong Kong or Taiwan alone */
  readonly languages: readonly string[];
  /** ASCII is of another script (`latn`), for which nothing is asked: a straight quotation mark in a Latin word stays that word's */
  readonly foreignAscii: boolean;
}

/** OpenType, script tags: Han, kana, bopomofo, hangul, and the one for all others. */
const eastAsian = ['hani', 'kana', 'bopo', 'hang', 'DFLT'] as const;
const alphabetic = ['latn', 'cyrl', 'DFLT'] as const;

const chinese = { 'zh-Hans': ['ZHS '], 'zh-Hant-TW': ['ZHT '], 'zh-Hant-HK': ['ZHH ', 'ZHT '] } as const;

/** OpenType, language system tags, of those languages of letters for which fonts have glyphs of their own. */
const lettered: ReadonlyMap<string, readonly string[]> = new Map([
  ['az', ['AZE ', 'TRK ']],
  ['ba', ['BSH ']],
  ['bg', ['BGR ']],
  ['ca', ['CAT ']],
  ['crh', ['CRT ', 'TRK ']],
  ['kk', ['KAZ ']],
  ['mk', ['MKD ']],
  ['nl', ['NLD ']],
  ['pl', ['PLK ']],
  ['ro', ['ROM ', 'MOL ']],
  ['sr', ['SRB ']],
  ['tr', ['TRK ']],
  ['tt', ['TAT ']],
]);

/** `null` for a language for which no font has glyphs of its own. */
export const languageSystems = (lang: string): LanguageSystems | null => {
  const conventions = conventionsOf(lang);
  if (conventions === 'ja') return { scripts: eastAsian, languages: ['JAN '], foreignAscii: true };
  if (conventions !== 'other' && conventions !== 'und') return { scripts: eastAsian, languages: chinese[conventions], foreignAscii: true };
  const language = lang.split('-', 1)[0]!;
  if (language === 'ko') return { scripts: eastAsian, languages: ['KOR '], foreignAscii: true };
  const languages = lettered.get(language);
  return languages ? { scripts: alphabetic, languages, foreignAscii: false } : null;
};
