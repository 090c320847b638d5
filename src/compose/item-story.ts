/** A story on a page: headline group, text through its chain of frames round its own photos, credit, copyfit. */

import { finding } from '../base/finding.ts';
import { overlaps } from '../base/geometry.ts';
import { type FilledStory, fillStory } from '../flow/fill-story.ts';
import { chainOf } from '../flow/frame.ts';
import { type Bounds, chainStart, noBounds, place, type Wrap } from '../flow/slot.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import type { StoryItem } from '../spec/item-spec.ts';
import { toPoints } from '../spec/length.ts';
import { type StyleSpec, type TextSpec, textKeys } from '../spec/style-spec.ts';
import { blockSpan, type Story } from '../story/story.ts';
import { signed } from './credit.ts';
import { type Area, type Desk, pathFrom, spanOf } from './desk.ts';
import { drawFlow } from './draw-flow.ts';
import { dropCap } from './drop-cap.ts';
import { unbroken } from './fit-headline.ts';
import { noWidth, type Region, redivided } from './grid.ts';
import { composePhoto } from './item-photo.ts';
import { itemRegions } from './item-regions.ts';
import { cameFrom, drawJump, goesTo, roomForJumps } from './jump.ts';
import { lineGapFault } from './line-gap.ts';
import { composeMessages } from './messages.ts';
import { reportFit } from './report-fit.ts';
import { ruleDown } from './rule.ts';
import { type StoryBlock, storyBlocks } from './story-blocks.ts';
import { framesOf, lowered, photoHole, storyPhotos } from './story-frames.ts';
import { composeHead, shortHeadline } from './story-head.ts';
import { inLanguage } from './story-language.ts';
import type { Type } from './words.ts';

/** Less room than this beside a hole is left blank: six characters (ART: never under eight, two less beside a picture). */
const LEAST = 6;

/** A story may carry every text key, and tracking. */
const storyKeys = [...textKeys, 'tracking'] as const;

/** The style keys an item carries. */
export const itemStyle = (item: StoryItem): StyleSpec => {
  const found: Record<string, unknown> = {};
  for (const key of storyKeys) if (item[key] !== undefined) found[key] = item[key];
  return found as StyleSpec & TextSpec;
};

/** Which way text goes where a photo leaves two sides: the item's word, or its photos'. */
const wrapOf = (item: StoryItem): Wrap => {
  const word = [item.wrap, ...(item.photo ?? []).map((photo) => photo.wrap)].find((w) => w === 'down' || w === 'across');
  return word === 'down' || word === 'across' ? word : 'largest';
};

/** The manuscripts of an item: one, or those its pattern stands for; missing ones are reported when they are read. */
const storiesOf = (desk: Desk, item: StoryItem): Story[] => {
  const path = pathFrom(desk, item.file);
  if (!path) return [];
  const paths = item.file.includes('*') ? (desk.edition.patterns.get(path) ?? []) : [path];
  return paths.flatMap((p) => desk.edition.stories.get(p) ?? []);
};

const overlay = (desk: Desk, regions: readonly Region[], name: string): void => {
  regions.forEach((region, n) => {
    desk.page.showFrame(region.rect, regions.length > 1 ? `${name} ${n + 1}` : name);
  });
};

/** Places of one chain that lie over each other would print text over text. */
const tellOverItself = (desk: Desk, item: StoryItem, regions: readonly Region[]): void => {
  for (let second = 1; second < regions.length; second++) {
    const first = regions.findIndex((region, n) => n < second && overlaps(region.rect, regions[second]!.rect));
    if (first < 0) continue;
    const values = { item: item.file, first: first + 1, second: second + 1 };
    desk.findings.push(finding(composeMessages.overlapItself, values, spanOf(desk, item.path, 'at', second)));
  }
};

