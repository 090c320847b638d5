/** Turns the YAML parser's complaints into findings at the character that is wrong, with the mend; one for a line, the cause before its echoes. */

import type { ErrorCode } from 'yaml';
import { type Finding, finding, type Message, type Values } from '../../base/finding.ts';
import { lineColumn, type SourceFile, span } from '../../source/source-file.ts';
import type { Mended } from './mended.ts';
import * as say from './messages.ts';

/** What we need of the parser's errors. */
export interface Complaint {
  readonly code: ErrorCode;
  readonly pos: readonly [number, number];
  readonly message: string;
}

/** How deep maps and lists may stand in one another. */
export const mostLevels = 64;

interface Explained {
  readonly message: Message;
  readonly values?: Values;
  readonly start: number;
  readonly end: number;
}

/** The value on the line of `offset` that begins with a sign YAML keeps for itself. */
const mustQuote = (text: string, offset: number): Explained | null => {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const match = /^(?:.*?(?::|-)[ \t]+|[ \t]*)(["'[{&*!|>%@`])/.exec(text.slice(lineStart, offset + 1));
  if (!match) return null;
  const start = lineStart + match[0].length - 1;
  return { message: say.mustQuote, values: { mark: match[1]! }, start, end: Math.max(offset, start + 1) };
};

const lineEnd = (text: string, offset: number): number => {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed;
};

const colonAfter = (text: string, start: number): number => {
  const end = lineEnd(text, start);
  const colon = text.indexOf(': ', start);
  return colon < 0 || colon > end ? end : colon;
};

/** The first word of the line that `offset` stands on. */
const wordOfLine = (message: Message, text: string, offset: number): Explained => {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [blanks, word] = /^([ \t-]*)([^\s:]*)/.exec(text.slice(lineStart, lineEnd(text, lineStart)))!.slice(1) as [string, string];
  const start = lineStart + blanks.length;
  return { message, start, end: start + Math.max(1, word.length) };
};

/** The quote or bracket that was never closed before `offset`, with its line. */
const opening = (text: string, offset: number, complaint: string): Explained => {
  const quote = /closing (["'])/.exec(complaint)?.[1];
  let start = quote === undefined ? -1 : text.lastIndexOf(quote, offset - 1);
  if (quote === undefined) {
    const [open, close] = /end with a \]/.test(complaint) ? ['[', ']'] : ['{', '}'];
    let level = 0;
    for (start = offset - 1; start >= 0; start--) {
      if (text[start] === close) level++;
      else if (text[start] === open && level-- === 0) break;
    }
  }
  return start < 0 ? { message: say.unclosed, start: offset, end: offset } : { message: say.unclosed, start, end: lineEnd(text, start) };
};

/** Two lines read as one key: the first has no colon, or the second is indented so far that it belongs to the value above it. */
const runTogether = (text: string, start: number, end: number): Explained => {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return /^[ \t-]*$/.test(text.slice(lineStart, start))
    ? { message: say.noColon, start, end: Math.min(end, lineEnd(text, start)) }
    : wordOfLine(say.indent, text, end);
};

const missingSign = (text: string, { pos: [start, end], message }: Complaint): Explained => {
  if (/map values/.test(message)) return { message: say.noColon, start, end };
  if (/directives-end/.test(message)) return { message: say.badDirective, start, end };
  if (/white space/.test(message)) return mustQuote(text, start) ?? { message: say.cannotRead, start, end };
  if (/indicator/.test(message)) return wordOfLine(say.indent, text, end);
  if (/closing/.test(message)) return opening(text, start, message);
  return { message: say.colonInBraces, start, end };
};

const explain = (text: string, complaint: Complaint): Explained => {
  const {
    code,
    pos: [start, end],
    message,
  } = complaint;
  const here = (is: Message, values: Values = {}): Explained => ({ message: is, values, start, end });
  switch (code) {
    case 'BAD_SCALAR_START':
      return here(say.mustQuote, { mark: text[start] ?? '' });
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return here(say.mustQuote, { mark: '!' });
    case 'MULTIPLE_ANCHORS':
    case 'BAD_PROP_ORDER':
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'UNEXPECTED_TOKEN':
      return mustQuote(text, start) ?? here(say.cannotRead);
    case 'BLOCK_AS_IMPLICIT_KEY':
      // the words up to the colon that makes a key of them
      return { message: say.colonInWords, start, end: colonAfter(text, start) };
    case 'MULTILINE_IMPLICIT_KEY':
      return runTogether(text, start, end);
    case 'TAB_AS_INDENT':
    case 'BAD_INDENT':
      return /end with a/.test(message) ? opening(text, start, message) : wordOfLine(say.indent, text, end);
    case 'MISSING_CHAR':
      return missingSign(text, complaint);
    case 'BLOCK_IN_FLOW':
      return here(say.colonInBraces);
    case 'BAD_DQ_ESCAPE':
      return { message: say.badEscape, start, end: start + 2 };
    case 'NON_STRING_KEY':
    case 'KEY_OVER_1024_CHARS':
      return here(say.keyNotWords);
    case 'MULTIPLE_DOCS':
      return { message: say.severalDocuments, start, end: start + 3 };
    case 'BAD_DIRECTIVE':
      return here(say.badDirective);
    case 'RESOURCE_EXHAUSTION':
      // where the parser gives up depends on its stack, so the place is not told
      return { message: say.tooDeep, values: { most: mostLevels }, start: 0, end: 0 };
    default:
      return here(say.cannotRead);
  }
};

export interface Explanation {
  readonly findings: readonly Finding[];
  /** the start of the line on which reading broke, in the text as written; `Infinity` when it did not */
  readonly brokenFrom: number;
}

/**
 * One finding for a line. What the parser says after it has lost the thread is not repeated, nor what it says of lines on which a slip
 * has been told already (`slips`).
 */
export const explainErrors = (
  file: SourceFile,
  source: Mended,
  complaints: readonly Complaint[],
  slips: readonly Finding[],
): Explanation => {
  const exhausted = complaints.find((complaint) => complaint.code === 'RESOURCE_EXHAUSTION');
  const inOrder = exhausted ? [exhausted] : [...complaints].sort((a, b) => a.pos[0] - b.pos[0]);
  const findings: Finding[] = [];
  const lines = new Set(slips.map(({ at }) => lineColumn(file.text, at!.start).line));
  let brokenFrom = Number.POSITIVE_INFINITY;
  let lost = false;
  for (const complaint of inOrder) {
    const inStream = /in YAML stream|in YAML document/.test(complaint.message);
    if (inStream && lost) continue;
    lost ||= inStream || complaint.code === 'UNEXPECTED_TOKEN';
    // an indented line swallowed by the value above it shows as a second colon on that line, then as a key of several lines: the latter is the cause
    const cause = inOrder.find((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === complaint.pos[0]) ?? complaint;
    const explained = explain(source.text, cause);
    const start = source.original(Math.min(explained.start, source.text.length));
    const end = Math.max(start, source.original(Math.min(explained.end, source.text.length)));
    const first = exhausted ? 0 : Math.min(start, source.original(complaint.pos[0]));
    brokenFrom = Math.min(brokenFrom, file.text.lastIndexOf('\n', first - 1) + 1);
    const { line } = lineColumn(file.text, start);
    if (lines.has(line)) continue;
    lines.add(line);
    findings.push(finding(explained.message, explained.values ?? {}, span(file, start, end)));
    // what follows was read as if inside the quote or bracket
    if (explained.message === say.unclosed || findings.length >= 50) break;
  }
  return { findings, brokenFrom };
};
