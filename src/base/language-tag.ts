/** LanguageTag: a BCP 47 tag read from what people type, in its canonical form, and the typographic conventions that a language is set by. */

import { isLanguage, isRegion, isScript } from './language-subtags.ts';
import { slips } from './slips.ts';

/** Languages that are set by conventions of their own; `other` is every language of letters, `und` plain UAX #14. */
export type Conventions = 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK' | 'ja' | 'other' | 'und';

/** `part`: the word of the tag that is at fault; `near`: tags that were perhaps meant, the likeliest first. */
export type ReadTag = { readonly tag: string } | { readonly part: string; readonly near: readonly string[] };

/** What a text is set as whose tag says nothing. */
export const UNKNOWN_LANGUAGE = 'und';

/** Tags that people mean most, in the order they are told. */
const common =
  'zh-Hans zh-Hant-TW zh-Hant-HK ja en und en-GB en-US ko de fr es it pt pt-BR nl ru pl cs sv da nb fi uk tr vi th id ms ar he hi la el hu ro ug bo mn kk yue'.split(
    ' ',
  );

/** What people write for a tag, in small letters: names in Chinese and English, codes of countries, tags with `_`. */
const meant: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'zh-Hans': '中文 汉语 漢語 简体 簡體 简体中文 中国 chinese cn chs mandarin',
    'zh-Hant-TW': '繁体 繁體 正體 繁体中文 繁體中文 台湾 台灣 臺灣 cht taiwan',
    'zh-Hant-HK': '香港 港澳 hk hongkong',
    ja: '日文 日语 日語 日本語 日本 jp japanese',
    en: '英文 英语 英語 english',
    'en-GB': 'uk-en british',
    'en-US': 'us american',
    ko: '韩文 韩语 韓文 朝鲜文 kr korean',
    de: '德文 德语 german',
    fr: '法文 法语 french',
    es: '西班牙文 西班牙语 spanish',
    ru: '俄文 俄语 russian',
    und: '无 未知 none unknown',
  }).flatMap(([tag, words]) => words.split(' ').map((word) => [word, tag] as const)),
);

const nearTags = (written: string): string[] => {
  const word = written.toLowerCase().replaceAll('_', '-');
  const known = meant.get(word);
  if (known !== undefined) return [known];
  if (word !== written.toLowerCase()) {
    const mended = readTag(word);
    if ('tag' in mended) return [mended.tag];
  }
  if (word.length === 0 || word.length > 32) return [];
  // two slips in a word of two letters are another word
  const most = word.length < 4 ? 1 : 2;
  return common
    .map((tag) => ({ tag, count: slips(word, tag.toLowerCase(), most) }))
    .filter(({ tag, count }) => count <= most && count < Math.max(word.length, tag.length))
    .sort((a, b) => a.count - b.count)
    .slice(0, 3)
    .map(({ tag }) => tag);
};

/** Chinese by its several languages: which characters and conventions each has where its tag names neither script nor region. */
const chinese: ReadonlyMap<string, Conventions> = new Map([
  ['zh', 'zh-Hans'],
  ['cmn', 'zh-Hans'],
  ['wuu', 'zh-Hans'],
  ['gan', 'zh-Hans'],
  ['hsn', 'zh-Hans'],
  ['cjy', 'zh-Hans'],
  ['lzh', 'zh-Hant-TW'],
  ['nan', 'zh-Hant-TW'],
  ['hak', 'zh-Hant-TW'],
  ['yue', 'zh-Hant-HK'],
]);

/** Where Chinese is written in traditional characters (Unicode CLDR, likely subtags). */
const traditional = new Set(['TW', 'HK', 'MO']);

/** `zh` with the script that its region writes, and with the region that its script is read by: the tags that fonts and rules know. */
const completed = (parts: readonly string[]): string => {
  if (parts[0] !== 'zh') return parts.join('-');
  const script = parts[1]?.length === 4 ? parts[1] : null;
  const region = parts[script === null ? 1 : 2];
  const named = region !== undefined && /^(?:[A-Z]{2}|\d{3})$/.test(region);
  const rest = parts.slice((script === null ? 1 : 2) + (named ? 1 : 0));
  if (script === null) {
    if (named && traditional.has(region)) return ['zh', 'Hant', region, ...rest].join('-');
    // mainland China and Singapore are what zh-Hans means
    if (!named || region === 'CN' || region === 'SG') return ['zh', 'Hans', ...rest].join('-');
    return ['zh', 'Hans', region, ...rest].join('-');
  }
  return script === 'Hant' && !named ? ['zh', 'Hant', 'TW', ...rest].join('-') : parts.join('-');
};

/** RFC 5646, 2.1, as far as the words go; those after the region keep their small letters (2.1.1). */
const form =
  /^([a-z]{2,3})((?:-[a-z]{3}){0,3})(-[a-z]{4})?(-(?:[a-z]{2}|\d{3}))?((?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?)$/;

/** A language is known when its words are registered: a slip would else be set by rules nobody asked for. */
export const readTag = (written: string): ReadTag => {
  const lower = written.toLowerCase();
  const unread = (part: string): ReadTag => ({ part, near: nearTags(written) });
  const match = form.exec(lower);
  if (!match || lower.length > 64) return unread(written);
  const [, language = '', extended = '', script = '', region = '', rest = ''] = match;
  if (!isLanguage(language)) return unread(language);
  if (script !== '' && !isScript(script.slice(1))) return unread(script.slice(1));
  if (region !== '' && !isRegion(region.slice(1))) return unread(region.slice(1).toUpperCase());
  const more = extended.split('-').filter((word) => word !== '');
  const stranger = more.find((word) => !isLanguage(word));
  if (stranger !== undefined) return unread(stranger);
  // zh-yue is yue (RFC 5646, 4.5: an extended language stands alone)
  const parts = [
    more[0] ?? language,
    ...(script === '' ? [] : [script[1]!.toUpperCase() + script.slice(2)]),
    ...(region === '' ? [] : [region.slice(1).toUpperCase()]),
    ...rest.split('-').filter((word) => word !== ''),
  ];
  return { tag: completed(parts) };
};

const cache = new Map<string, Conventions>();

const lookUp = (tag: string): Conventions => {
  const [language = '', ...parts] = tag.split('-');
  if (language === 'und' || language === '') return 'und';
  if (language === 'ja') return 'ja';
  const usual = chinese.get(language);
  if (usual === undefined) return 'other';
  const region = parts.find((part) => /^[A-Z]{2}$/.test(part));
  if (parts.includes('Latn')) return 'other';
  const hant =
    parts.includes('Hant') || (!parts.includes('Hans') && (usual !== 'zh-Hans' || (region !== undefined && traditional.has(region))));
  if (!hant) return 'zh-Hans';
  if (region === 'HK' || region === 'MO') return 'zh-Hant-HK';
  return region === undefined && usual === 'zh-Hant-HK' ? usual : 'zh-Hant-TW';
};

/** By what conventions a canonical tag is set. */
export const conventionsOf = (tag: string): Conventions => {
  let found = cache.get(tag);
  if (found === undefined) {
    found = lookUp(tag);
    // tags come from files: no file makes a list without end
    if (cache.size < 256) cache.set(tag, found);
  }
  return found;
};
