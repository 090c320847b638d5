import { describe, expect, test } from 'vitest';
import { slips } from '../../src/base/slips.ts';
import { nearestWord } from '../../src/spec/nearest-word.ts';
import { readColor, readProcess } from '../../src/spec/read-color.ts';
import { readFocus, readTrim } from '../../src/spec/read-paper.ts';
import type { Reading } from '../../src/spec/reading.ts';

const value = <T>(reading: Reading<T>): T | string => ('value' in reading ? reading.value : reading.fault.message.code);

describe('a colour', () => {
  test.each([
    ['cmyk(0 100 100 10)', { kind: 'process', c: 0, m: 100, y: 100, k: 10 }],
    ['CMYK( 0, 12.5, 100%, 0 )', { kind: 'process', c: 0, m: 12.5, y: 100, k: 0 }],
    ['ｃｍｙｋ（0 0 0 100）', { kind: 'process', c: 0, m: 0, y: 0, k: 100 }],
    ['black(10%)', { kind: 'tint', of: 'black', percent: 10 }],
    ['red(5)', { kind: 'tint', of: 'red', percent: 5 }],
    ['红（8％）', { kind: 'tint', of: '红', percent: 8 }],
    ['red', { kind: 'tint', of: 'red', percent: 100 }],
  ])('%s', (written, color) => {
    expect(value(readColor(written))).toEqual(color);
  });

  test.each([
    ['cmyk(0 0 0)', 'spec.bad-color'],
    ['rgb(255, 0, 0)', 'spec.bad-color'],
    ['black(110%)', 'spec.color-figure'],
    ['cmyk(0 0 0 101)', 'spec.color-figure'],
    ['a b', 'spec.bad-color'],
  ])('%s is none', (written, code) => {
    expect(value(readColor(written))).toBe(code);
  });

  test('the stand-in of a spot ink is four inks and nothing else', () => {
    expect(value(readProcess('red'))).toBe('spec.bad-color');
  });
});

describe('paper and focus', () => {
  test.each(['270mm x 390mm', '270 x 390mm', '270mm×390mm', '２７０ｍｍ　ｘ　３９０ｍｍ'])('%s is the sheet of a tabloid', (written) => {
    expect(value(readTrim(written))).toEqual({ width: { value: 270, unit: 'mm' }, height: { value: 390, unit: 'mm' } });
  });
  test.each(['270mm', '270 x 390', '0mm x 390mm', '2字 x 3行', 'a x b', '1mm x 2mm x 3mm'])('%s is no sheet', (written) => {
    expect(value(readTrim(written))).toBe('spec.bad-trim');
  });
  test('a focus keeps its figures', () => {
    expect(value(readFocus('40% 30%'))).toEqual({ x: 40, y: 30 });
    expect(value(readFocus('４０％，３０％'))).toEqual({ x: 40, y: 30 });
    expect(value(readFocus('140% 30%'))).toBe('spec.bad-focus');
  });
});

describe('the word that was meant', () => {
  test('is a slip of the finger away', () => {
    expect(slips('headlne', 'headline', 3)).toBe(1);
    expect(slips('tsory', 'story', 3)).toBe(1);
    expect(slips('sotry', 'story', 3)).toBe(1);
    expect(slips('abc', 'xyzuvw', 2)).toBe(3);
  });
  test('is not guessed at when nothing is near', () => {
    const keys = ['story', 'photo', 'headline', 'at', 'to'];
    expect(nearestWord('headlne', keys)).toBe('headline');
    expect(nearestWord('Phtoo', keys)).toBe('photo');
    expect(nearestWord('ta', keys)).toBe('at');
    expect(nearestWord('x', keys)).toBeNull();
    expect(nearestWord('advertisement', keys)).toBeNull();
    expect(nearestWord('x'.repeat(10_000), keys)).toBeNull();
  });
});
