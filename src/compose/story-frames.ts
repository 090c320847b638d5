/** The frames of a story: its places as frames on the page's rows, its own photos and headline as holes in them. */

import { overlaps, type Rect, rect } from '../base/geometry.ts';
import type { Frame, Hole } from '../flow/frame.ts';
import type { SpecPath } from '../spec/document.ts';
import type { PhotoSpec, StoryItem } from '../spec/item-spec.ts';
import { toPoints } from '../spec/length.ts';
import type { Area, Desk } from './desk.ts';
import type { Region } from './grid.ts';
import { photoRegion } from './item-photo.ts';

/** Regions → frames, the photos' and headline's rectangles as holes in them. */
export const framesOf = (desk: Desk, area: Area, regions: readonly Region[], holes: readonly Rect[], name: string): Frame[] =>
  regions.map((region, n) => {
    const inside = holes.filter((h) => overlaps(h, region.rect));
    const local = inside.map((h): Hole => ({ inline: h.x - region.rect.x, extent: h.width, block: h.y - region.rect.y, depth: h.height }));
    return {
      name: regions.length > 1 ? `${name} ${n + 1}` : name,
      page: desk.page.frame.index,
      corner: { x: region.rect.x, y: region.rect.y },
      columns: region.columns.map((c) => ({ inline: c.x - region.rect.x, extent: c.width })),
      row: area.grid.row,
      rows: region.toRow - region.fromRow,
      holes: local,
    };
  });

/** A region without its first rows. */
export const lowered = (region: Region, rows: number, row: number): Region => ({
  ...region,
  fromRow: region.fromRow + rows,
  rect: rect(region.rect.x, region.rect.y + rows * row, region.rect.width, region.rect.height - rows * row),
});

/** A photo of a story, and where it stands. */
export interface StoryPhoto {
  readonly photo: PhotoSpec;
  readonly region: Region;
  readonly path: SpecPath;
}

export const storyPhotos = (desk: Desk, area: Area, item: StoryItem): StoryPhoto[] =>
  (item.photo ?? []).flatMap((photo, n) => {
    const path = [...item.path, 'photo', n];
    const region = photoRegion(desk, area, photo, path);
    return region ? [{ photo, region, path }] : [];
  });

/** What text keeps clear of round a photo: `wrap`, or one gutter beside and one row over and under it. */
export const photoHole = (item: StoryItem, { photo, region }: StoryPhoto, area: Area): Rect => {
  const { grid } = area;
  const wrap = typeof photo.wrap === 'object' ? photo.wrap : typeof item.wrap === 'object' ? item.wrap : null;
  const context = { em: grid.em, row: grid.row, whole: grid.rect.width };
  const across = wrap ? toPoints(wrap, context) : grid.gutter;
  const down = wrap ? toPoints(wrap, context) : grid.row;
  return rect(region.rect.x - across, region.rect.y - down, region.rect.width + 2 * across, region.rect.height + 2 * down);
};
