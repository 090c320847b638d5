/** Jumps: a story that goes on on another page: （下转第X版） keeps its row at the end of one part, （上接第X版） at the head of the next. */

import { finding, type Span } from '../base/finding.ts';
import type { FilledStory } from '../flow/fill-story.ts';
import type { Frame, Hole } from '../flow/frame.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import { projectPath } from '../source/path.ts';
import type { StoryItem } from '../spec/item-spec.ts';
import type { Story } from '../story/story.ts';
import { type Desk, type GoesOn, spanOf } from './desk.ts';
import { baseline } from './grid.ts';
import { composeMessages } from './messages.ts';
import { nameMessages } from './name-messages.ts';
import { writtenFrom } from './near-file.ts';
import type { StoryBlock } from './story-blocks.ts';
import { drawBlock, textBlock } from './text-block.ts';
import { unknownName } from './unknown-name.ts';

const rowHole = (frame: Frame, column: number, row: number): Hole => {
  const { inline, extent } = frame.columns[column]!;
  return { inline, extent, block: row * frame.row, depth: frame.row };
};

const last = (frames: readonly Frame[]): Frame => frames[frames.length - 1]!;

/** A jump line takes its room before the page number is known: the first row of the first frame, the last of the last. */
export const roomForJumps = (item: StoryItem, frames: readonly Frame[]): Frame[] =>
  frames.map((frame, n) => {
    const holes = [...frame.holes];
    if (item.from !== undefined && n === 0) holes.push(rowHole(frame, 0, 0));
    if (item.to !== undefined && n === frames.length - 1) holes.push(rowHole(frame, frame.columns.length - 1, frame.rows - 1));
    return holes.length === frame.holes.length ? frame : { ...frame, holes };
  });

const pageNumber = (desk: Desk, written: string): string | null => {
  const path = projectPath(written, desk.document.file.path);
  return desk.edition.pages.find((page) => page.document.file.path === path)?.document.value.page.number ?? null;
};

/** Whether the page a jump names is not among those that are set; told, unless it is one that could not be read. */
const tellNoPage = (desk: Desk, written: string, at: Span): boolean => {
  if (pageNumber(desk, written) !== null) return false;
  const { edition, document } = desk;
  const from = document.file.path;
  // a page set by itself knows no other
  if (!edition.at) desk.findings.push(finding(composeMessages.jumpAlone, { file: written }, at));
  else if (!edition.spec?.pages?.some((page) => writtenFrom(page, from) === written)) {
    const pages = edition.pages.map((page) => writtenFrom(page.document.file.path, from));
    desk.findings.push(unknownName(nameMessages.notInEdition, written, pages, at));
  }
  return true;
};

/** What the page before left over; reported when it left nothing. */
export const cameFrom = (desk: Desk, item: StoryItem, story: Story): GoesOn | null => {
  const rest = desk.jumps.get(story.file.path) ?? null;
  if (!rest && !tellNoPage(desk, item.from!, spanOf(desk, item.path, 'from'))) {
    desk.findings.push(finding(composeMessages.nothingFrom, { story: item.file, from: item.from! }, spanOf(desk, item.path, 'from')));
  }
  return rest;
};

/** Notes where the part that did not fit begins; false (reported) when all of it did. */
export const goesTo = (
  desk: Desk,
  item: StoryItem,
  story: Story,
  filled: FilledStory,
  blocks: readonly StoryBlock[],
  anchor: AnchorId,
): boolean => {
  const over = filled.lines.find((line) => line.slot === null);
  const block = over ? blocks[over.block] : undefined;
  if (!over || !block?.source) {
    const at = spanOf(desk, item.path, 'to');
    if (!tellNoPage(desk, item.to!, at)) desk.findings.push(finding(composeMessages.nothingToJump, { story: item.file, to: item.to! }, at));
    return false;
  }
  const offset = Math.max(0, block.clusters.start[over.line.from]! + block.offset);
  desk.jumps.set(story.file.path, { block: block.source.id, offset, story: anchor, anchor: block.anchor });
  return true;
};

/** Prints the jump line in its row. A page outside the edition is reported, and named as it is written. */
export const drawJump = (desk: Desk, frames: readonly Frame[], way: 'to' | 'from', item: StoryItem, parent: AnchorId): void => {
  const written = item[way]!;
  const at = spanOf(desk, item.path, way);
  const number = pageNumber(desk, written);
  tellNoPage(desk, written, at);
  const words = way === 'to' ? `（下转第${number ?? '?'}版）` : `（上接第${number ?? '?'}版）`;
  const frame = way === 'to' ? last(frames) : frames[0]!;
  const column = frame.columns[way === 'to' ? frame.columns.length - 1 : 0]!;
  const row = way === 'to' ? frame.rows - 1 : 0;
  const style = { ...desk.type.house.style('jump'), indent: 0, align: way === 'to' ? ('end' as const) : ('start' as const) };
  const block = textBlock(desk.type, words, style, column.extent, desk.findings, at);
  const anchor = desk.page.anchor(way === 'to' ? 'jump-to' : 'jump-from', parent, { title: words });
  desk.page.add(
    ...drawBlock(block, {
      x: frame.corner.x + column.inline,
      y: baseline(frame.corner.y + row * frame.row, frame.row, style.size),
      anchor,
    }),
  );
};
