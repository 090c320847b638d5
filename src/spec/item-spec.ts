/** ItemSpec: what may stand in a `place:` list, one kind for each first key. */

import type { GridSpec } from './layout-spec.ts';
import type { Length } from './length.ts';
import type { Place } from './place.ts';
import type { Align, TextSpec, Writing } from './style-spec.ts';

/** The distance text keeps, or the way it goes where a hole leaves two sides. */
export type WrapSpec = Length | 'outline' | 'largest' | 'down' | 'across';

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
  /** `40% 30%` from the left and the top, figures as written (0 to 100): what must stay in sight when the picture is cropped */
  readonly focus?: { readonly x: number; readonly y: number };
  /** words, or the path of a manuscript whose text is the caption */
  readonly caption?: string;
  readonly credit?: string;
  readonly 'caption-at'?: 'below' | 'side' | 'none';
  readonly alt?: string;
  readonly border?: string;
  /** distance kept from text */
  readonly wrap?: WrapSpec;
}

export interface StoryItem extends ItemBase, TextSpec {
  readonly kind: 'story';
  /** a path, or a pattern with `*` for several in name order */
  readonly file: string;
  readonly style?: string;
  /** the style of the layout its paragraphs and quotations are set in, in place of `body` and `quotation` */
  readonly text?: string;
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
  readonly wrap?: WrapSpec;
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
  /** over the page's, for all that stands inside */
  readonly text?: TextSpec;
  readonly place: readonly ItemSpec[];
}

/** A border, a ground and the distance kept from them. */
interface Ground {
  readonly border?: string;
  readonly background?: string;
  readonly padding?: Length;
}

/** Words of the page itself, and a pull quote 引语; `words` is what stands behind the key that names the kind. */
export interface TextItem extends ItemBase, Ground {
  readonly kind: 'text' | 'quote';
  readonly words: string;
  readonly style?: string;
  readonly color?: string;
  readonly align?: Align;
  /** who said it */
  readonly credit?: string;
  readonly writing?: Writing;
}

/** An advertisement keeps its place though its file (`words`) is late. */
export interface AdItem extends ItemBase {
  readonly kind: 'ad';
  readonly words: string;
  /** a size of the layout's `ads`; `at` is then its corner */
  readonly size?: string;
  readonly client?: string;
  /** what it shows and says, for those who cannot see it */
  readonly alt?: string;
  readonly border?: string;
}

/** 报头: the paper's name, as words or a picture's path, with the line of dates and numbers under it. */
export interface MastheadItem extends ItemBase, Ground {
  readonly kind: 'masthead';
  readonly words: string;
  readonly style?: string;
}

/** 导读: what the other pages bring; `words` is its title. */
export interface IndexItem extends ItemBase, Ground {
  readonly kind: 'index';
  readonly words: string;
  readonly style?: string;
  /** whether the names of the pages' sections are printed; they are unless it says no */
  readonly sections?: boolean;
}

/** Known to the language; the composer keeps its place and says that it cannot set it yet. */
export interface TableItem extends ItemBase, Ground {
  readonly kind: 'table';
  readonly words: string;
}

export type LaterItem = TextItem | AdItem | MastheadItem | IndexItem | TableItem;

export type ItemSpec = StoryItem | PhotoItem | HeadlineItem | BannerItem | RuleItem | BoxItem | LaterItem;
