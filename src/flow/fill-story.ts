/** A whole story into its chain: bands between spanning blocks, the last frame's columns balanced; and the Fit, what is over or short. */

import { fill, type Placed, type PlacedLine } from './fill.ts';
import type { FlowBlock } from './flow-block.ts';
import type { Chain, Frame } from './frame.ts';
import { type Bounds, type Cursor, chainStart, place } from './slot.ts';

export interface FilledStory {
  readonly lines: readonly PlacedLine[];
  /** lines and characters past the last frame */
  readonly overLines: number;
  readonly overCharacters: number;
  /** lines that could still be set behind the text's end, and about how many characters they hold */
  readonly shortLines: number;
  readonly shortCharacters: number;
  readonly frames: readonly Frame[];
  /** what could not be mended, by the number of the block */
  readonly flaws: readonly Flaw[];
}

export interface Flaw {
  readonly block: number;
  readonly flaw: 'alone' | 'parted';
}

const run = (
  chain: Chain,
  blocks: readonly FlowBlock[],
  from: Cursor,
  bounds: Bounds,
  first: number,
): { placed: Placed[]; end: Cursor } => {
  const placed: Placed[] = [];
  const filling = fill(chain, blocks, from, bounds, first);
  let step = filling.next();
  while (!step.done) {
    placed.push(step.value);
    step = filling.next();
  }
  return { placed, end: step.value };
};

/** The last frame a run of text stands in, the lowest row it uses there, how many rows in all, and how many columns. */
const lastFrame = (placed: readonly Placed[]): { frame: number; foot: number; rowsUsed: number; columns: number } | null => {
  let frame = -1;
  let foot = 0;
  let rowsUsed = 0;
  let columns = 0;
  for (const p of placed) {
    for (const l of p.lines) {
      if (!l.slot) continue;
      if (l.slot.cursor.frame > frame) {
        frame = l.slot.cursor.frame;
        foot = 0;
        rowsUsed = 0;
        columns = 0;
      }
      columns = Math.max(columns, l.slot.cursor.column + 1);
      foot = Math.max(foot, l.slot.cursor.row + l.slot.rows);
      rowsUsed += l.rows;
    }
  }
  return frame < 0 ? null : { frame, foot, rowsUsed, columns };
};

/** Rows that level columns may be deeper for the sake of a widow, an orphan or a keep. */
const PATIENCE = 3;

/** Feet tried row by row before they are tried in strides: newspaper columns are level after a few, and a keep may ask for hundreds. */
const STEPS = 16;

/** The first foot that holds all of the text, by more and more of a stride and back by halves; `null` when none short of `full` does. */
const firstFit = (fits: (foot: number) => boolean, from: number, full: number): number | null => {
  let miss = from - 1;
  let stride = 1;
  for (let foot = from, tries = 0; foot < full; tries++) {
    if (fits(foot)) {
      let hit = foot;
      while (hit - miss > 1) {
        const middle = (hit + miss) >> 1;
        if (fits(middle)) hit = middle;
        else miss = middle;
      }
      return hit;
    }
    miss = foot;
    if (tries >= STEPS) stride *= 2;
    foot = foot + stride < full || foot === full - 1 ? foot + stride : full - 1;
  }
  return null;
};

/**
 * Sets a run of blocks so that the columns of the frame it ends in share one foot, as high as the text allows
 * (the remainder short in the last column).
 */
const balanced = (
  chain: Chain,
  blocks: readonly FlowBlock[],
  from: Cursor,
  bounds: Bounds,
  first: number,
): { placed: Placed[]; end: Cursor } => {
  const free = run(chain, blocks, from, bounds, first);
  if (free.placed.some((p) => p.overset)) return free;
  const last = lastFrame(free.placed);
  const frame = last && chain.frame(last.frame);
  if (!last || !frame || frame.columns.length < 2) return free;
  const top = last.frame === from.frame ? from.top : 0;
  const full = Math.min(frame.rows, bounds.feet.get(last.frame) ?? frame.rows);
  let flawed: { placed: Placed[]; end: Cursor; columns: number } | null = null;
  let patience = PATIENCE;
  const trials = new Map<number, { placed: Placed[]; end: Cursor; fits: boolean }>();
  const trial = (foot: number): { placed: Placed[]; end: Cursor; fits: boolean } => {
    const known = trials.get(foot);
    if (known) return known;
    const set = run(chain, blocks, from, { ...bounds, feet: new Map([...bounds.feet, [last.frame, foot]]), strict: true }, first);
    const found = { ...set, fits: !set.placed.some((p) => p.overset) && lastFrame(set.placed)!.frame === last.frame };
    trials.set(foot, found);
    return found;
  };
  const lowest = firstFit((foot) => trial(foot).fits, top + Math.max(1, Math.ceil(last.rowsUsed / frame.columns.length)), full);
  for (let foot = lowest ?? full; foot < full && patience > 0; foot++) {
    const { fits, ...tried } = trial(foot);
    const used = lastFrame(tried.placed)!;
    // a column left empty is worse than a line alone, not than a subhead without its text
    const alone = flawed !== null && !flawed.placed.some((p) => p.flaw === 'parted');
    if (fits && tried.placed.every((p) => p.flaw === 'none')) return alone && used.columns < flawed!.columns ? flawed! : tried;
    if (fits) flawed ??= { ...tried, columns: used.columns };
    if (flawed) patience--;
  }
  if (flawed) return flawed;
  return free;
};

