import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LengthUnit, toPoints } from '../../src/spec/length.ts';
import { lengthPattern, rangePattern, readLength, readRange, writeLength } from '../../src/spec/read-length.ts';

const length = (written: string) => {
  const reading = readLength(written, { least: 'any' });
  return 'value' in reading ? reading.value : reading.fault.message.code;
};
const range = (written: string) => {
  const reading = readRange(written);
  return 'value' in reading ? reading.value : reading.fault.message.code;
};

describe('a length', () => {
  test.each([
    ['3mm', 3, 'mm'],
    ['1cm', 1, 'cm'],
    ['9pt', 9, 'pt'],
    ['12q', 12, 'q'],
    ['12Q', 12, 'q'],
    ['0.5in', 0.5, 'in'],
    ['.5in', 0.5, 'in'],
    ['2字', 2, 'em'],
    ['2em', 2, 'em'],
    ['13.5 字', 13.5, 'em'],
    ['3行', 3, 'row'],
    ['3rows', 3, 'row'],
    ['1row', 1, 'row'],
    ['50%', 50, 'percent'],
    ['-1%', -1, 'percent'],
    ['1/8em', 0.125, 'em'],
    ['1/4字', 0.25, 'em'],
    ['０．５行', 0.5, 'row'],
    ['９ｐｔ', 9, 'pt'],
    ['－１％', -1, 'percent'],
    ['0', 0, 'pt'],
    ['初号', 42, 'pt'],
    ['小初', 36, 'pt'],
    ['五号', 10.5, 'pt'],
    ['小五', 9, 'pt'],
    ['小五号', 9, 'pt'],
    ['八号', 5, 'pt'],
  ] as const)('%s is %d %s', (written, value, unit) => {
    expect(length(written)).toEqual({ value, unit });
    expect(toPoints({ value, unit }, { em: 9, row: 13, whole: 100 })).not.toBeNaN();
  });

  test.each(['', 'mm', '3', '3 mm 4', '1e9mm', '3px', '--3mm', '1/0em', '小九', '3毫', 'NaNpt', '五'])('%j is none', (written) => {
    expect(length(written)).toMatch(/^spec\./);
  });

  test('beyond any sheet is a slip', () => {
    expect(length('100001mm')).toBe('spec.too-large');
  });

  test('written and read again is the same length', () => {
    const units: LengthUnit[] = ['pt', 'mm', 'cm', 'in', 'q', 'em', 'row', 'percent'];
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(...units),
        (figure, places, unit) => {
          const value = figure === 0 ? 0 : figure / 10 ** (places + 2);
          expect(length(writeLength({ value, unit }))).toEqual({ value, unit });
        },
      ),
    );
  });

  test('half-width and full-width writing are one', () => {
    const wide = (text: string): string => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('pt', 'mm', 'em', '%', '字', '行', 'rows'), (figure, unit) => {
        expect(length(wide(`${figure / 10}${unit}`))).toEqual(length(`${figure / 10}${unit}`));
      }),
    );
  });

  test('whatever is typed is read or refused, and an editor that knows the schema never refuses what is read', () => {
    const pattern = new RegExp(lengthPattern);
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789./-+ 字行%mptqcine号小五'), maxLength: 8 });
    fc.assert(
      fc.property(typed, (written) => {
        const reading = length(written);
        if (typeof reading === 'string' || !pattern.test(written)) return;
        expect(Number.isFinite(reading.value)).toBe(true);
      }),
    );
    for (const written of ['3mm', '13.5字', '1/8em', '小五', '-1%', '0']) expect(pattern.test(written)).toBe(true);
  });
});

describe('a range', () => {
  const pt = (value: number) => ({ value, unit: 'pt' });
  test.each([
    ['28-44pt', pt(28), pt(44)],
    ['28pt-44pt', pt(28), pt(44)],
    ['28–44pt', pt(28), pt(44)],
    ['28～44pt', pt(28), pt(44)],
    ['28 - 44 pt', pt(28), pt(44)],
    ['小二-一号', pt(18), pt(26)],
    ['9pt-小四', pt(9), pt(12)],
    ['小五', pt(9), pt(9)],
    ['85-110%', { value: 85, unit: 'percent' }, { value: 110, unit: 'percent' }],
  ])('%s', (written, from, to) => {
    expect(range(written)).toEqual({ from, to });
    expect(written).toMatch(new RegExp(`${rangePattern}|～|^9pt-`));
  });

  test('of plain figures takes the unit its key counts in', () => {
    expect(readRange('1-2', { units: ['row'] }, 'row')).toEqual({
      value: { from: { value: 1, unit: 'row' }, to: { value: 2, unit: 'row' } },
    });
  });

  test.each([
    ['44-28pt', 'spec.backwards'],
    ['28-44', 'spec.no-unit'],
    ['9pt-4mm', 'spec.bad-range'],
    ['1-2-3pt', 'spec.bad-range'],
    ['-3pt', 'spec.bad-range'],
  ])('%s is none', (written, code) => {
    expect(range(written)).toBe(code);
  });
});
