/** What a proof draws over the page on demand: grid and baselines, the frames of each story, its loose lines, and what is over or short. */

import { type Rect, rect } from '../../base/geometry.ts';
import { type Paint, type Process, paper } from '../../setpage/ink.ts';
import { line, rectangle } from '../../setpage/rectangle.ts';
import type { FitMark, GlyphRun, PageItem, SetPage } from '../../setpage/set-page.ts';

const light = (name: string, process: Process, tint: number): Paint => ({ ink: { name, spot: false, process }, tint, overprint: false });

const rowPaint = light('grid row', { c: 1, m: 0, y: 0, k: 0 }, 0.3);
const baselinePaint = light('baseline', { c: 1, m: 0, y: 0, k: 0 }, 0.8);
const columnPaint = light('grid column', { c: 0, m: 1, y: 0, k: 0 }, 0.35);
const framePaint = light('frame', { c: 0, m: 0.5, y: 1, k: 0 }, 0.8);
const loosePaint = light('loose line', { c: 0, m: 0.35, y: 1, k: 0 }, 1);
const overPaint = light('over', { c: 0, m: 1, y: 1, k: 0 }, 1);
const shortPaint = light('short', { c: 1, m: 0.5, y: 0, k: 0 }, 1);

const rowWidth = 0.15;
const baselineWidth = 0.2;
const columnWidth = 0.25;
const frameWidth = 0.5;
const fitWidth = 0.75;
const nameSize = 6;

/** The tint behind a loose line, and the bar before it, which is seen on a dark ground too. */
const looseTint = 0.3;
const looseBar = { width: 1.5, air: 1.5 } as const;

/** Words of a fit stand on a ground of this depth, this far from its ends. */
const tag = { depth: 8, padding: 2, drop: 1.5 } as const;

/** Sets a few words from a point on, condensed to fit into `room` points. */
export type Lettering = (text: string, x: number, y: number, room: number, paint: Paint) => GlyphRun[];

export const gridOverlay = (page: SetPage): PageItem[] => [
  ...page.overlay.rows.map((row) => rectangle(row, null, { paint: rowPaint, width: rowWidth, dash: [] })),
  ...page.overlay.baselines.map(({ x, y, width }) => line(x, y, x + width, y, baselineWidth, baselinePaint)),
  ...page.overlay.columns.map((column) => rectangle(column, null, { paint: columnPaint, width: columnWidth, dash: [] })),
];

/** `letter`: how the names are set; `null`: frames without names. The name stands over the frame's top left corner. */
export const framesOverlay = (page: SetPage, letter: Lettering | null): PageItem[] =>
  page.overlay.frames.flatMap((frame) => [
    rectangle(frame.box, null, { paint: framePaint, width: frameWidth, dash: [] }),
    ...(letter ? letter(frame.name, frame.box.x, frame.box.y - nameSize / 4, frame.box.width, framePaint) : []),
  ]);

/** The tints behind loose lines: drawn before the page, so that the words stay black. */
export const looseGrounds = (page: SetPage): PageItem[] =>
  page.overlay.loose.map((box) => rectangle(box, { ...loosePaint, tint: looseTint }));

export const looseBars = (page: SetPage): PageItem[] =>
  page.overlay.loose.map(({ x, y, height }) =>
    rectangle(rect(x - looseBar.air - looseBar.width, y, looseBar.width, height), { ...loosePaint, tint: 1 }),
  );

const runsWidth = (runs: readonly GlyphRun[]): number =>
  runs.reduce((sum, run) => sum + (run.advances.reduce((a, b) => a + b, 0) * run.size * run.scale) / 1000, 0);

/** The words of a fit in white, right-aligned: under the foot of a story that is over, inside the room of one that is short. */
const fitTag = ({ kind, box, words }: FitMark, letter: Lettering, paint: Paint): PageItem[] => {
  const foot = box.y + box.height;
  const top = kind === 'over' ? foot - tag.drop : foot - tag.depth;
  const width = runsWidth(letter(words, 0, 0, box.width - 2 * tag.padding, paper)) + 2 * tag.padding;
  const ground: Rect = rect(box.x + box.width - width, top, width, tag.depth);
  const baseline = top + (tag.depth - nameSize) / 2 + 0.88 * nameSize;
  return [rectangle(ground, paint), ...letter(words, ground.x + tag.padding, baseline, width - 2 * tag.padding, paper)];
};

export const fitsOverlay = (page: SetPage, letter: Lettering | null): PageItem[] =>
  page.overlay.fits.flatMap((fit) => {
    const paint = fit.kind === 'over' ? overPaint : shortPaint;
    const box = rectangle(fit.box, null, { paint, width: fitWidth, dash: [] });
    return [box, ...(letter ? fitTag(fit, letter, paint) : [])];
  });
