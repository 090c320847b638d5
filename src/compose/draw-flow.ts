/** Draws a filled story: each line into its slot, baselines on the frame's rows; overset lines are counted elsewhere, never drawn. */

import type { PlacedLine } from '../flow/fill.ts';
import type { FilledStory } from '../flow/fill-story.ts';
import type { Slot } from '../flow/slot.ts';
import { glyphRuns } from '../text/glyph-runs.ts';
import type { Desk } from './desk.ts';
import { baseline } from './grid.ts';
import type { Rule } from './house.ts';
import { ruleAcross } from './rule.ts';
import type { StoryBlock } from './story-blocks.ts';

/** Baseline of a line of `size` in its slot. Further lines of a block of several rows close up to its first (a subhead of two lines). */
export const slotBaseline = (slot: Slot, size: number, blockRows: number, lineNumber: number): number => {
  const { frame, cursor, rows } = slot;
  const top = frame.corner.y + cursor.row * frame.row;
  const raised = lineNumber > 0 ? ((blockRows - 1) / 2) * frame.row : 0;
  return baseline(top, rows * frame.row, size) - raised;
};

export const slotX = (slot: Slot): number => slot.frame.corner.x + slot.inline;

const drawLine = (desk: Desk, placed: PlacedLine, block: StoryBlock, lineNumber: number): void => {
  if (!placed.slot) return;
  const y = slotBaseline(placed.slot, block.size, block.rows, lineNumber);
  desk.page.add(...glyphRuns(block.clusters, placed.line, { x: slotX(placed.slot), y, size: block.size, scale: 1, anchor: block.anchor, offset: block.offset }));
};

/** `between`: the rule over a story that is not the first of its column. */
export const drawFlow = (desk: Desk, filled: FilledStory, blocks: readonly StoryBlock[], between: Rule | null): void => {
  let lineNumber = 0;
  let current = -1;
  for (const placed of filled.lines) {
    lineNumber = placed.block === current ? lineNumber + 1 : 0;
    const block = blocks[placed.block]!;
    if (between && lineNumber === 0 && block.begins && placed.slot && placed.slot.cursor.row > placed.slot.cursor.top) {
      const { frame, cursor } = placed.slot;
      desk.page.add(...ruleAcross(between, slotX(placed.slot), frame.corner.y + cursor.row * frame.row, placed.slot.extent));
    }
    current = placed.block;
    drawLine(desk, placed, block, lineNumber);
  }
};
