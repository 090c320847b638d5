/** carryAnchors: a page that becomes a file of its own gets the anchors it needs from the pages before it. */

import type { Anchor, AnchorId } from '../../setpage/anchor.ts';
import type { PageItem, SetPage } from '../../setpage/set-page.ts';

const used = (items: readonly PageItem[], into: Set<AnchorId>): void => {
  for (const item of items) {
    if (item.kind === 'group') used(item.items, into);
    else into.add(item.anchor);
  }
};

/** Remembers every anchor of the edition, page after page. */
export class AnchorCarrier {
  private readonly known = new Map<AnchorId, Anchor>();

  carry(page: SetPage): SetPage {
    for (const anchor of page.anchors) this.known.set(anchor.id, anchor);
    const own = new Set(page.anchors.map(({ id }) => id));
    const wanted = new Set<AnchorId>(page.beads.map(({ anchor }) => anchor));
    used(page.items, wanted);
    const carried = new Map<AnchorId, Anchor>();
    for (const start of [...wanted, ...page.anchors.map(({ parent }) => parent)]) {
      for (let id = start; !own.has(id) && !carried.has(id); ) {
        const anchor = this.known.get(id);
        if (!anchor) break;
        carried.set(id, anchor);
        id = anchor.parent;
      }
    }
    if (carried.size === 0) return page;
    return { ...page, anchors: [...[...carried.values()].sort((a, b) => a.id - b.id), ...page.anchors] };
  }
}
