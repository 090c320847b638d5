/** The laws of a page of both directions: each story keeps its words, its direction and its place. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../src/base/geometry.ts';
import type { GlyphRun } from '../../src/setpage/set-page.ts';
import { endOf, logicalRun } from './logical-run.ts';
import { type RandomMixed, randomMixed, setMixed } from './random-mixed.ts';

const RUNS = 150;

type Set = ReturnType<typeof setMixed>;

const check = (law: (page: RandomMixed, set: Set) => void): void => {
  fc.assert(
    fc.property(randomMixed, (page) => {
      law(page, setMixed(page));
    }),
    { numRuns: RUNS },
  );
};

const blankFree = (text: string): string => text.replace(/\s/gu, '');

/** A story's own runs, with the block each stands for. */
const runsOfStory = (set: Set, file: string): { run: GlyphRun; block: number }[] => {
  const anchors = new Map(set.page.anchors.map((anchor) => [anchor.id, anchor]));
  return set.runs
    .filter((run) => run.text !== '\u00ad')
    .map((run) => ({ run, anchor: anchors.get(run.anchor) }))
    .filter(({ anchor }) => anchor?.file === file && (anchor.block ?? -1) >= 0)
    .map(({ run, anchor }) => ({ run, block: anchor!.block! }));
};

/** The em boxes of a run's glyphs as they are on the page. */
const boxOf = (run: GlyphRun, width: number): Rect => {
  const along = logicalRun(run, width);
  const logical = { x: along.origin.x, y: along.origin.y - 0.88 * run.size, width: endOf(along) - along.origin.x, height: run.size };
  return run.writing === 'horizontal'
    ? logical
    : { x: width - logical.y - logical.height, y: logical.x, width: logical.height, height: logical.width };
};

describe('a page of both directions', () => {
  it('text in = text out, for the story along the page and for the one across it', () => {
    check((_page, set) => {
      for (const [file, story] of set.stories) {
        const all = story.blocks.map((block) => block.text);
        const printed = all.map(() => '');
        let last = 0;
        for (const { run, block } of runsOfStory(set, file)) {
          expect(block).toBeGreaterThanOrEqual(last);
          last = block;
          printed[block] += blankFree(run.text);
        }
        const whole = blankFree(all.join(''));
        const out = printed.join('');
        expect(whole.startsWith(out)).toBe(true);
        const fit = set.fits.find((one) => one.story === file);
        // a place too small for a line of it is told, and nothing of the story is printed
        if (!fit) expect([out, set.findings.filter((f) => f.severity === 'error').length > 0]).toEqual(['', true]);
        else expect([...whole].length - [...out].length).toBe(fit.overCharacters);
      }
    });
  });

  it('each story runs in its own direction', () => {
    check((page, set) => {
      for (const { run } of runsOfStory(set, 'a.md')) expect(run.writing === 'horizontal').toBe(page.writing === 'horizontal');
      for (const { run } of runsOfStory(set, 'b.md')) expect(run.writing === 'horizontal').toBe(page.writing !== 'horizontal');
    });
  });

  it('no glyph leaves its story’s place but in a line that is reported', () => {
    check((_page, set) => {
      const isReported = set.findings.some((f) => f.code === 'compose.line-too-wide');
      for (const file of ['a.md', 'b.md'] as const) {
        const place = set.places[file];
        for (const { run } of runsOfStory(set, file)) {
          const box = boxOf(run, set.width);
          const isInside =
            box.x > place.x - 0.05 &&
            box.y > place.y - 0.05 &&
            box.x + box.width < place.x + place.width + 0.05 &&
            box.y + box.height < place.y + place.height + 0.05;
          if (!isInside) expect(isReported, `${file} ${run.text} ${JSON.stringify([box, place])}`).toBe(true);
        }
      }
    });
  });

  it('lines stand a row apart from the edge of their own place', () => {
    check((page, set) => {
      if (page.border) return;
      for (const file of ['a.md', 'b.md'] as const) {
        const place = set.places[file];
        for (const { run } of runsOfStory(set, file)) {
          const { y } = logicalRun(run, set.width).origin;
          const edge = run.writing === 'horizontal' ? place.y : set.width - place.x - place.width;
          const at = (y - edge - 10.8) / 14;
          expect(Math.abs(at - Math.round(at)), `${file} ${run.text}`).toBeLessThan(0.001);
        }
      }
    });
  });

  it('the same input gives the same page', () => {
    fc.assert(
      fc.property(randomMixed, (page) => {
        expect(setMixed(page).dump).toBe(setMixed(page).dump);
      }),
      { numRuns: 50 },
    );
  });
});
