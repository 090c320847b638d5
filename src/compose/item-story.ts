/** A story on a page: headline group, text through its chain of frames round its own photos, credit, copyfit. */

import { finding } from '../base/finding.ts';
import { overlaps, type Rect, rect } from '../base/geometry.ts';
import type { Hole, Frame } from '../flow/frame.ts';
import { chainOf } from '../flow/frame.ts';
import { type FilledStory, fillStory } from '../flow/fill-story.ts';
import { noBounds } from '../flow/slot.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import type { GlyphRun } from '../setpage/set-page.ts';
import type { HeadlineSpec, StoryItem } from '../spec/item-spec.ts';
import { toPoints } from '../spec/length.ts';
import type { StyleSpec, TextSpec } from '../spec/style-spec.ts';
import type { Story } from '../story/story.ts';
import { creditLine, placeCredit } from './credit.ts';
import { type Area, type Desk, pathFrom, spanOf } from './desk.ts';
import { drawFlow } from './draw-flow.ts';
import { redivided, type Region, regionOf, wholeRegion } from './grid.ts';
import { drawHeadline, headlineGroup } from './headline-group.ts';
import { composePhoto, photoRegion } from './item-photo.ts';
import { composeMessages } from './messages.ts';
import { reportFit } from './report-fit.ts';
import { ruleDown } from './rule.ts';
import { type StoryBlock, storyBlocks } from './story-blocks.ts';

/** Less room than this beside a hole is left blank: six characters (ART: never under eight, two less beside a picture). */
const LEAST = 6;

const textKeys = [
  'lang',
  'punctuation',
  'kinsoku',
  'adjust',
  'spread',
  'han-latin-gap',
  'setter',
  'stretch-limit',
  'last-line-min',
  'widows',
  'orphans',
  'line-start-bracket',
  'first-line-bracket',
  'hanging',
  'grid-align',
  'tracking',
] as const;

/** The style keys an item carries. */
const itemStyle = (item: StoryItem): StyleSpec => {
  const found: Record<string, unknown> = {};
  for (const key of textKeys) if (item[key] !== undefined) found[key] = item[key];
  return found as StyleSpec & TextSpec;
};

/** The manuscripts of an item: one, or those its pattern stands for; missing ones are reported when they are read. */
const storiesOf = (desk: Desk, item: StoryItem): Story[] => {
  const path = pathFrom(desk, item.file);
  if (!path) return [];
  const paths = item.file.includes('*') ? (desk.edition.patterns.get(path) ?? []) : [path];
  return paths.flatMap((p) => desk.edition.stories.get(p) ?? []);
};

interface Group {
  readonly spec: HeadlineSpec;
  readonly kicker?: string;
  readonly main?: string;
  readonly deck?: string;
}

/** Headline words: the page's own over the manuscript's; `null` where the item says there is none. */
const headlineWords = (item: StoryItem, story: Story): Group | null => {
  if (item.headline === null) return null;
  const spec = item.headline ?? {};
  const pick = (key: 'kicker' | 'deck'): Record<string, string> => {
    const text = spec[key] ?? story.front[key]?.text;
    return text ? { [key]: text } : {};
  };
  const main = spec.main ?? story.front.headline?.text;
  return { spec, ...pick('kicker'), ...pick('deck'), ...(main ? { main } : {}) };
};

const overlay = (desk: Desk, regions: readonly Region[], name: string): void => {
  regions.forEach((region, n) => {
    desk.page.showFrame(region.rect, regions.length > 1 ? `${name} ${n + 1}` : name);
  });
};

/** Regions → frames, the photos' and headline's rectangles as holes in them. */
const framesOf = (desk: Desk, area: Area, regions: readonly Region[], holes: readonly Rect[], name: string): Frame[] =>
  regions.map((region, n) => {
    const inside = holes.filter((h) => overlaps(h, region.rect));
    const local = inside.map((h): Hole => ({ inline: h.x - region.rect.x, extent: h.width, block: h.y - region.rect.y, depth: h.height }));
    return {
      name: regions.length > 1 ? `${name} ${n + 1}` : name,
      page: desk.page.frame.index,
      writing: 'horizontal',
      corner: { x: region.rect.x, y: region.rect.y },
      columns: region.columns.map((c) => ({ inline: c.x - region.rect.x, extent: c.width })),
      row: area.grid.row,
      rows: region.toRow - region.fromRow,
      holes: local,
    };
  });

