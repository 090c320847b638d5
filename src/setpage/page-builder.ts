/** Builds one SetPage: items in painting order, anchors as they first appear, outline and overlay. */

import type { Point, Rect, Size } from '../base/geometry.ts';
import type { Anchor, AnchorId, Role } from './anchor.ts';
import type { FitMark, Level, OutlineEntry, Overlay, PageItem, SetPage } from './set-page.ts';

/** Numbers anchors through a whole edition. */
export class AnchorBook {
  private next = 0;
  take(): AnchorId {
    return this.next++;
  }
}

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
  private readonly anchors: Anchor[] = [];
  private readonly outline: OutlineEntry[] = [];
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

  /** A new anchor under `parent` (-1: the root); its id. */
  anchor(role: Role, parent: AnchorId, facts: Omit<Anchor, 'id' | 'parent' | 'role'> = {}): AnchorId {
    const id = this.book.take();
    this.anchors.push({ id, parent, role, ...facts });
    return id;
  }

  outlineEntry(title: string, top: Point): void {
    this.outline.push({ title, top });
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
      anchors: this.anchors,
      outline: this.outline,
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
