/** What languages and levels make of UAX #14: which marks may begin a line and which may end one. */

import { describe, expect, it } from 'vitest';
import type { Kinsoku } from '../../../src/spec/style-spec.ts';
import { lineBreaks } from '../../../src/text/uax14/line-breaks.ts';
import type { LineBreakOptions } from '../../../src/text/uax14/tailoring.ts';
import { cut } from './parts.ts';

/** Those of the characters that may begin a line behind Han. */
const beginners = (characters: string, options: LineBreakOptions): string =>
  [...characters].filter((c) => lineBreaks(`山${c}水`, options)[1] === 1).join('');
/** Those that may end a line before Han. */
const enders = (characters: string, options: LineBreakOptions): string =>
  [...characters].filter((c) => lineBreaks(`山${c}水`, options)[1 + c.length] === 1).join('');

const smallKana = 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇿｧｯーｰ';
const css = ['css-strict', 'css-normal', 'css-loose'] as const;

describe('CSS Text 3 #line-break-property', () => {
  const allowed = (characters: string, lang: string): string[] => css.map((kinsoku) => beginners(characters, { lang, kinsoku }));

  it.each(['und', 'de', 'zh-Hant-TW', 'ja'])('small kana and ー begin a line unless it is strict: %s', (lang) => {
    expect(allowed(smallKana, lang)).toEqual(['', smallKana, smallKana]);
  });

  it('〜 and ゠ begin a line in Chinese and Japanese unless it is strict', () => {
    for (const lang of ['zh-Hans', 'ja']) expect(allowed('〜゠', lang)).toEqual(['', '〜゠', '〜゠']);
    expect(allowed('〜゠', 'de')).toEqual(['', '', '']);
  });

  it.each(['und', 'de', 'zh', 'ja'])('iteration marks, hyphens and leaders begin a line behind Han when it is loose: %s', (lang) => {
    for (const marks of ['々〻ゝゞヽヾ', '‐–', '․‥…⋯︙']) expect(allowed(marks, lang)).toEqual(['', '', marks]);
  });

  it('a hyphen never begins a line inside a word', () => {
    for (const kinsoku of css) expect(cut('山水well‐known', { lang: 'ja', kinsoku })).toBe('山|水|well‐|known');
  });

  it('leaders come apart when it is loose, not else', () => {
    expect(css.map((kinsoku) => cut('山……水', { lang: 'de', kinsoku }))).toEqual(['山……|水', '山……|水', '山|…|…|水']);
  });

  it('centred marks begin a line in loose Chinese and Japanese', () => {
    const centred = '・：；･‼⁇⁈⁉！？';
    for (const lang of ['zh', 'ja']) expect(allowed(centred, lang)).toEqual(['', '', centred]);
    expect(allowed(centred, 'und')).toEqual(['', '', '']);
  });

  it('suffixes begin and prefixes end a line in loose Chinese and Japanese, but not of a number', () => {
    const ending = (lang: string): string[] => css.map((kinsoku) => enders('±€№﹩＄￡￥￦', { lang, kinsoku }));
    for (const lang of ['zh', 'ja']) {
      expect(allowed('°‰′″‵℃℉﹪％￠', lang)).toEqual(['', '', '°‰′″‵℃℉﹪％￠']);
      expect(ending(lang)).toEqual(['', '', '±€№﹩＄￡￥￦']);
      for (const kinsoku of css) expect(cut('山￥100％水', { lang, kinsoku })).toBe('山|￥100％|水');
    }
    expect(ending('und')).toEqual(['', '', '']);
  });
});

const japanese = ['very-strict', 'strict', 'loose', 'very-loose'] as const;