/** A spanning block stands across the columns of its frame, under the band above it. */
const spanningFrame = (frame: Frame): Frame => {
  const first = frame.columns[0]!;
  const last = frame.columns.at(-1)!;
  return { ...frame, columns: [{ inline: first.inline, extent: last.inline + last.extent - first.inline }] };
};

/** The same chain, each frame one column wide. */
const spanningChain = (chain: Chain): Chain => ({
  frame: (index) => {
    const frame = chain.frame(index);
    return frame && spanningFrame(frame);
  },
});

/** Sets a spanning block under the band that ends at `foot`; in the next frame when no room would be left under it for what it heads. */
const spanned = (chain: Chain, block: FlowBlock, number: number, foot: Cursor, bounds: Bounds): { placed: Placed[]; end: Cursor } => {
  const across = spanningChain(chain);
  const here = run(across, [block], foot, bounds, number);
  const frame = chain.frame(foot.frame);
  const kept = here.end.frame === foot.frame && frame !== null && frame.rows - here.end.row < block.keepWithNext;
  if (!kept || !chain.frame(foot.frame + 1)) return here;
  return run(across, [block], { ...chainStart, frame: foot.frame + 1 }, bounds, number);
};

const characters = (lines: readonly PlacedLine[], blocks: readonly FlowBlock[]): number => {
  let n = 0;
  for (const { block, line } of lines) {
    const c = blocks[block]!.clusters;
    n += [...c.text.slice(c.start[line.from]!, c.start[line.to]!)].filter((ch) => ch.trim() !== '').length;
  }
  return n;
};

/** Rows of the chain that no line stands in, and about how many characters they would hold. */
const unused = (
  chain: Chain,
  lines: readonly PlacedLine[],
  blocks: readonly FlowBlock[],
  bounds: Bounds,
  em: number,
): { lines: number; characters: number } => {
  let rows = 0;
  let ems = 0;
  for (let slot = place(chain, chainStart, 1, bounds); slot; slot = place(chain, slot.next, 1, bounds)) {
    rows++;
    ems += slot.extent / em;
  }
  let before: PlacedLine | null = null;
  for (const placed of lines) {
    const { slot, block } = placed;
    if (!slot) continue;
    // blank rows over a block are its own, but at a column's head, where there are none
    const under =
      before?.slot && before.block !== block && before.slot.frame === slot.frame && before.slot.cursor.column === slot.cursor.column;
    const taken = placed.rows + (under ? (blocks[block]!.above ?? 0) : 0);
    before = placed;
    // a spanning block takes its rows in every column it stands over
    const columns = slot.frame.columns.length === 1 ? (chain.frame(slot.cursor.frame)?.columns.length ?? 1) : 1;
    rows -= taken * columns;
    ems -= (slot.extent / em) * taken;
  }
  return { lines: Math.max(0, rows), characters: Math.max(0, Math.round(ems)) };
};

/** Sets a story. `balance`: the columns of the frame it ends in end level; `em`: the body size, for the count of what would still fit. */
export const fillStory = (
  chain: Chain,
  blocks: readonly FlowBlock[],
  frames: readonly Frame[],
  bounds: Bounds,
  balance: boolean,
  em: number,
): FilledStory => {
  const lines: PlacedLine[] = [];
  const flaws: Flaw[] = [];
  let cursor = chainStart;
  let from = 0;
  const keep = (placed: readonly Placed[]): void => {
    for (const p of placed) {
      lines.push(...p.lines);
      // a block without words has no line and no flaw
      const block = p.lines[0]?.block;
      if (p.flaw !== 'none' && block !== undefined) flaws.push({ block, flaw: p.flaw });
    }
  };
  while (from < blocks.length) {
    let to = from;
    while (to < blocks.length && !blocks[to]!.spanning) to++;
    const band = blocks.slice(from, to);
    const closing = to < blocks.length;
    const set = (closing || balance ? balanced : run)(chain, band, cursor, bounds, from);
    keep(set.placed);
    const used = lastFrame(set.placed);
    cursor = set.end;
    if (closing) {
      // behind a band that is overset everything is; else under its foot, in the frame it ends in
      const overset = set.placed.some((p) => p.overset);
      const foot = overset || !used ? cursor : { ...chainStart, frame: used.frame, row: used.foot, top: used.foot };
      const one = spanned(chain, blocks[to]!, to, foot, bounds);
      keep(one.placed);
      const after = one.end;
      cursor = { ...after, column: 0, top: after.row, piece: 0, split: -1 };
      to++;
    }
    from = to;
  }
  const over = lines.filter((l) => l.slot === null);
  const left = over.length > 0 ? { lines: 0, characters: 0 } : unused(chain, lines, blocks, bounds, em);
  return {
    lines,
    overLines: over.length,
    overCharacters: characters(over, blocks),
    shortLines: left.lines,
    shortCharacters: left.characters,
    frames,
    flaws,
  };
};