const lowered = (region: Region, rows: number, row: number): Region => ({
  ...region,
  fromRow: region.fromRow + rows,
  rect: rect(region.rect.x, region.rect.y + rows * row, region.rect.width, region.rect.height - rows * row),
});

/** Draws the headline group; returns what it takes: a rectangle of its own, or rows of the first place. */
const composeHeadline = (desk: Desk, area: Area, item: StoryItem, story: Story, first: Region, parent: AnchorId): { hole: Rect | null; rows: number; title: string } => {
  const words = headlineWords(item, story);
  const byline = story.front.byline?.text;
  const title = words?.main ?? story.front.headline?.text ?? story.file.path;
  if (!words || (!words.main && !byline)) return { hole: null, rows: 0, title };
  const { spec } = words;
  const own = spec.at ? regionOf(area.grid, spec.at, desk.findings, spanOf(desk, item.path, 'headline', 'at')) : null;
  const styleName = spec.style ?? item.style ?? 'ordinary';
  const at = spanOf(desk, item.path, 'headline');
  const box = own ?? first;
  const group = headlineGroup(
    desk.type,
    {
      words: { ...(words.kicker ? { kicker: words.kicker } : {}), ...(words.main ? { main: words.main } : {}), ...(words.deck ? { deck: words.deck } : {}), ...(byline ? { byline } : {}) },
      style: desk.type.house.headline(styleName, spanOf(desk, item.path, 'style')),
      styleName,
      ...(spec.color ? { color: spec.color } : {}),
      measure: box.rect.width,
      rows: own ? own.toRow - own.fromRow : null,
      at,
    },
    desk.findings,
  );
  const rows = Math.min(group.rows, box.toRow - box.fromRow);
  const place = rect(box.rect.x, box.rect.y, box.rect.width, rows * area.grid.row);
  const groupAnchor = desk.page.anchor('headline-group', parent, { file: story.file.path, block: -1 });
  drawHeadline(group, place, desk.page, (role, text) => desk.page.anchor(role, groupAnchor, { title: text, file: story.file.path, block: -1 }));
  desk.page.outlineEntry(title.replaceAll('/', ''), { x: place.x, y: place.y });
  return own ? { hole: place, rows: 0, title } : { hole: null, rows, title };
};

/** Headlines of stories that follow one another in one place stand inside the column. */
const shortHeadline = (desk: Desk, item: StoryItem, story: Story): { text: string; style: StyleSpec } | null => {
  const text = story.front.headline?.text;
  if (!text) return null;
  const spec = desk.type.house.headline(item.style ?? 'brief', spanOf(desk, item.path, 'style')).main ?? {};
  return { text, style: spec };
};

