/** Threads: article threads 文章线索: the stations of each story through columns and pages, which a reader follows with a click. */

import type { AnchorId } from '../../setpage/anchor.ts';
import type { SetPage } from '../../setpage/set-page.ts';
import { thousandths } from './content-stream.ts';
import { type PdfDictionary, type PdfFile, type Ref, textString } from './pdf-file.ts';

interface Thread {
  readonly title: string;
  readonly beads: Ref[];
  readonly stations: Station[];
}

/** Where a bead begins: its page, and its top left in points of the media. */
export interface Station {
  readonly page: Ref;
  readonly left: number;
  readonly top: number;
}

export class Threads {
  private readonly file: PdfFile;
  private readonly titles = new Map<AnchorId, string>();
  /** in the order their stories begin */
  private readonly threads = new Map<AnchorId, Thread>();

  constructor(file: PdfFile) {
    this.file = file;
  }

  /** Takes a page whose trim's top left stands at (`dx`, `dy`) of the media, y upward: what the page's dictionary says of its beads. */
  take(page: SetPage, ref: Ref, dx: number, dy: number): PdfDictionary {
    for (const { id, role, title } of page.anchors) if (role === 'story') this.titles.set(id, title ?? '');
    const beads: Ref[] = [];
    for (const { anchor, box } of page.beads) {
      const thread = this.threadOf(anchor);
      const corners = [box.x + dx, dy - box.y - box.height, box.x + box.width + dx, dy - box.y];
      const bead = this.file.ref({ P: ref, R: corners.map((points) => thousandths(points) / 1000) });
      beads.push(bead);
      thread.beads.push(bead);
      thread.stations.push({ page: ref, left: corners[0]!, top: corners[3]! });
    }
    return beads.length > 0 ? { B: beads } : {};
  }

  /** The stations of a story, in order. */
  stationsOf(story: AnchorId): readonly Station[] {
    return this.threads.get(story)?.stations ?? [];
  }

  /** Closes the rings and writes them. */
  write(): void {
    const { file } = this;
    const found: Ref[] = [];
    for (const { title, beads } of this.threads.values()) {
      const thread = file.ref({ Type: 'Thread', F: beads[0], I: { Title: textString(title) } });
      beads.forEach((bead, i) => {
        bead.data = {
          Type: 'Bead',
          // ISO 32000-1, table 161: the first bead at least says whose it is; readers ask each
          T: thread,
          N: beads[(i + 1) % beads.length],
          V: beads[(i + beads.length - 1) % beads.length],
          ...bead.data,
        };
        bead.end();
      });
      thread.end();
      found.push(thread);
    }
    if (found.length > 0) file.catalog.Threads = found;
  }

  private threadOf(anchor: AnchorId): Thread {
    let thread = this.threads.get(anchor);
    if (!thread) {
      thread = { title: this.titles.get(anchor) ?? '', beads: [], stations: [] };
      this.threads.set(anchor, thread);
    }
    return thread;
  }
}
