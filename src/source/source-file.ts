/** A source file: its text, decoded once, and the way from an offset to line and column. */

import type { Span } from '../base/finding.ts';
import type { ProjectPath } from './path.ts';

export interface SourceFile {
  readonly path: ProjectPath;
  /** without byte order mark, line ends folded to `\n` */
  readonly text: string;
}

/** Line and column count from 1; a column is a code point, so that editors and people agree. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Decodes UTF-8 (a byte order mark is dropped, CR LF and CR become LF). Ill-formed bytes become U+FFFD, which the readers report. */
export const sourceFile = (path: ProjectPath, bytes: Uint8Array | string): SourceFile => {
  let text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8').decode(bytes);
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  return { path, text };
};

export const span = (file: SourceFile, start: number, end: number): Span => ({ file: file.path, start, end });

/** Where the lines of the text last asked about begin: findings come in the order of their files, so one text is remembered. */
let lastText = '';
let lastStarts: readonly number[] = [0];

const lineStarts = (text: string): readonly number[] => {
  if (text === lastText) return lastStarts;
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  lastText = text;
  lastStarts = starts;
  return starts;
};

export const lineColumn = (text: string, offset: number): LineColumn => {
  const at = Math.max(0, Math.min(offset, text.length));
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: [...text.slice(starts[low]!, at)].length + 1 };
};
