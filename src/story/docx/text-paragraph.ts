/** What is extracted from a Word document: its text, paragraph by paragraph, what holds over which words, and what was left out where. */

import type { MarkName } from '../story.ts';

/** Words under the same marks, from `start` to `end` of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly StretchMark[];
}

/** The same object over several stretches is one mark. */
export interface StretchMark {
  readonly name: MarkName;
  readonly value?: string;
}

/** What does not come into the manuscript, or not as it was. */
export type LossKind =
  | 'table'
  | 'picture'
  | 'note'
  | 'comment'
  | 'hidden'
  | 'change'
  | 'raised'
  | 'struck'
  | 'formula'
  | 'text-box'
  | 'symbol'
  | 'other-file';

export interface Loss {
  readonly kind: LossKind;
  readonly start: number;
  readonly end: number;
  /** characters of a table, hidden words; the code and font of a symbol */
  readonly what: string;
}

export interface TextParagraph {
  readonly start: number;
  readonly end: number;
  readonly styleId: string | null;
  readonly styleName: string | null;
  readonly numbering: 'ordered' | 'bullets' | null;
  readonly stretches: readonly Stretch[];
}

export interface Extracted {
  readonly text: string;
  readonly paragraphs: readonly TextParagraph[];
  readonly losses: readonly Loss[];
  /** UTF-16 units of words that mammoth handed over, kept or not; signs of symbol fonts apart */
  readonly units: number;
}
