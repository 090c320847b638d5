/** Advertisements: a place kept for a file; a picture fills it, what is late or cannot be placed yet stands as a frame with its client's name. */

import { finding } from '../base/finding.ts';
import { rect } from '../base/geometry.ts';
import { rectangle } from '../setpage/rectangle.ts';
import type { AdItem } from '../spec/item-spec.ts';
import type { GridPlace } from '../spec/place.ts';
import { type Area, type Desk, pathFrom, pictureSize, spanOf } from './desk.ts';
import { faceRect, type Region } from './grid.ts';
import { itemRegions } from './item-regions.ts';
import { composeMessages } from './messages.ts';
import { cropTo } from './photo.ts';
import { ruleRound } from './rule.ts';
import { drawBlock, textBlock } from './text-block.ts';

/** `size: 通栏` and a corner `c1 r70` → the place it takes. */
const placeOf = (desk: Desk, item: AdItem, place: GridPlace): GridPlace => {
  if (item.size === undefined) return place;
  const ads = desk.type.house.layout.ads ?? {};
  const size = Object.hasOwn(ads, item.size) ? ads[item.size] : undefined;
  // told by `check-names.ts`
  if (!size) return place;
  const column = typeof place.columns?.from === 'number' ? place.columns.from : 1;
  const row = typeof place.rows?.from === 'number' ? place.rows.from : 1;
  return { ...place, columns: { from: column, to: column + size.columns - 1 }, rows: { from: row, to: row + size.rows - 1 } };
};

const draw = (desk: Desk, item: AdItem, area: Area, region: Region): void => {
  const { house } = desk.type;
  const box = faceRect(region, area.grid);
  const at = spanOf(desk, item.path, 'words');
  const path = pathFrom(desk, item.words);
  const size = path ? pictureSize(desk, item.words) : null;
  const alt = item.alt ?? item.client ?? item.words;
  const anchor = desk.page.anchor('figure', area.parent, { title: alt, file: item.words });
  if (path && size) {
    desk.page.add({
      kind: 'picture',
      picture: path,
      box,
      crop: cropTo(size, area.grid.turn ? area.grid.turn.toPage(box) : box, { x: 0.5, y: 0.5 }),
      alt,
      anchor,
    });
    if (item.border) desk.page.add(...ruleRound(house.rule(item.border), box));
    return;
  }
  desk.findings.push(finding(composeMessages.adLate, { file: item.words, client: item.client ?? '' }, at));
  desk.page.add(rectangle(box, null, { paint: house.palette('black'), width: 0.5, dash: [3, 3] }));
  const label = ['广告', item.client].filter(Boolean).join(' · ');
  const style = { ...house.style('caption'), indent: 0, align: 'center' } as const;
  const block = textBlock(desk.type, label, style, box.width, desk.findings, at);
  desk.page.add(...drawBlock(block, { x: box.x, y: box.y + box.height / 2 + 0.38 * style.size, anchor }));
};

export const composeAd = (desk: Desk, area: Area, item: AdItem): void => {
  const regions = itemRegions(desk, area, {
    ...item,
    at: item.at.map((place) => (place.kind === 'grid' ? placeOf(desk, item, place) : place)),
  });
  for (const region of regions) {
    area.taken.push({
      name: item.client ?? item.words,
      rect: rect(region.rect.x, region.rect.y, region.rect.width, region.rect.height),
      at: spanOf(desk, item.path, 'at'),
      over: item.over === true,
      owner: item.path,
    });
    draw(desk, item, area, region);
    desk.page.showFrame(region.rect, item.client ?? item.words);
  }
};
