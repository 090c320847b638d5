/** Inlines: reads a block's words and marks, joins its lines, and keeps the way back to the file. */

import type { RawBlock } from './blocks.ts';
import type { FaultList } from './fault-list.ts';
import { spreadName, zhuyinCount } from './messages.ts';
import { pairMarks } from './pair-marks.ts';
import { addPiece, noPieces } from './pieces.ts';
import type { SignFinder } from './signs.ts';
import type { Block, Mark, MarkName } from './story.ts';
import { findTokens, type Token } from './tokens.ts';

/** Marks that Han and Latin share; what stands beside them tells which they are: quotation marks, dashes, ellipsis, middle dots. */
const isShared = (code: number): boolean =>
  (code >= 0x2018 && code <= 0x201f) ||
  (code >= 0x2013 && code <= 0x2015) ||
  code === 0x2025 ||
  code === 0x2026 ||
  code === 0xb7 ||
  code === 0x2027;

/** Whether the character belongs to a script that is written without spaces. Hangul is not one of them. */
const isUnspaced = (code: number): boolean => code >= 0x2e3a && !(code >= 0xac00 && code <= 0xd7ff);

const isSign = (code: number): boolean => code === 0x2a || code === 0x5b || code === 0x5c;

/** Whether the line whose end is `parts[last]` ends as Han text does; markup is looked through. */
const endsUnspaced = (text: string, parts: readonly Token[], last: number, blockStart: number): boolean => {
  for (let i = last; i >= 0; i--) {
    const previous = parts[i - 1];
    const from = previous?.end ?? blockStart;
    for (let at = parts[i]!.start - 1; at >= from; at--) {
      const code = text.charCodeAt(at);
      if (!isShared(code) && !isSign(code)) return isUnspaced(code);
    }
    if (previous?.kind === 'feed' || previous?.kind === 'break') return true;
  }
  return true;
};

/** Whether the words that begin at `start` begin as Han text does; signs of markup are looked through. */
const beginsUnspaced = (text: string, start: number): boolean => {
  for (let at = start; at < text.length && text.charCodeAt(at) !== 0x0a; at++) {
    const code = text.charCodeAt(at);
    if (!isShared(code) && !isSign(code)) return isUnspaced(code);
  }
  return true;
};

/** A block whose words are one stretch of the file with nothing in it to be read: most are. */
export const plainBlock = (text: string, raw: RawBlock, id: number): Block => {
  const from = raw.lines[0] ?? raw.start;
  return {
    id,
    kind: raw.kind,
    text: raw.lines.length === 0 ? '' : text.slice(from, raw.lines[1]!),
    marks: [],
    start: raw.start,
    end: raw.end,
    offsets: [0, from - raw.start],
  };
};

const bopomofo = /[\u3105-\u312f\u31a0-\u31bf]/;

/** What a mark asks of its words. `start` and `end`: where its brace stands. */
const checkMark = (mark: Omit<Mark, 'end'>, text: string, start: number, end: number, faults: FaultList): void => {
  const { name, value = '' } = mark;
  if (name !== 'name3' && !(name === 'ruby' && bopomofo.test(value))) return;
  const words = text.slice(mark.start);
  const characters = [...words].filter((character) => !/\p{M}/u.test(character)).length;
  if (name === 'name3') {
    if (characters !== 2) faults.add(spreadName, start, end, { words });
    return;
  }
  const readings = value.split(/[\s・]+/u).filter((reading) => reading !== '').length;
  if (readings !== characters) faults.add(zhuyinCount, start, end, { words, characters, readings });
};

/** Reads the marks of a block. A mark without its partner is text, with a finding. */
export const readInlines = (text: string, raw: RawBlock, id: number, nextSign: SignFinder, faults: FaultList): Block => {
  const tokens = pairMarks(text, findTokens(text, raw, nextSign, faults), faults);
  const words = noPieces();
  const marks: { name: MarkName; start: number; end: number; value?: string }[] = [];
  /** marks not yet ended, by their place in `marks`; they nest */
  const open: number[] = [];
  let empty = false;
  let from = raw.lines[0]!;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, start, end, name, value } = tokens[i]!;
    if (kind === 'text') continue;
    if (start > from) addPiece(words, text.slice(from, start), from, raw.start);
    const at = words.text.length;
    if (kind === 'open') {
      open.push(marks.length);
      marks.push(value === null ? { name: name!, start: at, end: at } : { name: name!, start: at, end: at, value });
    } else if (kind === 'close') {
      const mark = marks[open.pop()!]!;
      mark.end = at;
      if (mark.start === at) empty = true;
      else checkMark(mark, words.text, start + 1, end, faults);
    } else if (kind === 'break') addPiece(words, '\n', text.indexOf('\n', start), raw.start);
    else if (kind === 'feed' && !endsUnspaced(text, tokens, i, raw.lines[0]!) && !beginsUnspaced(text, end))
      addPiece(words, ' ', text.indexOf('\n', start), raw.start);
    from = end;
  }
  const last = raw.lines[raw.lines.length - 1]!;
  if (last > from) addPiece(words, text.slice(from, last), from, raw.start);
  return {
    id,
    kind: raw.kind,
    text: words.text,
    // a mark with nothing in it but a control character
    marks: empty ? marks.filter((mark) => mark.end > mark.start) : marks,
    start: raw.start,
    end: raw.end,
    offsets: words.offsets.length === 0 ? [0, 0] : words.offsets,
  };
};
