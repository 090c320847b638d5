/** 纵横对齐: every character in a cell of its own. */

import { describe, expect, it } from 'vitest';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { broken, paragraph, setIn, setWidth } from '../paragraph.ts';

const grid: StyleSpec = { 'grid-align': 'characters', punctuation: 'quanjiao', setter: 'first-fit' };

describe('a character grid', () => {
  it('gives every mark its em and pads western words to whole ems, the blank on both sides', () => {
    const c = paragraph('山，“A”km水', grid);
    for (const width of c.width) expect(width % 500).toBeLessThanOrEqual(1000);
    const at = [...c.text].indexOf('水');
    expect(c.natural[at]! % 1000).toBe(0);
    expect(c.shift[3]).toBeGreaterThan(0);
  });

  it('sets every full line to its measure without adding or taking anything', () => {
    const c = paragraph('山水云雨，风雪霜露。春夏（秋）冬', grid);
    for (const line of setIn(c, 5)) {
      expect(setWidth(c, line) % 1000).toBe(0);
      expect(line.track).toBe(0);
    }
  });

  it('hangs a mark that would break it', () => {
    expect(broken('山水云雨。风雪霜露', 4, grid)).toEqual(['山水云雨。', '风雪霜露']);
  });

  it('may cut a Latin word anywhere', () => {
    expect(broken('山水extraordinary', 4, grid)[0]!.length).toBeGreaterThan(2);
  });
});
