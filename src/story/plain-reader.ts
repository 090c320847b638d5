/** Reads plain text manuscripts: every line with words in it is a paragraph, and nothing in it is a mark. */

import type { SourceFile } from '../source/source-file.ts';
import { skipBlanks, trimBlanks } from './blocks.ts';
import { faultList } from './fault-list.ts';
import { readFront } from './front-matter.ts';
import { checkCharacters, droppedSigns, isDropped } from './hygiene.ts';
import { addPiece, noPieces } from './pieces.ts';
import type { Reading, TextReader } from './reader.ts';
import { signFinder } from './signs.ts';
import type { Block } from './story.ts';

/** The words from `start` to `end`, control characters left out. */
const wordsBetween = (text: string, start: number, end: number): Pick<Block, 'text' | 'offsets'> => {
  const words = noPieces();
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isDropped(text.charCodeAt(at))) continue;
    if (at > from) addPiece(words, text.slice(from, at), from, start);
    from = at + 1;
  }
  return words;
};

const read = (file: SourceFile): Reading => {
  const faults = faultList(file);
  const text = file.text;
  checkCharacters(text, faults);
  const { front, bodyStart } = readFront(text, faults);
  const nextDropped = signFinder(text, `[${droppedSigns}]`);
  const blocks: Block[] = [];
  for (let at = bodyStart; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed;
    const start = skipBlanks(text, at, next);
    const end = trimBlanks(text, start, next);
    at = next + 1;
    if (start === end) continue;
    const words = nextDropped(start) < end ? wordsBetween(text, start, end) : { text: text.slice(start, end), offsets: [0, 0] };
    blocks.push({ id: blocks.length, kind: 'paragraph', text: words.text, marks: [], start, end, offsets: words.offsets });
  }
  return { story: { file, front, blocks }, findings: faults.sorted() };
};

export const plain: TextReader = { kind: 'text', extensions: ['.txt'], read };
