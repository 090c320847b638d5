/** Which style of the house each kind of block is set in, and what a section break is printed as. */

import type { BlockKind } from '../story/story.ts';

export const blockStyle: Readonly<Record<BlockKind, string>> = {
  paragraph: 'body',
  subhead: 'subhead',
  quotation: 'quotation',
  'list-item': 'list',
  'section-break': 'section-break',
  chapter: 'chapter',
};

/** 分节: what stands for `---` in the text when the house says nothing else (three asterisks, centred). */
export const sectionMark = '＊　＊　＊';
