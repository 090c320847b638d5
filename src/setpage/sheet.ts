/** Sheet: what composing adds a page's items to; of a vertical area a turned one, on which lines run as in a horizontal area and are turned when added. */

import { type Point, type Rect, rect, type Size } from '../base/geometry.ts';
import type { PageBuilder } from './page-builder.ts';
import type { GlyphRun, PageItem, Segment } from './set-page.ts';

/** The public part of a `PageBuilder`; all geometry in the coordinates of the sheet's areas. */
export type Sheet = Pick<
  PageBuilder,
  'frame' | 'add' | 'writtenAt' | 'anchor' | 'outlineEntry' | 'bead' | 'showGrid' | 'showFrame' | 'showLoose' | 'showFit'
>;

/** The middle of the em box over the baseline, parts of the size: where the centre of a vertical line is (see `GlyphRun.origin`). */
const CENTRE = 0.38;

/** Between a page and its turned sheet: a line of the sheet runs down the page, the next stands left of it. */
export interface Turn {
  toPage(box: Rect): Rect;
  fromPage(box: Rect): Rect;
  point(at: Point): Point;
}

/** `width`: of the page. The sheet's origin is the page's top right. */
export const turnOf = (width: number): Turn => ({
  toPage: (r) => rect(width - r.y - r.height, r.x, r.height, r.width),
  fromPage: (r) => rect(r.y, width - r.x - r.width, r.height, r.width),
  point: ({ x, y }) => ({ x: width - y, y: x }),
});

const turnedSize = ({ width, height }: Size): Size => ({ width: height, height: width });

const segmentOn = (turn: Turn, s: Segment): Segment => {
  if (s.op === 'close') return s;
  if (s.op !== 'curve') return { op: s.op, ...turn.point(s) };
  const a = turn.point({ x: s.x1, y: s.y1 });
  const b = turn.point({ x: s.x2, y: s.y2 });
  return { op: 'curve', x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...turn.point(s) };
};

/** A run stands on its baseline here; upright glyphs stand on their line's centre on the page, turned ones on their baseline. */
const runOn = (turn: Turn, run: GlyphRun): GlyphRun =>
  run.writing === 'vertical'
    ? { ...run, origin: turn.point({ x: run.origin.x, y: run.origin.y - CENTRE * run.size }) }
    : { ...run, writing: 'turned', origin: turn.point(run.origin) };

const itemOn = (turn: Turn, item: PageItem): PageItem => {
  switch (item.kind) {
    case 'glyphs':
      return runOn(turn, item);
    case 'picture':
      return { ...item, box: turn.toPage(item.box) };
    case 'path':
      return { ...item, segments: item.segments.map((s) => segmentOn(turn, s)) };
    case 'group':
      return { ...item, clip: item.clip && turn.toPage(item.clip), items: item.items.map((inner) => itemOn(turn, inner)) };
  }
};

/** The turned sheet of a page. */
export const turnedSheet = (page: PageBuilder): Sheet => {
  const { frame } = page;
  const turn = turnOf(frame.trim.width);
  return {
    frame: { ...frame, trim: turnedSize(frame.trim), typeArea: turn.fromPage(frame.typeArea) },
    add: (...items) => {
      for (const item of items) page.add(itemOn(turn, item));
    },
    writtenAt: (at) => page.writtenAt(at),
    anchor: (role, parent, facts) => page.anchor(role, parent, facts),
    outlineEntry: (title, top) => page.outlineEntry(title, turn.point(top)),
    bead: (anchor, x, y, width, height) => {
      const box = turn.toPage(rect(x, y, width, height));
      page.bead(anchor, box.x, box.y, box.width, box.height);
    },
    // lines that run down the page have no level baseline; their rows show where they stand
    showGrid: (rows, columns) => page.showGrid(rows.map(turn.toPage), columns.map(turn.toPage), []),
    showFrame: (box, name) => page.showFrame(turn.toPage(box), name),
    showLoose: (box) => page.showLoose(turn.toPage(box)),
    showFit: (mark) => page.showFit({ ...mark, box: turn.toPage(mark.box) }),
  };
};
