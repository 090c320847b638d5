/** Quotation marks by their direction, and ASCII brackets beside Han. */

import { describe, expect, it } from 'vitest';
import { broken, em, paragraph, widths } from '../paragraph.ts';

const lines = (text: string, measure: number, more = {}): string[] =>
  broken(text, measure, {
    setter: 'first-fit',
    adjust: 'push-out-only',
    punctuation: 'plain',
    align: 'start',
    'han-latin-gap': em(0),
    ...more,
  });

describe('quotation marks', () => {
  it('an opening quotation mark never ends a line', () => {
    for (const mark of '“‘') expect(lines(`山水${mark}云雨`, 3)).toEqual(['山水', `${mark}云雨`]);
  });

  it('a closing quotation mark never begins a line', () => {
    for (const mark of '”’') expect(lines(`山水云${mark}雨`, 3)).toEqual(['山水', `云${mark}雨`]);
  });

  it('a line may end behind a closing quotation mark and before an opening one', () => {
    expect(lines('山水”云雨', 3)).toEqual(['山水”', '云雨']);
    expect(lines('山水云“雨”', 3)).toEqual(['山水云', '“雨”']);
  });

  it('they keep their direction beside Latin words and numbers', () => {
    expect(lines('山水“A4”云', 4)).toEqual(['山水', '“A4”', '云']);
    expect(lines('山水云“2026”雨', 4)).toEqual(['山水云', '“2026”', '雨']);
    expect(lines('山水云2026”雨', 5)).toEqual(['山水云', '2026”雨']);
  });

  it('single ones inside double ones hold together with what they enclose', () => {
    expect(lines('山水“‘云’雨”雪', 4)).toEqual(['山水', '“‘云’', '雨”雪']);
  });

  it('they take the box of a Chinese mark, not the width of the Latin face', () => {
    for (const mark of '“”‘’') expect(widths(`山${mark}水`, { punctuation: 'quanjiao' })).toEqual([1, 1, 1]);
    const c = paragraph('山“水', { punctuation: 'quanjiao' });
    const fount = c.runs[0]!.fount;
    expect(c.face[1]).toBe(fount.stack.pick('山'.codePointAt(0)!));
  });
});

describe('ASCII brackets beside Han', () => {
  it.each(['()', '[]', '{}'])('%s hold to what they enclose', (pair) => {
    const [open, close] = [pair[0]!, pair[1]!];
    for (let measure = 2; measure < 6; measure += 0.25) {
      for (const line of lines(`山水云${open}社区${close}雨雪`, measure)) {
        expect(line.endsWith(open), `${measure}: ${line}`).toBe(false);
        expect(line.startsWith(close), `${measure}: ${line}`).toBe(false);
      }
    }
  });

  it('a line may end before ( and behind )', () => {
    expect(lines('山水云(社区)雨雪', 3.4)).toEqual(['山水云', '(社区)', '雨雪']);
  });

  it('< and > are signs that stand for themselves: either may begin a line', () => {
    // so it is on the printed page, where > begins a line
    expect(lines('山水云<雨>雪', 3.5)).toEqual(['山水云', '<雨>雪']);
    expect(lines('山水云雨>雪', 4)).toEqual(['山水云雨', '>雪']);
  });

  it('they have their own width, not half an em or a whole one', () => {
    const [, bracket] = widths('山(水');
    expect(bracket).toBeGreaterThan(0.25);
    expect(bracket).toBeLessThan(0.45);
  });

  it('no gap is set between Han and a bracket', () => {
    const c = paragraph('山(水)云', { 'han-latin-gap': em(0.125) });
    expect([...c.gap]).toEqual([0, 0, 0, 0, 0]);
  });
});
