/** The room an item takes on its page, lines in every direction, and which item lies on top. */

import { describe, expect, test } from 'vitest';
import { black, paper } from '../../src/setpage/ink.ts';
import { itemBox, runLength } from '../../src/setpage/item-box.ts';
import { itemAt, itemName } from '../../src/setpage/item-name.ts';
import { line, rectangle } from '../../src/setpage/rectangle.ts';
import { page, textLine } from '../write/set-text.ts';

const rounded = (box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): number[] =>
  [box.x, box.y, box.width, box.height].map((figure) => Math.round(figure * 100) / 100);

describe('a line of type', () => {
  test('takes its em boxes, whichever way it runs', () => {
    const at = { size: 20, origin: { x: 100, y: 50 } };
    expect(rounded(itemBox(textLine('山城', 0, 0, at)))).toEqual([100, 32.4, 40, 20]);
    expect(rounded(itemBox(textLine('山城', 0, 0, { ...at, writing: 'vertical' })))).toEqual([90, 50, 20, 40]);
    expect(rounded(itemBox(textLine('山城', 0, 0, { ...at, writing: 'turned' })))).toEqual([97.6, 50, 20, 40]);
  });

  test('is as long as its glyphs, and what justification put between them', () => {
    expect(runLength(textLine('山城', 0, 0, { size: 10 }))).toBe(20);
    expect(runLength(textLine('山城', 0, 0, { size: 10, track: 100 }))).toBe(21);
    expect(runLength(textLine('山城', 0, 0, { size: 10, scale: 0.9 }))).toBe(18);
  });
});

test('a rule takes its width', () => {
  expect(rounded(itemBox(line(10, 20, 110, 20, 2, black)))).toEqual([9, 19, 102, 2]);
});

test('on top is what was painted last, within its clip', () => {
  const clip = { x: 0, y: 0, width: 50, height: 100 };
  const on = page([
    rectangle({ x: 0, y: 0, width: 100, height: 100 }, black),
    { kind: 'group', clip, items: [rectangle({ x: 0, y: 0, width: 100, height: 100 }, paper)] },
  ]);
  const nameAt = (x: number, y: number): string | null => {
    const item = itemAt(on, x, y);
    return item && itemName(item);
  };
  expect(nameAt(20, 20)).toBe('paper');
  expect(nameAt(80, 20)).toBe('black');
  expect(nameAt(180, 20)).toBe(null);
});
