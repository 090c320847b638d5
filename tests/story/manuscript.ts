/** Manuscripts for the tests of `story/`: reads a text and draws what came out in one line a block. */

import type { Finding } from '../../src/base/finding.ts';
import { projectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { readStory } from '../../src/story/read-story.ts';
import type { Reading } from '../../src/story/reader.ts';
import type { Block } from '../../src/story/story.ts';

export const read = (text: string, name = 'story.md'): Reading => readStory(sourceFile(projectPath(name)!, text));

/** `他见到‹bold 李白›说`; a value stands after the name: `‹ruby=háng 行›`. */
export const drawn = (block: Block): string => {
  let out = '';
  for (let at = 0; at <= block.text.length; at++) {
    for (const mark of block.marks) if (mark.end === at) out += '›';
    for (const mark of block.marks) if (mark.start === at) out += `‹${mark.name}${mark.value === undefined ? '' : `=${mark.value}`} `;
    out += block.text[at] ?? '';
  }
  return out;
};

/** Every block as `kind: words`. */
export const blocks = (text: string, name?: string): string[] =>
  read(text, name).story.blocks.map((block) => `${block.kind}: ${drawn(block)}`);

/** The words of a manuscript that is one block. */
export const line = (text: string): string => {
  const all = read(text).story.blocks;
  if (all.length !== 1) throw new Error(`one block expected, ${all.length} found`);
  return drawn(all[0]!);
};

/** Every finding as `code@the words it points at`. */
export const faults = (text: string, name?: string): string[] =>
  read(text, name).findings.map((finding: Finding) => `${finding.code}@${text.slice(finding.at!.start, finding.at!.end)}`);
