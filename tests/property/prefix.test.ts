/** With first-fit a beginning of a text never needs more lines than the whole. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillStory } from '../../src/flow/fill-story.ts';
import { chainOf } from '../../src/flow/frame.ts';
import { noBounds } from '../../src/flow/slot.ts';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { chineseText } from '../chinese-text.ts';
import { block, frame, hole } from '../flow/blocks.ts';
import { em, type Measure, paragraph, setIn } from '../paragraph.ts';

const rules = fc.record({
  punctuation: fc.constantFrom('kaiming', 'quanjiao', 'line-end-half', 'banjiao', 'plain'),
  kinsoku: fc.constantFrom('gb', 'basic', 'strict'),
  adjust: fc.constantFrom('push-in-first', 'push-out-only'),
  indent: fc.constantFrom(em(0), em(2)),
}) satisfies fc.Arbitrary<StyleSpec>;

const measures: fc.Arbitrary<Measure> = fc.oneof(
  fc.double({ min: 3, max: 20, noNaN: true }),
  fc.array(fc.double({ min: 3, max: 20, noNaN: true }), { minLength: 2, maxLength: 5 }),
);

it('of a paragraph, whatever its measures', () => {
  fc.assert(
    fc.property(chineseText(30, 2), rules, measures, fc.double({ min: 0, max: 1, noNaN: true }), (text, style, measure, part) => {
      const spec: StyleSpec = { ...style, setter: 'first-fit' };
      const whole = paragraph(text, spec);
      const cut = whole.start[Math.floor(part * whole.count)]!;
      const beginning = paragraph(text.slice(0, cut), spec);
      expect(setIn(beginning, measure).length).toBeLessThanOrEqual(setIn(whole, measure).length);
    }),
    { numRuns: 1500 },
  );
});

it('of a story in its columns', () => {
  const frames = [frame(2, 5), frame([7, 12], 60, [hole(2, 6, 2, 5)])];
  fc.assert(
    fc.property(
      fc.array(chineseText(14), { minLength: 1, maxLength: 6 }),
      rules,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (texts, style, part) => {
        const spec: StyleSpec = { ...style, setter: 'first-fit' };
        const lines = (some: readonly string[]): number =>
          fillStory(
            chainOf(frames),
            some.map((text) => block(text, {}, spec)),
            frames,
            noBounds(30),
            false,
            10,
          ).lines.length;
        const last = texts.at(-1)!;
        const whole = paragraph(last, spec);
        const beginning = last.slice(0, whole.start[Math.floor(part * whole.count)]);
        expect(lines([...texts.slice(0, -1), beginning])).toBeLessThanOrEqual(lines(texts));
      },
    ),
    { numRuns: 300 },
  );
});
