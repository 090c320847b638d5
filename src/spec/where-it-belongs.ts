/** Where a key belongs that was written a level too high: `margins` stands under `paper`, `kicker` under `headline`. */

import { textKeys } from './style-spec.ts';

/** By the owner's name in messages (`schema/leaf.ts`): the keys it has that hold others, and which. */
const inside: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  Object.entries({
    'a layout': {
      paper: ['trim', 'bleed', 'margins'],
      grid: ['columns', 'column', 'gutter', 'row', 'rows'],
      text: textKeys,
      styles: ['body', 'subhead', 'byline', 'dateline', 'caption', 'credit', 'quotation', 'folio'],
      headlines: ['lead', 'second', 'ordinary', 'brief'],
      furniture: ['folio'],
    },
    paper: { margins: ['top', 'right', 'bottom', 'left'] },
    'a page': {
      page: ['number', 'name', 'editor', 'date', 'issue'],
      grid: ['columns', 'column', 'gutter'],
      text: ['lang', 'punctuation', 'setter'],
    },
    'an edition': { masthead: ['cn', 'publisher', 'price', 'editor'] },
    story: { headline: ['kicker', 'main', 'deck'], photo: ['file', 'focus', 'caption', 'credit', 'caption-at', 'alt'] },
  }).map(([owner, keys]) => [owner, new Map(Object.entries(keys))]),
);

/** The key of `owner` under which `key` would stand; `null` when it is no such key. */
export const whereItBelongs = (owner: string, key: string): string | null => {
  for (const [parent, keys] of inside.get(owner) ?? []) if (keys.includes(key)) return parent;
  return null;
};
