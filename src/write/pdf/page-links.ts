/** PageLinks: links of the screen edition: （下转第4版） leads to where the story goes on, （上接第1版） back, a line of the index to its page. */

import type { Rect } from '../../base/geometry.ts';
import type { Anchor, AnchorId } from '../../setpage/anchor.ts';
import type { GlyphRun, PageItem, SetPage } from '../../setpage/set-page.ts';
import { thousandths } from './content-stream.ts';
import { type PdfDictionary, type PdfFile, type Ref, textString } from './pdf-file.ts';
import { isLink } from './structure-shape.ts';
import type { StructureTree } from './structure-tree.ts';
import type { Threads } from './threads.ts';

/** Words that lead somewhere, and the room they stand in, in points of the media. */
interface Lead {
  readonly anchor: Anchor;
  readonly page: Ref;
  readonly corners: readonly number[];
}

interface LinkedPage {
  /** the array of the page's links: written when it is known which of them lead anywhere */
  readonly list: number;
  readonly leads: readonly Lead[];
}

/** Ascent and descent of the em box. */
const over = 0.88;
const under = 0.12;

const boxOf = (run: GlyphRun): Rect => {
  let advances = 0;
  for (const advance of run.advances) advances += advance + run.track;
  const { size, origin } = run;
  const length = (advances * size * run.scale) / 1000;
  // down the page: upright glyphs in the middle of their line, turned ones on their baseline; the wider of the two holds both
  if (run.writing !== 'horizontal') return { x: origin.x - size / 2, y: origin.y, width: over * size + size / 2, height: length };
  return { x: origin.x, y: origin.y - over * size, width: length, height: (over + under) * size };
};

const runsOf = function* (items: readonly PageItem[]): Generator<GlyphRun> {
  for (const item of items) {
    if (item.kind === 'glyphs') yield item;
    else if (item.kind === 'group') yield* runsOf(item.items);
  }
};

export class PageLinks {
  private readonly file: PdfFile;
  private readonly tree: StructureTree;
  private readonly threads: Threads;
  private readonly pages: Ref[] = [];
  private readonly linked: LinkedPage[] = [];

  constructor(file: PdfFile, tree: StructureTree, threads: Threads) {
    this.file = file;
    this.tree = tree;
    this.threads = threads;
  }

  /** Takes a page whose trim's top left stands at (`dx`, `dy`) of the media, y upward: what its dictionary says of its links. */
  take(page: SetPage, ref: Ref, dx: number, dy: number): PdfDictionary {
    this.pages.push(ref);
    const anchors = new Map<AnchorId, Anchor>();
    for (const anchor of page.anchors) if (isLink(this.tree.shapeOf(anchor.id))) anchors.set(anchor.id, anchor);
    if (anchors.size === 0) return {};
    const corners = new Map<AnchorId, number[]>();
    for (const run of runsOf(page.items)) {
      if (!anchors.has(run.anchor)) continue;
      const box = boxOf(run);
      const [left, foot, right, top] = [box.x + dx, dy - box.y - box.height, box.x + box.width + dx, dy - box.y];
      const [l, f, r, t] = corners.get(run.anchor) ?? [left, foot, right, top];
      corners.set(run.anchor, [Math.min(left, l!), Math.min(foot, f!), Math.max(right, r!), Math.max(top, t!)]);
    }
    const leads = [...corners].map(([id, room]) => ({ anchor: anchors.get(id)!, page: ref, corners: room }));
    const list = this.file.reserve();
    this.linked.push({ list, leads });
    return { Annots: this.file.link(list) };
  }

  /** Writes the links that lead to a page of the file; before the tree, which they are joined to. */
  write(): void {
    const { file } = this;
    for (const { list, leads } of this.linked) {
      const found: number[] = [];
      for (const lead of leads) {
        const destination = this.destination(lead);
        if (!destination) continue;
        const link = file.ref();
        link.data = {
          Type: 'Annot',
          Subtype: 'Link',
          Rect: lead.corners.map((points) => thousandths(points) / 1000),
          Border: [0, 0, 0],
          Dest: destination,
          // ISO 14289-1, 7.18.5: what the link says to those who do not see it
          Contents: textString(lead.anchor.title ?? ''),
          F: print,
          StructParent: this.tree.join(lead.anchor.id, link.id),
        };
        link.end();
        found.push(link.id);
      }
      file.putObjects(Buffer.from(`${list} 0 obj\n[${found.map((id) => `${id} 0 R`).join(' ')}]\nendobj\n`, 'latin1'), [list], [0]);
    }
  }

  private destination({ anchor, page }: Lead): unknown[] | null {
    if (anchor.leadsTo !== undefined) {
      const to = this.pages[anchor.leadsTo];
      return to ? [to, 'Fit'] : null;
    }
    const stations = this.threads.stationsOf(anchor.parent);
    const station =
      anchor.role === 'jump-to' ? stations.find((each) => each.page.id > page.id) : stations.findLast((each) => each.page.id < page.id);
    return station ? [station.page, 'XYZ', Math.round(station.left), Math.round(station.top), 0] : null;
  }
}

/** Annotation flag 3 (ISO 32000-1, table 165). */
const print = 4;
