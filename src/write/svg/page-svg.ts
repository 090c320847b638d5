/** pageSvg: one finished page as the text of an SVG document. */

import type { Rect } from '../../base/geometry.ts';
import type { Proofed } from '../../picture/proof-picture.ts';
import type { PictureItem, SetPage } from '../../setpage/set-page.ts';
import { besidePage } from '../beside.ts';
import { pageBoxes } from '../pdf/page-boxes.ts';
import type { Resources } from '../writer.ts';
import { colorOf, type Drawing, drawItems } from './draw-items.ts';
import { escaped } from './escape.ts';
import { points } from './figure.ts';
import type { GlyphShelf } from './glyph-shelf.ts';
import { askPicture, pictureElement } from './picture-element.ts';
import type { SvgJob } from './svg-job.ts';

/** The part of the plane that is shown, in points from the trim's top left: the trim, or the whole sheet with its marks. */
export const sheetOf = (page: SetPage, marks: boolean): Rect => {
  if (!marks) return { x: 0, y: 0, width: page.trim.width, height: page.trim.height };
  const { media, dx } = pageBoxes(page, true);
  return { x: -dx, y: -dx, width: media.width, height: media.height };
};

export interface SvgSheet {
  readonly view: Rect;
  /** as the document says them: `1097.008pt`, or pixels as a bare number */
  readonly width: string;
  readonly height: string;
}

const screenSheet = (page: SetPage, marks: boolean): SvgSheet => {
  const view = sheetOf(page, marks);
  return { view, width: `${points(view.width)}pt`, height: `${points(view.height)}pt` };
};

/** Draws a page. `sheet`: its size, when it is not the page's own. */
export const pageSvg = async (
  page: SetPage,
  job: SvgJob,
  shelf: GlyphShelf,
  resources: Resources,
  sheet: SvgSheet = screenSheet(page, job.marks),
): Promise<string> => {
  const { host, info, report } = resources;
  const asked: { readonly item: PictureItem; readonly at: number; readonly proofed: Promise<Proofed> }[] = [];
  const prefix = `p${page.index.toString(36)}-`;
  const drawing: Drawing = {
    shelf,
    color: colorOf,
    prefix,
    out: [],
    clips: [],
    picture: (item, at) => {
      const proofed = askPicture(item, job.ppi, host);
      // awaited below, in the order of the page; until then a rejection is not unhandled
      proofed.catch(() => {});
      asked.push({ item, at, proofed });
    },
  };
  shelf.begin(prefix);
  const { under, over } = besidePage(page, job, resources);
  for (const items of [under, page.items, over]) drawItems(items, drawing);
  for (const { item, at, proofed } of asked) drawing.out[at] = pictureElement(item, await proofed, page.label, report);
  const { x, y, width, height } = sheet.view;
  const [left, top, wide, high] = [x, y, width, height].map(points);
  const title = [info.title, info.date, page.label, page.name].filter((word) => word !== null && word !== '').join(' ');
  return [
    // lines meet as in PDF (ISO 32000-1, table 52)
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheet.width}" height="${sheet.height}" viewBox="${left} ${top} ${wide} ${high}" stroke-miterlimit="10">\n`,
    `<title>${escaped(title)}</title>\n`,
    `<defs>\n${shelf.definitions()}${drawing.clips.join('')}</defs>\n`,
    `<path fill="#fff" d="M${left} ${top}h${wide}v${high}H${left}z"/>\n`,
    ...drawing.out,
    '</svg>\n',
  ].join('');
};
