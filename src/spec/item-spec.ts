/** ItemSpec: what may stand in a `place:` list, one kind for each first key. */

import type { GridSpec } from './layout-spec.ts';
import type { Length } from './length.ts';
import type { Place } from './place.ts';
import type { TextSpec, Writing } from './style-spec.ts';

/** Keys every item has. `path` is its place in the YAML document, for findings. */
interface ItemBase {
  readonly path: readonly (string | number)[];
  /** empty: the whole area */
  readonly at: readonly Place[];
  /** the item may lie over another */
  readonly over?: boolean;
}

export interface HeadlineSpec {
  readonly kicker?: string;
  readonly main?: string;
  readonly deck?: string;
  readonly at?: Place;
  readonly style?: string;
  readonly writing?: Writing;
  readonly color?: string;
  readonly over?: boolean;
}

export interface PhotoSpec {
  readonly file: string;
  readonly at: readonly Place[];
  /** `40% 30%` from the left and the top: what must stay in sight when the picture is cropped */
  readonly focus?: { readonly x: number; readonly y: number };
  /** words, or the path of a manuscript whose text is the caption */
  readonly caption?: string;
  readonly credit?: string;
  readonly 'caption-at'?: 'below' | 'side' | 'none';
  readonly alt?: string;
  readonly border?: string;
  /** distance kept from text */
  readonly wrap?: Length | 'outline';
}

export interface StoryItem extends ItemBase, TextSpec {
  readonly kind: 'story';
  /** a path, or a pattern with `*` for several in name order */
  readonly file: string;
  readonly style?: string;
  /** `null`: no headline, even if the manuscript has one */
  readonly headline?: HeadlineSpec | null;
  readonly photo?: readonly PhotoSpec[];
  /** divides the place anew (破栏) */
  readonly columns?: number;
  readonly gutter?: Length;
  /** the name of a rule between columns */
  readonly 'column-rule'?: string;
  readonly balance?: boolean;
  readonly tracking?: Length;
  readonly writing?: Writing;
  readonly wrap?: Length | 'outline';
  readonly between?: string;
  readonly keep?: 'whole';
  readonly to?: string;
  readonly from?: string;
  readonly border?: string;
  readonly background?: string;
  readonly padding?: Length;
}

export interface PhotoItem extends ItemBase, Omit<PhotoSpec, 'at'> {
  readonly kind: 'photo';
}

export interface HeadlineItem extends ItemBase {
  readonly kind: 'headline';
  readonly kicker?: string;
  readonly main: string;
  readonly deck?: string;
  readonly style?: string;
  readonly writing?: Writing;
  readonly color?: string;
}

export interface BannerItem extends ItemBase {
  readonly kind: 'banner';
  readonly text: string;
  readonly style?: string;
  readonly color?: string;
  readonly background?: string;
  readonly border?: string;
}

export interface RuleItem extends ItemBase {
  readonly kind: 'rule';
  readonly rule: string;
  /** the line stands in the gutter under (`after`) or over (`before`) this place */
  readonly after?: Place;
  readonly before?: Place;
}

/** A box has a frame and a grid of its own counted from its corner; an area has the grid alone. */
export interface BoxItem extends ItemBase {
  readonly kind: 'box' | 'area';
  readonly title: string;
  readonly border?: string;
  readonly background?: string;
  readonly padding?: Length;
  readonly grid?: GridSpec;
  /** the name of a rule between the columns of the grid */
  readonly rules?: string;
  readonly style?: string;
  readonly place: readonly ItemSpec[];
}

/** Kinds the language knows and the composer cannot set yet: they keep their place and say so. */
export interface LaterItem extends ItemBase {
  readonly kind: 'text' | 'quote' | 'table' | 'ad' | 'masthead' | 'index';
  readonly words: string;
}

export type ItemSpec = StoryItem | PhotoItem | HeadlineItem | BannerItem | RuleItem | BoxItem | LaterItem;
