/** The credit at a story's end （王晓）: on the last line where there is room, else on a line of its own, at the line's end. */

import type { FilledStory } from '../flow/fill-story.ts';
import type { FlowBlock } from '../flow/flow-block.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import type { GlyphRun } from '../setpage/set-page.ts';
import type { Story } from '../story/story.ts';
import type { TextStyle } from '../style/text-style.ts';
import { glyphRuns } from '../text/glyph-runs.ts';
import { setLines } from '../text/set-paragraph.ts';
import type { Desk } from './desk.ts';
import { isPlaced, slotBaseline, slotX } from './draw-flow.ts';
import { creditKeys } from './fixed-keys.ts';
import type { StoryBlock } from './story-blocks.ts';
import { type Type, wordsOf } from './words.ts';

export interface Credit {
  readonly text: string;
  readonly style: TextStyle;
  /** as a block of the flow, on a line of its own */
  block(anchor: AnchorId): FlowBlock & { readonly style: TextStyle };
}

export const creditLine = (type: Type, story: Story): Credit | null => {
  const text = story.front.credit?.text;
  if (!text) return null;
  const style = type.house.style('credit', creditKeys);
  return {
    text,
    style,
    block: (anchor) => ({
      clusters: wordsOf(type, text, style),
      style,
      anchor,
      size: style.size,
      scale: 1,
      rows: 1,
      pitch: null,
      spanning: false,
      keepWithNext: 0,
      widows: 1,
      orphans: 1,
    }),
  };
};

/** The credit's runs on the story's last line, if an em of room is left between; `null` when it needs a line of its own. */
export const placeCredit = (
  desk: Desk,
  credit: Credit,
  filled: FilledStory,
  blocks: readonly StoryBlock[],
  parent: AnchorId,
): GlyphRun[] | null => {
  const last = filled.lines.at(-1);
  if (!last || !isPlaced(last)) return null;
  const block = blocks[last.block]!;
  const clusters = wordsOf(desk.type, credit.text, credit.style);
  const taken = ((last.line.natural + last.line.indent) / 1000) * block.size;
  const room = last.slot.extent - taken - block.size;
  const measure = Math.floor((last.slot.extent / credit.style.size) * 1000 + 0.01);
  const line = setLines(clusters, () => measure)[0];
  if (!line || line.to < clusters.count || (line.natural / 1000) * credit.style.size > room) return null;
  const anchor = desk.page.anchor('credit', parent, { file: block.story.file.path, block: -1 });
  const y = slotBaseline(last, block.size, block.pitch);
  return glyphRuns(clusters, line, { x: slotX(last.slot), y, size: credit.style.size, scale: 1, anchor, offset: 0 });
};
