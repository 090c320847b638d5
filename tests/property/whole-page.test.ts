/** The laws of a page: whatever words, places, photos and rules of setting come together, they hold. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, type Rect } from '../../src/base/geometry.ts';
import type { GlyphRun } from '../../src/setpage/set-page.ts';
import { endOf, logicalBox } from './logical-run.ts';
import { type RandomPage, randomPage, row, setRandom } from './random-page.ts';

const RUNS = 150;

/** Marks that may hang over a line's end (docs/typography.md, Hanging), an em at most. */
const hung = (run: GlyphRun): number => (/[、。，．：；！？][^\S\n]*$/u.test(run.text) ? run.size : 0);

/** Runs of the story's own text, with the block each stands for; hyphens are the printer's and no text. */
const textRuns = (set: ReturnType<typeof setRandom>): { run: GlyphRun; block: number }[] => {
  const blocks = new Map(set.page.anchors.map((anchor) => [anchor.id, anchor.block ?? -1]));
  return set.runs
    .filter((run) => run.text !== '\u00ad')
    .map((run) => ({ run, block: blocks.get(run.anchor) ?? -1 }))
    .filter(({ block }) => block >= 0);
};

const blankFree = (text: string): string => text.replace(/\s/gu, '');

/** Rows where some line was reported as wider than its slot: `x y`. */
const tooWide = (set: ReturnType<typeof setRandom>): Set<string> =>
  new Set(
    set.findings
      .filter((f) => f.code === 'compose.line-too-wide' && f.on?.box)
      .map((f) => (set.writing === 'vertical' ? logicalBox(f.on!.box!, set.width) : f.on!.box!))
      .map((box) => `${box.x.toFixed(1)} ${box.y.toFixed(1)}`),
  );

const rowTop = (run: GlyphRun): number => run.origin.y - 0.88 * 10 - 2;

/** A hanging mark stands past the measure, in the air beside it. */
const hangs = (page: RandomPage, run: GlyphRun): number => (page.keys.hanging === 'none' ? 0 : hung(run));

describe.each(['horizontal', 'vertical'] as const)('a %s page of random words, places and rules', (writing) => {
  const check = (law: (page: RandomPage, set: ReturnType<typeof setRandom>) => void): void => {
    fc.assert(
      fc.property(randomPage, (page) => {
        law(page, setRandom(page, writing));
      }),
      { numRuns: RUNS },
    );
  };

  it('text in = text out: nothing lost, nothing doubled, in order, the overset included', () => {
    check((_page, set) => {
      const all = set.story.blocks.map((block) => block.text);
      let block = 0;
      let offset = 0;
      for (const { run, block: of } of textRuns(set)) {
        expect(of).toBeGreaterThanOrEqual(block);
        // what is passed over are blanks at a line's end, and blocks of nothing else
        while (block < of) {
          expect(blankFree(all[block]!.slice(offset))).toBe('');
          block++;
          offset = 0;
        }
        expect(run.offset).toBeGreaterThanOrEqual(offset);
        expect(blankFree(all[block]!.slice(offset, run.offset))).toBe('');
        expect(run.text).toBe(all[block]!.slice(run.offset, run.offset + run.text.length));
        offset = run.offset + run.text.length;
      }
      const rest = blankFree([all[block]!.slice(offset), ...all.slice(block + 1)].join(''));
      expect([...rest].length).toBe(set.fit.overCharacters);
      expect(set.fit.characters).toBe([...blankFree(all.join(''))].length);
    });
  });

  it('no line is wider than its slot but for a hanging mark or with a finding', () => {
    check((page, set) => {
      const reported = tooWide(set);
      for (const { run } of textRuns(set)) {
        const column = page.places
          .flatMap((place) => place.columns)
          .find(
            (c) =>
              run.origin.x > c.x - 0.05 &&
              run.origin.x < c.x + c.width + (hangs(page, run) > 0 ? 0.05 : 0) &&
              run.origin.y > c.y &&
              run.origin.y < c.y + c.height,
          );
        expect(column, `${run.text} at ${run.origin.x} ${run.origin.y}`).toBeDefined();
        if (endOf(run) <= column!.x + column!.width + hangs(page, run) + 0.05) continue;
        expect(
          [...reported].some((place) => Math.abs(Number(place.split(' ')[1]) - rowTop(run)) < row),
          `${run.text} ends at ${endOf(run)}`,
        ).toBe(true);
      }
    });
  });

  it('no glyph stands inside a photo or in the air round it', () => {
    check((page, set) => {
      if (!page.photo) return;
      const reported = tooWide(set);
      const clear: Rect = page.photo.clear;
      for (const { run } of textRuns(set)) {
        const box: Rect = { x: run.origin.x, y: rowTop(run), width: endOf(run) - hangs(page, run) - run.origin.x, height: row };
        if (box.width <= 0 || (reported.size > 0 && overlaps(box, clear, 0.05))) continue;
        expect(overlaps(box, clear, 0.05), run.text).toBe(false);
      }
    });
  });

  it('baselines of the text stand on the page’s rows', () => {
    check((_page, set) => {
      const heads = new Set(set.story.blocks.filter((b) => b.kind === 'subhead').map((b) => b.id));
      for (const { run, block } of textRuns(set)) {
        if (heads.has(block)) continue;
        const at = (run.origin.y - 10 - 10.8) / row;
        expect(Math.abs(at - Math.round(at)), `${run.text} at ${run.origin.y}`).toBeLessThan(0.001);
      }
    });
  });

  it('no two lines stand on one another', () => {
    check((_page, set) => {
      const boxes = textRuns(set).map(({ run }) => ({
        x: run.origin.x,
        y: run.origin.y - 0.88 * run.size,
        width: endOf(run) - run.origin.x,
        height: run.size,
        text: run.text,
      }));
      const reported = tooWide(set);
      for (let b = 1; b < boxes.length; b++)
        for (let a = 0; a < b; a++)
          if (overlaps(boxes[a]!, boxes[b]!, 0.1)) expect(reported.size, `${boxes[a]!.text} | ${boxes[b]!.text}`).toBeGreaterThan(0);
    });
  });

  it('the same input gives the same page', () => {
    fc.assert(
      fc.property(randomPage, (page) => {
        expect(setRandom(page, writing).dump).toBe(setRandom(page, writing).dump);
      }),
      { numRuns: 60 },
    );
  });

  it('every line over its limit is told, and the fit counts what is over or short, never both', () => {
    check((_page, set) => {
      const { fit, findings } = set;
      expect(fit.overLines > 0).toBe(findings.some((f) => f.code === 'compose.overset'));
      expect(fit.overLines === 0 || fit.shortLines === 0).toBe(true);
      expect(fit.stretched).toBe(findings.filter((f) => f.code === 'compose.stretched-line').length);
    });
  });
});
