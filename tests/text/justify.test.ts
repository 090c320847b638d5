/** Justification: where room goes, in which order, and what closes up. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import type { Clusters } from '../../src/text/clusters.ts';
import { justify } from '../../src/text/justify.ts';
import type { Line } from '../../src/text/line.ts';
import { chineseText } from '../chinese-text.ts';
import { em, paragraph, setIn, setWidth, wordsOf } from '../paragraph.ts';

const set = (text: string, measure: number, spec: StyleSpec = {}): { c: Clusters; line: Line } => {
  const c = paragraph(text, { setter: 'first-fit', adjust: 'push-out-only', ...spec });
  return { c, line: setIn(c, measure)[0]! };
};

/** What is added behind each printed cluster of a line, thousandths. */
const added = ({ c, line }: { c: Clusters; line: Line }): number[] =>
  Array.from({ length: line.printed - line.from }, (_, at) => {
    const next = line.from + at + 1;
    return (line.adds ? line.adds[at]! : 0) + (next < line.printed && c.stretch[next] === 1 ? line.track : 0);
  });

describe('room', () => {
  it('goes evenly into all gaps of a line of Han', () => {
    expect(added(set('山水云雨雪雷', 4.6))).toEqual([200, 200, 200, 0]);
  });

  it('goes to marks as to Han', () => {
    expect(added(set('山，水云雨雪', 3.9))).toEqual([400 / 3, 400 / 3, 400 / 3, 0]);
  });

  it('opens word spaces first, to half an em', () => {
    const { c, line } = set('one two six seven', 5.1);
    const [first, second] = [3, 7].map((at) => c.width[at]! + line.adds![at - line.from]!);
    expect(wordsOf(c, line)).toBe('one two six');
    expect(first! + second!).toBeGreaterThan(500);
    expect(Math.max(first!, second!)).toBeLessThanOrEqual(500);
    // what does not divide by two
    expect(line.track).toBeLessThan(1);
  });

  it('then the Han–Latin gap, to a quarter, and only then the rest', () => {
    const large = set('山水20云雨雪', 4.9);
    // natural: 2 + ⅛ + 1 + ⅛ + 1 = 4.25; ⅛ to either gap, 0.4 evenly over the three gaps that open
    expect(large.line.natural).toBe(4250);
    expect(Array.from(large.line.adds!)).toEqual([0, 125, 0, 125, 0]);
    expect(large.line.track).toBeCloseTo(400 / 3, 6);
  });

  it('never opens a word or a number', () => {
    for (const piece of ['2026', 'Banxin', '12,345.6', 'e.g.', '５０％']) {
      const { c, line } = set(`山水${piece}云雨雪雷`, paragraph(`山水${piece}云`).natural.at(-1)! / 1000 + 0.7);
      const from = c.text.indexOf(piece);
      added({ c, line }).forEach((room, at) => {
        const offset = c.start[line.from + at]!;
        if (offset >= from && offset < from + piece.length - 1) expect(room, `${piece} ${offset}`).toBe(0);
      });
    }
  });

  it('is not set beside connectors and the solidus, nor inside a dash', () => {
    expect(added(set('山～水云雨雪', 4.4)).slice(0, 2)).toEqual([0, 0]);
    expect(added(set('山／水云雨雪', 4.4)).slice(0, 2)).toEqual([0, 0]);
    const dash = set('山——水云雨', 4.4);
    expect(dash.c.count).toBe(5);
    expect(setWidth(dash.c, dash.line)).toBeCloseTo(4400, 6);
  });

  it('with marks-first gives marks their blank back, on the side where they have it, before it goes anywhere else', () => {
    const spec: StyleSpec = { spread: 'marks-first' };
    const little = set('山，水云雨雪', 3.9, spec);
    expect(little.line.track).toBe(0);
    expect(added(little)).toEqual([0, 400, 0, 0]);
    expect(added(set('山“水云雨雪', 3.9, spec))).toEqual([400, 0, 0, 0]);
    // the comma fills its em, and what is left goes everywhere alike
    const much = added(set('山，水云雨雪', 4.2, spec));
    [200 / 3, 500 + 200 / 3, 200 / 3, 0].forEach((room, at) => {
      expect(much[at]).toBeCloseTo(room, 6);
    });
  });

  it('is left at the end of a paragraph’s last line', () => {
    const c = paragraph('山水云雨雪雷', { setter: 'first-fit' });
    const last = setIn(c, 4.5).at(-1)!;
    expect(last.last).toBe(true);
    expect([last.track, last.adds, last.indent]).toEqual([0, null, 0]);
  });

  it('a line that a line feed ends is a last line too', () => {
    const c = paragraph('山水\n云雨雪', { setter: 'first-fit' });
    expect(setIn(c, 4.5)[0]).toMatchObject({ last: true, track: 0 });
  });

  it('a line of a single character has no gap to open, and stays as it is', () => {
    const { line } = set('山abcdef', 2.5);
    expect(line.track).toBe(0);
    expect(line.over).toBe(0);
  });
});

