/** What the rules say under one tailoring, kept in a table of cells, a state and a line class each; a cell is filled when it is first met. */

import { type Context, contextOf, NONE } from './context.ts';
import { lineClasses } from './data.ts';
import * as K from './kind.ts';
import { NO, ruling } from './rules.ts';
import type { Tailoring } from './tailoring.ts';

/** A cell is found by shift: `cells[state << ROW | lineClass]`; the states without a context are the line classes themselves. */
export const ROW = 7;
const ROWS = 1 << ROW;
const CONTEXTS = 16;
const UNKNOWN = 255;

/** A cell holds the next state, above it the ruling, and this bit, so that none that is filled is nought. */
const FILLED = 0x8000;

export interface BreakTable {
  readonly tailoring: Tailoring;
  readonly cells: Uint16Array;
  /** the state at the start of a text: as behind a line feed (LB2) */
  readonly start: number;
  /** by line class, under the tailoring; `UNKNOWN` until asked */
  readonly kinds: Uint8Array;
  readonly tags: Uint16Array;
  /** by state */
  readonly lineClass: Uint8Array;
  readonly context: Uint8Array;
  /** `states[lineClass * CONTEXTS + context]`, 0 for one not met yet: the states with a context are numbered as they come */
  readonly states: Uint8Array;
  count: number;
}

const open = (tailoring: Tailoring): BreakTable => {
  const lineClass = new Uint8Array(ROWS);
  for (let c = 0; c < lineClasses.length; c++) lineClass[c] = c;
  return {
    tailoring,
    cells: new Uint16Array(ROWS << ROW),
    start: lineClasses.indexOf('BK'),
    kinds: new Uint8Array(lineClasses.length).fill(UNKNOWN),
    tags: new Uint16Array(lineClasses.length),
    lineClass,
    context: new Uint8Array(ROWS),
    states: new Uint8Array(lineClasses.length * CONTEXTS),
    count: lineClasses.length,
  };
};

export const kindIn = (table: BreakTable, lineClass: number): K.Kind => {
  const known = table.kinds[lineClass]!;
  if (known !== UNKNOWN) return known;
  const tailored = table.tailoring(lineClasses[lineClass]!);
  table.tags[lineClass] = K.tagsOf(tailored);
  const kind = K.kindOf(tailored);
  table.kinds[lineClass] = kind;
  return kind;
};

const stateOf = (table: BreakTable, lineClass: number, context: Context): number => {
  if (context === NONE) return lineClass;
  const at = lineClass * CONTEXTS + context;
  if (table.states[at] === 0) {
    const state = table.count++;
    table.lineClass[state] = lineClass;
    table.context[state] = context;
    table.states[at] = state;
  }
  return table.states[at]!;
};

/** The next state and the ruling at a boundary, as a cell holds them. */
const ask = (table: BreakTable, state: number, lineClass: number): number => {
  const own = table.lineClass[state]!;
  const context = table.context[state]!;
  const left = kindIn(table, own);
  let on = lineClass;
  let right = kindIn(table, on);
  if (right === K.CM || right === K.ZWJ) {
    // LB9: joined to what stands before, which stays what it was; LB10: where nothing carries it, a letter
    if (left > K.ZW) return state | (NO << 8);
    on = lineClasses.indexOf('AL');
    right = kindIn(table, on);
  }
  const leftTags = table.tags[own]!;
  const rightTags = table.tags[on]!;
  const next = stateOf(table, on, contextOf(left, context, leftTags, right, rightTags));
  return next | (ruling(left, context, leftTags, right, rightTags) << 8);
};

/** Fills a cell; after that it is found in `cells`. */
export const fillCell = (table: BreakTable, state: number, lineClass: number): number => {
  const cell = ask(table, state, lineClass) | FILLED;
  table.cells[(state << ROW) | lineClass] = cell;
  return cell;
};

const known = new Map<Tailoring, BreakTable>();

export const breakTable = (tailoring: Tailoring): BreakTable => {
  const found = known.get(tailoring) ?? open(tailoring);
  known.set(tailoring, found);
  return found;
};
