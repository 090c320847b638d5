/** UAX #14 rule by rule, on lines as a page has them; each case is our own, and the rule it shows stands beside it. */

import { describe, expect, it } from 'vitest';
import { lineBreaks } from '../../../src/text/uax14/line-breaks.ts';
import { cut } from './parts.ts';

const cases: readonly (readonly [rule: string, sentence: string, cut: string])[] = [
  ['LB4', 'a line ends behind a line separator and a form feed', '甲|乙\u2028|丙\f|丁'],
  ['LB5', 'a carriage return and its line feed are one line end', '甲\r\n|乙\r|丙\n|丁\u0085|戊'],
  ['LB7', 'a line never begins with a space', 'to   |be'],
  ['LB8', 'a line may begin behind a zero width space, spaces between or not', 'super\u200b|cali\u200b  |fragi'],
  ['LB8a', 'a line never begins behind a joiner', '字\u200d字|字'],
  ['LB9', 'an accent stays with its letter', '中\u0301|中|e\u0301e|中'],
  ['LB10', 'an accent with nothing to stand on is a letter', 'a |\u0301b'],
  ['LB11', 'a word joiner holds both sides', '甲\u2060乙|丙'],
  ['LB12', 'a no-break space holds both sides', '第\u00a0三|版'],
  ['LB12a', 'a no-break space may begin a line behind a hyphen', 'a-|\u00a0b'],
  ['LB13', 'closing marks never begin a line, behind a space neither', '甲！|乙 ！|丙)|丁 ]'],
  ['LB14', 'an opening mark never ends a line', '甲|（ 乙）|丙'],
  ['LB15a', 'an opening quotation mark stays with what follows', '甲 |“ 乙” |丙'],
  ['LB15b', 'a closing quotation mark stays with what it closes', 'he |said |« oui » |and'],
  ['LB15c', 'a number may begin with its point', 'equals |.35 |cents'],
  ['LB15d', 'a comma never begins a line', 'one ,|二'],
  ['LB16', 'behind a bracket a mark that begins no line stays', '（甲） ・|乙'],
  ['LB17', 'two dashes are one', '甲|——|乙|— —|丙'],
  ['LB18', 'a line may begin behind a space', 'to |be'],
  ['LB19', 'upright quotation marks hold both sides', '甲"乙"丙|丁'],
  ['LB19a', 'curly quotation marks open and close between Han', '甲|“乙|丙”|丁 |a“b”c'],
  ['LB20', 'an object may stand at either edge', 'a|\ufffc|b'],
  ['LB20a', 'a hyphen that begins a word stays with it', 'sub- |and |-fix, |well-|known |‐ness'],
  ['LB21', 'hyphens and small kana never begin a line, an accent sign never ends one', '甲-|乙‐|丙っ|丁|´a'],
  ['LB21a', 'a Hebrew prefix keeps its hyphen and what follows', 'א-a |א־b |א-|א'],
  ['LB21b', 'a solidus stays with the Hebrew behind it', '/א /|甲'],
  ['LB22', 'an ellipsis never begins a line', '甲…|乙…'],
  ['LB23', 'letters and figures hold together', 'A4B|甲|4'],
  ['LB23a', 'a sign stays with Han behind or before it', '￥甲|乙℃'],
  ['LB24', 'a sign stays with letters', '$US%|甲'],
  ['LB25', 'a number keeps its signs, points and brackets', '约-12,345.67%|的|$(.50)|元|1/2|页|(3)%'],
  ['LB26', 'the letters of a Korean syllable hold together', '\u1100\u1161\u11a8|\u1100\u1161|각'],
  ['LB27', 'a sign stays with a Korean syllable', '￥각|각℃'],
  ['LB28', 'a word is whole', 'newspaper |página'],
  ['LB28a', 'a Brahmic syllable is whole', 'ᬓ᭄ᬓ|ᬓ|ᯂᯂ᯲|ᯂ'],
  ['LB29', 'an abbreviation is whole', 'e.g. |i.e.|甲'],
  ['LB30', 'brackets inside a word hold, those of Han do not', 'word(s) |f(x)y|（甲）|y'],
  ['LB30a', 'flags are pairs', '🇨🇳|🇯🇵|🇰'],
  ['LB30b', 'a skin tone stays with its hand', '👍🏽|👍|\u{1f02c}🏽|中|🏽'],
  ['LB31', 'Han may be divided anywhere', '版|心'],
];

describe('a line', () => {
  it.each(cases)('%s: %s', (_rule, _sentence, wanted) => {
    expect(cut(wanted.replaceAll('|', ''))).toBe(wanted);
  });

  it('must begin behind a line feed and at the end, elsewhere it may', () => {
    expect([...lineBreaks('甲\n乙 丙')]).toEqual([0, 0, 2, 0, 1, 2]);
  });
});

describe('Unicode 17', () => {
  it('knows its unambiguous hyphens', () => {
    expect(cut('甲‒乙')).toBe('甲‒|乙');
    expect(cut('\u{10ead}甲')).toBe('\u{10ead}|甲');
  });

  it('breaks ideographs not encoded yet like those that are', () => {
    expect(cut('\u{2fffd}\u{323b0}\u{1fadd}')).toBe('\u{2fffd}|\u{323b0}|\u{1fadd}');
  });

  it('holds private and unassigned characters for letters', () => {
    expect(cut('a\ue000\u{f0000}\u{10ffff}')).toBe('a\ue000\u{f0000}\u{10ffff}');
  });

  it('breaks Thai only at spaces, there being no dictionary', () => {
    expect(cut('สวัสดี ครับ')).toBe('สวัสดี |ครับ');
  });
});
