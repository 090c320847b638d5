/** What a proof draws over the page on demand: the grid's rows and columns, and the frames of each story. */

import type { Paint, Process } from '../../setpage/ink.ts';
import { rectangle } from '../../setpage/rectangle.ts';
import type { PageItem, SetPage } from '../../setpage/set-page.ts';

const light = (name: string, process: Process, tint: number): Paint => ({ ink: { name, spot: false, process }, tint, overprint: false });

const rowPaint = light('grid row', { c: 1, m: 0, y: 0, k: 0 }, 0.3);
const columnPaint = light('grid column', { c: 0, m: 1, y: 0, k: 0 }, 0.35);
const framePaint = light('frame', { c: 0, m: 0.5, y: 1, k: 0 }, 0.8);

const rowWidth = 0.15;
const columnWidth = 0.25;
const frameWidth = 0.5;
const nameSize = 6;

export const gridOverlay = (page: SetPage): PageItem[] => [
  ...page.overlay.rows.map((row) => rectangle(row, null, { paint: rowPaint, width: rowWidth, dash: [] })),
  ...page.overlay.columns.map((column) => rectangle(column, null, { paint: columnPaint, width: columnWidth, dash: [] })),
];

/** `stack`: what the names are set in; `null`: frames without names. The name stands over the frame's top left corner. */
export const framesOverlay = (
  page: SetPage,
  name: ((text: string, x: number, y: number, room: number, paint: Paint) => PageItem[]) | null,
): PageItem[] =>
  page.overlay.frames.flatMap((frame) => [
    rectangle(frame.box, null, { paint: framePaint, width: frameWidth, dash: [] }),
    ...(name ? name(frame.name, frame.box.x, frame.box.y - nameSize / 4, frame.box.width, framePaint) : []),
  ]);
