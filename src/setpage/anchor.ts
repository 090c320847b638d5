/** Anchors: the edition-wide tree that says what each piece of the page is: tags, threads, hot zones and click-to-source come from it. */

/** Index into the edition's anchors; `decoration` for furniture rules, grounds and the like that are no content. */
export type AnchorId = number;

export const decoration: AnchorId = -1;

export type Role =
  | 'edition'
  | 'story'
  | 'headline-group'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'paragraph'
  | 'subhead'
  | 'quotation'
  | 'list-item'
  | 'section-break'
  | 'chapter'
  | 'figure'
  | 'caption'
  | 'credit'
  | 'banner'
  | 'box'
  | 'masthead'
  | 'index'
  | 'index-line'
  /** 下转 and 上接: they lead round in the paper and are no part of the story */
  | 'jump-to'
  | 'jump-from'
  | 'furniture';

export interface Anchor {
  readonly id: AnchorId;
  /** -1 for the root */
  readonly parent: AnchorId;
  readonly role: Role;
  /** a story's headline, a figure's alternative text, a furniture line's name */
  readonly title?: string;
  /** its words, where the glyphs do not give them: a headline broken into lines, a name that is a picture */
  readonly words?: string;
  /** where its words come from: the file, and the block's number in it (-1: front matter or the page spec) */
  readonly file?: string;
  readonly block?: number;
  readonly lang?: string;
  /** index of the page it leads to */
  readonly leadsTo?: number;
}
