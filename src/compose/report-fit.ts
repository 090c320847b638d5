/** Copyfit of one story: what is over or short, and which lines are open, as findings and as a Fit. */

import { finding } from '../base/finding.ts';
import type { PlacedLine } from '../flow/fill.ts';
import type { FilledStory } from '../flow/fill-story.ts';
import type { StoryItem } from '../spec/item-spec.ts';
import { blockSpan } from '../story/story.ts';
import { type Desk, spanOf } from './desk.ts';
import type { Grid } from './grid.ts';
import { lineFaults } from './line-faults.ts';
import { markFit } from './mark-fit.ts';
import { composeMessages } from './messages.ts';
import type { StoryBlock } from './story-blocks.ts';

/** The line's place in the manuscript. */
const lineSpan = (placed: PlacedLine, block: StoryBlock) => {
  if (!block.source) return undefined;
  const { start } = block.clusters;
  return blockSpan(
    block.story,
    block.source,
    Math.max(0, start[placed.line.from]! + block.offset),
    Math.max(0, start[placed.line.to]! + block.offset),
  );
};

/** Reports lines stretched beyond their style's limit, and those wider than their slot. Returns their number and the loosest. */
const reportLines = (desk: Desk, filled: FilledStory, blocks: readonly StoryBlock[]): { stretched: number; loosest: number } => {
  let stretched = 0;
  let loosest = 0;
  for (const placed of filled.lines) {
    const block = blocks[placed.block]!;
    const { line, slot } = placed;
    loosest = Math.max(loosest, line.track);
    if (!slot) continue;
    const on = {
      page: desk.page.frame.label,
      box: {
        x: slot.frame.corner.x + slot.inline,
        y: slot.frame.corner.y + slot.cursor.row * slot.frame.row,
        width: slot.extent,
        height: slot.rows * slot.frame.row,
      },
    };
    const limit = block.style.stretchLimit;
    if (line.track > limit) {
      stretched++;
      desk.page.showLoose(on.box);
    }
    for (const { message, values } of lineFaults(block.clusters, line, limit))
      desk.findings.push(finding(message, values, lineSpan(placed, block), on));
  }
  return { stretched, loosest: loosest / 1000 };
};

/** Tells what the flow could not mend, at its block. */
const reportFlaws = (desk: Desk, filled: FilledStory, blocks: readonly StoryBlock[]): void => {
  const on = { page: desk.page.frame.label };
  for (const { block: number, flaw } of filled.flaws) {
    // parted: it is what stands over the block that lost it
    const block = blocks[flaw === 'parted' ? number - 1 : number];
    if (!block) continue;
    const at = block.source ? { file: block.story.file.path, start: block.source.start, end: block.source.end } : undefined;
    const words = block.clusters.text.replaceAll('\n', '');
    desk.findings.push(finding(flaw === 'alone' ? composeMessages.lineAlone : composeMessages.partedHead, { words }, at, on));
  }
};

export const reportFit = (desk: Desk, item: StoryItem, filled: FilledStory, blocks: readonly StoryBlock[], grid: Grid): void => {
  const story = item.file;
  const columns = Math.max(1, filled.frames.at(-1)?.columns.length ?? 1);
  const at = spanOf(desk, item.path);
  if (filled.overLines > 0) {
    const values = { story, lines: filled.overLines, characters: filled.overCharacters, rows: Math.ceil(filled.overLines / columns) };
    desk.findings.push(finding(composeMessages.overset, values, at, { page: desk.page.frame.label }));
  } else if (filled.shortLines < columns * 2) {
    // where text is left over or lacking, mending that moves all of it
    reportFlaws(desk, filled, blocks);
  } else {
    desk.findings.push(
      finding(composeMessages.short, { story, lines: filled.shortLines, characters: filled.shortCharacters }, at, {
        page: desk.page.frame.label,
      }),
    );
  }
  markFit(desk.page, filled);
  let characters = 0;
  for (const block of blocks) characters += [...block.clusters.text].filter((c) => c.trim() !== '').length;
  const { stretched, loosest } = reportLines(desk, filled, blocks);
  desk.fits.push({
    story,
    page: desk.page.frame.label,
    characters,
    lines: filled.lines.length,
    overLines: filled.overLines,
    overCharacters: filled.overCharacters,
    shortLines: filled.shortLines,
    shortCharacters: filled.shortCharacters,
    millimetres: (((filled.overLines - filled.shortLines) * grid.row) / 72) * 25.4,
    loosest,
    stretched,
  });
};
