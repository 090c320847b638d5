/** Composes the items of an area, each by its own kind, then looks for items that lie over each other. */

import { finding } from '../base/finding.ts';
import { contains, overlaps } from '../base/geometry.ts';
import type { BoxItem, ItemSpec, StoryItem } from '../spec/item-spec.ts';
import { asksAcross, composeAcross } from './across.ts';
import { type Area, type Desk, spanOf, type Taken } from './desk.ts';
import { millimetres } from './grid.ts';
import { gridMessages } from './grid-messages.ts';
import { composeAd } from './item-ad.ts';
import { composeBanner, composeHeadlineItem } from './item-banner.ts';
import { composeBox } from './item-box.ts';
import { composeIndex } from './item-index.ts';
import { composeMasthead } from './item-masthead.ts';
import { composePhoto, photoRegion } from './item-photo.ts';
import { itemRegions } from './item-regions.ts';
import { composeRule } from './item-rule.ts';
import { composeStory } from './item-story.ts';
import { composeText } from './item-text.ts';
import { composeMessages } from './messages.ts';
import { tellOnce } from './tell-once.ts';

/** A story with border, ground or padding is a box without title that holds it. */
const boxed = (item: StoryItem): BoxItem | null => {
  if (item.border === undefined && item.background === undefined && item.padding === undefined) return null;
  const { border, background, padding, ...inner } = item;
  return {
    kind: 'box',
    title: '',
    path: item.path,
    at: item.at,
    ...(item.over === undefined ? {} : { over: item.over }),
    ...(border === undefined ? {} : { border }),
    ...(background === undefined ? {} : { background }),
    ...(padding === undefined ? {} : { padding }),
    place: [{ ...inner, at: [] }],
  };
};

const composeItem = (desk: Desk, area: Area, item: ItemSpec): void => {
  if (asksAcross(area, item)) {
    composeAcross(desk, area, item, composeItem);
    return;
  }
  switch (item.kind) {
    case 'story': {
      const box = boxed(item);
      if (box) composeBox(desk, area, box, composeArea);
      else composeStory(desk, area, item);
      return;
    }
    case 'photo': {
      const region = photoRegion(desk, area, item, item.path);
      if (!region) return;
      area.taken.push({
        name: item.file,
        rect: region.rect,
        at: spanOf(desk, item.path, 'at'),
        over: item.over === true,
        owner: item.path,
      });
      composePhoto(desk, area, item, region, item.path, area.parent);
      return;
    }
    case 'banner':
      composeBanner(desk, area, item);
      return;
    case 'headline':
      composeHeadlineItem(desk, area, item);
      return;
    case 'rule':
      composeRule(desk, area, item);
      return;
    case 'box':
    case 'area':
      composeBox(desk, area, item, composeArea);
      return;
    case 'masthead':
      composeMasthead(desk, area, item);
      return;
    case 'text':
    case 'quote':
      composeText(desk, area, item);
      return;
    case 'ad':
      composeAd(desk, area, item);
      return;
    case 'index':
      composeIndex(desk, area, item);
      return;
    case 'table': {
      const regions = itemRegions(desk, area, item);
      for (const region of regions) {
        area.taken.push({
          name: item.words,
          rect: region.rect,
          at: spanOf(desk, item.path, 'at'),
          over: item.over === true,
          owner: item.path,
        });
        desk.page.showFrame(region.rect, item.words);
      }
      desk.findings.push(finding(composeMessages.notYet, { what: `${item.kind}: ${item.words}` }, spanOf(desk, item.path)));
    }
  }
};

const sameOwner = (a: Taken, b: Taken): boolean => a.owner.length === b.owner.length && a.owner.every((part, i) => part === b.owner[i]);

/**
 * Any overlap of two items is an error that names both and the rows, unless the upper says `over: true`; told once for two items, at the upper
 * one's place, or at the picture or headline that strays from its story.
 */
const reportOverlaps = (desk: Desk, area: Area, items: readonly ItemSpec[]): void => {
  const { taken, grid } = area;
  const told = new Set<string>();
  const placeless = new Set(items.filter(({ at }) => at.length === 0).map(({ path }) => path.join(' ')));
  /** An item whose place was forgotten lies over all others: told once, at itself. */
  const tellPlaceless = (lost: Taken, other: Taken): void => {
    const owner = lost.owner.join(' ');
    if (told.has(owner)) return;
    told.add(owner);
    desk.findings.push(
      finding(composeMessages.noPlace, { item: lost.name, other: other.name }, desk.document.keySpan(lost.owner), {
        page: desk.page.frame.label,
      }),
    );
  };
  for (let b = 1; b < taken.length; b++) {
    for (let a = 0; a < b; a++) {
      const first = taken[a]!;
      const second = taken[b]!;
      if (first.over || second.over || sameOwner(first, second) || !overlaps(first.rect, second.rect)) continue;
      const lost = [first, second].find(({ owner, piece }) => !piece && placeless.has(owner.join(' ')));
      if (lost) {
        tellPlaceless(lost, lost === first ? second : first);
        continue;
      }
      const pair = [first.owner, second.owner].map((owner) => owner.join(' ')).join('\n');
      if (told.has(pair)) continue;
      told.add(pair);
      const top = Math.max(first.rect.y, second.rect.y) - grid.rect.y;
      const foot = Math.min(first.rect.y + first.rect.height, second.rect.y + second.rect.height) - grid.rect.y;
      const from = Math.floor(top / grid.row + 0.01) + 1;
      const values = { first: first.name, second: second.name, from, to: Math.max(from, Math.ceil(foot / grid.row - 0.01)) };
      desk.findings.push(
        finding(composeMessages.overlap, values, first.piece && !second.piece ? first.at : second.at, { page: desk.page.frame.label }),
      );
    }
  }
};

/** A free place may be anywhere, and a grid be laid out wrongly: what stands off the sheet is not printed. */
const reportOffSheet = (desk: Desk, area: Area): void => {
  const { trim } = desk.page.frame;
  const sheet = { x: -desk.bleed, y: -desk.bleed, width: trim.width + 2 * desk.bleed, height: trim.height + 2 * desk.bleed };
  for (const { name, rect, at } of area.taken) {
    if (contains(sheet, rect, 1)) continue;
    const values = { item: name, width: millimetres(trim.width), height: millimetres(trim.height) };
    tellOnce(desk.findings, finding(gridMessages.outsidePage, values, at, { page: desk.page.frame.label }));
  }
};

export const composeArea = (desk: Desk, area: Area, items: readonly ItemSpec[]): void => {
  for (const item of items) {
    const before = desk.page.writtenAt(spanOf(desk, item.path));
    composeItem(desk, area, item);
    desk.page.writtenAt(before);
  }
  reportOverlaps(desk, area, items);
  reportOffSheet(desk, area);
};