/** Composes a story item. */
export const composeStory = (desk: Desk, area: Area, item: StoryItem): void => {
  const stories = storiesOf(desk, item);
  const { grid } = area;
  const lead = stories[0];
  if (!lead) return;
  let regions = item.at.length === 0 ? [wholeRegion(grid)] : item.at.flatMap((place, n) => regionOf(grid, place, desk.findings, spanOf(desk, item.path, 'at', n)) ?? []);
  if (regions.length === 0) return;
  const name = lead.file.path;
  const context = { em: grid.em, row: grid.row, whole: grid.rect.width };
  for (const region of regions) area.taken.push({ name, rect: region.rect, at: spanOf(desk, item.path), over: item.over === true, owner: item.path });

  const several = stories.length > 1;
  const parent = desk.page.anchor('story', area.parent, { title: lead.front.headline?.text ?? name, file: name, ...(lead.front.lang ? { lang: lead.front.lang.text } : {}) });
  const head = several ? { hole: null, rows: 0, title: item.file } : composeHeadline(desk, area, item, lead, regions[0]!, parent);
  if (head.hole) area.taken.push({ name: `${name} (headline)`, rect: head.hole, at: spanOf(desk, item.path, 'headline'), over: item.headline?.over === true, owner: item.path });
  regions = regions.map((region, n) => (n === 0 && head.rows > 0 ? lowered(region, head.rows, grid.row) : region));
  if (item.columns !== undefined) {
    const gutter = item.gutter ? toPoints(item.gutter, context) : grid.gutter;
    regions = regions.map((region) => redivided(region, item.columns!, gutter));
  }
  const photos = (item.photo ?? []).flatMap((photo, n) => {
    const path = [...item.path, 'photo', n];
    const region = photoRegion(desk, area, photo, path);
    return region ? [{ photo, region, path }] : [];
  });
  const holes = photos.map(({ photo, region }) => {
    const wrap = typeof photo.wrap === 'object' ? photo.wrap : typeof item.wrap === 'object' ? item.wrap : null;
    const across = wrap ? toPoints(wrap, context) : grid.gutter;
    const down = wrap ? toPoints(wrap, context) : grid.row;
    return rect(region.rect.x - across, region.rect.y - down, region.rect.width + 2 * across, region.rect.height + 2 * down);
  });
  for (const { region, path } of photos) area.taken.push({ name: `${name} (photo)`, rect: region.rect, at: spanOf(desk, path), over: true, owner: item.path });
  if (head.hole) holes.push(head.hole);

  const frames = framesOf(desk, area, regions.filter((r) => r.toRow > r.fromRow), holes, head.title);
  const blocks: StoryBlock[] = [];
  const measure = Math.min(...regions.flatMap((region) => region.columns.map((c) => c.width)));
  stories.forEach((story, n) => {
    const short = several ? shortHeadline(desk, item, story) : null;
    blocks.push(...storyBlocks(desk.type, { story, over: [itemStyle(item)], anchor: parent, shortHeadline: short, measure, first: n === 0, whole: item.keep === 'whole' }, desk.page));
  });
  if (frames.length === 0 && blocks.length > 0) {
    desk.findings.push(finding(composeMessages.noRoom, { item: name, what: `${head.rows}` }, spanOf(desk, item.path, 'at')));
    return;
  }
  const chain = chainOf(frames);
  const bounds = noBounds(LEAST * grid.em);
  const balance = item.balance !== false;
  const fill = (list: readonly StoryBlock[]): FilledStory => fillStory(chain, list, frames, bounds, balance, grid.em);
  let filled = fill(blocks);
  // 文末署名 stands on the last line where there is room, else on a line of its own
  const credit = several ? null : creditLine(desk.type, lead);
  let set: readonly StoryBlock[] = blocks;
  let beside: GlyphRun[] | null = null;
  if (credit) {
    beside = placeCredit(desk, credit, filled, blocks, parent);
    if (!beside) {
      const own = credit.block(desk.page.anchor('credit', parent, { file: name, block: -1 }));
      set = [...blocks, { ...own, story: lead, source: null, begins: false, offset: 0 }];
      filled = fill(set);
    }
  }
  drawFlow(desk, filled, set, item.between === undefined ? null : desk.type.house.rule(item.between, spanOf(desk, item.path, 'between')));
  if (beside) desk.page.add(...beside);
  if (item['column-rule'] !== undefined) drawColumnRules(desk, item, regions, grid.row);
  for (const { photo, region, path } of photos) composePhoto(desk, area, photo, region, path, parent);
  overlay(desk, regions, head.title);
  reportFit(desk, item, filled, set, grid);
  for (const key of ['to', 'from'] as const) if (item[key] !== undefined) desk.findings.push(finding(composeMessages.notYet, { what: `${key}: ${item[key]}` }, spanOf(desk, item.path, key)));
};

const drawColumnRules = (desk: Desk, item: StoryItem, regions: readonly Region[], row: number): void => {
  const rule = desk.type.house.rule(item['column-rule']!, spanOf(desk, item.path, 'column-rule'));
  const air = (row - desk.type.house.em) / 2;
  for (const region of regions) {
    for (let i = 0; i + 1 < region.columns.length; i++) {
      const left = region.columns[i]!;
      const x = (left.x + left.width + region.columns[i + 1]!.x) / 2;
      desk.page.add(...ruleDown(rule, x, region.rect.y + air, region.rect.height - 2 * air));
    }
  }
};
