/** StoryLanguage: which language a manuscript's words are in, by its front matter and the page over it, and the type that sets them so. */

import type { StoryItem } from '../spec/item-spec.ts';
import type { TextSpec } from '../spec/style-spec.ts';
import { conventionKeys } from '../spec/text-spacing.ts';
import type { Story } from '../story/story.ts';
import { type House, houseOver } from './house.ts';
import type { Type } from './words.ts';

/** What a manuscript says of its language. */
export const frontLanguage = (story: Story): TextSpec | undefined => {
  const lang = story.front.lang?.text;
  return lang === undefined ? undefined : { lang };
};

/** What an item says of its language, and of that language's conventions beside it: it holds for headline, captions and credit too. */
export const itemLanguage = (item: StoryItem): TextSpec | undefined => {
  if (item.lang === undefined) return undefined;
  const found: Record<string, unknown> = { lang: item.lang };
  for (const key of [...conventionKeys, 'text-spacing-trim'] as const) if (item[key] !== undefined) found[key] = item[key];
  return found;
};

export const houseInLanguage = (house: House, item: StoryItem | null, story: Story): House =>
  houseOver(house, [frontLanguage(story), item ? itemLanguage(item) : undefined]);

/** The type for a story's own words: in its language, where that is said. */
export const inLanguage = (type: Type, item: StoryItem | null, story: Story): Type => {
  const house = houseInLanguage(type.house, item, story);
  return house === type.house ? type : { ...type, house };
};
