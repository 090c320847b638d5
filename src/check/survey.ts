/** Survey: what the preflight (印前检查) looks at: the pages as the press takes them, their items in painting order, pictures and inks. */

import type { Span } from '../base/finding.ts';
import { bottom, type Rect, rect, right } from '../base/geometry.ts';
import type { FontSet } from '../font/font-set.ts';
import type { PictureFacts } from '../picture/picture-facts.ts';
import type { PictureInk } from '../picture/picture-ink.ts';
import type { Paint } from '../setpage/ink.ts';
import type { InkMap } from '../setpage/ink-map.ts';
import { itemBox } from '../setpage/item-box.ts';
import { type PlatePaint, platePaint } from '../setpage/plate-paint.ts';
import type { PressCondition } from '../setpage/press-condition.ts';
import type { EditionInfo, GlyphRun, PageItem, PathItem, PictureItem, SetPage } from '../setpage/set-page.ts';

export type DrawnItem = GlyphRun | PathItem | PictureItem;

/** An item with its room on the page, and where its like is written. */
export interface Placed<Item extends DrawnItem = DrawnItem> {
  readonly item: Item;
  /** what its groups let see of it */
  readonly box: Rect;
  readonly page: SetPage;
  /** in painting order */
  readonly index: number;
  readonly at: Span | undefined;
}

export interface SurveyedPage {
  readonly page: SetPage;
  readonly items: readonly Placed[];
  readonly runs: readonly Placed<GlyphRun>[];
  readonly paths: readonly Placed<PathItem>[];
  readonly pictures: readonly Placed<PictureItem>[];
}

export interface Survey {
  readonly press: PressCondition;
  readonly info: EditionInfo;
  readonly fonts: FontSet;
  readonly pages: readonly SurveyedPage[];
  /** by project path */
  readonly pictures: ReadonlyMap<string, PictureFacts>;
  /** what the pictures of the pages come to once separated */
  readonly inks: ReadonlyMap<PictureItem, PictureInk>;
  /** measured where the reckoning was not enough */
  readonly maps: ReadonlyMap<SetPage, InkMap>;
  paint(paint: Paint): PlatePaint;
}

/** A paint is looked at once. */
export const paintsOf = (press: PressCondition): ((paint: Paint) => PlatePaint) => {
  const known = new Map<Paint, PlatePaint>();
  return (paint) => {
    let found = known.get(paint);
    if (!found) {
      found = platePaint(paint, press.ink);
      known.set(paint, found);
    }
    return found;
  };
};

export const common = (a: Rect, b: Rect | null): Rect => {
  if (!b) return a;
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return rect(x, y, Math.max(0, Math.min(right(a), right(b)) - x), Math.max(0, Math.min(bottom(a), bottom(b)) - y));
};

export const surveyPage = (page: SetPage): SurveyedPage => {
  const items: Placed[] = [];
  const runs: Placed<GlyphRun>[] = [];
  const paths: Placed<PathItem>[] = [];
  const pictures: Placed<PictureItem>[] = [];
  const written = page.written ?? [];
  const take = (item: PageItem, clip: Rect | null, at: Span | undefined): void => {
    if (item.kind === 'group') {
      const inner = item.clip ? common(item.clip, clip) : clip;
      for (const each of item.items) take(each, inner, at);
      return;
    }
    const placed = { box: common(itemBox(item), clip), page, index: items.length, at };
    switch (item.kind) {
      case 'glyphs':
        items.push(runs[runs.push({ ...placed, item }) - 1]!);
        break;
      case 'path':
        items.push(paths[paths.push({ ...placed, item }) - 1]!);
        break;
      case 'picture':
        items.push(pictures[pictures.push({ ...placed, item }) - 1]!);
        break;
    }
  };
  let next = 0;
  let at: Span | undefined;
  for (const [i, item] of page.items.entries()) {
    while (next < written.length && written[next]!.from <= i) at = written[next++]!.at ?? undefined;
    take(item, null, at);
  }
  return { page, items, runs, paths, pictures };
};
