/** Where setting comes to its limits: no text, no room, texts made to be hard to break. */

import { describe, expect, it } from 'vitest';
import { broken, em, paragraph, setIn, setWidth, wordsOf } from '../paragraph.ts';

const setters = ['first-fit', 'optimal'] as const;

describe.each(setters)('%s', (setter) => {
  it('an empty paragraph is one empty line', () => {
    const c = paragraph('', { setter });
    const found = setIn(c, 10);
    expect(found.map((line) => [line.from, line.to, line.printed, line.over])).toEqual([[0, 0, 0, 0]]);
  });

  it('a paragraph of blanks is one line with nothing printed', () => {
    for (const text of [' ', '   ', '　', '　　']) {
      const c = paragraph(text, { setter });
      const found = setIn(c, 1);
      expect(
        found.map((line) => wordsOf(c, line)),
        JSON.stringify(text),
      ).toEqual(['']);
      expect(found[0]!.over).toBe(0);
    }
  });

  it('a measure narrower than a character takes one character a line, and every line says that it is too wide', () => {
    const c = paragraph('山水云', { setter });
    const found = setIn(c, 0.6);
    expect(found.map((line) => wordsOf(c, line))).toEqual(['山', '水', '云']);
    expect(found.map((line) => line.over)).toEqual([400, 400, 400]);
  });

  it('no measure at all is no reason to hang or to lose a character', () => {
    for (const measure of [0, -3]) expect(broken('山，水“云”2026雨', measure, { setter }).join('')).toBe('山，水“云”2026雨');
  });

  it('an indent deeper than the measure leaves one character on the first line', () => {
    const found = broken('山水云雨雪', 2, { setter, indent: em(3) });
    expect(found).toEqual(['山', '水云', '雨雪']);
  });

  it('a measure that is just as wide as the line is wide enough', () => {
    const c = paragraph('山水云', { setter });
    expect(setIn(c, 3)).toHaveLength(1);
    // a column given in millimetres may miss the em by a thousandth
    expect(setIn(c, 2.999)).toHaveLength(1);
    expect(setIn(c, 2.99)).toHaveLength(2);
  });

  it('tracking is not counted behind a line’s last character', () => {
    const c = paragraph('山水云', { setter, tracking: em(0.1) });
    expect(c.natural[3]).toBe(3300);
    expect(setIn(c, 3.2)).toHaveLength(1);
    expect(setWidth(c, setIn(c, 3.2)[0]!)).toBe(3200);
    expect(broken('山水云雨', 3, { setter, tracking: em(-0.1) })[0]).toBe('山水云');
    expect(broken('山水云雨', 3.7, { setter, tracking: em(-0.1) })).toEqual(['山水云雨']);
  });

  it('every character stands on exactly one line, in order', () => {
    const text = '山水“云”，2026年——雨雪……《雷》（电）APP风。';
    for (let measure = 1; measure < 12; measure += 0.5) {
      const c = paragraph(text, { setter });
      let from = 0;
      for (const line of setIn(c, measure)) {
        expect(line.from).toBe(from);
        from = line.to;
      }
      expect(from).toBe(c.count);
    }
  });

  /** Texts without a place to break, or with nothing but places. */
  const spiteful: Readonly<Record<string, string>> = {
    'a word without end': 'a',
    'a number without end': '1',
    'commas alone': '，',
    'opening marks alone': '“',
    spaces: ' ',
    'ideographic spaces': '　',
    'combining marks': '\u0301',
    hyphens: 'a-',
    solidi: 'a/',
    dashes: '—',
    'lone surrogates': '\ud800',
    'line feeds': '\n',
    'spaces and Han': '山 ',
    stops: '。”',
    'full-width figures': '１',
    'Han alone': '山',
  };

  it.each(Object.entries(spiteful))('takes time in proportion to its length for %s', (_name, piece) => {
    const quickest = (times: number): number => {
      const text = piece.repeat(times);
      let least = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 3; i++) {
        const began = performance.now();
        setIn(paragraph(text, { setter }), 13);
        least = Math.min(least, performance.now() - began);
      }
      return least;
    };
    const [few, many] = [4_000, 32_000];
    const small = quickest(few);
    // eight times as many; sixteen forgives what else the machine does, sixty-four would be the square
    expect(quickest(many)).toBeLessThan(Math.max(60, small * 24));
  });
});
