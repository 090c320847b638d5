/** Blocks: cuts a manuscript's lines into paragraphs, headings, quotations, list items and section breaks, before any mark is read. */

import type { FaultList } from './fault-list.ts';
import { headingForm } from './messages.ts';
import type { BlockKind } from './story.ts';

/** A block not yet read for marks: where it stands, and the stretches of the file that hold its words, one a line. */
export interface RawBlock {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** pairs: where the words of a line begin and end in the file, markers and outer blanks left out */
  readonly lines: readonly number[];
}

/** What is dropped at either end of a line: blanks, tabs, 全角空格, and control characters, which are no part of the text. */
export const isOuterBlank = (code: number): boolean => code <= 0x20 || code === 0x3000 || code === 0x7f;

/** Where the words of the line from `start` to `end` begin. */
export const skipBlanks = (text: string, start: number, end: number): number => {
  let at = start;
  while (at < end && isOuterBlank(text.charCodeAt(at))) at++;
  return at;
};

/** Where the words of the line from `start` to `end` end. */
export const trimBlanks = (text: string, start: number, end: number): number => {
  let at = end;
  while (at > start && isOuterBlank(text.charCodeAt(at - 1))) at--;
  return at;
};

/** Words without their outer blanks. Loops, because `/[ \t]+$/` takes quadratic time over a run of blanks. */
export const trimmed = (words: string): string => {
  const start = skipBlanks(words, 0, words.length);
  return words.slice(start, trimBlanks(words, start, words.length));
};

/** Whether the line's last backslash is no escaped one, and so asks for a line end. */
export const endsInBackslash = (text: string, start: number, end: number): boolean => {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === backslash) at--;
  return (end - at) % 2 === 1;
};

const hash = 0x23;
const hyphen = 0x2d;
const greater = 0x3e;
const backslash = 0x5c;

/** How long a run of one character is. */
const runOf = (code: number, text: string, start: number, end: number): number => {
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at++;
  return at - start;
};

interface Line {
  readonly kind: BlockKind;
  /** where the words begin, after the marker */
  readonly words: number;
}

/** The kind of block a line asks for by its marker, which a blank must follow; `null`: none, it is running text. */
const lineKind = (text: string, start: number, end: number, faults: FaultList): Line | null => {
  const code = text.charCodeAt(start);
  if (code !== hash && code !== hyphen && code !== greater) return null;
  const run = runOf(code, text, start, end);
  const words = skipBlanks(text, start + run, end);
  const spaced = words > start + run;
  if (code === hash) {
    if (spaced && run <= 2) return { kind: run === 1 ? 'chapter' : 'subhead', words };
    // `#1号楼` is text; `##标题` and `### 标题` are slips
    if (run > 1 || words === end) faults.add(headingForm, start, start + run, { marker: text.slice(start, start + run) });
    return null;
  }
  if (code === hyphen && run >= 3 && words === end) return { kind: 'section-break', words };
  if (run === 1 && spaced) return { kind: code === hyphen ? 'list-item' : 'quotation', words };
  return null;
};

/** Cuts the text from `from` on. A block ends at a blank line, and at a line that begins another. */
export const cutBlocks = (text: string, from: number, faults: FaultList): RawBlock[] => {
  const blocks: RawBlock[] = [];
  let kind: BlockKind | null = null;
  let start = 0;
  let end = 0;
  let lines: number[] = [];
  const close = (): void => {
    if (kind !== null) blocks.push({ kind, start, end, lines });
    kind = null;
  };
  /** Whether a line of running text goes on with the block above it. */
  const goesOn = (): boolean => {
    // each line of a quotation bears its own marker; a heading goes on only when its line says so
    if (kind === 'paragraph' || kind === 'list-item') return true;
    return (kind === 'subhead' || kind === 'chapter') && endsInBackslash(text, lines[lines.length - 2]!, end);
  };
  for (let at = from; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed;
    const first = skipBlanks(text, at, next);
    const last = trimBlanks(text, first, next);
    at = next + 1;
    const line = first === last ? null : lineKind(text, first, last, faults);
    const loneMarker = kind === 'quotation' && last - first === 1 && text.charCodeAt(first) === greater;
    if (first === last || loneMarker) close();
    else if (line?.kind === 'quotation' && kind === 'quotation') lines.push(line.words, last);
    else if (line === null && goesOn()) lines.push(first, last);
    else {
      close();
      kind = line?.kind ?? 'paragraph';
      start = first;
      lines = kind === 'section-break' ? [] : [line?.words ?? first, last];
    }
    end = last;
  }
  close();
  return blocks;
};
