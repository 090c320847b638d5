/** Where lines may begin: UAX #14 with the tailoring of the paragraph's language and kinsoku level 避头尾, and what no line class can tell. */

import type { TextStyle } from '../style/text-style.ts';
import { DASH, ELLIPSIS, LETTER } from './char-class.ts';
import { HYPHEN, IN_NAME, NEVER, type StyleRun } from './clusters.ts';
import { type Hyphenator, LEAST_WORD } from './hyphenate.ts';
import { type Columns, rowAt } from './itemize.ts';
import { regionOf } from './region.ts';
import { lineBreaks } from './uax14/line-breaks.ts';
import { MAY, MUST, NO } from './uax14/rules.ts';

const SOFT_HYPHEN = 0xad;
const JOINER = 0x200d;

/** What most texts have nothing of: a number before a unit, an address, a note's figure, a soft hyphen. */
const rare = /[\u00ad\u00b2\u00b3\u00b9\u2070-\u2079\u2020\u2021]|[0-9] [A-Za-z\u00b0\u00b5\u03bc\u2103]|:\/\/|www\./;

/** Units of measure in Latin letters: with their number by default in news (JLREQ #unbreakable_character_sequences allows the break). */
const latinUnits =
  /[0-9] (?:[kcmdμµn]?m[²³23]?|[kmμµ]?g|[kmM]?L|ml|cc|ha|[kMG]?Hz|[kMGT]?W|[kMGT]?Wh|[km]?[VA]|[kMG]?Pa|h?Pa|[kKMGT]?B|[kMG]?bps|dB|°[CF]?|℃|t|s|ms|h|min|km\/h|m\/s|ppm|lx|lm|K|J|N)(?![A-Za-z])/g;

/** `number-units: keep`: Chinese units behind figures. */
const chineseUnits =
  /[0-9０-９](?:余|多|几)?[十百千万亿兆]*(?:平方公里|平方千米|平方米|立方米|公里|千米|公斤|千克|公顷|毫米|厘米|毫升|小时|分钟|美元|人次|元|角|分|人|名|位|个|年|月|日|号|时|点|秒|岁|吨|克|斤|两|米|里|亩|升|度|次|户|家|辆|台|套|项|条|件|张|页|版|期|届|倍|成|折|种|座|所|株|头|只|尾|场|批|岁)?/g;

/** An address of the web: it breaks behind its own marks and nowhere else (CLREQ #handling_western_text). */
const addresses = /(?:[a-z]+:\/\/|www\.)[\x21-\x7e]+/gi;
const behindMarks = /[/.\-_?&=#]/;
const inAddress = /[A-Za-z0-9%~]/;

/** A note's figure or dagger stays with what it is a note to (JLREQ #unbreakable_character_sequences). */
const noteMarks = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2020\u2021]/g;

/** Names of persons are kept on one line where it costs little; two to four characters are (practice). */
const LONGEST_NAME = 4;

/** Ranges of a text, such as its addresses: no word in them is parted by a hyphen. */
export type Ranges = readonly (readonly [number, number])[];

const settleRare = (text: string, found: Uint8Array): Ranges => {
  const ranges: (readonly [number, number])[] = [];
  for (const match of text.matchAll(latinUnits)) found[match.index + 2] = NO;
  for (const match of text.matchAll(noteMarks)) found[match.index] = NO;
  for (const match of text.matchAll(addresses)) {
    const [address] = match;
    const from = match.index + Math.max(0, address.indexOf('://') + 3);
    const to = match.index + address.length;
    ranges.push([match.index, to]);
    for (let at = match.index + 1; at < to; at++)
      found[at] = at > from && behindMarks.test(text[at - 1]!) && inAddress.test(text[at]!) ? MAY : NO;
  }
  return ranges;
};

const keepUnits = (text: string, found: Uint8Array): void => {
  for (const match of text.matchAll(chineseUnits)) found.fill(NO, match.index + 1, match.index + match[0].length);
};

/**
 * 双省略号 ………… stands on a line of its own (GB/T 15834 5.1.5) where whole sentences were left out: behind a sentence's end or where the paragraph
 * begins. Inside quotation marks or a sentence it is a long silence and runs on.
 */
const settleDoubleEllipses = (text: string, found: Uint8Array): void => {
  for (const match of text.matchAll(/(?<=^|[。！？\n])(?:…{4}|⋯{4})(?![…⋯”’」』）】〉》，、。；：！？])/g)) {
    const end = match.index + match[0].length;
    if (match.index > 0) found[match.index] = MUST;
    if (end < text.length) found[end] = MUST;
  }
};

const primary = (lang: string): string => /^[^-_]*/.exec(lang)![0].toLowerCase();

