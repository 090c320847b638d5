/** Banners 横幅 and headlines that stand by themselves: words fitted into their own place. */

import { rect } from '../base/geometry.ts';
import type { Role } from '../setpage/anchor.ts';
import type { BannerItem, HeadlineItem } from '../spec/item-spec.ts';
import type { HeadlineStyleSpec } from '../spec/style-spec.ts';
import { type Area, type Desk, spanOf } from './desk.ts';
import { faceRect, type Region } from './grid.ts';
import { drawGround } from './ground.ts';
import { drawHeadline, type HeadlinePlaces, type HeadlineWords, headlineGroup } from './headline-group.ts';
import { itemRegions } from './item-regions.ts';
import { ruleRound } from './rule.ts';

const regionsOf = (desk: Desk, area: Area, item: BannerItem | HeadlineItem): Region[] => itemRegions(desk, area, item);

/** Where the words of an item stand, and its place. */
const placesOf = (desk: Desk, item: BannerItem | HeadlineItem): HeadlinePlaces => {
  const main = spanOf(desk, item.path, item.kind === 'banner' ? 'text' : 'main');
  return { main, kicker: spanOf(desk, item.path, 'kicker'), deck: spanOf(desk, item.path, 'deck'), place: spanOf(desk, item.path, 'at') };
};

const fitInto = (
  desk: Desk,
  area: Area,
  item: BannerItem | HeadlineItem,
  region: Region,
  words: HeadlineWords,
  style: HeadlineStyleSpec,
  styleName: string,
  role: Role,
): void => {
  const at = spanOf(desk, item.path);
  const name = words.main ?? '';
  area.taken.push({ name, rect: region.rect, at: spanOf(desk, item.path, 'at'), over: item.over === true, owner: item.path });
  const anchor = desk.page.anchor(role, area.parent, { title: name, file: at.file, block: -1 });
  const request = {
    words,
    style,
    styleName,
    ...(item.color ? { color: item.color } : {}),
    measure: region.rect.width,
    rows: region.toRow - region.fromRow,
    at: placesOf(desk, item),
  };
  const group = headlineGroup(desk.type, request, desk.findings);
  const box = rect(region.rect.x, region.rect.y, region.rect.width, region.rect.height);
  drawHeadline(group, box, desk.page, (part, text, said) =>
    part === 'headline' && role === 'banner' ? anchor : desk.page.anchor(part, anchor, { title: text, ...said }),
  );
  desk.page.showFrame(region.rect, name);
};

export const composeBanner = (desk: Desk, area: Area, item: BannerItem): void => {
  const name = item.style ?? 'banner';
  const styles = desk.type.house.layout.styles ?? {};
  const style = Object.hasOwn(styles, name) ? styles[name] : styles.banner;
  for (const region of regionsOf(desk, area, item)) {
    const edge = faceRect(region, area.grid);
    drawGround(desk.page, desk.type.house, edge, item.background);
    if (item.border) desk.page.add(...ruleRound(desk.type.house.rule(item.border), edge));
    fitInto(desk, area, item, region, { main: item.text }, { main: style ?? {} }, name, 'banner');
  }
};

export const composeHeadlineItem = (desk: Desk, area: Area, item: HeadlineItem): void => {
  const name = item.style ?? 'ordinary';
  const style = desk.type.house.headline(name);
  const words = { main: item.main, ...(item.kicker ? { kicker: item.kicker } : {}), ...(item.deck ? { deck: item.deck } : {}) };
  for (const region of regionsOf(desk, area, item)) fitInto(desk, area, item, region, words, style, name, 'headline-group');
};