describe('other alignments', () => {
  it('start, centre and end leave the line as it is and move it', () => {
    const at = (align: 'start' | 'center' | 'end') => set('山水', 5, { align }).line;
    expect([at('start').indent, at('center').indent, at('end').indent]).toEqual([0, 1500, 3000]);
    expect(at('center').track).toBe(0);
  });

  it('均排 opens every line to the full measure, the last too', () => {
    const { c, line } = set('王小明', 5, { align: 'spread' });
    expect(line.track).toBe(1000);
    expect(setWidth(c, line)).toBe(5000);
  });

  it('the indent of a first line is added to what alignment gives', () => {
    expect(set('山水', 6, { align: 'end', indent: em(2) }).line.indent).toBe(4000);
  });
});

describe('closing up', () => {
  const squeezed = (text: string, measure: number, spec: StyleSpec = {}) =>
    set(text, measure, { punctuation: 'quanjiao', adjust: 'push-in-first', ...spec });

  it('takes the mark at the line’s end first, in one jump, and gives what is too much back to the gaps', () => {
    const { c, line } = squeezed('山，水云，雨雪', 4.7);
    expect(wordsOf(c, line)).toBe('山，水云，');
    expect(line.adds![4]).toBe(-500);
    expect(line.adds![1]).toBe(0);
    expect(line.track).toBeGreaterThan(0);
    expect(setWidth(c, line)).toBeCloseTo(4700, 6);
  });

  it('then brackets, then pauses and colons, then stops, each step’s places alike', () => {
    const text = '山（水）云，雨。雪雷，电';
    const natural = 11;
    const closedTo = (measure: number) => {
      const c = paragraph(text, { punctuation: 'quanjiao' });
      const line = justify(c, [11, 12], () => Math.round(measure * 1000))[0]!;
      expect(line.over).toBe(0);
      expect(setWidth(c, line)).toBeCloseTo(measure * 1000, 6);
      return Array.from(line.adds!);
    };
    // the comma at the end gives half an em
    expect(closedTo(natural - 0.5 - 0.6)).toEqual([0, -300, 0, -300, 0, 0, 0, 0, 0, 0, -500]);
    expect(closedTo(natural - 0.5 - 1 - 0.2)).toEqual([0, -500, 0, -500, 0, -200, 0, 0, 0, 0, -500]);
    expect(closedTo(natural - 0.5 - 1 - 0.5 - 0.3)).toEqual([0, -500, 0, -500, 0, -500, 0, -300, 0, 0, -500]);
  });

  it('in 开明 only stops can close up; in 半角 and plain nothing can', () => {
    expect(squeezed('山水。云，雨', 4.2, { punctuation: 'kaiming' }).line.adds).not.toBeNull();
    for (const punctuation of ['banjiao', 'plain'] as const)
      expect(Array.from(paragraph('山。水，云（雨）', { punctuation }).shrink).every((s) => s === 0)).toBe(true);
  });

  it('a mark never takes less than half an em', () => {
    fc.assert(
      fc.property(
        chineseText(12),
        fc.constantFrom('kaiming', 'quanjiao', 'line-end-half'),
        fc.double({ min: 3, max: 14, noNaN: true }),
        (text, punctuation, measure) => {
          const c = paragraph(text, { punctuation, adjust: 'push-in-first' });
          for (const line of setIn(c, measure))
            line.adds?.forEach((add, at) => {
              if (add < 0) expect(c.width[line.from + at]! + add).toBeGreaterThanOrEqual(500);
            });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('every justified line', () => {
  const style = fc.record({
    punctuation: fc.constantFrom('kaiming', 'quanjiao', 'line-end-half', 'banjiao', 'plain'),
    setter: fc.constantFrom('first-fit', 'optimal'),
    adjust: fc.constantFrom('push-in-first', 'push-out-first', 'push-out-only'),
    spread: fc.constantFrom('standard', 'marks-first'),
    tracking: fc.constantFrom(em(0), em(0.02), em(-0.01)),
    indent: fc.constantFrom(em(0), em(2)),
  }) satisfies fc.Arbitrary<StyleSpec>;

  it('is as wide as its measure, or it is a last line, or it has no gap, or it says that it is too wide', () => {
    fc.assert(
      fc.property(chineseText(16), style, fc.double({ min: 2.5, max: 20, noNaN: true }), (text, spec, measure) => {
        const c = paragraph(text, spec);
        const milli = Math.round(measure * 1000);
        setIn(c, measure).forEach((line, n) => {
          const room = milli - (n === 0 ? c.style.indent : 0);
          const width = setWidth(c, line);
          if (line.over > 0) expect(width - room).toBeCloseTo(line.over, 3);
          else expect(width).toBeLessThanOrEqual(room + 1.001);
          const places = line.printed > line.from ? c.stretchSum[line.printed - 1]! - c.stretchSum[line.from]! : 0;
          if (!line.last && line.over === 0 && places > 0) expect(width).toBeGreaterThan(room - 1.001);
        });
      }),
      { numRuns: 400 },
    );
  });
});
