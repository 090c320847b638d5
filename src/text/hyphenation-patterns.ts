/** HyphenationPatterns: which patterns of the `hyphen` package part the words of a language, and how many letters stay before and after. */

/** A file of patterns, and the fewest letters before and after a hyphen. */
export interface PatternSet {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** Minima as the patterns are made for (hyph-utf8, `\lefthyphenmin` and `\righthyphenmin`). */
const two = (name: string): PatternSet => ({ name, before: 2, after: 2 });
const three = (name: string): PatternSet => ({ name, before: 2, after: 3 });

const american = three('en-us');
const norwegian = two('nb');

/** By tag, in small letters; the longest that a text's tag begins with is taken. */
const sets: ReadonlyMap<string, PatternSet> = new Map<string, PatternSet>([
  ['en', american],
  ...['gb', 'ie', 'au', 'nz', 'za', 'in', 'sg', 'hk', 'mt'].map((region) => [`en-${region}`, three('en-gb')] as const),
  ['de-1901', two('de-1901')],
  ['de-ch-1901', two('de-ch-1901')],
  ['de', two('de-1996')],
  ['zh-latn', two('zh-latn-pinyin')],
  ['mn', two('mn-cyrl')],
  ['mn-mong', { name: '', before: 0, after: 0 }],
  ['el', two('el-monoton')],
  ['el-polyton', two('el-polyton')],
  ['grc', two('grc')],
  ['no', norwegian],
  ['nb', norwegian],
  ['nn', two('nn')],
  ['sr', two('sr-cyrl')],
  ['sr-latn', two('sh-latn')],
  ['sh', two('sh-latn')],
  ['sh-cyrl', two('sh-cyrl')],
  ['bs', two('sh-latn')],
  ['bs-cyrl', two('sh-cyrl')],
  ...['pt', 'cs', 'sk', 'et', 'ga', 'cy'].map((name) => [name, three(name)] as const),
  ...'af be bg ca da es eu fi fr fur gl hr hsb hu ia id is it ka kmr la lt lv mk nl oc pl pms rm ro ru sl sq sv tk tr uk'
    .split(' ')
    .map((name) => [name, two(name)] as const),
]);

/** Latin words in Han text: what a Chinese page prints in Latin letters is mostly English. */
const inHan = /^(?:zh|ja|cmn|yue|wuu|gan|hsn|cjy|nan|hak|lzh)(?:-|$)/;

/** The patterns of a language; `null` for one whose words stay whole: it has none, or (`und`) nobody knows which it is. */
export const patternsFor = (lang: string): PatternSet | null => {
  const tag = lang.toLowerCase();
  for (let end = tag.length; end > 0; end = tag.lastIndexOf('-', end - 1)) {
    const found = sets.get(tag.slice(0, end));
    if (found) return found.name === '' ? null : found;
  }
  return inHan.test(tag) ? american : null;
};
