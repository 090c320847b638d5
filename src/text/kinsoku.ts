/** Kinsoku 避头尾 (禁则): which characters may not begin and which may not end a line, by level; by class, with a few characters of their own. */

import type { Kinsoku } from '../spec/style-spec.ts';
import {
  type CharClass,
  CLASSES,
  CLOSE,
  COLON,
  CONNECTOR,
  DASH,
  ELLIPSIS,
  EXCLAIM,
  MIDDOT,
  OPEN,
  PAUSE,
  SOLIDUS,
  STOP,
} from './char-class.ts';

export interface KinsokuTable {
  /** by class: 1 = may not begin a line */
  readonly start: Uint8Array;
  /** by class: 1 = may not end a line */
  readonly end: Uint8Array;
}

const flags = (classes: readonly CharClass[]): Uint8Array => {
  const found = new Uint8Array(CLASSES);
  for (const c of classes) found[c] = 1;
  return found;
};

/** CLREQ #prohibition_rules_for_line_start_end, "basic": closing marks, stops, connectors, interpuncts and the solidus never begin a line. */
const basicStart = [CLOSE, PAUSE, COLON, STOP, EXCLAIM, MIDDOT, CONNECTOR, SOLIDUS];

const none: KinsokuTable = { start: flags([]), end: flags([]) };
const basic: KinsokuTable = { start: flags(basicStart), end: flags([OPEN]) };
/** GB/T 15834 5.1.9: the solidus does not end a line either. */
const gb: KinsokuTable = { start: flags(basicStart), end: flags([OPEN, SOLIDUS]) };
/** CLREQ "strict": nor does a dash or an ellipsis begin one. */
const strict: KinsokuTable = { start: flags([...basicStart, DASH, ELLIPSIS]), end: flags([OPEN, SOLIDUS]) };

/** Levels the setter knows so far; the Japanese and CSS levels need classes of their own and are reported by `compose/`. */
export const kinsokuTable = (level: Kinsoku): KinsokuTable | null => {
  switch (level) {
    case 'none':
      return none;
    case 'basic':
      return basic;
    case 'gb':
      return gb;
    case 'strict':
      return strict;
    default:
      return null;
  }
};
