/** pressPage: a page as one press takes it: with its bleed, and what ends at the trim carried on to the bleed's edge; preflight and writer see the same. */

import type { Rect, Size } from '../base/geometry.ts';
import type { BleedRule } from './press-condition.ts';
import type { PageItem, PathItem, PictureItem, Segment, SetPage } from './set-page.ts';

/** The bleed a page is written with, points: what it was set with, as far as the press takes any, and not less than it asks for. */
export const bleedOf = (rule: BleedRule, set: number): number =>
  rule.kind === 'none' ? 0 : Math.max(0, set, rule.kind === 'wanted' ? rule.width : 0);

/** An edge this near the trim, points, is meant to lie on it: a third of a millimetre is what a knife misses by. */
const near = 1;

/** Where a stretch along one side of the page goes: an end that lies on the trim, or falls short of the bleed, moves out to the bleed's edge. */
const carried = (from: number, length: number, end: number, bleed: number): readonly [from: number, length: number] => {
  const to = from + length;
  // along the trim itself, or outside the page: it would only leave the page further
  if (to <= 2 * near || from >= end - 2 * near) return [from, length];
  const low = from <= near && from > -bleed ? -bleed : from;
  const high = to >= end - near && to < end + bleed ? end + bleed : to;
  return [low, high - low];
};

const carriedRect = (r: Rect, trim: Size, bleed: number): Rect => {
  const [x, width] = carried(r.x, r.width, trim.width, bleed);
  const [y, height] = carried(r.y, r.height, trim.height, bleed);
  return { x, y, width, height };
};

const same = (a: Rect, b: Rect): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** The upright rectangle a path is; `null` for any other. */
const rectOf = ({ segments }: PathItem): Rect | null => {
  if (segments.length !== 5 || segments[4]!.op !== 'close') return null;
  const corners = segments.slice(0, 4).flatMap((segment) => (segment.op === 'move' || segment.op === 'line' ? [segment] : []));
  const [a, b, c, d] = corners;
  if (!a || !b || !c || !d || a.y !== b.y || b.x !== c.x || c.y !== d.y || d.x !== a.x) return null;
  return { x: Math.min(a.x, c.x), y: Math.min(a.y, c.y), width: Math.abs(c.x - a.x), height: Math.abs(c.y - a.y) };
};

const corners = (r: Rect): Segment[] => [
  { op: 'move', x: r.x, y: r.y },
  { op: 'line', x: r.x + r.width, y: r.y },
  { op: 'line', x: r.x + r.width, y: r.y + r.height },
  { op: 'line', x: r.x, y: r.y + r.height },
  { op: 'close' },
];

/** A straight level or upright line is carried along itself. */
const carriedLine = (path: PathItem, trim: Size, bleed: number): PathItem => {
  const [from, to] = path.segments;
  if (path.segments.length !== 2 || from?.op !== 'move' || to?.op !== 'line') return path;
  const level = from.y === to.y;
  if (!level && from.x !== to.x) return path;
  const [a, b, end] = level ? [from.x, to.x, trim.width] : [from.y, to.y, trim.height];
  const [start, length] = carried(Math.min(a, b), Math.abs(b - a), end, bleed);
  if (length === Math.abs(b - a)) return path;
  const at = (along: number): { readonly x: number; readonly y: number } => (level ? { x: along, y: from.y } : { x: from.x, y: along });
  return {
    ...path,
    segments: [
      { op: 'move', ...at(start) },
      { op: 'line', ...at(start + length) },
    ],
  };
};

const carriedPath = (path: PathItem, trim: Size, bleed: number): PathItem => {
  if (path.stroke && !path.fill) return carriedLine(path, trim, bleed);
  const r = path.stroke ? null : rectOf(path);
  if (!r) return path;
  const to = carriedRect(r, trim, bleed);
  return same(r, to) ? path : { ...path, segments: corners(to) };
};

/** A picture is carried as far as there is more of it outside its crop; what is shown on the page does not move. */
const carriedPicture = (item: PictureItem, trim: Size, bleed: number): PictureItem => {
  const { box, crop } = item;
  const to = carriedRect(box, trim, bleed);
  if (same(box, to) || box.width === 0 || box.height === 0) return item;
  const [perX, perY] = [crop.width / box.width, crop.height / box.height];
  const left = Math.min((box.x - to.x) * perX, crop.x);
  const top = Math.min((box.y - to.y) * perY, crop.y);
  const right = Math.min((to.x + to.width - box.x - box.width) * perX, 1 - crop.x - crop.width);
  const foot = Math.min((to.y + to.height - box.y - box.height) * perY, 1 - crop.y - crop.height);
  const wider: Rect = { x: crop.x - left, y: crop.y - top, width: crop.width + left + right, height: crop.height + top + foot };
  return {
    ...item,
    crop: wider,
    box: { x: box.x - left / perX, y: box.y - top / perY, width: wider.width / perX, height: wider.height / perY },
  };
};

/** Inside a clip that ends within the trim nothing is carried. */
const carriedItem = (item: PageItem, trim: Size, bleed: number): PageItem => {
  switch (item.kind) {
    case 'path':
      return carriedPath(item, trim, bleed);
    case 'picture':
      return carriedPicture(item, trim, bleed);
    case 'group': {
      const clip = item.clip && carriedRect(item.clip, trim, bleed);
      return { ...item, clip, items: item.items.map((inner) => carriedItem(inner, trim, bleed)) };
    }
    case 'glyphs':
      return item;
  }
};

export const pressPage = (page: SetPage, rule: BleedRule): SetPage => {
  const bleed = bleedOf(rule, page.bleed);
  return { ...page, bleed, items: bleed === 0 ? page.items : page.items.map((item) => carriedItem(item, page.trim, bleed)) };
};
