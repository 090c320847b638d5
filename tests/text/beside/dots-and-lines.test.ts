/** Emphasis dots, lines under names and titles, boxes round names: where they stand and where they do not. */

import { describe, expect, it } from 'vitest';
import { sidesTaken } from '../../../src/text/beside-line.ts';
import { glyphRuns } from '../../../src/text/glyph-runs.ts';
import { paragraph, setIn } from '../../paragraph.ts';
import { besideFirst, besideIn, dotsOf, inkOf, marked } from './marked.ts';

describe('着重号', () => {
  it('stand one under the middle of each character of a horizontal Chinese line', () => {
    const [dots] = besideFirst('这是[重点]{dots}。', 10);
    expect(dotsOf(dots!)).toEqual([
      { x: 25, y: 2.8 },
      { x: 35, y: 2.8 },
    ]);
  });

  it('stand over the line in Japanese, and over the characters of a vertical line, which is their right', () => {
    for (const spec of [{ lang: 'ja' }, { writing: 'vertical' as const }]) {
      const [dots] = besideFirst('[重]{dots}', 10, spec);
      expect(inkOf(dots!).foot).toBeLessThanOrEqual(-8.8);
    }
  });

  it('are none under marks and blanks', () => {
    const [dots] = besideFirst('[春，夏 秋。]{dots}', 10);
    expect(dotsOf(dots!)).toHaveLength(3);
  });

  it('keep to the middle of their characters in a stretched line', () => {
    const [dots] = besideFirst('[春夏秋冬]{dots}来', [4.5, 9], { adjust: 'push-out-only' });
    expect(dotsOf(dots!).map(({ x }) => x)).toEqual([5, 16.67, 28.33, 40]);
  });

  it('take their part of each line where the words go over a line’s end', () => {
    const lines = besideIn('[春夏秋冬]{dots}', 2);
    expect(lines.map(([dots]) => dotsOf(dots!).length)).toEqual([2, 2]);
  });

  it('stand outside the line that is under the same words', () => {
    const items = besideFirst('[[王明]{name}]{dots}', 10);
    const line = items.find((item) => item.stroke)!;
    const dots = items.find((item) => item.fill);
    expect(inkOf(dots!).top).toBeGreaterThan(inkOf(line).foot + line.stroke!.width / 2);
  });
});

describe('专名号 and 书名号甲式', () => {
  it('are as long as the name, in one piece, whatever justification gave', () => {
    const [line] = besideFirst('见[张三丰]{name}也来', [4.5, 9], { adjust: 'push-out-only' });
    const ink = inkOf(line!);
    expect(line!.segments).toHaveLength(2);
    expect(ink.left).toBeCloseTo(11.67, 1);
    expect(ink.right).toBeCloseTo(45, 1);
    expect(ink.top).toBeGreaterThan(1.2);
  });

  it('of two neighbours stand an eighth of an em apart, of others not', () => {
    const [first, second] = besideFirst('[张三]{name}[李四]{name}', 10);
    expect(inkOf(second!).left - inkOf(first!).right).toBeCloseTo(1.24, 2);
    const [alone] = besideFirst('[张三]{name}与', 10);
    expect(inkOf(alone!)).toMatchObject({ left: 0, right: 20 });
  });

  it('a title’s is wavy, of whole waves from end to end', () => {
    const [wave] = besideFirst('[红楼梦]{title}', 10);
    expect(wave!.segments.filter((s) => s.op === 'curve')).toHaveLength(24);
    const last = wave!.segments.at(-1)!;
    expect(last).toMatchObject({ x: 30 });
  });
});

describe('示亡号', () => {
  it('is a rule round the name, with room of its own in the line', () => {
    const c = marked('[王明]{death}去世');
    expect(c.natural[c.count]).toBe(4250);
    const [box] = besideFirst('[王明]{death}去世', 10);
    const ink = inkOf(box!);
    expect(ink.left).toBeCloseTo(0.63, 1);
    expect(ink.right).toBeCloseTo(21.87, 1);
    expect(ink.top).toBeLessThan(-8.8);
    expect(ink.foot).toBeGreaterThan(1.2);
  });

  it('is never parted while the line can end before it', () => {
    const c = marked('他们都说[王明]{death}');
    expect(setIn(c, 5.5).map((line) => line.printed - line.from)).toEqual([4, 2]);
  });
});

describe('a name of two in the width of three', () => {
  it('has an em of blank between, which is no character of the text', () => {
    const c = marked('[王明]{name3}李大明');
    expect(Array.from(c.width)).toEqual([2000, 1000, 1000, 1000, 1000]);
    expect(glyphRuns(c, setIn(c, 10)[0]!, { x: 0, y: 0, size: 10, scale: 1, anchor: 1, offset: 0 })[0]!.text).toBe('王明李大明');
  });
});

describe('a paragraph without marks', () => {
  it('has nothing beside it, and the same columns as ever', () => {
    const c = paragraph('山水云');
    expect([c.marks.length, c.pads, sidesTaken(c)]).toEqual([0, null, { over: false, under: false }]);
  });
});
