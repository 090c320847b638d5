/** Frames and blocks for the tests of filling: columns of ten characters on rows of 14 pt, and who stands where in the end. */

import type { PlacedLine } from '../../src/flow/fill.ts';
import type { FilledStory } from '../../src/flow/fill-story.ts';
import type { FlowBlock } from '../../src/flow/flow-block.ts';
import type { Frame, Hole } from '../../src/flow/frame.ts';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { paragraph, wordsOf } from '../paragraph.ts';

export const row = 14;

/** A frame of columns of ten characters (or the widths given), a gutter of one between. */
export const frame = (columns: number | readonly number[], rows: number, holes: readonly Hole[] = []): Frame => {
  const widths = typeof columns === 'number' ? Array.from({ length: columns }, () => 10) : columns;
  let inline = 0;
  return {
    name: 'frame',
    page: 0,
    corner: { x: 0, y: 0 },
    columns: widths.map((width) => {
      const column = { inline, extent: width * 10 };
      inline += width * 10 + 10;
      return column;
    }),
    row,
    rows,
    holes,
  };
};

/** A hole over characters and rows of a frame, both counted from 0, the last not in it. */
export const hole = (fromCharacter: number, toCharacter: number, fromRow: number, toRow: number): Hole => ({
  inline: fromCharacter * 10,
  extent: (toCharacter - fromCharacter) * 10,
  block: fromRow * row,
  depth: (toRow - fromRow) * row,
});

export const block = (text: string, over: Partial<FlowBlock> = {}, spec: StyleSpec = {}): FlowBlock => ({
  clusters: paragraph(text, { setter: 'first-fit', ...spec }),
  anchor: 0,
  size: 10,
  scale: 1,
  rows: 1,
  pitch: null,
  spanning: false,
  keepWithNext: 0,
  widows: 1,
  orphans: 1,
  ...over,
});

/** Lines of Han, each of ten characters, the last of `last`: as many as are wanted. */
export const lines = (count: number, last = 10): string => {
  const text = '山水云雨雪雷电风日月';
  return text.repeat(count - 1) + text.slice(0, last);
};

/** Where the lines stand: `frame.column.row`, or `over` for the overset. */
export const places = (placed: readonly PlacedLine[]): string[] =>
  placed.map(({ slot }) => (slot ? `${slot.cursor.frame}.${slot.cursor.column}.${slot.cursor.row}` : 'over'));

/** How many lines of a block each column has, in order: `0.0:3 0.1:2`. */
export const columnsOf = (placed: readonly PlacedLine[], number?: number): string => {
  const counts = new Map<string, number>();
  for (const { slot, block: of } of placed) {
    if (number !== undefined && of !== number) continue;
    const key = slot ? `${slot.cursor.frame}.${slot.cursor.column}` : 'over';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key}:${count}`).join(' ');
};

/** The text of all lines, the overset included. */
export const textOf = (filled: FilledStory, blocks: readonly FlowBlock[]): string =>
  filled.lines
    .map(({ block: n, line }) => blocks[n]!.clusters.text.slice(blocks[n]!.clusters.start[line.from]!, blocks[n]!.clusters.start[line.to]!))
    .join('');

export const printed = (placed: PlacedLine, blocks: readonly FlowBlock[]): string => wordsOf(blocks[placed.block]!.clusters, placed.line);