/** By offset. Inside a span of another language its own rules hold; its edges are the paragraph's. */
const ruledByLanguage = (text: string, runs: readonly StyleRun[], style: TextStyle): Uint8Array => {
  const found = lineBreaks(text, style);
  const foreign = new Map<string, Uint8Array>();
  for (const { lang, start, end } of runs) {
    if (primary(lang) === primary(style.lang)) continue;
    let own = foreign.get(lang);
    if (!own) {
      own = lineBreaks(text, { lang });
      foreign.set(lang, own);
    }
    for (let at = start + 1; at < end; at++) found[at] = own[at]!;
  }
  return found;
};

/** Characters that are drawn one by one and yet are one to the reader (UAX #29): emoji with joiners and skin tones, flags, Hangul letters. */
const joinedToBefore = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  const c = text.codePointAt(at)!;
  if (before === JOINER) return c > 0x2000;
  if (c >= 0x1f3fb && c <= 0x1f3ff) return before >= 0x2000;
  if (c >= 0x1160 && c <= 0x11ff) return before >= 0x1100 && before <= 0x11ff;
  if (c < 0x1f1e6 || c > 0x1f1ff) return false;
  let letters = 0;
  for (let i = at - 2; i >= 0; i -= 2) {
    const earlier = text.codePointAt(i)!;
    if (earlier < 0x1f1e6 || earlier > 0x1f1ff) break;
    letters++;
  }
  return letters % 2 === 1;
};

/** Places inside Latin words where a hyphen may come. */
const partWords = (text: string, c: Columns, found: Uint8Array, runs: readonly StyleRun[], hyphenate: Hyphenator, whole: Ranges): void => {
  for (let i = 0; i < c.count; ) {
    if (c.kind[i] !== LETTER) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < c.count && c.kind[end] === LETTER) end++;
    const from = c.start[i]!;
    const to = c.start[end]!;
    const { lang } = runs[c.run ? c.run[i]! : 0]!;
    // in a Chinese or Japanese line a capital begins a name, and names stay whole
    const isName = regionOf(lang) !== 'west' && text[from] !== text[from]!.toLowerCase();
    // a word of joined characters keeps whole: its letters are not one unit each
    if (!isName && end - i >= LEAST_WORD && to - from === end - i && !whole.some(([a, b]) => from >= a && from < b)) {
      for (const point of hyphenate(text.slice(from, to), lang)) if (found[i + point] === NO) found[i + point] = HYPHEN;
    }
    i = end;
  }
};

/** By offset in the text: where a line may begin, and what is an address. */
export interface Ruled {
  readonly at: Uint8Array;
  readonly addresses: Ranges;
}

export const ruledOffsets = (text: string, runs: readonly StyleRun[], style: TextStyle): Ruled => {
  const at = ruledByLanguage(text, runs, style);
  let whole: Ranges = [];
  const region = regionOf(style.lang);
  // `und` is UAX #14 and nothing besides
  if (region !== 'und') {
    if (rare.test(text)) whole = settleRare(text, at);
    if (style.numberUnits === 'keep') keepUnits(text, at);
    if ((region === 'hans' || region === 'hant') && (text.includes('…………') || text.includes('⋯⋯⋯⋯'))) settleDoubleEllipses(text, at);
  }
  return { at, addresses: whole };
};

/** For each cluster: may a line begin with it (`Clusters.breakable`)? */
export const lineStarts = (
  text: string,
  c: Columns,
  runs: readonly StyleRun[],
  style: TextStyle,
  ruled: Ruled,
  hyphenate: Hyphenator | null,
  names: Ranges,
): Uint8Array => {
  const { count, start, kind } = c;
  const region = regionOf(style.lang);
  const units = region !== 'west' && region !== 'und' && style.kinsoku !== 'strict';
  let found = ruled.at;
  if (count !== text.length) {
    found = new Uint8Array(count + 1);
    for (let i = 1; i < count; i++) {
      const at = start[i]!;
      let may = ruled.at[at]!;
      // …… and —— are units; several of them part between the units (CLREQ #prohibition_rules_for_unbreakable_marks)
      if (may === NO && units && (kind[i] === ELLIPSIS || kind[i] === DASH) && kind[i - 1] === kind[i] && at - start[i - 1]! === 2)
        may = MAY;
      found[i] = may === NO && joinedToBefore(text, at) ? NEVER : may === MAY && text.charCodeAt(at - 1) === SOFT_HYPHEN ? HYPHEN : may;
    }
  }
  for (const [from, to] of names) {
    // longer ones are no names of two or three characters
    if (to - from > LONGEST_NAME) continue;
    for (let i = Math.max(1, rowAt(c, from + 1)); i < count && start[i]! < to; i++) if (found[i] === MAY) found[i] = IN_NAME;
  }
  found[count] = NO;
  if (hyphenate) partWords(text, c, found, runs, hyphenate, ruled.addresses);
  return found;
};
