/** Grids and places: from columns and rows as written to rectangles on the page. */

import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { rect } from '../../src/base/geometry.ts';
import { baseline, faceRect, type Grid, gridIn, redivided, regionOf, wholeRegion } from '../../src/compose/grid.ts';
import { houseOf } from '../../src/compose/house.ts';
import { pageGeometry } from '../../src/compose/type-area.ts';
import type { GridSpec, LayoutSpec } from '../../src/spec/layout-spec.ts';
import type { Length } from '../../src/spec/length.ts';
import type { GridPlace, Place } from '../../src/spec/place.ts';
import { readPlaces } from '../../src/spec/read-place.ts';

const length = (value: number, unit: Length['unit']): Length => ({ value, unit });
const em = (value: number): Length => length(value, 'em');
const box = rect(10, 10, 540, 280);

const grid = (spec: GridSpec, findings: Finding[] = []): Grid => gridIn(spec, box, 14, 10, findings);
const five = grid({ columns: 5, column: em(10), gutter: em(1) });

const place = (written: string): Place => {
  const read = readPlaces(written);
  if ('fault' in read) throw new Error(written);
  return read.value[0]!;
};

const at = (written: string, findings: Finding[] = []) => regionOf(five, place(written), findings);

describe('a grid', () => {
  it('of equal columns and a gutter', () => {
    expect(five.columns).toEqual([10, 120, 230, 340, 450].map((x) => ({ x, width: 100 })));
    expect(five.rows).toBe(20);
  });

  it('of equal columns that share what the gutters leave', () => {
    expect(grid({ columns: 4, gutter: em(2) }).columns.map((c) => c.width)).toEqual([120, 120, 120, 120]);
  });

  it('of columns of their own widths', () => {
    expect(grid({ columns: [em(14), em(9.75), em(25.75)], gutter: em(2) }).columns).toEqual([
      { x: 10, width: 140 },
      { x: 170, width: 97.5 },
      { x: 287.5, width: 257.5 },
    ]);
  });

  it('too wide for its place is an error, and fits all the same', () => {
    const findings: Finding[] = [];
    const tight = grid({ columns: 5, column: em(20), gutter: em(1) }, findings);
    expect(findings.map((f) => f.severity)).toEqual(['error']);
    const last = tight.columns.at(-1)!;
    expect(last.x + last.width).toBeCloseTo(550, 6);
  });

  it('without room for its columns is an error, and has one column', () => {
    const findings: Finding[] = [];
    expect(grid({ columns: 60, gutter: em(2) }, findings).columns).toHaveLength(1);
    expect(findings).toHaveLength(1);
  });
});

describe('a place', () => {
  it('spans its columns and the gutters between, and whole rows', () => {
    expect(at('c2-3 r3-5')!.rect).toEqual(rect(120, 38, 210, 42));
    expect(at('c2-3 r3-5')!.columns).toHaveLength(2);
  });

  it('合栏 joins columns to one measure', () => {
    expect(at('c1+3 r1')!.columns).toEqual([{ x: 10, width: 320 }]);
  });

  it('c or r left out means all of them; end is the last', () => {
    expect(at('c5')!.rect).toEqual(rect(450, 10, 100, 280));
    expect(at('r19-end')!.rect).toEqual(rect(10, 262, 540, 28));
    expect(at('cend r1')!.rect.x).toBe(450);
    expect(wholeRegion(five).rect).toEqual(box);
  });

  it('that is not there is none, with a finding that says how many there are', () => {
    const findings: Finding[] = [];
    expect(at('c6', findings)).toBeNull();
    expect(at('c1 r21', findings)).toBeNull();
    expect(at('c1 r5-21', findings)).toBeNull();
    expect(findings.map((f) => [f.values.wanted, f.values.have])).toEqual([
      [6, 5],
      [21, 20],
      [21, 20],
    ]);
  });

  it('that runs backward only on this grid is told too', () => {
    const findings: Finding[] = [];
    const backward: GridPlace = { kind: 'grid', columns: null, rows: { from: 'end', to: 3 }, joined: false, bleed: false };
    expect(regionOf(five, backward, findings)).toBeNull();
    expect(findings).toHaveLength(1);
  });

  it('a free place counts from the trim’s corner and has one column', () => {
    const free = regionOf(
      five,
      { kind: 'free', x: length(20, 'pt'), y: length(2, 'row'), width: length(50, 'percent'), height: length(3, 'row') },
      [],
    )!;
    expect(free.rect).toEqual(rect(20, 28, 270, 42));
    expect([free.columns.length, free.toRow, free.free]).toEqual([1, 3, true]);
  });

  it('破栏 divides a region anew', () => {
    expect(redivided(at('c1-3 r1')!, 2, 20).columns).toEqual([
      { x: 10, width: 150 },
      { x: 180, width: 150 },
    ]);
  });
});

