/** PressSpec (印刷条件): a printing plant's terms as written in `layouts/press/NAME.yaml`, after `extends` has been followed. */

import type { Length } from './length.ts';

/** Below the first figure an error, below the second a warning; one figure is both. */
export interface LeastSpec {
  readonly error: Length;
  readonly warning: Length;
}

export type PressMark = 'crop' | 'registration' | 'bar' | 'slug';

export type PressLevel = 'error' | 'warning' | 'note' | 'off';

export interface PressSpec {
  readonly kind: 'press';
  readonly title?: string;
  /** a press condition whose keys hold where this one says nothing */
  readonly extends?: string;
  readonly standard?: 'x-4' | 'x-1a' | 'plain';
  /** after loading, a project path (resolved against the file that named it) */
  readonly profile?: string;
  readonly condition?: { readonly identifier: string; readonly registry?: string; readonly info?: string };
  readonly ink?: {
    readonly plates?: 'cmyk' | 'k';
    /** per cent */
    readonly total?: number;
    /** mm² */
    readonly area?: number;
    readonly spot?: 'refuse' | 'convert' | 'keep';
    readonly 'text-inks'?: number;
    readonly 'many-from'?: Length;
  };
  readonly pictures?: {
    readonly ppi?: number;
    readonly least?: number;
    readonly 'line-art'?: number;
    readonly quality?: number;
  };
  readonly bleed?: 'none' | 'optional' | Length;
  readonly rules?: { readonly solid?: LeastSpec; readonly tinted?: LeastSpec; readonly mixed?: LeastSpec };
  readonly type?: { readonly positive?: LeastSpec; readonly reversed?: LeastSpec; readonly 'reversed-mixed'?: LeastSpec };
  readonly marks?: readonly PressMark[];
  readonly files?: string;
  readonly levels?: Readonly<Record<string, PressLevel>>;
}
