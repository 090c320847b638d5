/** Region 地区: what a language makes of the marks of punctuation: where they stand in their em, and which class they are therefore. */

import { type Conventions, conventionsOf } from '../base/language-tag.ts';
import {
  CENTRED,
  type CharClass,
  COLON,
  EXCLAIM,
  HAN,
  MIDDLE,
  MIDDOT,
  PAUSE,
  SIGN,
  SOLID,
  STOP,
  WESTERN,
  WIDE_SPACE,
} from './char-class.ts';

/** Mainland Chinese, Taiwan and Hong Kong, Japanese, languages of western script, and none: UAX #14 and nothing besides. */
export type Region = 'hans' | 'hant' | 'ja' | 'west' | 'und';

const regions: Readonly<Record<Conventions, Region>> = {
  'zh-Hans': 'hans',
  'zh-Hant-TW': 'hant',
  'zh-Hant-HK': 'hant',
  ja: 'ja',
  other: 'west',
  und: 'und',
};

const known = new Map<string, Region>();

/** BCP 47 → region. */
export const regionOf = (lang: string): Region => {
  let found = known.get(lang);
  if (found === undefined) {
    found = lang === '' ? 'und' : regions[conventionsOf(lang)];
    known.set(lang, found);
  }
  return found;
};

/**
 * The class of a character in a region. CLREQ #glyphs_sizes: Traditional pause and stop marks stand in the middle of their em.
 * JLREQ Appendix A: ：； are middle dots (cl-05), ！？ are a full em (cl-04). The gap beside signs is Chinese usage (UTR #59).
 */
export const classIn = (region: Region, own: CharClass): CharClass => {
  if (region === 'hant')
    return own === PAUSE || own === COLON || own === STOP || own === EXCLAIM || own === MIDDOT || own === MIDDLE ? CENTRED : own;
  // to UAX #14 an ideographic space is no blank that a line's end swallows
  if (region === 'und' && own === WIDE_SPACE) return HAN;
  if (own === SIGN) return region === 'hans' ? own : WESTERN;
  if (region === 'ja') return own === COLON || own === MIDDOT ? MIDDLE : own === EXCLAIM ? SOLID : own;
  return own;
};
