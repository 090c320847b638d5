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

/** The style of a block where its story names one for its text: words of the text take it, what heads and parts them keeps its own. */
export const styleName = (kind: BlockKind, text: string | undefined): string =>
  text !== undefined && (kind === 'paragraph' || kind === 'quotation') ? text : blockStyle[kind];

/** 分节: what stands for `---` in the text when the house says nothing else (three asterisks, centred). */
export const sectionMark = '＊　＊　＊';