/** 破栏, where each column has room for a character at least; else the place keeps its columns. */
const divided = (desk: Desk, item: StoryItem, region: Region, gutter: number, em: number): Region => {
  const columns = item.columns!;
  const made = redivided(region, columns, gutter);
  if (made.columns[0]!.width >= em) return made;
  desk.findings.push(noWidth(columns, gutter, region.rect.width, em, spanOf(desk, item.path, 'columns')));
  return region;
};

const storyAnchor = (desk: Desk, item: StoryItem, story: Story, parent: AnchorId): AnchorId => {
  // whoever says it: the manuscript, its item, the box, the page's layout
  const { lang } = inLanguage(desk.type, item, story).house.style('body');
  return desk.page.anchor('story', parent, {
    title: unbroken(story.front.headline?.text ?? story.file.path),
    file: story.file.path,
    ...(lang === desk.edition.info.lang ? {} : { lang }),
  });
};

/** Composes a story item. */
export const composeStory = (desk: Desk, area: Area, item: StoryItem): void => {
  const stories = storiesOf(desk, item);
  const { grid } = area;
  const lead = stories[0];
  if (!lead) return;
  let regions = itemRegions(desk, area, item);
  if (regions.length === 0) return;
  const context = { em: grid.em, row: grid.row, whole: grid.rect.width };
  for (const region of regions)
    area.taken.push({ name: item.file, rect: region.rect, at: spanOf(desk, item.path, 'at'), over: item.over === true, owner: item.path });
  tellOverItself(desk, item, regions);

  const several = stories.length > 1;
  /** words of the manuscript, its headline and captions are in its language; jump lines are the house's */
  const typeOf = (story: Story): Type => inLanguage(desk.type, item, story);
  const leadDesk: Desk = { ...desk, type: typeOf(lead) };
  const came = item.from === undefined ? null : cameFrom(desk, item, lead);
  const parent = several ? desk.page.anchor('box', area.parent) : (came?.story ?? storyAnchor(desk, item, lead, area.parent));
  const anchors = new Map(stories.map((story) => [story, several ? storyAnchor(desk, item, story, parent) : parent]));
  const head = several ? { hole: null, rows: 0, title: item.file } : composeHead(leadDesk, area, item, lead, regions[0]!, parent);
  if (head.hole)
    area.taken.push({
      name: `${item.file} headline`,
      rect: head.hole,
      at: spanOf(desk, item.path, 'headline', 'at'),
      over: item.headline?.over === true,
      piece: true,
      owner: item.path,
    });
  regions = regions.map((region, n) => (n === 0 && head.rows > 0 ? lowered(region, head.rows, grid.row) : region));
  if (item.columns !== undefined) {
    const gutter = item.gutter ? toPoints(item.gutter, context) : grid.gutter;
    regions = regions.map((region) => divided(desk, item, region, gutter, grid.em));
  }
  const photos = storyPhotos(desk, area, item);
  for (const { photo, region, path } of photos)
    area.taken.push({
      name: photo.file,
      rect: region.rect,
      at: spanOf(desk, path, 'at'),
      over: item.over === true,
      piece: true,
      owner: item.path,
    });
  const holes = photos.map((photo) => photoHole(item, photo, area));
  if (head.hole) holes.push(head.hole);

  const own = framesOf(
    desk,
    area,
    regions.filter((r) => r.toRow > r.fromRow),
    holes,
    head.title,
  );
  if (lead.blocks.length > 0 && place(chainOf(own), chainStart, 1, noBounds(LEAST * grid.em, wrapOf(item))) === null) {
    const message = own.length === 0 ? composeMessages.noRoomUnderHeadline : composeMessages.noRoomBesidePhoto;
    desk.findings.push(finding(message, { item: item.file, rows: head.rows }, spanOf(desk, item.path, 'at')));
    return;
  }
  const frames = roomForJumps(item, own);
  const blocks: StoryBlock[] = [];
  const measure = Math.min(...regions.flatMap((region) => region.columns.map((c) => c.width)));
  stories.forEach((story, n) => {
    const short = several ? shortHeadline(desk, item, story) : null;
    blocks.push(
      ...storyBlocks(
        typeOf(story),
        {
          story,
          over: [itemStyle(item)],
          anchor: anchors.get(story)!,
          shortHeadline: short,
          measure,
          first: n === 0,
          text: item.text,
          whole: item.keep === 'whole',
          from: came,
        },
        desk.page,
      ),
    );
    if (several) tellLeftOut(desk, story);
  });
  const bounds: Bounds = { ...noBounds(LEAST * grid.em, wrapOf(item)), carried: item.to !== undefined };
  const capped = several || came ? { blocks, frames, items: [] } : dropCap(desk, typeOf(lead), blocks, frames, bounds);
  if (several) tellDropCaps(desk, blocks);
  const chain = chainOf(capped.frames);
  // vertical text ends where it ends (CLREQ #major_differences)
  const balance = item.balance ?? area.writing === 'horizontal';
  const fill = (list: readonly StoryBlock[]): FilledStory => fillStory(chain, list, capped.frames, bounds, balance, grid.em);
  // a story that goes on on another page is signed there
  const { set, beside, ...done } =
    item.to === undefined
      ? signed(desk, typeOf, stories, capped.blocks, anchors, item.keep === 'whole', fill)
      : { set: capped.blocks, beside: [], filled: fill(capped.blocks) };
  let { filled } = done;
  if (came) drawJump(desk, own, 'from', item, parent);
  desk.page.add(...capped.items);
  drawFlow(desk, filled, set, anchors, item.between === undefined ? null : desk.type.house.rule(item.between));
  for (const story of stories) tellLineGap(desk, story, set, grid.row);
  desk.page.add(...beside);
  if (item.to !== undefined && goesTo(desk, item, lead, filled, set, parent)) {
    drawJump(desk, own, 'to', item, parent);
    filled = { ...filled, overLines: 0, overCharacters: 0 };
  }
  if (item['column-rule'] !== undefined) drawColumnRules(desk, item, regions, grid.row);
  for (const { photo, region, path } of photos) composePhoto(leadDesk, area, photo, region, path, parent);
  overlay(desk, regions, head.title);
  reportFit(desk, item, filled, set, grid);
};

