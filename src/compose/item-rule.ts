/** Rules between items: along the middle of their own row, under a place, or down the gutter beside one. */

import { finding } from '../base/finding.ts';
import type { RuleItem } from '../spec/item-spec.ts';
import { type Area, type Desk, spanOf } from './desk.ts';
import { type Region, regionOf } from './grid.ts';
import { composeMessages } from './messages.ts';
import { ruleAcross, ruleDown } from './rule.ts';

/** The middle of the gutter on a side of a region; past the grid's edge, half a gutter out. */
const gutterMiddle = (area: Area, region: Region, side: 'after' | 'before'): number => {
  const { columns, gutter } = area.grid;
  const column = side === 'after' ? columns[region.toColumn - 1]! : columns[region.fromColumn]!;
  const neighbour = side === 'after' ? columns[region.toColumn] : columns[region.fromColumn - 1];
  const edge = side === 'after' ? column.x + column.width : column.x;
  if (!neighbour) return side === 'after' ? edge + gutter / 2 : edge - gutter / 2;
  return (edge + (side === 'after' ? neighbour.x : neighbour.x + neighbour.width)) / 2;
};

/** `after: c3 r1-30` is a line down the gutter; `after: c1-3 r30`, one row deep, is a line under that row. */
export const composeRule = (desk: Desk, area: Area, item: RuleItem): void => {
  const rule = desk.type.house.rule(item.rule);
  const air = (area.grid.row - area.grid.em) / 2;
  for (const [n, place] of item.at.entries()) {
    const region = regionOf(area.grid, place, desk.findings, spanOf(desk, item.path, 'at', n));
    if (!region) continue;
    const r = region.rect;
    if (r.width >= r.height) desk.page.add(...ruleAcross(rule, r.x, r.y + r.height / 2, r.width));
    else desk.page.add(...ruleDown(rule, r.x + r.width / 2, r.y + air, r.height - 2 * air));
  }
  for (const side of ['after', 'before'] as const) {
    const place = item[side];
    const region = place ? regionOf(area.grid, place, desk.findings, spanOf(desk, item.path, side)) : null;
    if (!region) continue;
    const r = region.rect;
    if (region.toRow - region.fromRow <= 1) desk.page.add(...ruleAcross(rule, r.x, side === 'after' ? r.y + r.height : r.y, r.width));
    else {
      const x = gutterMiddle(area, region, side);
      if (x < area.grid.rect.x || x > area.grid.rect.x + area.grid.rect.width)
        desk.findings.push(finding(composeMessages.ruleOutside, {}, spanOf(desk, item.path, side)));
      desk.page.add(...ruleDown(rule, x, r.y + air, r.height - 2 * air));
    }
  }
};
