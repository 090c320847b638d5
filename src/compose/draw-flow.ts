/** Draws a filled story: each line into its slot, baselines on the frame's rows; overset lines are counted elsewhere, never drawn. */

import type { PlacedLine } from '../flow/fill.ts';
import type { FilledStory } from '../flow/fill-story.ts';
import type { Slot } from '../flow/slot.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import type { Sheet } from '../setpage/sheet.ts';
import type { Story } from '../story/story.ts';
import { lineItems } from '../text/beside-line.ts';
import type { Desk } from './desk.ts';
import { baseline } from './grid.ts';
import type { Rule } from './house.ts';
import { ruleAcross } from './rule.ts';
import type { StoryBlock } from './story-blocks.ts';

/** Baseline of a line of `size` in its slot; the lines of a block with a pitch of its own stand in the middle of their slot together. */
export const slotBaseline = (placed: PlacedLine & { readonly slot: Slot }, size: number, pitch: number | null): number => {
  const { frame, cursor, rows } = placed.slot;
  const top = frame.corner.y + cursor.row * frame.row;
  const step = pitch ?? 0;
  return baseline(top, rows * frame.row - (placed.count - 1) * step, size) + placed.index * step;
};

export const slotX = (slot: Slot): number => slot.frame.corner.x + slot.inline;

/** A line that has its slot. */
export const isPlaced = (placed: PlacedLine): placed is PlacedLine & { readonly slot: Slot } => placed.slot !== null;

const drawLine = (desk: Desk, placed: PlacedLine, block: StoryBlock): void => {
  if (!isPlaced(placed)) return;
  const { cursor } = placed.slot;
  const sunk = cursor.row > cursor.top ? (block.sink ?? 0) : 0;
  const y = slotBaseline(placed, block.size, block.pitch) + sunk;
  desk.page.add(
    ...lineItems(block.clusters, placed.line, {
      x: slotX(placed.slot),
      y,
      size: block.size,
      scale: block.scale,
      anchor: block.anchor,
      offset: block.offset,
    }),
  );
};

/** A line's part of its column belongs to its story's thread. */
export const noteBead = (page: Sheet, { frame, cursor, rows }: Slot, story: AnchorId): void => {
  const column = frame.columns[cursor.column]!;
  page.bead(story, frame.corner.x + column.inline, frame.corner.y + cursor.row * frame.row, column.extent, rows * frame.row);
};

/** `between`: the rule over a story that is not the first of its column. */
export const drawFlow = (
  desk: Desk,
  filled: FilledStory,
  blocks: readonly StoryBlock[],
  anchors: ReadonlyMap<Story, AnchorId>,
  between: Rule | null,
): void => {
  let current = -1;
  for (const placed of filled.lines) {
    const block = blocks[placed.block]!;
    if (between && placed.block !== current && block.begins && placed.slot && placed.slot.cursor.row > placed.slot.cursor.top) {
      const { frame, cursor } = placed.slot;
      desk.page.add(...ruleAcross(between, slotX(placed.slot), frame.corner.y + cursor.row * frame.row, placed.slot.extent));
    }
    current = placed.block;
    if (placed.slot) noteBead(desk.page, placed.slot, anchors.get(block.story)!);
    drawLine(desk, placed, block);
  }
};
