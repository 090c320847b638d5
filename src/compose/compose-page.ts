/** One page: furniture, then its items on its grid → a SetPage. */

import type { Finding } from '../base/finding.ts';
import { type Rect, rect, type Size } from '../base/geometry.ts';
import { type AnchorBook, PageBuilder } from '../setpage/page-builder.ts';
import type { SetPage } from '../setpage/set-page.ts';
import { type Sheet, turnedSheet, turnOf } from '../setpage/sheet.ts';
import type { Writing } from '../spec/style-spec.ts';
import type { Fount } from '../text/fount.ts';
import { checkItemNames } from './check-names.ts';
import { composeArea } from './compose-area.ts';
import { type Area, type Desk, inWriting } from './desk.ts';
import type { Edition, PageSource } from './edition.ts';
import type { Fit } from './fit.ts';
import { drawFurniture } from './furniture.ts';
import { baseline, type Grid, gridIn, tellRow, typeAreaBox } from './grid.ts';
import { notYetOnPage } from './not-yet.ts';
import { type PageGeometry, pageGeometry } from './type-area.ts';

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
export const showGrid = (page: Sheet, grid: Grid): void => {
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

/** The sheet of a vertical layout is worked out turned. */
export const onPage = ({ trim, typeArea }: PageGeometry, writing: Writing): { trim: Size; typeArea: Rect } =>
  writing === 'horizontal'
    ? { trim, typeArea }
    : { trim: { width: trim.height, height: trim.width }, typeArea: turnOf(trim.height).toPage(typeArea) };

export const composePage = (edition: Edition, source: PageSource, index: number, anchors: AnchorBook, report: Report): SetPage => {
  const { house, document } = source;
  const { page: facts, place } = document.value;
  const geometry = pageGeometry(house, report.findings);
  const writing = house.layout.writing ?? 'horizontal';
  const { trim, typeArea } = onPage(geometry, writing);
  const page = new PageBuilder({ index, label: facts.number, name: facts.name ?? '', trim, bleed: geometry.bleed, typeArea }, anchors);
  const sheets = { horizontal: page, vertical: turnedSheet(page) };
  const desk: Desk = {
    edition,
    document,
    type: {
      house,
      fonts: edition.fonts,
      founts: report.founts,
      hyphenate: edition.hyphenate,
      words: { borders: edition.borders, wanted: report.wanted },
      writing,
    },
    page: sheets[writing],
    sheets,
    bleed: geometry.bleed,
    findings: report.findings,
    fits: report.fits,
    jumps: report.jumps,
  };
  const own = document.value.grid;
  tellRow(own, house.row, report.findings, (key) => document.span(['grid', key]));
  report.findings.push(...checkItemNames(house, document), ...notYetOnPage(document));
  const grid = own
    ? gridIn(own, geometry.typeArea, house.row, house.em, report.findings, document.span(['grid']), typeAreaBox, geometry.grid.turn)
    : geometry.grid;
  showGrid(desk.page, grid);
  // furniture stands level on any page
  drawFurniture(inWriting(desk, 'horizontal'), grid);
  const area: Area = { grid, writing, parent: -1, taken: [] };
  composeArea(desk, area, place);
  return page.build();
};
