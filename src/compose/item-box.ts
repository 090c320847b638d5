/** Boxes and areas: a grid of its own inside a place; a box with border, ground, padding and title. Its rows stay on the page's rows. */

import { inset, type Rect, rect, sides } from '../base/geometry.ts';
import type { AnchorId } from '../setpage/anchor.ts';
import type { BoxItem, ItemSpec } from '../spec/item-spec.ts';
import { toPoints } from '../spec/length.ts';
import { type Area, type Desk, spanOf } from './desk.ts';
import { standsAlone } from './fixed-keys.ts';
import { faceRect, type Grid, gridIn, placeBox, type Region, tellRow } from './grid.ts';
import { drawGround } from './ground.ts';
import { itemRegions } from './item-regions.ts';
import { ruleDown, ruleRound } from './rule.ts';
import { drawBlock, textBlock } from './text-block.ts';

/** Composes what stands inside; given by `compose-area.ts`, which knows all kinds. */
export type ComposeArea = (desk: Desk, area: Area, items: readonly ItemSpec[]) => void;

/** Padding of a box that names none (ART: 0.7 to 1 字). */
const PADDING = 0.8;

/**
 * The rows of the surrounding grid that lie wholly inside a rectangle. Padding is exact at the sides alone: over and under it grows to the next
 * row, or the baselines inside a box would leave those of the page beside it.
 */
const rowsInside = (outer: Grid, inner: Rect): { from: number; to: number } => {
  const air = (outer.row - outer.em) / 2;
  const from = Math.ceil((inner.y - air - outer.rect.y) / outer.row - 0.001);
  const to = Math.floor((inner.y + inner.height + air - outer.rect.y) / outer.row + 0.001);
  return { from, to: Math.max(from, to) };
};

/** The grid inside: the item's own, or the columns the place spans, a little narrower. */
const innerGrid = (desk: Desk, item: BoxItem, region: Region, outer: Grid, padded: boolean, inner: Rect): Grid => {
  const { from, to } = rowsInside(outer, padded ? inner : { ...inner, y: region.rect.y, height: region.rect.height });
  const box = rect(inner.x, outer.rect.y + from * outer.row, inner.width, (to - from) * outer.row);
  const spec = item.grid ?? { columns: region.columns.length, gutter: { value: outer.gutter, unit: 'pt' } };
  tellRow(item.grid, outer.row, desk.findings, (key) => spanOf(desk, item.path, 'grid', key));
  return gridIn(
    { ...spec, rows: to - from },
    box,
    outer.row,
    outer.em,
    desk.findings,
    spanOf(desk, item.path, 'grid'),
    placeBox,
    outer.turn,
  );
};

const drawTitle = (desk: Desk, item: BoxItem, grid: Grid, parent: AnchorId): Grid => {
  const style = desk.type.house.style(item.style ?? 'box-title', standsAlone);
  const rows = Math.max(1, Math.round(style.rows));
  if (rows >= grid.rows) return grid;
  const block = textBlock(desk.type, item.title, style, grid.rect.width, desk.findings, spanOf(desk, item.path));
  const anchor = desk.page.anchor('headline', parent, { title: item.title });
  const depth = rows * grid.row;
  desk.page.add(...drawBlock(block, { x: grid.rect.x, y: grid.rect.y + (depth - style.size) / 2 + 0.88 * style.size, anchor }));
  return { ...grid, rows: grid.rows - rows, rect: rect(grid.rect.x, grid.rect.y + depth, grid.rect.width, grid.rect.height - depth) };
};

/** `rules:` a line down each gutter, but where an item lies across it. */
const drawGutters = (desk: Desk, item: BoxItem, area: Area): void => {
  if (item.rules === undefined) return;
  const rule = desk.type.house.rule(item.rules);
  const { grid } = area;
  const air = (grid.row - grid.em) / 2;
  for (let i = 0; i + 1 < grid.columns.length; i++) {
    const left = grid.columns[i]!;
    const x = (left.x + left.width + grid.columns[i + 1]!.x) / 2;
    const free = (row: number): boolean => {
      const y = grid.rect.y + (row + 0.5) * grid.row;
      return !area.taken.some((t) => t.rect.x < x && t.rect.x + t.rect.width > x && t.rect.y < y && t.rect.y + t.rect.height > y);
    };
    for (let row = 0; row < grid.rows; row++) {
      if (!free(row)) continue;
      let end = row;
      while (end < grid.rows && free(end)) end++;
      desk.page.add(...ruleDown(rule, x, grid.rect.y + row * grid.row + air, (end - row) * grid.row - 2 * air));
      row = end;
    }
  }
};

const composeIn = (desk: Desk, outer: Area, item: BoxItem, region: Region, compose: ComposeArea): void => {
  const isBox = item.kind === 'box';
  const edge = isBox ? faceRect(region, outer.grid) : region.rect;
  const { house } = desk.type;
  const border = item.border ? house.rule(item.border) : null;
  drawGround(desk.page, house, edge, item.background);
  if (border) desk.page.add(...ruleRound(border, edge));
  const padded = isBox || border !== null || item.background !== undefined;
  const context = { em: outer.grid.em, row: outer.grid.row, whole: region.rect.width };
  const padding = !padded ? 0 : (item.padding ? toPoints(item.padding, context) : PADDING * outer.grid.em) + (border?.depth ?? 0);
  const own = house.inside(item);
  const inside: Desk = own === house ? desk : { ...desk, type: { ...desk.type, house: own } };
  const anchor = desk.page.anchor('box', outer.parent, { title: item.title });
  let grid = innerGrid(desk, item, region, outer.grid, padded, inset(edge, sides(padding)));
  if (isBox && item.title !== '') grid = drawTitle(inside, item, grid, anchor);
  const area: Area = { grid, writing: outer.writing, parent: anchor, taken: [] };
  compose(inside, area, item.place);
  drawGutters(desk, item, area);
};

export const composeBox = (desk: Desk, area: Area, item: BoxItem, compose: ComposeArea): void => {
  const regions = itemRegions(desk, area, item);
  for (const region of regions) {
    area.taken.push({ name: item.title, rect: region.rect, at: spanOf(desk, item.path, 'at'), over: item.over === true, owner: item.path });
    composeIn(desk, area, item, region, compose);
  }
};
