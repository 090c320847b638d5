/** The type area 版心 of a page: margins, columns, gutter and rows; give all but one and the last follows. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { type Rect, rect, type Size } from '../base/geometry.ts';
import { turnOf } from '../setpage/sheet.ts';
import type { LayoutSpec } from '../spec/layout-spec.ts';
import { type Length, type LengthContext, pt, toPoints } from '../spec/length.ts';
import { columnSum, type Grid, gridIn, millimetres, mostRows, rowSum, typeAreaBox } from './grid.ts';
import { gridMessages } from './grid-messages.ts';
import type { House } from './house.ts';
import { tellOnce } from './tell-once.ts';

export interface PageGeometry {
  readonly trim: Size;
  readonly bleed: number;
  readonly typeArea: Rect;
  readonly grid: Grid;
  /** false: the layout's figures do not make a grid, which has been told */
  readonly sound: boolean;
}

/** 四开, the size of a paper that names none (GB/T newsprint sheet halved twice: 270 × 390 mm). */
const usualTrim = { width: 270, height: 390 };
const usualMargin = 15;
/** What rounding may carry over the sheet's edge, in points. */
const SLACK = 0.3;
const mm = (value: number): number => (value * 72) / 25.4;

/** One margin or both follow from what the columns take. */
const across = (trim: number, start: number | null, end: number | null, wanted: number | null): { from: number; size: number } => {
  if (start !== null && end !== null) return { from: start, size: trim - start - end };
  if (wanted === null) {
    const from = start ?? mm(usualMargin);
    return { from, size: trim - from - (end ?? from) };
  }
  if (start !== null) return { from: start, size: wanted };
  if (end !== null) return { from: trim - end - wanted, size: wanted };
  return { from: (trim - wanted) / 2, size: wanted };
};

/** The paper of a vertical layout as its turned sheet sees it: what is the page's right is over the first line, its top is where lines begin. */
const turnedPaper = (paper: LayoutSpec['paper']): LayoutSpec['paper'] => {
  if (!paper) return paper;
  const { trim, margins } = paper;
  const { top, right, bottom, left } = margins ?? {};
  return {
    ...paper,
    ...(trim ? { trim: { width: trim.height, height: trim.width } } : {}),
    margins: {
      ...(top ? { left: top } : {}),
      ...(right ? { top: right } : {}),
      ...(bottom ? { right: bottom } : {}),
      ...(left ? { bottom: left } : {}),
    },
  };
};

/** `layout.grid`, where a finding about its sum belongs; else whatever the layout says. */
const gridPlace = (house: House): Span | undefined => house.source?.keySpan(['grid']);

/** The type area of a layout that cannot be made: the whole sheet, in one column. */
const wholeSheet = (house: House, trim: Size, bleed: number, findings: Finding[]): PageGeometry => {
  const whole = rect(0, 0, trim.width, trim.height);
  // a sheet too small for one row of its own layout still has one
  const row = Math.min(Math.max(house.row, trim.height / mostRows), trim.height);
  return { trim, bleed, typeArea: whole, grid: gridIn({ columns: 1 }, whole, row, house.em, findings), sound: false };
};

