/** Filling: blocks into the slots of a chain, one after another, with widows, orphans and keeps solved by barring slots. */

import type { Line } from '../text/line.ts';
import { setLines } from '../text/set-paragraph.ts';
import type { FlowBlock } from './flow-block.ts';
import type { Chain } from './frame.ts';
import { type Bounds, type Cursor, chainStart, nextColumn, place, placeKey, type Slot } from './slot.ts';

/** A line in its slot; `slot` is `null` in the overset. */
export interface PlacedLine {
  readonly block: number;
  readonly line: Line;
  readonly slot: Slot | null;
  /** rows the line takes: 0 for further lines of a block that stands in one slot */
  readonly rows: number;
  /** which of how many lines of the slot it is */
  readonly index: number;
  readonly count: number;
}

export interface Placed {
  readonly lines: readonly PlacedLine[];
  readonly end: Cursor;
  /** true when the last line stands past the last frame */
  readonly overset: boolean;
  /** what could not be mended where the block stands: a line alone, or a block parted from what it heads */
  readonly flaw: 'none' | 'alone' | 'parted';
}

const TRIES = 4;

/** Where a slot stands on its sheet along both axes. */
const placeOf = ({ frame, cursor, inline }: Slot): { inline: number; block: number } => ({
  inline: frame.corner.x + inline,
  block: frame.corner.y + cursor.row * frame.row,
});

/** In one column of a frame, or right below it where the measure alone changes (the turn of an L): no column's head or foot comes between. */
const sameColumn = (a: Slot | null, b: Slot | null): boolean => {
  if (a === null || b === null) return false;
  if (a.cursor.frame === b.cursor.frame) return a.cursor.column === b.cursor.column && a.cursor.top === b.cursor.top;
  if (a.frame.page !== b.frame.page) return false;
  const [from, to] = [placeOf(a), placeOf(b)];
  return Math.abs(from.inline - to.inline) < 1 && Math.abs(from.block + a.rows * a.frame.row - to.block) < 1;
};

/** Slots that are tried for a block of one slot; each is deeper than the last, or further on, or the last with less depth. */
const SLOTS = 64;

/** Where a block that keeps blank rows over it begins: behind them, but at a column's head at once. */
const underBlank = (chain: Chain, block: FlowBlock, from: Cursor, bounds: Bounds): Cursor => {
  const blank = block.above ? place(chain, from, block.above, bounds) : null;
  if (!blank) return from;
  return atHead(chain, blank, bounds) ? blank.cursor : blank.next;
};

/** A block with a leading of its own stands in one slot, its depth in rows rounded up; its lines always have that slot's measure. */
const setWhole = (
  chain: Chain,
  block: FlowBlock,
  pitch: number,
  number: number,
  from: Cursor,
  bounds: Bounds,
  lastExtent: number,
): Placed => {
  let slot = place(chain, underBlank(chain, block, from, bounds), block.rows, bounds);
  let lines: Line[] = [];
  for (let tries = 0; tries < SLOTS; tries++) {
    const measure = Math.floor(((slot ? slot.extent : lastExtent) / (block.size * block.scale)) * 1000 + 0.01);
    lines = setLines(block.clusters, () => measure);
    if (!slot) break;
    const rows = block.rows + Math.ceil(((lines.length - 1) * pitch) / slot.frame.row - 0.001);
    if (rows === slot.rows) break;
    // on from here: going back would bring a narrower column with the lines of a wider one
    slot = tries + 1 < SLOTS ? place(chain, slot.cursor, rows, bounds) : null;
  }
  const placed = lines.map(
    (line, index): PlacedLine => ({ block: number, line, slot, rows: index === 0 && slot ? slot.rows : 0, index, count: lines.length }),
  );
  return { lines: placed, end: slot ? slot.next : pastEnd, overset: slot === null, flaw: 'none' };
};

/** Sets one block from a cursor on, as the slots come. Past the last frame the measure of the last slot goes on. */
const setBlock = (chain: Chain, block: FlowBlock, number: number, from: Cursor, bounds: Bounds, lastExtent: number): Placed => {
  if (block.pitch !== null) return setWhole(chain, block, block.pitch, number, from, bounds, lastExtent);
  const slots: (Slot | null)[] = [];
  let cursor = underBlank(chain, block, from, bounds);
  let extent = lastExtent;
  const depth = (n: number): number => (n === 0 ? block.rows : 1);
  const ask = (n: number): Slot | null => {
    while (slots.length <= n) {
      const slot = slots.length > 0 && slots.at(-1) === null ? null : place(chain, cursor, depth(slots.length), bounds);
      if (slot) {
        cursor = slot.next;
        extent = slot.extent;
      }
      slots.push(slot);
    }
    return slots[n]!;
  };
  const unit = (block.size * block.scale) / 1000;
  const lines = setLines(block.clusters, (n) => {
    const slot = ask(n);
    return Math.floor((slot ? slot.extent : extent) / unit + 0.01);
  });
  const placed = lines.map((line, n): PlacedLine => ({ block: number, line, slot: ask(n), rows: depth(n), index: 0, count: 1 }));
  const last = placed.at(-1);
  return { lines: placed, end: last?.slot ? last.slot.next : pastEnd, overset: last !== undefined && last.slot === null, flaw: 'none' };
};

/** Behind the last frame: nothing is placed from here on. */
const pastEnd: Cursor = { ...chainStart, frame: 0x7fffffff };

/** Whether a slot is the first that its column has to give: at the column's head, or right under what is there. */
const atHead = (chain: Chain, slot: Slot, bounds: Bounds): boolean => {
  const { cursor } = slot;
  const first = place(chain, { ...cursor, row: cursor.top, piece: 0, split: -1 }, slot.rows, bounds);
  return first !== null && sameColumn(first, slot) && first.cursor.row === cursor.row && first.cursor.piece === cursor.piece;
};

