/** Grid: the columns and rows of a page, an area or a box, and the way from a written place to a region on the page. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { type Rect, rect } from '../base/geometry.ts';
import type { Turn } from '../setpage/sheet.ts';
import type { GridSpec } from '../spec/layout-spec.ts';
import { type Length, type LengthContext, toPoints } from '../spec/length.ts';
import type { Extent, GridPlace, Place } from '../spec/place.ts';
import { writeLength } from '../spec/read-length.ts';
import { gridMessages } from './grid-messages.ts';
import { tellOnce } from './tell-once.ts';

export interface GridColumn {
  readonly x: number;
  readonly width: number;
}

export interface Grid {
  readonly rect: Rect;
  readonly columns: readonly GridColumn[];
  readonly gutter: number;
  /** pitch and number of rows */
  readonly row: number;
  readonly rows: number;
  /** body size: what 字 means here */
  readonly em: number;
  /** the way to the page where the grid lies on a turned sheet */
  readonly turn: Turn | null;
}

/** A place on a grid: whole columns and rows, from 0, `toRow` not included. */
export interface Region {
  readonly rect: Rect;
  readonly columns: readonly GridColumn[];
  readonly fromColumn: number;
  readonly toColumn: number;
  readonly fromRow: number;
  readonly toRow: number;
  readonly bleed: boolean;
  readonly free: boolean;
}

/** More rows than any page has: what is beyond comes of a slip and must not reach a loop. */
export const mostRows = 2000;

export const millimetres = (points: number): string => ((points * 25.4) / 72).toFixed(1);

/** Widths of the columns in a given measure: a list as it stands, a number of equal ones by column and gutter, or what the measure leaves. */
const columnWidths = (spec: GridSpec, width: number, gutter: number, context: LengthContext): number[] => {
  if (typeof spec.columns !== 'number') return spec.columns.map((c) => toPoints(c, context));
  const each = spec.column ? toPoints(spec.column, context) : (width - gutter * (spec.columns - 1)) / spec.columns;
  return Array.from({ length: spec.columns }, () => each);
};

/** `13.5`: a width in 字. */
const ems = (points: number, context: LengthContext): string => String(Math.round((points / context.em) * 100) / 100);

/** `5 × 13.5字 + 4 × 2字 = 75.5字`, as one would reckon it on paper. */
export const columnSum = (widths: readonly number[], gutter: number, context: LengthContext): string => {
  const equal = widths.every((w) => Math.abs(w - widths[0]!) < 0.01);
  const columns = equal
    ? widths.length === 1
      ? `${ems(widths[0]!, context)}字`
      : `${widths.length} × ${ems(widths[0]!, context)}字`
    : `${widths.map((w) => ems(w, context)).join(' + ')}字`;
  const total = widths.reduce((sum, w) => sum + w, 0);
  if (widths.length === 1) return columns;
  // a gutter that is still to follow takes no part
  if (gutter === 0) return `${columns} = ${ems(total, context)}字`;
  const whole = total + gutter * (widths.length - 1);
  return `${columns} + ${widths.length - 1} × ${ems(gutter, context)}字 = ${ems(whole, context)}字`;
};

/** `77 × 13 pt` */
export const rowSum = (rows: number, row: number): string => `${rows} × ${Math.round(row * 100) / 100} pt`;

/** What a grid is laid into, as messages name it. */
export interface GridBox {
  readonly box: string;
  readonly boxZh: string;
}

export const typeAreaBox: GridBox = { box: 'the type area', boxZh: '版心' };
export const placeBox: GridBox = { box: 'its place', boxZh: '此处' };

/** Columns that leave no width for themselves. */
export const noWidth = (columns: number, gutter: number, width: number, em: number, at?: Span, into: GridBox = placeBox): Finding => {
  const context: LengthContext = { em, row: em, whole: width };
  const sum = `${columns - 1} × ${ems(gutter, context)}字 = ${millimetres(gutter * (columns - 1))} mm`;
  return finding(gridMessages.noWidth, { ...into, columns, sum, have: millimetres(Math.max(0, width)) }, at);
};

/** Less than this, in points, is no blank but rounding: 0.1 mm. */
const SLACK = 0.3;

/** Lays a grid into a rectangle; columns too wide are reported with the sum, and then made narrower in proportion so that the rest is still seen. */
export const gridIn = (
  spec: GridSpec,
  box: Rect,
  row: number,
  bodySize: number,
  findings: Finding[],
  at?: Span,
  into: GridBox = placeBox,
  turn: Turn | null = null,
): Grid => {
  const context: LengthContext = { em: bodySize, row, whole: box.width };
  let gutter = spec.gutter ? toPoints(spec.gutter, context) : 2 * bodySize;
  let widths = columnWidths(spec, box.width, gutter, context);
  const wanted = widths.reduce((sum, w) => sum + w, 0) + gutter * (widths.length - 1);
  const values = { ...into, sum: columnSum(widths, gutter, context), wanted: millimetres(wanted), have: millimetres(box.width) };
  if (widths.some((w) => !(w > 0))) {
    tellOnce(findings, noWidth(widths.length, gutter, box.width, bodySize, at, into));
    widths = [Math.max(box.width, bodySize)];
    gutter = 0;
  } else if (wanted > box.width + 0.5) {
    tellOnce(findings, finding(gridMessages.gridTooWide, values, at));
    const ratio = box.width / wanted;
    widths = widths.map((w) => w * ratio);
    gutter *= ratio;
  } else if (into === typeAreaBox && wanted < box.width - SLACK) tellOnce(findings, finding(gridMessages.gridTooNarrow, values, at));
  const columns: GridColumn[] = [];
  let x = box.x;
  for (const width of widths) {
    columns.push({ x, width });
    x += width + gutter;
  }
  const most = Math.min(mostRows, Math.floor(box.height / row + 0.001));
  let rows = spec.rows ?? most;
  if (rows > most) {
    const sum = rowSum(rows, row);
    tellOnce(
      findings,
      finding(gridMessages.gridTooDeep, { ...into, sum, wanted: millimetres(rows * row), have: millimetres(box.height), most }, at),
    );
    rows = most;
  }
  return { rect: box, columns, gutter, row, rows, em: bodySize, turn };
};

