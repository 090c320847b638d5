/** Reads manuscripts in Markdown, made for Chinese and not for CommonMark's edge rules: text in, blocks with marks out. */

import type { SourceFile } from '../source/source-file.ts';
import { cutBlocks } from './blocks.ts';
import { faultList } from './fault-list.ts';
import { readFront } from './front-matter.ts';
import { checkCharacters, droppedSigns } from './hygiene.ts';
import { plainBlock, readInlines } from './inlines.ts';
import type { Reading, TextReader } from './reader.ts';
import { signFinder } from './signs.ts';
import type { Block } from './story.ts';
import { checkStrayMarks } from './stray-marks.ts';

/** `*`, brackets, backslash, and the control characters that are left out. A `]` counts for `]{dots}` without its beginning. */
const markup = `[*[\\]\\\\${droppedSigns}]`;

const read = (file: SourceFile): Reading => {
  const faults = faultList(file);
  const text = file.text;
  checkCharacters(text, faults);
  const { front, bodyStart } = readFront(text, faults);
  checkStrayMarks(text, bodyStart, faults);
  const nextSign = signFinder(text, markup);
  const blocks: Block[] = [];
  for (const raw of cutBlocks(text, bodyStart, faults)) {
    const plain = raw.lines.length === 0 || (raw.lines.length === 2 && nextSign(raw.start) >= raw.end);
    blocks.push(plain ? plainBlock(text, raw, blocks.length) : readInlines(text, raw, blocks.length, nextSign, faults));
  }
  return { story: { file, front, blocks }, findings: faults.sorted() };
};

export const markdown: TextReader = { kind: 'text', extensions: ['.md'], read };
