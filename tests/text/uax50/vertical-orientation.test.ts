/** The table of Unicode 17's Vertical_Orientation: against Unicode's own values, whole, and whatever was asked first. */

import { describe, expect, it, vi } from 'vitest';
import { orientationOf, ROTATED, ROTATED_FORM, UPRIGHT, UPRIGHT_FORM } from '../../../src/text/uax50/vertical-orientation.ts';
import cases from '../cases/vertical-orientation.json' with { type: 'json' };

const numbers = { U: UPRIGHT, R: ROTATED, Tu: UPRIGHT_FORM, Tr: ROTATED_FORM } as const;
const values = ['U', 'R', 'Tu', 'Tr'] as const;

const of = (text: string): string => [...text].map((c) => values[orientationOf(c.codePointAt(0)!)]).join(' ');

describe('a vertical line', () => {
  it('has each of the 699 sampled characters of Unicode as Unicode has it', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const value of values)
      for (const hex of cases[value].flatMap((row) => row.split(' '))) {
        count++;
        if (orientationOf(Number.parseInt(hex, 16)) !== numbers[value]) wrong.push(`${hex} is ${value}`);
      }
    expect(wrong).toEqual([]);
    expect(count).toBe(699);
  });

  it('turns letters and figures, leaves Han and kana upright, and asks for forms of marks, brackets and small kana', () => {
    expect(of('Ab1%—…/')).toBe('R R R R R R R');
    expect(of('字あアー한㈱Ａ／①')).toBe('U U U Tr U U U U U');
    expect(of('、。，．！？ぁッ')).toBe('Tu Tu Tu Tu Tu Tu Tu Tu');
    expect(of('：；「」（）《》～〜')).toBe('Tr Tr Tr Tr Tr Tr Tr Tr Tr Tr');
  });

  it('has the curly quotes as Unicode 17 has them: Tr, no longer R', () => {
    expect(of('‘’“”')).toBe('Tr Tr Tr Tr');
    expect(of('‚„«»')).toBe('R R R R');
  });

  it('knows all 1,114,112 code points, so many of each value', () => {
    const count = [0, 0, 0, 0];
    for (let c = 0; c <= 0x10ffff; c++) count[orientationOf(c)]!++;
    expect(count).toEqual([331486, 782413, 162, 51]);
  });

  it('has plane 2 and 3 and private use upright, what is unassigned turned, and a half of a pair turned', () => {
    const at = (...points: number[]): string => points.map((c) => values[orientationOf(c)]).join(' ');
    expect(at(0x20000, 0x2fffd, 0x2fffe, 0x2ffff, 0x30000, 0x3fffd, 0x3fffe)).toBe('U U R R U U R');
    expect(at(0xe000, 0xf8ff, 0xf0000, 0xffffe, 0x100000, 0x10fffd, 0x10ffff)).toBe('U U U R U U R');
    expect(at(0xd800, 0xdfff, 0x1ffff, 0xe0001, 0x40000)).toBe('R R R R R');
    expect(at(0x1f600, 0x1f1e6, 0x1f200, 0x1f202)).toBe('U U Tu U');
  });

  it('says the same whichever page is asked first', async () => {
    const points = Array.from({ length: 0x20000 / 512 }, (_, i) => i * 512 + ((i * 37) % 512));
    const forward = points.map(orientationOf);
    vi.resetModules();
    const fresh = await import('../../../src/text/uax50/vertical-orientation.ts');
    expect(fresh.orientationOf).not.toBe(orientationOf);
    expect(points.toReversed().map(fresh.orientationOf).reverse()).toEqual(forward);
  });
});