describe('on the rows', () => {
  it('Han stand in the middle of their row', () => {
    // 14 pt deep, type of 10: two points of air, then 8.8 to the baseline
    expect(baseline(10, 14, 10)).toBeCloseTo(20.8, 9);
    expect(baseline(10, 28, 20)).toBeCloseTo(10 + 4 + 17.6, 9);
  });

  it('a picture reaches from face top to face bottom of the type beside it', () => {
    expect(faceRect(at('c1 r1-3')!, five)).toEqual(rect(10, 12, 100, 38));
  });
});

describe('版心', () => {
  const geometry = (layout: Omit<LayoutSpec, 'kind'>, findings: Finding[] = []) => {
    const body = { size: { from: length(10, 'pt'), to: length(10, 'pt') } };
    return pageGeometry(houseOf({ kind: 'layout', styles: { body }, ...layout } as LayoutSpec), findings);
  };
  const trim = { width: length(560, 'pt'), height: length(300, 'pt') };
  const pt = (value: number): Length => length(value, 'pt');

  it('margins follow from columns and gutter', () => {
    const { typeArea } = geometry({
      paper: { trim, margins: { top: pt(10), bottom: pt(10) } },
      grid: { columns: 5, column: em(10), gutter: em(1), row: pt(14) },
    });
    expect(typeArea).toEqual(rect(10, 10, 540, 280));
  });

  it('one margin given, the other follows', () => {
    const { typeArea } = geometry({
      paper: { trim, margins: { left: pt(5), top: pt(10), bottom: pt(10) } },
      grid: { columns: 5, column: em(10), gutter: em(1), row: pt(14) },
    });
    expect(typeArea.x).toBe(5);
    const right = geometry({
      paper: { trim, margins: { right: pt(5), top: pt(10), bottom: pt(10) } },
      grid: { columns: 5, column: em(10), gutter: em(1), row: pt(14) },
    });
    expect(right.typeArea.x).toBe(15);
  });

  it('columns follow from margins and gutter, the gutter from margins and columns', () => {
    const margins = { left: pt(10), right: pt(10), top: pt(10), bottom: pt(10) };
    expect(geometry({ paper: { trim, margins }, grid: { columns: 5, gutter: em(1), row: pt(14) } }).grid.columns[0]!.width).toBe(100);
    expect(geometry({ paper: { trim, margins }, grid: { columns: 5, column: em(10), row: pt(14) } }).grid.gutter).toBe(10);
  });

  it('margins at head and foot follow from the number of rows', () => {
    const { typeArea, grid: rows } = geometry({
      paper: { trim },
      grid: { columns: 5, column: em(10), gutter: em(1), row: pt(14), rows: 20 },
    });
    expect([typeArea.y, rows.rows]).toEqual([10, 20]);
  });

  it('figures that do not make a grid are an error, and there is a page all the same', () => {
    for (const layout of [
      { paper: { trim, margins: { left: pt(300), right: pt(300) } }, grid: { columns: 5, row: pt(14) } },
      { paper: { trim }, grid: { columns: 5, column: em(30), gutter: em(2), row: pt(14) } },
      { paper: { trim, margins: { top: pt(200), bottom: pt(200) } }, grid: { columns: 1, row: pt(14) } },
    ]) {
      const findings: Finding[] = [];
      const found = geometry(layout, findings);
      expect(
        findings.map((f) => f.severity),
        JSON.stringify(layout),
      ).toContain('error');
      expect(found.grid.columns.length).toBeGreaterThan(0);
      expect(found.grid.rows).toBeGreaterThan(0);
    }
  });
});
