/** Edition: everything an issue is composed from, read and at hand; made by `load.ts`, pure from here on. */

import type { Finding, Span } from '../base/finding.ts';
import type { FontSet } from '../font/font-set.ts';
import type { EditionInfo } from '../setpage/set-page.ts';
import type { ProjectPath } from '../source/path.ts';
import type { SpecDocument } from '../spec/document.ts';
import type { EditionSpec, PageSpec } from '../spec/page-spec.ts';
import type { Story } from '../story/story.ts';
import type { Hyphenator } from '../text/hyphenate.ts';
import type { WordBorders } from './cut-words.ts';
import type { House } from './house.ts';

/** A page file with its house style. */
export interface PageSource {
  readonly document: SpecDocument<PageSpec>;
  readonly house: House;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface Edition {
  readonly info: EditionInfo;
  readonly spec: EditionSpec | null;
  readonly pages: readonly PageSource[];
  /** in place of pages: a manuscript that makes pages of the layout until it ends */
  readonly book: { readonly story: Story; readonly house: House } | null;
  readonly stories: ReadonlyMap<ProjectPath, Story>;
  /** names of the files a pattern stands for, by pattern resolved from its page */
  readonly patterns: ReadonlyMap<string, readonly ProjectPath[]>;
  /** upright sizes; `null` for a picture that could not be read (already reported) */
  readonly pictures: ReadonlyMap<ProjectPath, PictureSize | null>;
  readonly fonts: FontSet;
  /** lunar dates by ISO date, where a page asks for them */
  readonly lunar: ReadonlyMap<string, string>;
  /** where Latin words may be parted; `null` when no text has a word long enough */
  readonly hyphenate: Hyphenator | null;
  /** word borders of headlines that were cut already; see `cut-words.ts` */
  readonly borders: WordBorders;
  /** the house's own terms, never broken in a headline */
  readonly terms: readonly string[];
  /** the text of every file read, for excerpts under messages */
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  /** where the edition lists its pages; not there when a page is set by itself */
  readonly at?: Span;
}
