/** What no line class can tell: units, addresses, notes, names, double ellipses, emoji. */

import { describe, expect, it } from 'vitest';
import { black } from '../../src/setpage/ink.ts';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { fountOf } from '../../src/text/fount.ts';
import type { LineMark } from '../../src/text/line-mark.ts';
import { clustersOf } from '../../src/text/set-paragraph.ts';
import { broken, fonts, paragraph, setIn, styleOf } from '../paragraph.ts';

const firstFit: StyleSpec = { setter: 'first-fit', adjust: 'push-out-only', align: 'start', punctuation: 'plain' };
const lines = (text: string, measure: number, spec: StyleSpec = {}): string[] => broken(text, measure, { ...firstFit, ...spec });

describe('numbers', () => {
  it('stay with a Latin unit behind a space', () => {
    expect(lines('全长约 12 km，', 5)[0]).toBe('全长约');
    expect(lines('全长约 12 be，', 5)[0]).toBe('全长约 12');
  });

  it('part from Chinese units unless the house keeps them', () => {
    expect(lines('投资共计30亿元', 5.5)[0]).toBe('投资共计30');
    expect(lines('投资共计30亿元', 6, { 'number-units': 'keep' })[0]).toBe('投资共计');
  });
});

describe('notes', () => {
  it('stand with what they are a note to', () => {
    expect(lines('山水云雨²风', 4)[0]).toBe('山水云');
  });
});

describe('a double ellipsis', () => {
  it('behind a sentence’s end stands on a line of its own (GB/T 15834 5.1.5)', () => {
    expect(lines('甲乙丙。…………丁戊己。', 10)).toEqual(['甲乙丙。', '…………', '丁戊己。']);
    expect(lines('…………丁戊己。', 10)).toEqual(['…………', '丁戊己。']);
  });

  it('that is a silence in somebody’s words runs on', () => {
    expect(lines('“…………”他不语。', 12)).toEqual(['“…………”他不语。']);
  });
});

describe('what is one character to the reader', () => {
  it.each(['👨‍👩‍👧', '👍🏽', '🇨🇳', '葛󠄀'])('%s is never divided, be the measure ever so narrow', (sequence) => {
    for (const text of lines(`山${sequence}水`, 0.5)) expect(['山', sequence, '水']).toContain(text);
  });
});

describe('a person’s name', () => {
  it('is kept on one line where that costs little', () => {
    const text = `${'山水云雨风雪霜露春夏'.repeat(4).slice(0, 39)}王小明${'秋冬东西南北中'.repeat(4)}`;
    const style = styleOf({ punctuation: 'kaiming' });
    const fount = fountOf(fonts.stack(style.font, style.weight), style.punctuation, 'hans');
    const run = { start: 0, end: text.length, fount, lang: style.lang, paint: black };
    const parted = (marks: readonly LineMark[]): string[] => {
      const c = clustersOf(text, [run], style, null, marks);
      return setIn(c, 40.4).map((line) => c.text.slice(c.start[line.from]!, c.start[line.to]!));
    };
    expect(parted([])[0]).toHaveLength(40);
    expect(parted([{ name: 'name', start: 39, end: 42 }])[0]).toHaveLength(39);
  });
});

describe('a soft hyphen', () => {
  it('prints a hyphen where a line ends there', () => {
    expect([...paragraph('山extra\u00adordinary').breakable].filter((b) => b === 3)).toHaveLength(1);
  });
});