/** The same for a block whose rest is set on another page. */
const carriedOffence = (block: FlowBlock, lines: readonly PlacedLine[]): number[] | null => {
  const here = lines.findIndex((line) => line.slot === null);
  if (here <= 0) return null;
  const whole = lines.slice(0, here).map((line) => placeKey(line.slot!.cursor));
  if (here < Math.min(block.orphans, lines.length)) return whole;
  const there = lines.length - here;
  if (there >= block.widows) return null;
  return here - (block.widows - there) < block.orphans ? whole : whole.slice(-1);
};

/** Places that must stay free for a widow or orphan to go, none where nothing helps; `null` when the block may stand as it does. */
const offence = (chain: Chain, block: FlowBlock, lines: readonly PlacedLine[], bounds: Bounds): number[] | null => {
  const n = lines.length;
  if (n < 2) return null;
  if (lines[n - 1]!.slot === null) return bounds.carried ? carriedOffence(block, lines) : null;
  let firstPart = 1;
  while (firstPart < n && sameColumn(lines[firstPart - 1]!.slot, lines[firstPart]!.slot)) firstPart++;
  if (firstPart === n) return null;
  const wholeDown = (): number[] =>
    atHead(chain, lines[0]!.slot!, bounds) ? [] : lines.slice(0, firstPart).map((l) => placeKey(l.slot!.cursor));
  const orphan = firstPart < Math.min(block.orphans, n);
  const bars = orphan ? wholeDown() : [];
  if (bars.length > 0) return bars;
  let lastPart = 1;
  while (lastPart < n && sameColumn(lines[n - lastPart]!.slot, lines[n - 1 - lastPart]!.slot)) lastPart++;
  if (lastPart < Math.min(block.widows, n)) {
    const before = n - lastPart - 1;
    // a part of the column above that would itself become an orphan goes down whole
    if (before === firstPart - 1 && firstPart - (block.widows - lastPart) < block.orphans) return wholeDown();
    if (before !== firstPart - 1 && n - (block.widows - lastPart) < block.orphans) return [];
    return [placeKey(lines[before]!.slot!.cursor)];
  }
  return orphan ? [] : null;
};

/** Sets a block and mends widows and orphans, a bounded number of times; what cannot be mended stands as it first came. */
export const placeBlock = (chain: Chain, block: FlowBlock, number: number, from: Cursor, bounds: Bounds, lastExtent: number): Placed => {
  const first = setBlock(chain, block, number, from, bounds, lastExtent);
  let found = first;
  let barred = bounds.barred;
  for (let tries = 0; tries < TRIES; tries++) {
    const bad = offence(chain, block, found.lines, bounds);
    if (!bad) return found;
    if (bad.length === 0) return { ...found, flaw: 'alone' };
    barred = new Set([...barred, ...bad]);
    found = setBlock(chain, block, number, from, { ...bounds, barred }, lastExtent);
    // a line alone is better than a line left out
    if (found.overset && !first.overset && !bounds.strict) return { ...first, flaw: 'alone' };
  }
  return offence(chain, block, found.lines, bounds) ? { ...first, flaw: 'alone' } : found;
};

/** Sets blocks in turn from a cursor on; yields each block's lines once nothing can move them any more. */
export function* fill(chain: Chain, blocks: Iterable<FlowBlock>, from: Cursor, bounds: Bounds, firstNumber = 0): Generator<Placed, Cursor> {
  let cursor = from;
  let extent = chain.frame(from.frame)?.columns[0]?.extent ?? bounds.least;
  let number = firstNumber;
  // blocks that must stay with what follows, with the cursor they began at
  let kept: { block: FlowBlock; number: number; placed: Placed; from: Cursor }[] = [];
  const note = (placed: Placed): Placed => {
    for (const l of placed.lines) if (l.slot) extent = l.slot.extent;
    return placed;
  };
  for (const block of blocks) {
    let placed = placeBlock(chain, block, number, cursor, bounds, extent);
    if (kept.length > 0 && !keepsWith(kept.at(-1)!, placed)) {
      const start = kept[0]!.from;
      const frame = chain.frame(start.frame);
      const head = kept[0]!.placed.lines[0]?.slot;
      // not at a column's head already: the whole group goes to the next column
      if (frame && head && !atHead(chain, head, bounds)) {
        let at = nextColumn(frame, start);
        const again: typeof kept = [];
        for (const k of kept) {
          const moved = placeBlock(chain, k.block, k.number, at, bounds, extent);
          again.push({ ...k, placed: moved, from: at });
          at = moved.end;
        }
        const next = placeBlock(chain, block, number, at, bounds, extent);
        if (!next.overset || placed.overset || bounds.strict) {
          kept = again;
          placed = next;
        }
      }
    }
    if (kept.length > 0 && !keepsWith(kept.at(-1)!, placed)) placed = { ...placed, flaw: 'parted' };
    if (block.keepWithNext > 0) kept.push({ block, number, placed, from: cursor });
    else {
      for (const k of kept) yield note(k.placed);
      kept = [];
      yield note(placed);
    }
    cursor = placed.end;
    number++;
  }
  for (const k of kept) yield note(k.placed);
  return cursor;
}

const keepsWith = (kept: { block: FlowBlock; placed: Placed }, next: Placed): boolean => {
  const last = kept.placed.lines.at(-1);
  const needed = Math.min(kept.block.keepWithNext, next.lines.length);
  if (!last?.slot) return true;
  for (let n = 0; n < needed; n++) if (!sameColumn(last.slot, next.lines[n]!.slot)) return false;
  return true;
};
