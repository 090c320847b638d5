/** One page: furniture, then its items on its grid → a SetPage. */

import type { Finding } from '../base/finding.ts';
import { rect } from '../base/geometry.ts';
import { type AnchorBook, PageBuilder } from '../setpage/page-builder.ts';
import type { SetPage } from '../setpage/set-page.ts';
import type { Fount } from '../text/fount.ts';
import { checkItemNames } from './check-names.ts';
import { composeArea } from './compose-area.ts';
import type { Area, Desk } from './desk.ts';
import type { Edition, PageSource } from './edition.ts';
import type { Fit } from './fit.ts';
import { drawFurniture } from './furniture.ts';
import { baseline, type Grid, gridIn, tellRow, typeAreaBox } from './grid.ts';
import { notYetOnPage } from './not-yet.ts';
import { pageGeometry } from './type-area.ts';

/** Where findings and fits of the whole edition are gathered. */
export interface Report {
  readonly findings: Finding[];
  readonly fits: Fit[];
  readonly jumps: Desk['jumps'];
  readonly founts: Set<Fount>;
  /** headlines that were broken without knowing their words */
  readonly wanted: Set<string>;
}

/** What the proof's overlay shows of a grid. */
export const showGrid = (page: PageBuilder, grid: Grid): void => {
  page.showGrid(
    Array.from({ length: grid.rows }, (_, i) => rect(grid.rect.x, grid.rect.y + i * grid.row, grid.rect.width, grid.row)),
    grid.columns.map((c) => rect(c.x, grid.rect.y, c.width, grid.rows * grid.row)),
    Array.from({ length: grid.rows }, (_, i) => ({
      x: grid.rect.x,
      y: baseline(grid.rect.y + i * grid.row, grid.row, grid.em),
      width: grid.rect.width,
    })),
  );
};

export const composePage = (edition: Edition, source: PageSource, index: number, anchors: AnchorBook, report: Report): SetPage => {
  const { house, document } = source;
  const { page: facts, place } = document.value;
  const geometry = pageGeometry(house, report.findings);
  const page = new PageBuilder(
    { index, label: facts.number, name: facts.name ?? '', trim: geometry.trim, bleed: geometry.bleed, typeArea: geometry.typeArea },
    anchors,
  );
  const desk: Desk = {
    edition,
    document,
    type: {
      house,
      fonts: edition.fonts,
      founts: report.founts,
      hyphenate: edition.hyphenate,
      words: { borders: edition.borders, wanted: report.wanted },
    },
    page,
    bleed: geometry.bleed,
    findings: report.findings,
    fits: report.fits,
    jumps: report.jumps,
  };
  const own = document.value.grid;
  tellRow(own, house.row, report.findings, (key) => document.span(['grid', key]));
  report.findings.push(...checkItemNames(house, document), ...notYetOnPage(document));
  const grid = own
    ? gridIn(own, geometry.typeArea, house.row, house.em, report.findings, document.span(['grid']), typeAreaBox)
    : geometry.grid;
  showGrid(page, grid);
  drawFurniture(desk, grid);
  const area: Area = { grid, parent: -1, taken: [] };
  composeArea(desk, area, place);
  return page.build();
};
