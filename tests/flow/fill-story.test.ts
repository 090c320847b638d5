/** A whole story: columns that end level, bands between spanning blocks, what is over or short. */

import { describe, expect, it } from 'vitest';
import { type FilledStory, fillStory } from '../../src/flow/fill-story.ts';
import type { FlowBlock } from '../../src/flow/flow-block.ts';
import { chainOf, type Frame } from '../../src/flow/frame.ts';
import { noBounds } from '../../src/flow/slot.ts';
import { block, columnsOf, frame, hole, lines, places, textOf } from './blocks.ts';

const filled = (frames: readonly Frame[], blocks: readonly FlowBlock[], balance = true): FilledStory =>
  fillStory(chainOf(frames), blocks, frames, noBounds(30), balance, 10);

const across = (text: string, over: Partial<FlowBlock> = {}): FlowBlock =>
  block(text, { spanning: true, rows: 2, pitch: 12, keepWithNext: 2, ...over });

/** Lines of a block and where they stand, with how wide they are. */
const spans = (story: FilledStory, number: number): string[] =>
  story.lines
    .filter((line) => line.block === number)
    .map(({ slot }) => (slot ? `${slot.cursor.frame}.${slot.cursor.row} ${slot.extent / 10}` : 'over'));

describe('balance', () => {
  it('columns end level, the remainder short in the last', () => {
    expect(columnsOf(filled([frame(3, 20)], [block(lines(9))]).lines)).toBe('0.0:3 0.1:3 0.2:3');
    expect(columnsOf(filled([frame(3, 20)], [block(lines(10))]).lines)).toBe('0.0:4 0.1:4 0.2:2');
    expect(columnsOf(filled([frame(2, 20)], [block(lines(1))]).lines)).toBe('0.0:1');
  });

  it('only the frame where the story ends is balanced; those before are full', () => {
    expect(columnsOf(filled([frame(2, 4), frame(2, 20)], [block(lines(12))]).lines)).toBe('0.0:4 0.1:4 1.0:2 1.1:2');
  });

  it('can be turned off', () => {
    expect(columnsOf(filled([frame(2, 6)], [block(lines(8))], false).lines)).toBe('0.0:6 0.1:2');
  });

  it('keeps widows and orphans, at the price of a row', () => {
    // 7 lines in two columns would be 4 and 3; the second paragraph of two lines may not be parted
    const story = filled([frame(2, 9)], [block(lines(3)), block(lines(2), { widows: 2, orphans: 2 }), block(lines(2))]);
    expect(columnsOf(story.lines, 1)).not.toMatch(/ /);
    expect(story.overLines).toBe(0);
  });

  it('asks for a row more rather than leave a line alone', () => {
    // nine lines would stand level in three rows, but for the widow of the first and the orphan of the second paragraph
    const rule = { widows: 2, orphans: 2 };
    const story = filled([frame(3, 9)], [block(lines(5), rule), block(lines(4), rule)]);
    expect(columnsOf(story.lines, 0)).toBe('0.0:3 0.1:2');
    expect(columnsOf(story.lines, 1)).toBe('0.1:2 0.2:2');
  });

  it('asks for rows more rather than part a subhead from its text', () => {
    const subhead = block('山水', { rows: 2, pitch: 12, keepWithNext: 2 });
    const story = filled([frame(2, 20)], [block(lines(3)), subhead, block(lines(3))]);
    expect(columnsOf(story.lines, 0)).toBe('0.0:3');
    expect(columnsOf(story.lines, 2)).toBe('0.1:3');
  });

  it('nor where the paragraph stands at the head, and only more rows can help', () => {
    const story = filled([frame(2, 9)], [block(lines(4), { orphans: 3, widows: 1 })]);
    expect(columnsOf(story.lines)).toBe('0.0:3 0.1:1');
  });

  it('but no column is left empty for the sake of a rule', () => {
    const story = filled([frame(2, 9)], [block(lines(3), { widows: 2, orphans: 2 })]);
    expect(columnsOf(story.lines)).toBe('0.0:2 0.1:1');
  });

  it('but a column is left empty rather than part a subhead from its text', () => {
    const subhead = block('山水', { rows: 2, pitch: 12, keepWithNext: 2 });
    const story = filled([frame(2, 9)], [subhead, block(lines(2))]);
    expect(columnsOf(story.lines)).toBe('0.0:3');
  });

  it('does not look for long: what no row mends stands level', () => {
    // nineteen lines together at the foot: nothing under nineteen rows would keep them
    const story = filled([frame(2, 40)], [block(lines(20), { orphans: 19, widows: 1 })]);
    expect(columnsOf(story.lines)).toBe('0.0:10 0.1:10');
  });

  it('goes round holes', () => {
    const story = filled([frame(2, 20, [hole(11, 25, 0, 3)])], [block(lines(9))]);
    expect(columnsOf(story.lines)).toBe('0.0:6 0.1:3');
  });

  it('a story that fills its place to the last row needs no balancing', () => {
    const story = filled([frame(2, 4)], [block(lines(8))]);
    expect([story.overLines, story.shortLines]).toEqual([0, 0]);
  });
});

