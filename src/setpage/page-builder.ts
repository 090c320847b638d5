/** Builds one SetPage: items in painting order, anchors as they first appear, outline and overlay. */

import type { Span } from '../base/finding.ts';
import { type Point, type Rect, rect, type Size } from '../base/geometry.ts';
import type { Anchor, AnchorId, Role } from './anchor.ts';
import type { Bead, FitMark, Level, OutlineEntry, Overlay, PageItem, SetPage, WrittenAt } from './set-page.ts';

/** Numbers anchors through a whole edition. */
export class AnchorBook {
  private next = 0;
  take(): AnchorId {
    return this.next++;
  }
}

/** Lines of a story under each other in one column are one bead, blanks of up to this many of their depth among them. */
const BLANKS = 4;

/** A bead with the line that follows its last one: below, or in vertical writing on its left; `null` when that stands elsewhere. */
const lengthened = (box: Rect, x: number, y: number, width: number, height: number): Rect | null => {
  const below = y - (box.y + box.height);
  if (box.x === x && box.width === width && y >= box.y && below <= BLANKS * height)
    return rect(x, box.y, width, Math.max(box.height, y + height - box.y));
  const left = box.x - (x + width);
  if (box.y === y && box.height === height && x <= box.x && left <= BLANKS * width) return rect(x, y, box.x + box.width - x, height);
  return null;
};

export interface PageFrame {
  readonly index: number;
  readonly label: string;
  readonly name: string;
  readonly trim: Size;
  readonly bleed: number;
  readonly typeArea: Rect;
}

export class PageBuilder {
  readonly frame: PageFrame;
  private readonly book: AnchorBook;
  private readonly items: PageItem[] = [];
  private readonly written: WrittenAt[] = [];
  private readonly anchors: Anchor[] = [];
  private readonly outline: OutlineEntry[] = [];
  private readonly beads: Bead[] = [];
  private readonly rows: Rect[] = [];
  private readonly columns: Rect[] = [];
  private readonly baselines: Level[] = [];
  private readonly frames: Overlay['frames'][number][] = [];
  private readonly loose: Rect[] = [];
  private readonly fits: FitMark[] = [];

  constructor(frame: PageFrame, book: AnchorBook) {
    this.frame = frame;
    this.book = book;
  }

  add(...items: readonly PageItem[]): void {
    for (const item of items) this.items.push(item);
  }

  /** Says where what is added from now on is written; gives back what held before. */
  writtenAt(at: Span | null): Span | null {
    const last = this.written.at(-1);
    if (last && last.from === this.items.length) this.written.pop();
    this.written.push({ from: this.items.length, at });
    return last?.at ?? null;
  }

  /** A new anchor under `parent` (-1: the root); its id. */
  anchor(role: Role, parent: AnchorId, facts: Omit<Anchor, 'id' | 'parent' | 'role'> = {}): AnchorId {
    const id = this.book.take();
    this.anchors.push({ id, parent, role, ...facts });
    return id;
  }

  outlineEntry(title: string, top: Point): void {
    this.outline.push({ title, top });
  }

  /** A stretch of a column that a story takes, line by line or at once: what goes on under the last one, or left of it, lengthens it. */
  bead(anchor: AnchorId, x: number, y: number, width: number, height: number): void {
    const last = this.beads.at(-1);
    const longer = last?.anchor === anchor ? lengthened(last.box, x, y, width, height) : null;
    if (longer) this.beads[this.beads.length - 1] = { anchor, box: longer };
    else this.beads.push({ anchor, box: rect(x, y, width, height) });
  }

  /** What the proof's grid overlay shows. */
  showGrid(rows: readonly Rect[], columns: readonly Rect[], baselines: readonly Level[]): void {
    this.rows.push(...rows);
    this.columns.push(...columns);
    this.baselines.push(...baselines);
  }

  showFrame(box: Rect, name: string): void {
    this.frames.push({ box, name });
  }

  /** A line stretched beyond its style's limit. */
  showLoose(box: Rect): void {
    this.loose.push(box);
  }

  showFit(mark: FitMark): void {
    this.fits.push(mark);
  }

  build(): SetPage {
    return {
      ...this.frame,
      items: this.items,
      written: this.written,
      anchors: this.anchors,
      outline: this.outline,
      beads: this.beads,
      overlay: {
        rows: this.rows,
        columns: this.columns,
        baselines: this.baselines,
        frames: this.frames,
        loose: this.loose,
        fits: this.fits,
      },
    };
  }
}
