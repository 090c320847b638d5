/** 书签: the outline of the document: pages, and under each the stories that begin on it. */

import type { OutlineEntry } from '../../setpage/set-page.ts';
import { type PdfFile, type Ref, textString } from './pdf-file.ts';

/** What is kept of a page for the outline. */
export interface OutlinePage {
  readonly ref: Ref;
  readonly title: string;
  /** in the media's own coordinates, y upward */
  readonly entries: readonly { readonly title: string; readonly x: number; readonly y: number }[];
}

export const outlinePage = (ref: Ref, title: string, entries: readonly OutlineEntry[], dx: number, dy: number): OutlinePage => ({
  ref,
  title,
  entries: entries.map((entry) => ({ title: entry.title, x: Math.round(entry.top.x + dx), y: Math.round(dy - entry.top.y) })),
});

/** Links brothers to each other and to their parent, and writes them. */
const writeBrothers = (items: readonly Ref[], parent: Ref): void => {
  items.forEach((item, i) => {
    item.data.Parent = parent;
    if (i > 0) item.data.Prev = items[i - 1];
    if (i + 1 < items.length) item.data.Next = items[i + 1];
  });
  for (const item of items) item.end();
  if (items.length === 0) return;
  parent.data.First = items[0];
  parent.data.Last = items[items.length - 1];
};

/** Writes the outline; the root itself is written with the file's end. Pages stand open, with their stories in sight. */
export const writeOutline = (pages: readonly OutlinePage[], file: PdfFile): void => {
  const shown = pages.filter((page) => page.title !== '' || page.entries.length > 0);
  if (shown.length === 0) return;
  const items = shown.map((page) => {
    const item = file.ref({ Title: textString(page.title), Dest: [page.ref, 'Fit'] });
    const stories = page.entries.map((entry) => file.ref({ Title: textString(entry.title), Dest: [page.ref, 'XYZ', entry.x, entry.y, 0] }));
    writeBrothers(stories, item);
    if (stories.length > 0) item.data.Count = stories.length;
    return item;
  });
  writeBrothers(items, file.outline);
  file.outline.data.Count = shown.reduce((sum, page) => sum + 1 + page.entries.length, 0);
  file.catalog.Outlines = file.outline;
  file.catalog.PageMode = 'UseOutlines';
};
