/** Story: a manuscript as blocks of text with marks, every piece knowing where it stands in the file. */

import type { Span } from '../base/finding.ts';
import type { SourceFile } from '../source/source-file.ts';

export type BlockKind = 'paragraph' | 'subhead' | 'quotation' | 'list-item' | 'section-break' | 'chapter';

/** Marks of the manuscript: `**bold**`, `*kai*` and those of `[text]{mark}`; `flush` on its first words: the paragraph goes on behind a quotation, without indent (续段顶格). */
export type MarkName = 'bold' | 'kai' | 'dots' | 'name' | 'name3' | 'title' | 'death' | 'ruby' | 'tcy' | 'warichu' | 'flush' | 'lang';

/** A mark over `start` to `end` of the block's text, in UTF-16 offsets. Marks nest and never cross. */
export interface Mark {
  readonly name: MarkName;
  readonly start: number;
  readonly end: number;
  /** the reading of a ruby, the tag of a language */
  readonly value?: string;
}

export interface Block {
  /** number of the block in its story, from 0 */
  readonly id: number;
  readonly kind: BlockKind;
  /** the words, without marks; `\n` is a line end the author asked for (subheads, verse) */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** where the block begins and ends in the file */
  readonly start: number;
  readonly end: number;
  /**
   * From text to file: pairs `textOffset, fileOffset - start` where the straight run of offsets breaks (escapes, marks, joined lines),
   * ascending; the first pair is always there.
   */
  readonly offsets: readonly number[];
}

/** A field of the front matter: its words and where they stand. */
export interface Field {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const frontKeys = ['kicker', 'headline', 'deck', 'byline', 'dateline', 'credit', 'source', 'section', 'kind', 'lang'] as const;

export type FrontKey = (typeof frontKeys)[number];

/** What the front matter says; a key that is absent, empty or `null` is not there. */
export type Front = Readonly<Partial<Record<FrontKey, Field>>>;

export interface Story {
  readonly file: SourceFile;
  readonly front: Front;
  readonly blocks: readonly Block[];
}

/** The place in the file of an offset in a block's text. */
export const fileOffset = (block: Block, textOffset: number): number => {
  const pairs = block.offsets;
  let low = 0;
  let high = pairs.length / 2 - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (pairs[mid * 2]! <= textOffset) low = mid;
    else high = mid - 1;
  }
  return block.start + pairs[low * 2 + 1]! + (textOffset - pairs[low * 2]!);
};

export const blockSpan = (story: Story, block: Block, from = 0, to = block.text.length): Span => ({
  file: story.file.path,
  start: fileOffset(block, from),
  end: to >= block.text.length ? block.end : fileOffset(block, to),
});
