/** 总墨量: reckons how deep ink can lie on a page, by the rooms its items take; only where that is too much are the plates measured. */

import { overlaps, type Rect, union } from '../base/geometry.ts';
import type { PictureInk } from '../picture/picture-ink.ts';
import type { Paint } from '../setpage/ink.ts';
import { areaOver, deepestPlaces, percentOf, rounding } from '../setpage/ink-map.ts';
import { type PlatePaint, totalInk } from '../setpage/plate-paint.ts';
import { type Check, type Fault, faultOf, rounded } from './check.ts';
import { checkMessages } from './messages.ts';
import { millimetres, squareMillimetres } from './millimetres.ts';
import { common, type Placed, type Survey, type SurveyedPage } from './survey.ts';

type Reckoning = Pick<Survey, 'press' | 'inks' | 'paint'>;

/** Something that colours lie in, under which black may be printed: per cent of all plates but black. */
interface Under {
  readonly index: number;
  readonly box: Rect;
  readonly colour: (part: Rect) => number;
}

/** The most of a picture's cells that a part of its box touches. */
const mostIn = ({ cells }: PictureInk, figures: readonly number[], box: Rect, part: Rect): number => {
  const cell = (from: number, at: number, length: number): number =>
    Math.max(0, Math.min(cells - 1, Math.floor(((at - from) / length) * cells)));
  const [left, right] = [cell(box.x, part.x, box.width), cell(box.x, part.x + part.width, box.width)];
  const [top, foot] = [cell(box.y, part.y, box.height), cell(box.y, part.y + part.height, box.height)];
  let most = 0;
  for (let y = top; y <= foot; y++) for (let x = left; x <= right; x++) most = Math.max(most, figures[y * cells + x]!);
  return percentOf(most);
};

const colourOf = ({ parts, spot, tint }: PlatePaint): number => (spot === null ? (parts[0] + parts[1] + parts[2]) * 100 : tint * 100);

const undersOf = ({ items }: SurveyedPage, { inks, paint }: Reckoning): Under[] => {
  const unders: Under[] = [];
  const of = (each: Paint | null | undefined): number => (each ? colourOf(paint(each)) : 0);
  for (const { item, index, box } of items) {
    if (item.kind === 'picture') {
      const ink = inks.get(item);
      if (ink) unders.push({ index, box, colour: (part) => mostIn(ink, ink.colour, item.box, part) });
      continue;
    }
    const most = item.kind === 'glyphs' ? of(item.paint) : Math.max(of(item.fill), of(item.stroke?.paint));
    if (most > 0) unders.push({ index, box, colour: () => most });
  }
  return unders;
};

/** The most ink an item can come to where it stands, per cent. */
const reckoned = ({ item, box, index }: Placed, unders: readonly Under[], { inks, paint }: Reckoning): number => {
  const of = (each: Paint | null | undefined): number => {
    if (!each) return 0;
    const plate = paint(each);
    const own = totalInk(plate) * 100;
    let below = 0;
    for (let i = 0; plate.overprint && i < unders.length && unders[i]!.index < index; i++) {
      const under = unders[i]!;
      if (overlaps(under.box, box, 0)) below = Math.max(below, under.colour(common(box, under.box)));
    }
    return own + below;
  };
  if (item.kind === 'glyphs') return of(item.paint);
  if (item.kind === 'path') return Math.max(of(item.fill), of(item.stroke?.paint));
  const ink = inks.get(item);
  return ink ? percentOf(ink.most) : 0;
};

/** The part of a page whose ink must be measured; `null`: by reckoning it is within the limit everywhere. */
export const suspectRegion = (on: SurveyedPage, reckoning: Reckoning): Rect | null => {
  const limit = reckoning.press.ink.total + rounding;
  const unders = undersOf(on, reckoning);
  const deep = on.items.filter((placed) => reckoned(placed, unders, reckoning) > limit).map(({ box }) => box);
  const { trim, bleed } = on.page;
  const sheet = { x: -bleed, y: -bleed, width: trim.width + 2 * bleed, height: trim.height + 2 * bleed };
  const region = union(deep.map((box) => common(box, sheet)).filter(({ width, height }) => width > 0 && height > 0));
  return region && common({ x: region.x - 1, y: region.y - 1, width: region.width + 2, height: region.height + 2 }, sheet);
};

const placesTold = 3;
const placesLooked = 60;

const onTop = ({ items }: SurveyedPage, x: number, y: number): Placed | null => {
  for (let i = items.length - 1; i >= 0; i--) {
    const { box } = items[i]!;
    if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) return items[i]!;
  }
  return null;
};

export const totalInkOver: Check = ({ pages, press, maps }) =>
  pages.flatMap((on): Fault[] => {
    const map = maps.get(on.page);
    if (!map) return [];
    const limit = press.ink.total;
    const area = squareMillimetres(areaOver(map, limit));
    if (area <= press.ink.area) return [];
    // each item once, at its deepest place
    const told = new Set<string>();
    return deepestPlaces(map, placesLooked, limit + rounding).flatMap(({ at, ink }): Fault[] => {
      const placed = onTop(on, at.x, at.y);
      const key = placed?.at ? `${placed.at.file} ${placed.at.start}` : String(placed?.index);
      if (!placed || told.size === placesTold || told.has(key)) return [];
      told.add(key);
      const values = { ink: Math.round(ink), limit, area: rounded(area, 1), x: millimetres(at.x), y: millimetres(at.y) };
      return [faultOf(checkMessages.totalInk, placed, values)];
    });
  });
