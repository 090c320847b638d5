/** Rules: lines between things: along a row, down a gutter, round a box; a rule of several lines keeps its order from the outside in. */

import type { Rect } from '../base/geometry.ts';
import { line, rectangle } from '../setpage/rectangle.ts';
import type { PathItem } from '../setpage/set-page.ts';
import type { Rule } from './house.ts';

/** A horizontal rule from `x` to `x + length`, its block of lines in the middle of `y`. */
export const ruleAcross = (rule: Rule, x: number, y: number, length: number): PathItem[] => {
  let at = y - rule.depth / 2;
  return rule.lines.map((width) => {
    const item = line(x, at + width / 2, x + length, at + width / 2, width, rule.paint);
    at += width + rule.gap;
    return item;
  });
};

export const ruleDown = (rule: Rule, x: number, y: number, length: number): PathItem[] => {
  let at = x - rule.depth / 2;
  return rule.lines.map((width) => {
    const item = line(at + width / 2, y, at + width / 2, y + length, width, rule.paint);
    at += width + rule.gap;
    return item;
  });
};

/** A border inside a rectangle's edge, the first line outermost. */
export const ruleRound = (rule: Rule, box: Rect): PathItem[] => {
  let at = 0;
  return rule.lines.map((width) => {
    const by = at + width / 2;
    at += width + rule.gap;
    const inner = { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
    return rectangle(inner, null, { paint: rule.paint, width, dash: [] });
  });
};
