/** Filling columns: widows, orphans, keeps, blocks of several rows; and the overset. */

import { describe, expect, it } from 'vitest';
import { fill, type PlacedLine } from '../../src/flow/fill.ts';
import type { FlowBlock } from '../../src/flow/flow-block.ts';
import { chainOf, type Frame } from '../../src/flow/frame.ts';
import { chainStart, noBounds } from '../../src/flow/slot.ts';
import { block, columnsOf, frame, hole, lines, places, printed, row } from './blocks.ts';

const fillOf = (frames: readonly Frame[], blocks: readonly FlowBlock[]): PlacedLine[] =>
  [...fill(chainOf(frames), blocks, chainStart, noBounds(30))].flatMap((placed) => placed.lines);

const subhead = (text: string, over: Partial<FlowBlock> = {}): FlowBlock => block(text, { rows: 2, pitch: 12, keepWithNext: 2, ...over });

describe('text in columns', () => {
  it('goes on from one column to the next and from one frame to the next', () => {
    expect(columnsOf(fillOf([frame(2, 3), frame(1, 4)], [block(lines(5)), block(lines(4))]))).toBe('0.0:3 0.1:3 1.0:3');
  });

  it('the measure changes in mid-sentence where the slot does', () => {
    const frames = [frame([4], 2), frame([10], 9)];
    const blocks = [block('山水云雨雪雷电风日月星辰草木虫鱼')];
    expect(fillOf(frames, blocks).map((line) => printed(line, blocks))).toEqual(['山水云雨', '雪雷电风', '日月星辰草木虫鱼']);
  });

  it('runs round a hole', () => {
    const blocks = [block('山水云雨雪雷电风日月星辰草木虫鱼', {}, { align: 'start' })];
    expect(fillOf([frame([6], 4, [hole(4, 8, 1, 3)])], blocks).map((line) => printed(line, blocks))).toEqual([
      '山水云雨雪雷',
      '电风日月',
      '星辰草木',
      '虫鱼',
    ]);
  });

  it('what does not fit is set all the same, in the measure of the last slot', () => {
    const blocks = [block('山水云雨雪雷电风日月星辰草木虫鱼'), block('山')];
    const found = fillOf([frame([4], 2)], blocks);
    expect(places(found)).toEqual(['0.0.0', '0.0.1', 'over', 'over', 'over']);
    expect(found.map((line) => printed(line, blocks))).toEqual(['山水云雨', '雪雷电风', '日月星辰', '草木虫鱼', '山']);
  });

  it('without a single frame everything is overset', () => {
    const found = places(fillOf([], [block(lines(2)), block('')]));
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found)).toEqual(new Set(['over']));
  });

  it('an empty block takes its row', () => {
    expect(places(fillOf([frame(1, 3)], [block(''), block('山')]))).toEqual(['0.0.0', '0.0.1']);
  });
});

describe('孤行: lines that may not stand alone', () => {
  it('a paragraph’s first line does not stand alone at a column’s foot', () => {
    const found = fillOf([frame(2, 4)], [block(lines(3)), block(lines(3), { orphans: 2 })]);
    expect(columnsOf(found, 1)).toBe('0.1:3');
  });

  it('a paragraph’s last line does not stand alone at a column’s head', () => {
    const found = fillOf([frame(2, 4)], [block(lines(5), { widows: 2, orphans: 2 })]);
    expect(columnsOf(found)).toBe('0.0:3 0.1:2');
  });

  it('where bringing a line over would leave the first line alone, the paragraph goes over whole', () => {
    const found = fillOf([frame(2, 4)], [block(lines(2)), block(lines(3), { widows: 2, orphans: 2 })]);
    expect(columnsOf(found)).toBe('0.0:2 0.1:3');
  });

  it('a paragraph of two lines is not parted', () => {
    const found = fillOf([frame(2, 4)], [block(lines(3)), block(lines(2), { widows: 2, orphans: 2 })]);
    expect(columnsOf(found, 1)).toBe('0.1:2');
  });

  it('under a picture at the column’s head a line is as if at the head itself', () => {
    // the first column has one row left under its picture; the paragraph begins there and is not sent on
    const found = fillOf([frame(2, 4, [hole(-1, 11, 0, 3)])], [block(lines(4), { widows: 2, orphans: 2 })]);
    expect(columnsOf(found)).toBe('0.0:1 0.1:3');
  });

  it('in a column of one row nothing can be done, and nothing is lost', () => {
    expect(places(fillOf([frame(3, 1)], [block(lines(3), { widows: 2, orphans: 2 })]))).toEqual(['0.0.0', '0.1.0', '0.2.0']);
  });

  it('a paragraph at a column’s head may leave one line there when there is no room for two', () => {
    const found = fillOf([frame(1, 1), frame(1, 4)], [block(lines(3), { widows: 2, orphans: 2 })]);
    expect(columnsOf(found)).toBe('0.0:1 1.0:2');
  });

  it('the foot is not mended where the rest is overset: the frame is full first', () => {
    expect(columnsOf(fillOf([frame(1, 4)], [block(lines(5), { widows: 2, orphans: 2 })]))).toBe('0.0:4 over:1');
  });

  it('1 turns the rule off', () => {
    expect(columnsOf(fillOf([frame(2, 4)], [block(lines(3)), block(lines(3))]), 1)).toBe('0.0:1 0.1:2');
  });
});

