/** What people call an item of the page: its words, its file, its ink; and which item lies on top at a place. */

import type { Rect } from '../base/geometry.ts';
import { itemBox } from './item-box.ts';
import type { PageItem, SetPage } from './set-page.ts';

type Drawn = Exclude<PageItem, { kind: 'group' }>;

const wordsShown = 12;

export const itemName = (item: Drawn): string => {
  if (item.kind === 'picture') return item.picture;
  if (item.kind === 'path') return (item.fill ?? item.stroke?.paint)?.ink.name ?? '';
  const words = [...item.text.trim()];
  return words.length > wordsShown ? `${words.slice(0, wordsShown).join('')}…` : words.join('');
};

const holds = ({ x, y, width, height }: Rect, atX: number, atY: number): boolean =>
  atX >= x && atX <= x + width && atY >= y && atY <= y + height;

const top = (items: readonly PageItem[], x: number, y: number): Drawn | null => {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    const found =
      item.kind !== 'group'
        ? holds(itemBox(item), x, y)
          ? item
          : null
        : !item.clip || holds(item.clip, x, y)
          ? top(item.items, x, y)
          : null;
    if (found) return found;
  }
  return null;
};

/** The topmost item whose room holds a point of the page. */
export const itemAt = ({ items }: SetPage, x: number, y: number): Drawn | null => top(items, x, y);
