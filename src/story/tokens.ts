/** Tokens: the signs of markup in one block, found in a single pass over its lines; brackets are paired here, stars in `pair-marks.ts`. */

import { endsInBackslash, type RawBlock } from './blocks.ts';
import { type Brace, braceEnd, readBrace } from './brace.ts';
import type { FaultList } from './fault-list.ts';
import { withoutDropped } from './hygiene.ts';
import { danglingBackslash, emptyMark, unclosedMark, unpairedMark } from './messages.ts';
import type { SignFinder } from './signs.ts';
import type { MarkName } from './story.ts';

/** A piece of markup from `start` to `end` in the file. */
export interface Token {
  /**
   * `open`, `close`: a mark's beginning and end; `cut`: left out (a backslash, a control character); `feed`: between two lines; `break`: the
   * same, with a line end asked for; `text`: an open bracket or stars that are no markup. `stars` are settled by `pairMarks`.
   */
  kind: 'stars' | 'open' | 'close' | 'cut' | 'feed' | 'break' | 'text';
  readonly start: number;
  readonly end: number;
  /** whether stars may begin a mark, or end one */
  readonly opens: boolean;
  readonly closes: boolean;
  name: MarkName | null;
  value: string | null;
}

const star = 0x2a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;

export const token = (kind: Token['kind'], start: number, end: number, opens = false, closes = false): Token => ({
  kind,
  start,
  end,
  opens,
  closes,
  name: null,
  value: null,
});

const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000 || code === 0x09 || code < 0;
const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
/** Han, kana and their marks, roughly: what CommonMark's rules for the inside and outside of a word do not fit. */
const isWide = (code: number): boolean => code >= 0x2e80;
/** ASCII punctuation, the characters a backslash can take the meaning from. */
const isEscapable = (code: number): boolean =>
  (code >= 0x21 && code <= 0x2f) || (code >= 0x3a && code <= 0x40) || (code >= 0x5b && code <= 0x60) || (code >= 0x7b && code <= 0x7e);

/** A run of stars; `null` for a sign of multiplication: `3*4`, `3 * 4`. */
const starsToken = (text: string, start: number, end: number, lineStart: number, lineEnd: number): Token | null => {
  const at = (place: number): number => (place >= lineStart && place < lineEnd ? text.charCodeAt(place) : -1);
  const before = at(start - 1);
  const after = at(end);
  if (isDigit(before) && isDigit(after)) return null;
  if (before === 0x20 && after === 0x20 && isDigit(at(start - 2)) && isDigit(at(end + 1))) return null;
  return token('stars', start, end, !isBlank(after) || isWide(before), !isBlank(before) || isWide(after));
};

/** Brackets of a block not yet closed, and how many are escaped: a `]{dots}` that belongs to one of those is no fault. */
interface Brackets {
  readonly open: Token[];
  escaped: number;
}

/** Pairs a `]{…}` with the nearest open bracket; what is no mark stays text. Answers where reading goes on. */
const closeAt = (text: string, at: number, lineEnd: number, brackets: Brackets, tokens: Token[], faults: FaultList): number => {
  const open = brackets.open.pop();
  if (at + 1 >= lineEnd || text.charCodeAt(at + 1) !== openBrace) return at + 1;
  const last = braceEnd(text, at + 1, lineEnd);
  if (last < 0) {
    if (open) faults.add(unclosedMark, at, at + 2);
    return at + 1;
  }
  const brace: Brace = readBrace(withoutDropped(text.slice(at + 2, last)));
  const end = last + 1;
  if (!brace.known) {
    if (open) faults.add(brace.message, at + 1, end, brace.values);
  } else if (!open) {
    if (brackets.escaped > 0) brackets.escaped--;
    else faults.add(unpairedMark, at, end, { mark: text.slice(at, end) });
  } else if (open.end === at) faults.add(emptyMark, open.start, end, { mark: text.slice(open.start, end) });
  else {
    if (brace.fault) faults.add(brace.fault.message, at + 1, end, brace.fault.values);
    open.kind = 'open';
    open.name = brace.name;
    open.value = brace.value;
    tokens.push(token('close', at, end));
    return end;
  }
  return at + 1;
};

/** Everything in the block that is not plainly text, in order. */
export const findTokens = (text: string, block: RawBlock, nextSign: SignFinder, faults: FaultList): Token[] => {
  const tokens: Token[] = [];
  const brackets: Brackets = { open: [], escaped: 0 };
  const lines = block.lines;
  for (let line = 0; line < lines.length; line += 2) {
    const start = lines[line]!;
    const end = lines[line + 1]!;
    const next = lines[line + 2];
    const breaks = endsInBackslash(text, start, end);
    if (breaks && next === undefined) faults.add(danglingBackslash, end - 1, end);
    for (let at = nextSign(start); at < end; at = nextSign(at)) {
      const code = text.charCodeAt(at);
      if (code === star) {
        const from = at;
        while (at < end && text.charCodeAt(at) === star) at++;
        const stars = starsToken(text, from, at, start, end);
        if (stars) tokens.push(stars);
      } else if (code === backslash) {
        const escapes = at + 1 < end && isEscapable(text.charCodeAt(at + 1));
        if (escapes) tokens.push(token('cut', at, at + 1));
        if (escapes && text.charCodeAt(at + 1) === openBracket) brackets.escaped++;
        at += escapes ? 2 : 1;
      } else if (code === openBracket) {
        const bracket = token('text', at, at + 1);
        tokens.push(bracket);
        brackets.open.push(bracket);
        at++;
      } else if (code === closeBracket) at = closeAt(text, at, end, brackets, tokens, faults);
      else {
        tokens.push(token('cut', at, at + 1));
        at++;
      }
    }
    if (next !== undefined) tokens.push(breaks ? token('break', end - 1, next) : token('feed', end, next));
  }
  return tokens;
};