describe('subheads', () => {
  it('a subhead at a column’s foot goes over with the text it heads', () => {
    const found = fillOf([frame(2, 8)], [block(lines(5)), subhead('山水'), block(lines(4))]);
    expect(places(found.filter((line) => line.block === 1))).toEqual(['0.1.0']);
    expect(columnsOf(found, 2)).toBe('0.1:4');
  });

  it('two lines of text under it are enough', () => {
    const found = fillOf([frame(2, 9)], [block(lines(5)), subhead('山水'), block(lines(4))]);
    expect(places(found.filter((line) => line.block === 1))).toEqual(['0.0.5']);
    expect(columnsOf(found, 2)).toBe('0.0:2 0.1:2');
  });

  it('two subheads, one after another, go over together', () => {
    const found = fillOf([frame(2, 8)], [block(lines(3)), subhead('山水'), subhead('云雨'), block(lines(4))]);
    expect(places(found.filter((line) => line.block === 1 || line.block === 2))).toEqual(['0.1.0', '0.1.2']);
  });

  it('a subhead as the last thing of a story stands where it comes', () => {
    expect(places(fillOf([frame(1, 8)], [block(lines(3)), subhead('山水')]))).toEqual(['0.0.0', '0.0.1', '0.0.2', '0.0.3']);
  });

  it('a subhead in a column too short for it and two lines stands all the same', () => {
    const found = fillOf([frame(3, 3)], [subhead('山水'), block(lines(4))]);
    expect(columnsOf(found)).toBe('0.0:2 0.1:3');
  });

  it('a subhead whose text does not fit any more does not stand alone at the last foot', () => {
    const found = fillOf([frame(1, 8)], [block(lines(6)), subhead('山水'), block(lines(4))]);
    expect(columnsOf(found)).toBe('0.0:6 over:5');
  });
});

describe('a block with a leading of its own', () => {
  it('stands in one slot of whole rows, its lines counted in it', () => {
    const found = fillOf([frame(1, 9)], [subhead('山水\n云雨'), block('山')]);
    // two rows for the first line and 12 of 14 points more: three rows
    expect(found.map((line) => [line.slot!.cursor.row, line.rows, line.index, line.count])).toEqual([
      [0, 3, 0, 2],
      [0, 0, 1, 2],
      [3, 1, 0, 1],
    ]);
  });

  it('is not parted at a column’s foot', () => {
    const found = fillOf([frame(2, 5)], [block(lines(3)), subhead('山水\n云雨'), block(lines(2))]);
    expect(places(found.filter((line) => line.block === 1))).toEqual(['0.1.0', '0.1.0']);
  });

  it('takes more rows where its column is narrower', () => {
    const found = fillOf([frame([4], 9)], [subhead('山水云雨雪雷'), block('山')]);
    expect(found.map((line) => line.slot!.cursor.row)).toEqual([0, 0, 3]);
  });

  it('that goes over to a wider column is set to that column’s measure', () => {
    const blocks = [subhead('山水云雨雪雷'), block('山')];
    // two lines of four characters need three rows and the first frame has two; in ten characters it is one line of two rows
    const found = fillOf([frame([4], 2), frame([10], 9)], blocks);
    expect(places(found)).toEqual(['1.0.0', '1.0.2']);
    expect(found[0]!.slot!.rows).toBe(2);
    // and never the lines of the wider one in the narrower
    for (const { line, slot } of found) expect(line.natural * 10).toBeLessThanOrEqual(slot!.extent * 1000);
  });

  it('is overset where no column has room for it', () => {
    const found = fillOf([frame(1, 2)], [subhead('山水\n云雨'), block('山')]);
    expect(places(found)).toEqual(['over', 'over', 'over']);
  });
});

describe('一稿不拆', () => {
  const whole = (text: string): FlowBlock => block(text, { keepWithNext: 9999, orphans: 9999 });
  const last = (text: string): FlowBlock => block(text, { orphans: 9999 });

  it('a story kept whole goes to the next column when it does not fit', () => {
    const found = fillOf([frame(2, 6)], [block(lines(3)), whole(lines(1)), whole(lines(2)), last(lines(2))]);
    expect(columnsOf(found.filter((line) => line.block > 0))).toBe('0.1:5');
  });

  it('one that no column holds is parted, and nothing is lost', () => {
    const found = fillOf([frame(3, 4)], [block(lines(1)), whole(lines(3)), last(lines(4))]);
    expect(found).toHaveLength(8);
    expect(places(found).every((place) => place !== 'over')).toBe(true);
  });
});

describe('rows', () => {
  it('every slot stands on its frame’s rows', () => {
    const found = fillOf([frame(2, 9, [hole(3, 12, 2, 4)])], [block(lines(4)), subhead('山水'), block(lines(6))]);
    for (const line of found) expect((line.slot!.cursor.row * row) % row).toBe(0);
  });

  it('no two lines share a place', () => {
    const found = fillOf([frame(2, 7, [hole(3, 12, 2, 4)])], [block(lines(4)), subhead('山水\n云雨'), block(lines(6))]);
    const seen = new Set<string>();
    for (const { slot, index } of found) {
      if (!slot || index > 0) continue;
      for (let r = 0; r < slot.rows; r++) {
        const key = `${slot.cursor.frame}.${slot.cursor.column}.${slot.cursor.row + r}`;
        expect(seen.has(key), key).toBe(false);
        seen.add(key);
      }
    }
  });
});