/** Stories that follow each other in one chain begin where the one before ends: nothing is cut out for their first characters. */
const tellDropCaps = (desk: Desk, blocks: readonly StoryBlock[]): void => {
  const block = blocks.find((one) => one.source?.kind === 'paragraph' && one.style.dropCap > 1);
  if (!block?.source) return;
  desk.findings.push(finding(composeMessages.dropCapAlone, {}, blockSpan(block.story, block.source), { page: desk.page.frame.label }));
};

const tellLineGap = (desk: Desk, story: Story, blocks: readonly StoryBlock[], row: number): void => {
  const own = blocks.filter((block) => block.story === story);
  const fault = lineGapFault(story, own, row, desk.page.frame.label);
  if (fault) desk.findings.push(fault);
};

/** What stands over or under a headline has no room inside a column, and is told. */
const tellLeftOut = (desk: Desk, story: Story): void => {
  for (const key of ['kicker', 'deck', 'byline'] as const) {
    const field = story.front[key];
    if (!field) continue;
    const at = { file: story.file.path, start: field.start, end: field.end };
    desk.findings.push(finding(composeMessages.notInColumn, { key, words: field.text }, at, { page: desk.page.frame.label }));
  }
};

const drawColumnRules = (desk: Desk, item: StoryItem, regions: readonly Region[], row: number): void => {
  const rule = desk.type.house.rule(item['column-rule']!);
  const air = (row - desk.type.house.em) / 2;
  for (const region of regions) {
    for (let i = 0; i + 1 < region.columns.length; i++) {
      const left = region.columns[i]!;
      const x = (left.x + left.width + region.columns[i + 1]!.x) / 2;
      desk.page.add(...ruleDown(rule, x, region.rect.y + air, region.rect.height - 2 * air));
    }
  }
};
