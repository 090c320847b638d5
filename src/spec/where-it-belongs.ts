/** Where a key belongs that was written a level too high, or in another file: `margins` stands under `paper`, `press` in the layout. */

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

const inLayout = { zh: '写在版式文件（kind: layout）里', en: 'it belongs in the layout’s file (kind: layout)' };
const onItems = { zh: '写在框里的各项上，例如 `- story: …` 下面一行', en: 'write it on the items inside, on a line under `- story: …`' };
const onItemOrLayout = {
  zh: '整版的写在版式文件（kind: layout）里，一篇的写在那一项上，例如 `- story: …` 下面一行',
  en: 'for whole pages it belongs in the layout’s file (kind: layout), for one story on a line under `- story: …`',
};

const other: ReadonlyMap<string, typeof inLayout> = new Map([
  ...['press', 'paper', 'styles', 'headlines', 'colors', 'rules', 'furniture', 'fonts', 'words', 'ads'].flatMap((key) =>
    ['a page', 'an edition'].map((owner) => [`${owner} ${key}`, inLayout] as const),
  ),
  ['a page writing', onItemOrLayout],
  ['an edition writing', onItemOrLayout],
  ['box writing', onItems],
  ['area writing', onItems],
]);

/** What to say of a key that stands in another file, or on other items; `null` for any other key. */
export const elsewhere = (owner: string, key: string): typeof inLayout | null => other.get(`${owner} ${key}`) ?? null;
