/** writePng: finished pages become pictures, one a page, in turn: each is drawn as SVG and then rasterised. */

import { finding } from '../base/finding.ts';
import type { SetPage } from '../setpage/set-page.ts';
import { pageTooLarge } from './messages.ts';
import { numberPages } from './number-pages.ts';
import { GlyphShelf } from './svg/glyph-shelf.ts';
import { pageSvg, type SvgSheet, sheetOf } from './svg/page-svg.ts';
import type { SvgJob } from './svg/svg-job.ts';
import type { Output, Resources, Writer } from './writer.ts';

/** As for SVG; `ppi` is that of the page and of its pictures. */
export type PngJob = SvgJob;

/** What the rasteriser (cairo) can draw on a side. */
const mostPixels = 32_767;

interface Raster extends SvgSheet {
  readonly wide: number;
  readonly high: number;
}

/** Whole pixels, the scale exact: the last column and row may show a hair beyond the sheet. */
const rasterOf = (page: SetPage, { marks, ppi }: PngJob): Raster => {
  const sheet = sheetOf(page, marks);
  const pixels = (points: number): number => Math.max(1, Math.ceil((points * ppi) / 72 - 0.001));
  const [wide, high] = [pixels(sheet.width), pixels(sheet.height)];
  const view = { ...sheet, width: (wide * 72) / ppi, height: (high * 72) / ppi };
  return { view, width: String(wide), height: String(high), wide, high };
};

async function* pngBytes(svg: () => Promise<string>, ppi: number): AsyncGenerator<Uint8Array> {
  const [{ rasterize }, text] = await Promise.all([import('./png/rasterize.ts'), svg()]);
  yield await rasterize(Buffer.from(text), ppi);
}

export const writePng: Writer<PngJob> = async function* (pages, job, resources: Resources): AsyncGenerator<Output> {
  const shelf = new GlyphShelf(resources.fonts, resources.report);
  for await (const { page, name } of numberPages(pages, job.name)) {
    const raster = rasterOf(page, job);
    const { wide, high } = raster;
    if (wide > mostPixels || high > mostPixels) {
      const values = { page: page.label, ppi: job.ppi, width: wide, height: high, limit: mostPixels };
      resources.report(finding(pageTooLarge, values, undefined, { page: page.label }));
      continue;
    }
    yield { name: `${name}.png`, bytes: pngBytes(() => pageSvg(page, job, shelf, resources, raster), job.ppi) };
  }
};
