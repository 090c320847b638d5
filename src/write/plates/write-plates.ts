/** writePlates (分色样): one grey picture a plate of each page, as platesetters would burn them, and a map of all inks together. */

import { finding } from '../../base/finding.ts';
import { areaOver, deepestPlaces, type InkMap } from '../../setpage/ink-map.ts';
import { itemAt, itemName } from '../../setpage/item-name.ts';
import type { PressCondition } from '../../setpage/press-condition.ts';
import type { SetPage } from '../../setpage/set-page.ts';
import { pageTooLarge } from '../messages.ts';
import { numberPages } from '../number-pages.ts';
import type { Output, Resources, Writer } from '../writer.ts';
import { heat } from './heat.ts';
import { deepestInk, tooMuchInk } from './messages.ts';
import type { Plate } from './plate.ts';
import { inkMapOf, pixelSize, type SeparatedPage, separatePage, sheetOf } from './separate-page.ts';

export interface PlatesJob {
  /** the files' name without extension; see `number-pages.ts` */
  readonly name: string;
  readonly ppi: number;
  readonly press: PressCondition;
}

/** What the rasteriser (cairo) can draw on a side. */
const mostPixels = 32_767;

const placesTold = 3;

/** Spot inks are named as their makers like; files are not. */
const fileWord = ({ name }: Plate): string => name.trim().replace(/[\s/\\:*?"<>|.]+/g, '-');

const millimetres = (points: number): number => Math.round((points * 25.4) / 72);

const tellDeepest = (page: SetPage, map: InkMap, { press }: PlatesJob, { report }: Resources): void => {
  const limit = press.ink.total;
  const area = areaOver(map, limit) * (25.4 / 72) ** 2;
  for (const { at, ink } of deepestPlaces(map, placesTold, 0)) {
    const item = itemAt(page, at.x, at.y);
    const values = {
      object: item ? itemName(item) : '',
      page: page.label,
      ink: Math.round(ink),
      limit,
      x: millimetres(at.x),
      y: millimetres(at.y),
      area: Math.round(area * 10) / 10,
    };
    const on = { page: page.label, box: { x: at.x, y: at.y, width: 0, height: 0 } };
    report(finding(ink > limit && area > press.ink.area ? tooMuchInk : deepestInk, values, undefined, on));
  }
};

async function* platePng({ plates, width, height }: SeparatedPage, at: number, ppi: number): AsyncGenerator<Uint8Array> {
  const { greyPng } = await import('./raster.ts');
  yield await greyPng(plates[at]!.grey, width, height, ppi);
}

async function* mapPng(map: InkMap, limit: number, ppi: number): AsyncGenerator<Uint8Array> {
  const { colorPng } = await import('./raster.ts');
  yield await colorPng(heat(map, limit), map.width, map.height, ppi);
}

/** `pages` are those `pressPage` made for the job's press. */
export const writePlates: Writer<PlatesJob> = async function* (pages, job, resources): AsyncGenerator<Output> {
  const { press, ppi } = job;
  for await (const { page, name } of numberPages(pages, job.name)) {
    const { width, height } = pixelSize(sheetOf(page), ppi);
    if (width > mostPixels || height > mostPixels) {
      const values = { page: page.label, ppi, width, height, limit: mostPixels };
      resources.report(finding(pageTooLarge, values, undefined, { page: page.label }));
      continue;
    }
    const separated = await separatePage(page, sheetOf(page), ppi, { press, ...resources });
    for (const [i, { plate }] of separated.plates.entries())
      yield { name: `${name}-${fileWord(plate)}.png`, bytes: platePng(separated, i, ppi) };
    const map = inkMapOf(separated);
    tellDeepest(page, map, job, resources);
    yield { name: `${name}-ink.png`, bytes: mapPng(map, press.ink.total, ppi) };
  }
};
