/** 文末署名: the credit at a story's end （王晓）, on its last line where there is room, else on a line of its own, at the line's end. */

import type { PlacedLine } from '../flow/fill.ts';
import type { FilledStory } from '../flow/fill-story.ts';
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

interface Credit {
  readonly text: string;
  readonly style: TextStyle;
}

const creditLine = (type: Type, story: Story): Credit | null => {
  const text = story.front.credit?.text;
  return text ? { text, style: type.house.style('credit', creditKeys) } : null;
};

/** The credit as a block of the flow, on a line of its own. */
const ownLine = (type: Type, { text, style }: Credit, story: Story, anchor: AnchorId): StoryBlock => ({
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
  story,
  source: null,
  begins: false,
  offset: 0,
});

/** The credit's runs on the story's last line, if an em of room is left between; `null` when it needs a line of its own. */
const besideText = (
  type: Type,
  credit: Credit,
  last: PlacedLine | undefined,
  block: StoryBlock | undefined,
  anchor: AnchorId,
): GlyphRun[] | null => {
  if (!last || !block || !isPlaced(last)) return null;
  const clusters = wordsOf(type, credit.text, credit.style);
  const taken = ((last.line.natural + last.line.indent) / 1000) * block.size;
  const room = last.slot.extent - taken - block.size;
  const measure = Math.floor((last.slot.extent / credit.style.size) * 1000 + 0.01);
  const line = setLines(clusters, () => measure)[0];
  if (!line || line.to < clusters.count || (line.natural / 1000) * credit.style.size > room) return null;
  const y = slotBaseline(last, block.size, block.pitch);
  return glyphRuns(clusters, line, { x: slotX(last.slot), y, size: credit.style.size, scale: 1, anchor, offset: 0 });
};

/** Stories with their credits: the blocks that are set, how they fill their frames, and the credits that stand beside text. */
export interface Signed {
  readonly set: readonly StoryBlock[];
  readonly filled: FilledStory;
  readonly beside: readonly GlyphRun[];
}

/** Blocks with a line more behind each story of `own`. */
const withOwnLines = (blocks: readonly StoryBlock[], own: ReadonlyMap<Story, StoryBlock>, whole: boolean): StoryBlock[] =>
  blocks.flatMap((block, n) => {
    const line = blocks[n + 1]?.story === block.story ? undefined : own.get(block.story);
    return line ? [whole ? { ...block, keepWithNext: 1 } : block, line] : [block];
  });

/** Sets stories that run in one chain, each signed. `whole`: 一稿不拆, the credit included. */
export const signed = (
  desk: Desk,
  /** each story's, in its language */
  typeOf: (story: Story) => Type,
  stories: readonly Story[],
  blocks: readonly StoryBlock[],
  /** of each story */
  anchors: ReadonlyMap<Story, AnchorId>,
  whole: boolean,
  fill: (blocks: readonly StoryBlock[]) => FilledStory,
): Signed => {
  const { page } = desk;
  const credits = stories.flatMap((story) => {
    const credit = creditLine(typeOf(story), story);
    return credit ? [{ story, credit, anchor: page.anchor('credit', anchors.get(story)!, { file: story.file.path, block: -1 }) }] : [];
  });
  const own = new Map<Story, StoryBlock>();
  for (;;) {
    const set = withOwnLines(blocks, own, whole);
    // a manuscript without text has its credit all the same
    for (const [story, line] of own) if (!set.includes(line)) set.push({ ...line, story });
    const filled = fill(set);
    const last = new Map<Story, PlacedLine>();
    for (const line of filled.lines) last.set(set[line.block]!.story, line);
    const beside: GlyphRun[] = [];
    const before = own.size;
    for (const { story, credit, anchor } of credits) {
      if (own.has(story)) continue;
      const end = last.get(story);
      const runs = besideText(typeOf(story), credit, end, end && set[end.block], anchor);
      if (runs) beside.push(...runs);
      else own.set(story, ownLine(typeOf(story), credit, story, anchor));
    }
    if (own.size === before) return { set, filled, beside };
  }
};