describe('JLREQ Appendix C and its addendum', () => {
  const allowed = (characters: string): string[] => japanese.map((kinsoku) => beginners(characters, { lang: 'ja', kinsoku }));

  it('at no level do closing brackets, full stops and commas begin a line', () => {
    expect(allowed('’”）〕］｝〉》」』】｠〙〗»〟。．、，')).toEqual(['', '', '', '']);
  });

  it('at no level do opening brackets end a line', () => {
    const opening = '‘“（〔［｛〈《「『【｟〘〖«〝';
    for (const kinsoku of japanese) expect(enders(opening, { lang: 'ja', kinsoku })).toBe('');
    expect(allowed(opening)).toEqual([opening, opening, opening, opening]);
  });

  it.each([
    ['hyphens (cl-03)', '‐〜゠–', ['', '', '‐〜゠–', '‐〜゠–']],
    ['！ and ？ (cl-04)', '！？‼⁇⁈⁉', ['', '', '', '！？‼⁇⁈⁉']],
    ['middle dots (cl-05)', '・：；', ['', '', '・', '・：；']],
    ['iteration marks (cl-09)', 'ヽヾゝゞ々〻', ['', '々', '々', 'ヽヾゝゞ々〻']],
    ['ー (cl-10)', 'ー', ['', 'ー', 'ー', 'ー']],
    ['small kana (cl-11)', 'ぁっゃヵㇰ', ['', 'ぁっゃヵㇰ', 'ぁっゃヵㇰ', 'ぁっゃヵㇰ']],
    ['dashes and leaders (cl-08)', '—…‥', ['—…‥', '—…‥', '—…‥', '—…‥']],
  ])('%s begin a line as the level says', (_class, marks, wanted) => {
    expect(allowed(marks)).toEqual(wanted);
  });

  it('two leaders or dashes of a kind stay together unless it is loose, of two kinds never', () => {
    const pair = (text: string): string[] => japanese.map((kinsoku) => cut(text, { lang: 'ja', kinsoku }));
    expect(pair('……')).toEqual(['……', '……', '…|…', '…|…']);
    expect(pair('‥‥')).toEqual(['‥‥', '‥‥', '‥|‥', '‥|‥']);
    expect(pair('——')).toEqual(['——', '——', '——', '—|—']);
    expect(pair('…‥')).toEqual(['…|‥', '…|‥', '…|‥', '…|‥']);
    expect(pair('—…')).toEqual(['—|…', '—|…', '—|…', '—|…']);
  });

  it('a prefixed sign (cl-12) never ends a line but in newspapers', () => {
    expect(japanese.map((kinsoku) => enders('￥＄￡＃€№', { lang: 'ja', kinsoku }))).toEqual(['', '', '', '￥＄￡＃€№']);
  });

  it.each(japanese)('a number is never divided from its signs: %s', (kinsoku) => {
    for (const number of ['￥12,345.6', '１２．５％', '１，０００', '３０㎏', '＃５', '±5℃', '2026']) {
      expect(cut(`約${number}円`, { lang: 'ja', kinsoku })).toBe(`約|${number}|円`);
    }
  });
});

const chinese = ['basic', 'gb', 'strict'] as const;

describe('CLREQ #prohibition_rules_for_line_start_end', () => {
  it.each(chinese)('closing marks, connectors and interpuncts never begin a line: %s', (kinsoku) => {
    expect(beginners('、，。．：；！？‼⁇⁈⁉”’」』）】〗〕］｝》〉·・‧～–—-/／', { lang: 'zh', kinsoku })).toBe('');
  });

  it.each(chinese)('opening marks never end a line: %s', (kinsoku) => {
    expect(enders('“‘「『（【〖〔［｛《〈', { lang: 'zh', kinsoku })).toBe('');
  });

  it('the solidus may end a line at level basic only', () => {
    expect(chinese.map((kinsoku) => enders('/／', { lang: 'zh', kinsoku }))).toEqual(['/／', '', '']);
  });

  it('dashes and ellipses begin a line but at level strict, and are never divided', () => {
    for (const unit of ['——', '……', '⋯⋯', '⸺']) {
      const wanted = [`山|${unit}|水`, `山|${unit}|水`, `山${unit}|水`];
      expect(chinese.map((kinsoku) => cut(`山${unit}水`, { lang: 'zh', kinsoku }))).toEqual(wanted);
    }
  });

  it('at level none every mark stands where it comes to stand', () => {
    const none = { lang: 'zh-Hant-HK', kinsoku: 'none' } as const;
    const all = '、，。．：；！？‼”’」』）】〗〕］｝》〉·・～／“‘「『（【〖〔［｛《〈';
    expect(beginners(all, none)).toBe(all);
    expect(enders(all, none)).toBe(all);
    expect(cut('山——水……don’t，１２．５', none)).toBe('山|——|水|……|don’t|，|１２．５');
  });
});

describe('Chinese and Japanese', () => {
  const levels: readonly Kinsoku[] = [...css, ...japanese, 'basic', 'gb'];

  it.each(levels)('quotation marks open and close by their direction: %s', (kinsoku) => {
    for (const lang of ['zh', 'ja']) {
      expect(cut('他说“好”了', { lang, kinsoku })).toBe('他|说|“好”|了');
      expect(cut('他说‘A’了', { lang, kinsoku })).toBe('他|说|‘A’|了');
    }
  });

  it.each(levels)('an apostrophe stays inside its word: %s', (kinsoku) => {
    expect(cut('他说don’t了', { lang: 'zh', kinsoku })).toBe('他|说|don’t|了');
  });

  it('circled figures and arrows stand like Han', () => {
    expect(cut('①②→Ⅳ山', { lang: 'zh', kinsoku: 'gb' })).toBe('①|②|→|Ⅳ|山');
    expect(cut('3×4 m²', { lang: 'zh', kinsoku: 'gb' })).toBe('3×4 |m²');
  });

  it('a level of theirs says nothing of another language', () => {
    for (const kinsoku of ['gb', 'very-loose'] as const) expect(cut('“a” 々', { lang: 'en', kinsoku })).toBe(cut('“a” 々'));
  });

  it('a level that both have is each language’s own', () => {
    expect(beginners('ー…', { lang: 'ja', kinsoku: 'strict' })).toBe('ー…');
    expect(beginners('ー…', { lang: 'zh', kinsoku: 'strict' })).toBe('ー');
  });
});
