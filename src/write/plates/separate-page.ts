/** separatePage: a page replayed once a plate, overprint honoured, each drawn as SVG and measured pixel by pixel. */

import type { Finding } from '../../base/finding.ts';
import type { Rect } from '../../base/geometry.ts';
import type { FontSet } from '../../font/font-set.ts';
import type { InkMap } from '../../setpage/ink-map.ts';
import type { PressCondition } from '../../setpage/press-condition.ts';
import type { PictureItem, SetPage } from '../../setpage/set-page.ts';
import type { Host } from '../../source/host.ts';
import { type Drawing, drawItems } from '../svg/draw-items.ts';
import { points } from '../svg/figure.ts';
import { GlyphShelf } from '../svg/glyph-shelf.ts';
import { type Plate, plateColor, platesOf } from './plate.ts';
import { type PlatePictures, pictureOnPlate, platePictures } from './plate-pictures.ts';

export interface SeparatedPlate {
  readonly plate: Plate;
  /** one byte a pixel, 255 is bare paper */
  readonly grey: Uint8Array;
}

export interface SeparatedPage {
  readonly region: Rect;
  readonly width: number;
  readonly height: number;
  readonly plates: readonly SeparatedPlate[];
}

export interface Separator {
  readonly press: PressCondition;
  readonly fonts: FontSet;
  readonly host: Host;
  readonly report: (finding: Finding) => void;
}

/** The page with its bleed. */
export const sheetOf = ({ trim, bleed }: SetPage): Rect => ({
  x: -bleed,
  y: -bleed,
  width: trim.width + 2 * bleed,
  height: trim.height + 2 * bleed,
});

/** Whole pixels; the last column and row may show a hair beyond the part. */
const pixelsOf = (length: number, ppi: number): number => Math.max(1, Math.ceil((length * ppi) / 72 - 0.001));

export const pixelSize = (region: Rect, ppi: number): { readonly width: number; readonly height: number } => ({
  width: pixelsOf(region.width, ppi),
  height: pixelsOf(region.height, ppi),
});

const plateSvg = async (
  page: SetPage,
  plate: Plate,
  view: Rect,
  size: { width: number; height: number },
  pictures: PlatePictures,
  shelf: GlyphShelf,
  press: PressCondition,
): Promise<string> => {
  const asked: { readonly item: PictureItem; readonly at: number }[] = [];
  const drawing: Drawing = {
    shelf,
    color: plateColor(plate, press.ink),
    prefix: '',
    out: [],
    clips: [],
    picture: (item, at) => asked.push({ item, at }),
  };
  shelf.begin('');
  drawItems(page.items, drawing);
  for (const { item, at } of asked) drawing.out[at] = await pictureOnPlate(item, pictures.get(item) ?? null, plate);
  const [x, y, width, height] = [view.x, view.y, view.width, view.height].map(points);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="${x} ${y} ${width} ${height}" stroke-miterlimit="10">\n`,
    `<defs>\n${shelf.definitions()}${drawing.clips.join('')}</defs>\n`,
    ...drawing.out,
    '</svg>\n',
  ].join('');
};

export const separatePage = async (page: SetPage, region: Rect, ppi: number, separator: Separator): Promise<SeparatedPage> => {
  const { press, fonts, host, report } = separator;
  const { rasterPlate } = await import('./raster.ts');
  const size = pixelSize(region, ppi);
  const view = { x: region.x, y: region.y, width: (size.width * 72) / ppi, height: (size.height * 72) / ppi };
  const pictures = await platePictures(page, press, host, report);
  const shelf = new GlyphShelf(fonts, report);
  const plates: SeparatedPlate[] = [];
  for (const plate of platesOf(page, press.ink))
    plates.push({ plate, grey: await rasterPlate(await plateSvg(page, plate, view, size, pictures, shelf, press)) });
  return { region: view, ...size, plates };
};

export const inkMapOf = ({ region, width, height, plates }: SeparatedPage): InkMap => {
  const total = new Uint16Array(width * height);
  for (const { grey } of plates) for (let i = 0; i < total.length; i++) total[i]! += 255 - grey[i]!;
  return { region, width, height, total };
};
