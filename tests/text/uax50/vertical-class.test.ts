/** What Chinese does otherwise than UAX #50, mark by mark, and that nobody else does. */

import { describe, expect, it } from 'vitest';
import type { Region } from '../../../src/text/region.ts';
import { cornerQuote, orientationIn } from '../../../src/text/uax50/vertical-class.ts';
import { orientationOf } from '../../../src/text/uax50/vertical-orientation.ts';

const values = ['U', 'R', 'Tu', 'Tr'];
const inRegion = (text: string, region: Region): string => [...text].map((c) => values[orientationIn(c.codePointAt(0)!, region)]).join(' ');
const quoted = (text: string, region: Region): string =>
  [...text].map((c) => String.fromCodePoint(cornerQuote(c.codePointAt(0)!, region))).join('');

describe('a vertical line of Chinese', () => {
  it('never turns a pause mark, in no font (CLREQ, GB/T 15834 5.2.1)', () => {
    expect(inRegion('，、。．：；！？', 'hans')).toBe('Tu Tu Tu Tu Tu Tu Tu Tu');
    expect(inRegion('，、。．：；！？', 'hant')).toBe('U U U U U U U U');
    expect(inRegion('‼⁇⁈⁉', 'hans')).toBe('U U U U');
  });

  it('lets dashes, ellipses and connectors run down the line, in the form of the font if it has one (GB/T 15834 5.2.2)', () => {
    for (const region of ['hans', 'hant'] as const) {
      expect(inRegion('—–…⋯⸺～〜', region)).toBe('Tr Tr Tr Tr Tr Tr Tr');
      expect(inRegion('-－‥', region)).toBe('R R R');
    }
  });

  it('keeps interpuncts upright, turns the solidus / and not ／ (CLREQ, table of punctuation marks)', () => {
    for (const region of ['hans', 'hant'] as const) {
      expect(inRegion('·‧・•', region)).toBe('U U U U');
      expect(inRegion('/／', region)).toBe('R U');
    }
  });

  it('has brackets and quotation marks in their vertical forms', () => {
    for (const region of ['hans', 'hant'] as const)
      expect(new Set(inRegion('（）《》〈〉【】〖〗〔〕［］｛｝「」『』“”‘’', region).split(' '))).toEqual(new Set(['Tr']));
  });

  it('has “ ” as 『 』 and ‘ ’ as 「 」 on the mainland, the other way round in Taiwan and Hong Kong (GB/T 15834 5.2.3)', () => {
    expect(quoted('他说：“看‘这里’。”', 'hans')).toBe('他说：『看「这里」。』');
    expect(quoted('他說：“看‘這裡’。”', 'hant')).toBe('他說：「看『這裡』。」');
  });

  it('leaves all other quotation marks as they are typed', () => {
    for (const region of ['hans', 'hant'] as const) expect(quoted('「」『』《》‚‛„‟"\'«»＂A😀', region)).toBe('「」『』《》‚‛„‟"\'«»＂A😀');
  });
});

describe('a vertical line of anything else', () => {
  it.each(['ja', 'west', 'und'] as const)('is that of UAX #50, character by character, and keeps its quotation marks: %s', (region) => {
    const other: number[] = [];
    for (let c = 0; c <= 0x30000; c++) if (orientationIn(c, region) !== orientationOf(c) || cornerQuote(c, region) !== c) other.push(c);
    expect(other).toEqual([]);
    expect(inRegion('：；！？·—/／', region)).toBe('Tr Tr Tu Tu R R R U');
  });

  it('differs from the Chinese one in a handful of marks and no more', () => {
    const differ = (region: Region): string => {
      let marks = '';
      for (let c = 0; c <= 0x30000; c++) if (orientationIn(c, region) !== orientationOf(c)) marks += String.fromCodePoint(c);
      return marks;
    };
    expect(differ('hans')).toBe('·–—•…‧⋯⸺：；');
    expect(differ('hant')).toBe('·–—•…‧⋯⸺、。！，．：；？');
  });
});
