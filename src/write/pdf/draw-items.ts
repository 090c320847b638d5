/** drawItems: everything that stands on a page, in its order, as content of the page. */

import type { GlyphRun, PageItem, PictureItem } from '../../setpage/set-page.ts';
import { drawPath } from './draw-path.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { layGlyphs } from './lay-glyphs.ts';
import type { ContentMarks } from './mark-content.ts';
import type { Painter } from './painter.ts';

/** The document's faces and pictures, as the page needs them. */
export interface DrawingSupply {
  face(run: GlyphRun): EmbeddedFace;
  /** the picture's name in the page's resources */
  picture(item: PictureItem): string;
  readonly marks: ContentMarks;
}

const nextRun = (items: readonly PageItem[], from: number): GlyphRun | null => {
  const next = items[from];
  return next?.kind === 'glyphs' ? next : null;
};

export const drawItems = (items: readonly PageItem[], painter: Painter, supply: DrawingSupply): void => {
  const { marks } = supply;
  for (const [i, item] of items.entries()) {
    if (item.kind !== 'group') marks.item(item);
    switch (item.kind) {
      case 'glyphs':
        layGlyphs(item, supply.face(item), painter, nextRun(items, i + 1));
        break;
      case 'path':
        drawPath(item, painter);
        break;
      case 'picture':
        painter.image(supply.picture(item), item.box);
        break;
      case 'group':
        // a sequence begins and ends on one level of the graphics state
        marks.close();
        painter.save();
        if (item.clip) painter.clip(item.clip);
        drawItems(item.items, painter, supply);
        marks.close();
        painter.restore();
        break;
    }
  }
};