/** Rows are those of the layout, so that lines stand level across the page: a grid inside it cannot have its own. */
export const tellRow = (spec: GridSpec | undefined, row: number, findings: Finding[], at: (key: 'row') => Span): void => {
  if (!spec?.row || Math.abs(toPoints(spec.row, { em: row, row, whole: row }) - row) < 0.01) return;
  findings.push(finding(gridMessages.gridRow, { written: writeLength(spec.row), row: Math.round(row * 100) / 100 }, at('row')));
};

const bounds = (extent: Extent | null, last: number): { from: number; to: number } => {
  const value = (v: number | 'end'): number => (v === 'end' ? last : v);
  return extent ? { from: value(extent.from), to: value(extent.to) } : { from: 1, to: last };
};

const checked = (
  extent: Extent | null,
  last: number,
  outside: (typeof gridMessages)['outsideColumns' | 'outsideRows'],
  findings: Finding[],
  at?: Span,
) => {
  const { from, to } = bounds(extent, last);
  if (from > to) {
    findings.push(finding(gridMessages.backward, { from, to }, at));
    return null;
  }
  if (from < 1 || to > last) {
    findings.push(finding(outside, { wanted: from < 1 ? from : Math.max(from, to), have: last }, at));
    return null;
  }
  return { from: from - 1, to };
};

/** Where a grid place lies; `null` (with a finding) when the grid has no such columns or rows. */
const gridRegion = (grid: Grid, place: GridPlace, findings: Finding[], at?: Span): Region | null => {
  const columns = checked(place.columns, grid.columns.length, gridMessages.outsideColumns, findings, at);
  const rows = checked(place.rows, grid.rows, gridMessages.outsideRows, findings, at);
  if (!columns || !rows) return null;
  const first = grid.columns[columns.from]!;
  const last = grid.columns[columns.to - 1]!;
  const width = last.x + last.width - first.x;
  return {
    rect: rect(first.x, grid.rect.y + rows.from * grid.row, width, (rows.to - rows.from) * grid.row),
    columns: place.joined ? [{ x: first.x, width }] : grid.columns.slice(columns.from, columns.to),
    fromColumn: columns.from,
    toColumn: columns.to,
    fromRow: rows.from,
    toRow: rows.to,
    bleed: place.bleed,
    free: false,
  };
};

/** A place on the page; free places count from the trim's corner and have one column. */
export const regionOf = (grid: Grid, place: Place, findings: Finding[], at?: Span): Region | null => {
  if (place.kind === 'grid') return gridRegion(grid, place, findings, at);
  const points = (length: Length, whole: number): number => toPoints(length, { em: grid.em, row: grid.row, whole });
  // a free place is told from the page's top left, whatever the direction of its grid
  const whole = grid.turn ? grid.turn.toPage(grid.rect) : grid.rect;
  const placed = rect(
    points(place.x, whole.width),
    points(place.y, whole.height),
    points(place.width, whole.width),
    points(place.height, whole.height),
  );
  const box = grid.turn ? grid.turn.fromPage(placed) : placed;
  return {
    rect: box,
    columns: [{ x: box.x, width: box.width }],
    fromColumn: 0,
    toColumn: 1,
    fromRow: 0,
    toRow: Math.floor(box.height / grid.row + 0.001),
    bleed: false,
    free: true,
  };
};

/** The whole of a grid. */
export const wholeRegion = (grid: Grid): Region => ({
  rect: rect(
    grid.columns[0]!.x,
    grid.rect.y,
    grid.columns.at(-1)!.x + grid.columns.at(-1)!.width - grid.columns[0]!.x,
    grid.rows * grid.row,
  ),
  columns: grid.columns,
  fromColumn: 0,
  toColumn: grid.columns.length,
  fromRow: 0,
  toRow: grid.rows,
  bleed: false,
  free: false,
});

/** 破栏: the same region divided anew into equal columns. */
export const redivided = (region: Region, columns: number, gutter: number): Region => {
  const each = (region.rect.width - gutter * (columns - 1)) / columns;
  return { ...region, columns: Array.from({ length: columns }, (_, i) => ({ x: region.rect.x + i * (each + gutter), width: each })) };
};

/** From the face top of its first row to the face bottom of its last: how far a picture or a box reaches, in line with the type beside it. */
export const faceRect = (region: Region, grid: Grid): Rect => {
  if (region.free) return region.rect;
  const air = (grid.row - grid.em) / 2;
  return rect(region.rect.x, region.rect.y + air, region.rect.width, region.rect.height - 2 * air);
};

/** The baseline of a line of `size` that stands in the middle of its row: Han faces fill 880 over and 120 under the baseline. */
export const baseline = (rowTop: number, depth: number, size: number): number => rowTop + (depth - size) / 2 + 0.88 * size;
