/** The type area 版心 of a page: margins, columns, gutter and rows; give all but one and the last follows. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { type Rect, rect, type Size } from '../base/geometry.ts';
import type { LayoutSpec } from '../spec/layout-spec.ts';
import { type Length, type LengthContext, pt, toPoints } from '../spec/length.ts';
import { type Grid, gridIn } from './grid.ts';
import { composeMessages } from './messages.ts';

export interface PageGeometry {
  readonly trim: Size;
  readonly bleed: number;
  readonly typeArea: Rect;
  readonly grid: Grid;
}

/** 四开, the size of a paper that names none (GB/T newsprint sheet halved twice: 270 × 390 mm). */
const usualTrim = { width: 270, height: 390 };
const usualMargin = 15;
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

export const pageGeometry = (layout: LayoutSpec, em: number, row: number, findings: Finding[], at?: Span): PageGeometry => {
  const context: LengthContext = { em, row, whole: 0 };
  const points = (length: Length | undefined): number | null => (length ? toPoints(length, context) : null);
  const { paper } = layout;
  const spec = layout.grid ?? { columns: 1 };
  const trim: Size = {
    width: points(paper?.trim?.width) ?? mm(usualTrim.width),
    height: points(paper?.trim?.height) ?? mm(usualTrim.height),
  };
  const left = points(paper?.margins?.left);
  const right = points(paper?.margins?.right);
  const top = points(paper?.margins?.top);
  const bottom = points(paper?.margins?.bottom);

  const count = typeof spec.columns === 'number' ? spec.columns : spec.columns.length;
  const column = points(spec.column);
  let gutter = points(spec.gutter);
  const columnsTotal = typeof spec.columns === 'number' ? (column === null ? null : column * count) : spec.columns.reduce((sum, c) => sum + toPoints(c, context), 0);
  // margins and columns are given, the gutter is not: it follows
  if (gutter === null && columnsTotal !== null && left !== null && right !== null && count > 1) gutter = (trim.width - left - right - columnsTotal) / (count - 1);
  if (gutter === null) gutter = 2 * em;
  const wanted = columnsTotal === null ? null : columnsTotal + gutter * (count - 1);
  const horizontal = across(trim.width, left, right, wanted);
  const vertical = across(trim.height, top, bottom, spec.rows ? spec.rows * row : null);

  if (horizontal.size <= 0 || vertical.size < row || gutter < 0) {
    const what = `${Math.round(horizontal.size)} × ${Math.round(vertical.size)} pt`;
    findings.push(finding(composeMessages.gridImpossible, { what }, at));
    const whole = rect(0, 0, trim.width, trim.height);
    return { trim, bleed: points(paper?.bleed) ?? 0, typeArea: whole, grid: gridIn({ columns: 1 }, whole, row, em, findings, at) };
  }
  const rows = spec.rows ?? Math.floor(vertical.size / row + 0.001);
  const typeArea = rect(horizontal.from, vertical.from, horizontal.size, rows * row);
  const grid = gridIn({ ...spec, gutter: pt(gutter), rows }, typeArea, row, em, findings, at);
  return { trim, bleed: points(paper?.bleed) ?? 0, typeArea, grid };
};
