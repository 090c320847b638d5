/** The gap between lines, where something stands in it: whether readings, dots and lines beside words have room (told once a story). */

import { type Finding, finding } from '../base/finding.ts';
import { type Block, blockSpan, type Story } from '../story/story.ts';
import { sidesTaken } from '../text/beside-line.ts';
import type { Clusters } from '../text/clusters.ts';
import { composeMessages } from './messages.ts';

/** CLREQ #handling_interlinear_punctuation: half an em with something on one side of the lines, five eighths on both; parts of the em. */
const ONE_SIDE = 1 / 2;
const BOTH_SIDES = 5 / 8;
/** What newspapers print with marks on one side, 9 pt type on 13 pt rows: a house style's own row is a decision, told and not warned of (practice). */
const PRINTED = 2 / 5;

interface MarkedBlock {
  readonly clusters: Clusters;
  readonly size: number;
  /** points from line to line where the block has its own */
  readonly pitch: number | null;
  readonly source: Block | null;
}

/** The first mark of a story that its lines have no room for; `row`: the frame's, in points. */
export const lineGapFault = (story: Story, blocks: readonly MarkedBlock[], row: number, page: string): Finding | null => {
  for (const { clusters, size, pitch, source } of blocks) {
    if (clusters.marks.length === 0 || !source) continue;
    const { over, under } = sidesTaken(clusters);
    if (!over && !under) continue;
    const gap = ((pitch ?? row) - size) / size;
    const least = over && under ? BOTH_SIDES : ONE_SIDE;
    if (gap >= least - 0.001) continue;
    const values = { gap: gap.toFixed(2), least: String(least), row: Math.ceil(size * (1 + least) * 4) / 4 };
    const { lineGap, closeLineGap } = composeMessages;
    return finding(gap >= PRINTED - 0.001 ? closeLineGap : lineGap, values, blockSpan(story, source), { page });
  }
  return null;
};