/** What the type area comes to, told with its figures when it cannot be. */
export const pageGeometry = (house: House, findings: Finding[]): PageGeometry => {
  const { layout, em, row } = house;
  const context: LengthContext = { em, row, whole: 0 };
  const points = (length: Length | undefined): number | null => (length ? toPoints(length, context) : null);
  const turned = layout.writing === 'vertical';
  const paper = turned ? turnedPaper(layout.paper) : layout.paper;
  const spec = layout.grid ?? { columns: 1 };
  const trim: Size = {
    width: points(paper?.trim?.width) ?? mm(turned ? usualTrim.height : usualTrim.width),
    height: points(paper?.trim?.height) ?? mm(turned ? usualTrim.width : usualTrim.height),
  };
  const bleed = points(paper?.bleed) ?? 0;
  const left = points(paper?.margins?.left);
  const right = points(paper?.margins?.right);
  const top = points(paper?.margins?.top);
  const bottom = points(paper?.margins?.bottom);
  const at = gridPlace(house);
  const impossible = (found: Finding): PageGeometry => {
    tellOnce(findings, found);
    return wholeSheet(house, trim, bleed, findings);
  };
  /** A sum of columns or rows against what there is for it. */
  const against = (sum: string, wanted: number, sheet: number, margin: number | null) => ({
    ...(margin === null ? { box: 'the sheet', boxZh: '纸' } : { box: 'the sheet without its margin', boxZh: '纸除去页边' }),
    sum,
    wanted: millimetres(wanted),
    have: millimetres(sheet - (margin ?? 0)),
  });

  const count = typeof spec.columns === 'number' ? spec.columns : spec.columns.length;
  const column = points(spec.column);
  let gutter = points(spec.gutter);
  const widths =
    typeof spec.columns === 'number'
      ? column === null
        ? null
        : Array.from({ length: count }, () => column)
      : spec.columns.map((c) => toPoints(c, context));
  const columnsTotal = widths === null ? null : widths.reduce((sum, w) => sum + w, 0);
  // margins and columns are given, the gutter is not: it follows
  if (gutter === null && columnsTotal !== null && left !== null && right !== null && count > 1) {
    const area = trim.width - left - right;
    gutter = (area - columnsTotal) / (count - 1);
    const values = {
      ...typeAreaBox,
      sum: columnSum(widths!, 0, context),
      wanted: millimetres(columnsTotal),
      have: millimetres(Math.max(0, area)),
    };
    if (gutter < 0) return impossible(finding(gridMessages.gridTooWide, values, at));
  }
  if (gutter === null) gutter = 2 * em;
  const wanted = columnsTotal === null ? null : columnsTotal + gutter * (count - 1);
  const horizontal = across(trim.width, left, right, wanted);
  const vertical = across(trim.height, top, bottom, spec.rows ? spec.rows * row : null);

  const offSheet = (way: { from: number; size: number }, sheet: number): boolean =>
    way.from < -SLACK || way.from + way.size > sheet + SLACK;
  if (wanted !== null && offSheet(horizontal, trim.width)) {
    return impossible(
      finding(gridMessages.gridTooWide, against(columnSum(widths!, gutter, context), wanted, trim.width, left ?? right), at),
    );
  }
  if (spec.rows && offSheet(vertical, trim.height)) {
    const margin = top ?? bottom;
    const most = Math.floor((trim.height - (margin ?? 0)) / row);
    return impossible(
      finding(gridMessages.gridTooDeep, { ...against(rowSum(spec.rows, row), spec.rows * row, trim.height, margin), most }, at),
    );
  }
  if (horizontal.size <= 0 || vertical.size < row) {
    const values = {
      width: millimetres(horizontal.size),
      height: millimetres(vertical.size),
      sheet: `${millimetres(trim.width)} × ${millimetres(trim.height)} mm`,
    };
    return impossible(finding(gridMessages.marginsTooLarge, values, house.source?.span(['paper', 'margins'])));
  }
  const rows = Math.floor(vertical.size / row + 0.001);
  if (rows > mostRows) {
    const values = { row: Math.round(row * 1e6) / 1e6, rows, most: mostRows };
    return impossible(finding(gridMessages.rowTooSmall, values, house.source?.span(['grid', 'row'])));
  }
  const room = rect(horizontal.from, vertical.from, horizontal.size, vertical.size);
  const grid = gridIn({ ...spec, gutter: pt(gutter) }, room, row, em, findings, at, typeAreaBox);
  const typeArea = rect(room.x, room.y, room.width, grid.rows * row);
  const sound = grid.columns.every(({ width }) => width >= Math.min(em, row));
  return { trim, bleed, typeArea, grid: { ...grid, rect: typeArea, turn: turned ? turnOf(trim.height) : null }, sound };
};
