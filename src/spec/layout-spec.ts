/** LayoutSpec: a house style as written, after `extends` has been followed. */

import type { Length } from './length.ts';
import type { GridPlace } from './place.ts';
import type { HeadlineStyleSpec, StyleSpec, TextSpec, Writing } from './style-spec.ts';

export interface MarginsSpec {
  readonly top?: Length;
  readonly right?: Length;
  readonly bottom?: Length;
  readonly left?: Length;
}

/** Give all but one of margins, column, gutter, rows: the last follows. */
export interface GridSpec {
  readonly columns: number | readonly Length[];
  readonly column?: Length;
  readonly gutter?: Length;
  readonly row?: Length;
  readonly rows?: number;
}

/** Figures as written: 0 to 100. */
export type ColorSpec =
  | { readonly kind: 'process'; readonly c: number; readonly m: number; readonly y: number; readonly k: number }
  | { readonly kind: 'tint'; readonly of: string; readonly percent: number }
  | {
      readonly kind: 'spot';
      readonly name: string;
      readonly as: { readonly c: number; readonly m: number; readonly y: number; readonly k: number };
    };

/** One line (`0.25pt`), or several with a gap between. */
export interface RuleSpec {
  readonly lines: readonly Length[];
  readonly gap: Length;
  readonly color?: string;
}

export interface FurnitureSpec {
  /** words with `{name}` fields: title, issue, date[:format], weekday, page, name, editor, … */
  readonly folio: string;
  readonly at: 'top' | 'bottom' | GridPlace;
  readonly side: 'outside' | 'inside' | 'left' | 'right' | 'center';
  readonly rule?: string;
  readonly style?: string;
}

export interface LayoutSpec {
  readonly kind: 'layout';
  readonly name?: string;
  readonly title?: string;
  readonly extends?: string;
  readonly paper?: {
    readonly trim?: { readonly width: Length; readonly height: Length };
    readonly bleed?: Length;
    readonly margins?: MarginsSpec;
  };
  readonly grid?: GridSpec;
  readonly writing?: Writing;
  readonly text?: TextSpec;
  /** after loading, a project path (resolved against the file that named it); so is `fonts` */
  readonly words?: string;
  readonly fonts?: string;
  readonly styles?: Readonly<Record<string, StyleSpec>>;
  readonly headlines?: Readonly<Record<string, HeadlineStyleSpec>>;
  readonly colors?: Readonly<Record<string, ColorSpec>>;
  readonly rules?: Readonly<Record<string, RuleSpec>>;
  readonly ads?: Readonly<Record<string, { readonly columns: number; readonly rows: number }>>;
  readonly furniture?: readonly FurnitureSpec[];
  readonly press?: string;
}
