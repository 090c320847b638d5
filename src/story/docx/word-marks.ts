/** Word marks: what mammoth has no element for travels through it in the names of bookmarks; the document's own are never let in. */

import { writeEntities } from './xml-scan.ts';

/**
 * `ruby` with its reading, to `ruby-end` · `symbol` with its code and font, to `symbol-end`, and between them what mammoth made of it ·
 * `dots` and `hidden` hold for their run, `drop-cap` for its paragraph · the others stand where something was left out.
 */
export type MarkKind =
  | 'ruby'
  | 'ruby-end'
  | 'symbol'
  | 'symbol-end'
  | 'dots'
  | 'hidden'
  | 'drop-cap'
  | 'change'
  | 'picture'
  | 'text-box'
  | 'formula'
  | 'other-file';

export interface WordMark {
  readonly kind: MarkKind;
  readonly value: string;
}

export const sayMark = (kind: MarkKind, value = ''): string => `<w:bookmarkStart w:name="${kind} ${writeEntities(value)}"/>`;

export const readMark = (name: string): WordMark => {
  const blank = name.indexOf(' ');
  return { kind: name.slice(0, blank) as MarkKind, value: name.slice(blank + 1) };
};