describe('a block across the columns', () => {
  it('closes the band above it, balanced, and opens the next', () => {
    const story = filled([frame(2, 20)], [block(lines(6)), across('山水'), block(lines(4))]);
    expect(columnsOf(story.lines, 0)).toBe('0.0:3 0.1:3');
    expect(spans(story, 1)).toEqual(['0.3 21']);
    expect(places(story.lines.filter((line) => line.block === 2))).toEqual(['0.0.5', '0.0.6', '0.1.5', '0.1.6']);
  });

  it('stands at the head of the story as well as between', () => {
    const story = filled([frame(2, 20)], [across('山水'), across('云雨'), block(lines(2))]);
    expect([...spans(story, 0), ...spans(story, 1)]).toEqual(['0.0 21', '0.2 21']);
    expect(places(story.lines.filter((line) => line.block === 2))).toEqual(['0.0.4', '0.1.4']);
  });

  it('never stands at the foot of a frame with nothing under it', () => {
    // 8 lines are 4 rows of the first frame's 7: the subhead fits behind them, two lines of text do not
    const story = filled([frame(2, 7), frame(2, 20)], [block(lines(8)), across('山水'), block(lines(4))]);
    expect(spans(story, 1)).toEqual(['1.0 21']);
    expect(columnsOf(story.lines, 2)).toBe('1.0:2 1.1:2');
  });

  it('that goes over to the next frame still stands across its columns', () => {
    const story = filled([frame(2, 5), frame(3, 20)], [block(lines(8)), across('山水'), block(lines(6))]);
    expect(spans(story, 1)).toEqual(['1.0 32']);
    expect(places(story.lines.filter((line) => line.block === 2))).toEqual(['1.0.2', '1.0.3', '1.1.2', '1.1.3', '1.2.2', '1.2.3']);
  });

  it('never stands before text that is overset', () => {
    // one column, seven rows: a paragraph of three that may not be parted leaves two rows free at the foot
    const story = filled([frame(1, 7)], [block(lines(5)), block(lines(3), { orphans: 3, widows: 3 }), across('山'), block(lines(1))]);
    const firstOver = story.lines.findIndex((line) => line.slot === null);
    expect(firstOver).toBeGreaterThan(0);
    expect(story.lines.slice(firstOver).every((line) => line.slot === null)).toBe(true);
  });

  it('counts as many rows as it has columns under it', () => {
    // 2 × 10 rows: 3 + 3 lines, the subhead over two rows of either column, nothing after: 10 rows are free
    const story = filled([frame(2, 10)], [block(lines(6)), across('山水', { keepWithNext: 0 })]);
    expect(story.shortLines).toBe(10);
  });
});

describe('fit', () => {
  it('counts lines and characters that do not fit, blanks left out', () => {
    const story = filled([frame(1, 2)], [block(lines(2)), block('山水 云雨')]);
    expect([story.overLines, story.overCharacters, story.shortLines]).toEqual([1, 4, 0]);
  });

  it('counts rows left free and what they would hold', () => {
    const story = filled([frame(2, 5)], [block(lines(6))]);
    expect([story.overLines, story.shortLines, story.shortCharacters]).toEqual([0, 4, 40]);
  });

  it('counts what is free beside a hole by its own measure', () => {
    const story = filled([frame(1, 3, [hole(5, 12, 1, 2)])], [block(lines(1))]);
    expect([story.shortLines, story.shortCharacters]).toEqual([2, 15]);
  });

  it('every character of the story stands on some line, in order, the overset included', () => {
    for (const rows of [0, 1, 3, 5, 9]) {
      const blocks = [block(lines(4, 3)), across('山水\n云雨'), block(lines(5, 6), { widows: 2, orphans: 2 }), block('')];
      expect(textOf(filled([frame(2, rows)], blocks), blocks), `${rows} rows`).toBe(blocks.map((b) => b.clusters.text).join(''));
    }
  });
});
