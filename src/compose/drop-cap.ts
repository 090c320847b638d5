/** 首字下沉: the first character of a story as deep as several rows, the lines beside it set round it as round a hole. */

import { finding } from '../base/finding.ts';
import type { Frame, Hole } from '../flow/frame.ts';
import { chainOf } from '../flow/frame.ts';
import { type Bounds, chainStart, place, type Slot } from '../flow/slot.ts';
import type { LineItem } from '../setpage/set-page.ts';
import { blockSpan } from '../story/story.ts';
import { lineItems } from '../text/beside-line.ts';
import { OPEN } from '../text/char-class.ts';
import type { Clusters } from '../text/clusters.ts';
import { setLines } from '../text/set-paragraph.ts';
import type { Desk } from './desk.ts';
import { composeMessages } from './messages.ts';
import type { StoryBlock } from './story-blocks.ts';
import { type FaceMark, type Type, wordsOf } from './words.ts';

/** Blank behind the character at least, parts of the body's em; what is left of a whole em is added, so that the lines beside it keep to whole ems. */
const CLEAR = 1 / 4;

/** A story whose first character is set apart: its blocks, its frames with the hole, and what is drawn in it. */
export interface DropCap {
  readonly blocks: readonly StoryBlock[];
  readonly frames: readonly Frame[];
  readonly items: readonly LineItem[];
}

/** How many clusters are set large: an opening mark takes the character behind it along. */
const countOf = (c: Clusters): number => Math.min(c.count, c.kind[0] === OPEN ? 2 : 1);

/** The marks of a block's words as they are set: behind its dateline. */
const marksOf = (block: StoryBlock): FaceMark[] => {
  const lead = -block.offset;
  const own = (block.source?.marks ?? []).map((m) => ({ ...m, start: m.start + lead, end: m.end + lead }));
  return lead > 0 ? [{ name: 'dateline', start: 0, end: lead - 1 }, ...own] : own;
};

const fromOffset = (marks: readonly FaceMark[], cut: number): FaceMark[] =>
  marks.flatMap((m) => (m.end > cut ? [{ ...m, start: Math.max(0, m.start - cut), end: m.end - cut }] : []));

const holeIn = (slot: Slot, extent: number): Hole => {
  const { frame, cursor, rows, inline } = slot;
  return { inline, extent, block: cursor.row * frame.row, depth: rows * frame.row };
};

/** `bounds`: those of the story. Where the character has no room, or is not the story's first, nothing is changed, and it is told. */
export const dropCap = (desk: Desk, type: Type, blocks: readonly StoryBlock[], frames: readonly Frame[], bounds: Bounds): DropCap => {
  const none = { blocks, frames, items: [] };
  const first = blocks[0];
  if (first?.source?.kind !== 'paragraph' || first.style.dropCap < 2 || first.clusters.count < 2) return none;
  const { clusters, style } = first;
  const cut = clusters.start[countOf(clusters)]!;
  const rows = style.dropCap;
  const slot = place(chainOf(frames), chainStart, rows, bounds);
  // its em box reaches from the face top of its first row to the face bottom of its last
  const size = slot ? (rows - 1) * slot.frame.row + style.size : style.size;
  const large = { ...style, size, indent: 0, tracking: 0, align: 'start' as const, gridAlign: 'lines' as const };
  const marks = marksOf(first);
  const cap = wordsOf(
    type,
    clusters.text.slice(0, cut),
    large,
    marks.flatMap((m) => (m.start < cut ? [{ ...m, end: Math.min(m.end, cut) }] : [])),
  );
  const line = setLines(cap, () => Number.MAX_SAFE_INTEGER)[0];
  const width = ((line?.natural ?? 0) / 1000) * size;
  const extent = Math.ceil(width / style.size + CLEAR - 0.001) * style.size;
  if (!slot || !line || slot.extent - extent < bounds.least - 0.01) {
    const at = blockSpan(first.story, first.source);
    desk.findings.push(finding(composeMessages.noDropCap, { rows }, at, { page: desk.page.frame.label }));
    return none;
  }
  const rest = wordsOf(type, clusters.text.slice(cut), { ...style, indent: 0 }, fromOffset(marks, cut));
  const { frame, cursor, inline } = slot;
  const top = frame.corner.y + cursor.row * frame.row + (frame.row - style.size) / 2;
  const items = lineItems(cap, line, {
    x: frame.corner.x + inline,
    y: top + 0.88 * size,
    size,
    scale: 1,
    anchor: first.anchor,
    offset: first.offset,
  });
  return {
    blocks: [{ ...first, clusters: rest, offset: first.offset + cut }, ...blocks.slice(1)],
    frames: frames.map((one) => (one === frame ? { ...one, holes: [...one.holes, holeIn(slot, extent)] } : one)),
    items,
  };
};
