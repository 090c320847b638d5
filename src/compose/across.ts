/** Items whose lines run across their area's: a vertical story on a horizontal page, a horizontal strip on a vertical one, each in an area of its own. */

import { type Rect, rect } from '../base/geometry.ts';
import { turnOf } from '../setpage/sheet.ts';
import type { ItemSpec } from '../spec/item-spec.ts';
import { toPoints } from '../spec/length.ts';
import type { Writing } from '../spec/style-spec.ts';
import { type Area, type Desk, inWriting, spanOf } from './desk.ts';
import { faceRect, type Grid, type Region } from './grid.ts';
import { itemRegions } from './item-regions.ts';

const otherOf = (writing: Writing): Writing => (writing === 'horizontal' ? 'vertical' : 'horizontal');

/** A rectangle of one direction's sheet on the other's. */
const turned = (desk: Desk, box: Rect, from: Writing): Rect => {
  const turn = turnOf(desk.sheets.horizontal.frame.trim.width);
  return from === 'vertical' ? turn.toPage(box) : turn.fromPage(box);
};

/** The direction an item asks for, where it is not its area's. */
export const asksAcross = (area: Area, item: ItemSpec): boolean =>
  'writing' in item && item.writing !== undefined && item.writing !== area.writing;

/** A region as an area of the other direction: one column of its whole measure, as many rows as there is room for. */
export const areaAcross = (desk: Desk, area: Area, region: Region, columns = 1, gutter = area.grid.gutter): { desk: Desk; area: Area } => {
  const { grid, writing } = area;
  const other = otherOf(writing);
  const box = turned(desk, region.rect, writing);
  const rows = Math.max(1, Math.floor(box.height / grid.row + 0.001));
  const each = (box.width - gutter * (columns - 1)) / columns;
  const found: Grid = {
    rect: rect(box.x, box.y, box.width, rows * grid.row),
    columns: Array.from({ length: columns }, (_, i) => ({ x: box.x + i * (each + gutter), width: each })),
    gutter,
    row: grid.row,
    rows,
    em: grid.em,
    turn: other === 'vertical' ? turnOf(desk.sheets.horizontal.frame.trim.width) : null,
  };
  return { desk: inWriting(desk, other), area: { grid: found, writing: other, parent: area.parent, taken: [] } };
};

/** Composes an item in areas of the other direction, one for each of its places. */
export const composeAcross = (desk: Desk, area: Area, item: ItemSpec, compose: (desk: Desk, area: Area, item: ItemSpec) => void): void => {
  const context = { em: area.grid.em, row: area.grid.row, whole: area.grid.rect.width };
  const gutter = 'gutter' in item && item.gutter ? toPoints(item.gutter, context) : area.grid.gutter;
  for (const region of itemRegions(desk, area, item)) {
    const name = 'file' in item ? item.file : 'main' in item ? item.main : item.kind;
    area.taken.push({ name, rect: region.rect, at: spanOf(desk, item.path, 'at'), over: item.over === true, owner: item.path });
    const inner = areaAcross(desk, area, region, 1, gutter);
    compose(inner.desk, inner.area, { ...item, at: [], writing: inner.area.writing } as ItemSpec);
  }
};

/** Where a picture of a vertical area stands on the page, its faces level with the lines beside it, as a place of the horizontal sheet. */
export const pictureOnPage = (desk: Desk, region: Region, grid: Grid): Region => {
  const box = turned(desk, faceRect(region, grid), 'vertical');
  return { ...region, rect: box, columns: [{ x: box.x, width: box.width }], free: true };
};
