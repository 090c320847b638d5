/** The headline of a story on a page: the page's own words over the manuscript's, as a group above the text or inside its column. */

import type { Span } from '../base/finding.ts';
import { type Rect, rect } from '../base/geometry.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import type { HeadlineSpec, StoryItem } from '../spec/item-spec.ts';
import type { StyleSpec } from '../spec/style-spec.ts';
import type { Field, Story } from '../story/story.ts';
import { areaAcross } from './across.ts';
import { type Area, type Desk, spanOf } from './desk.ts';
import { unbroken } from './fit-headline.ts';
import { type Region, regionOf, wholeRegion } from './grid.ts';
import { drawHeadline, type HeadlinePlaces, headlineGroup } from './headline-group.ts';

interface Group {
  readonly spec: HeadlineSpec;
  readonly kicker?: string;
  readonly main?: string;
  readonly deck?: string;
}

/** Headline words: the page's own over the manuscript's; none where the item says so. */
const headlineWords = (item: StoryItem, story: Story): Group => {
  // a byline stands over the text even where there is no headline
  if (item.headline === null) return { spec: {} };
  const spec = item.headline ?? {};
  const pick = (key: 'kicker' | 'deck'): Record<string, string> => {
    const text = spec[key] ?? (item.from === undefined ? story.front[key]?.text : undefined);
    return text ? { [key]: text } : {};
  };
  const main = spec.main ?? story.front.headline?.text;
  return { spec, ...pick('kicker'), ...pick('deck'), ...(main ? { main } : {}) };
};

/** Where the words stand: on the page, or in the manuscript's front matter. */
const placesOf = (desk: Desk, item: StoryItem, story: Story, placed: boolean): HeadlinePlaces => {
  const spec = item.headline ?? {};
  const front = (field: Field | undefined): Span | undefined => field && { file: story.file.path, start: field.start, end: field.end };
  const found: { -readonly [K in keyof HeadlinePlaces]: HeadlinePlaces[K] } = {
    place: placed ? spanOf(desk, item.path, 'headline', 'at') : spanOf(desk, item.path, 'at'),
  };
  for (const [part, key] of [
    ['main', 'headline'],
    ['kicker', 'kicker'],
    ['deck', 'deck'],
  ] as const) {
    const at = spec[part] === undefined ? front(story.front[key]) : spanOf(desk, item.path, 'headline', part);
    if (at) found[part] = at;
  }
  const byline = front(story.front.byline);
  return byline ? { ...found, byline } : found;
};

/** What a headline takes: a rectangle of its own, or rows of the story's first place. */
export interface StoryHead {
  readonly hole: Rect | null;
  readonly rows: number;
  readonly title: string;
}

/** Draws the headline group. A part that comes over from another page repeats neither kicker, deck nor byline of the manuscript. */
export const composeHead = (desk: Desk, area: Area, item: StoryItem, story: Story, first: Region, parent: AnchorId): StoryHead => {
  const words = headlineWords(item, story);
  const byline = item.from === undefined ? story.front.byline?.text : undefined;
  const written = words.main ?? story.front.headline?.text;
  const title = written === undefined ? story.file.path : unbroken(written);
  if (!words.main && !byline) return { hole: null, rows: 0, title };
  const { spec } = words;
  const own = spec.at ? regionOf(area.grid, spec.at, desk.findings, spanOf(desk, item.path, 'headline', 'at')) : null;
  const styleName = spec.style ?? item.style ?? 'ordinary';
  // a headline whose lines run across the page's stands in an area of its own
  const across = own && spec.writing !== undefined && spec.writing !== area.writing ? areaAcross(desk, area, own) : null;
  const on = across?.desk ?? desk;
  const box = across ? wholeRegion(across.area.grid) : (own ?? first);
  const group = headlineGroup(
    on.type,
    {
      words: {
        ...(words.kicker ? { kicker: words.kicker } : {}),
        ...(words.main ? { main: words.main } : {}),
        ...(words.deck ? { deck: words.deck } : {}),
        ...(byline ? { byline } : {}),
      },
      style: desk.type.house.headline(styleName),
      styleName,
      ...(spec.color ? { color: spec.color } : {}),
      measure: box.rect.width,
      rows: own ? box.toRow - box.fromRow : null,
      at: placesOf(desk, item, story, own !== null),
    },
    desk.findings,
  );
  const rows = Math.min(group.rows, box.toRow - box.fromRow);
  const place = rect(box.rect.x, box.rect.y, box.rect.width, rows * area.grid.row);
  const groupAnchor = desk.page.anchor('headline-group', parent, { file: story.file.path, block: -1 });
  drawHeadline(group, place, on.page, (role, text, words) =>
    desk.page.anchor(role, groupAnchor, { title: text, ...words, file: story.file.path, block: -1 }),
  );
  on.page.bead(parent, place.x, place.y, place.width, place.height);
  on.page.outlineEntry(title, { x: place.x, y: place.y });
  return own ? { hole: across ? own.rect : place, rows: 0, title } : { hole: null, rows, title };
};

/** Headlines of stories that follow one another in one place stand inside the column. */
export const shortHeadline = (desk: Desk, item: StoryItem, story: Story): { text: string; style: StyleSpec } | null => {
  const text = story.front.headline?.text;
  if (!text) return null;
  const spec = desk.type.house.headline(item.style ?? 'brief').main ?? {};
  return { text, style: spec };
};
