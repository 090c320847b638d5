/** groundUnder: what a piece of type or a rule stands on: the last thing painted under its middle. */

import type { PathItem, PictureItem } from '../setpage/set-page.ts';
import type { Placed, SurveyedPage } from './survey.ts';

export const groundUnder = ({ items }: SurveyedPage, { box, index }: Placed): Placed<PathItem | PictureItem> | null => {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  for (let i = index - 1; i >= 0; i--) {
    const { item, box: under } = items[i]!;
    if (item.kind === 'glyphs' || (item.kind === 'path' && item.fill === null)) continue;
    if (x >= under.x && x <= under.x + under.width && y >= under.y && y <= under.y + under.height)
      return items[i] as Placed<PathItem | PictureItem>;
  }
  return null;
};
