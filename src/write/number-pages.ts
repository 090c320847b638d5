/** numberPages: names for formats of one file a page: the edition's name alone for a single page, with the page's number behind it for several. */

import type { SetPage } from '../setpage/set-page.ts';

export interface NamedPage {
  readonly page: SetPage;
  /** without extension */
  readonly name: string;
}

/** Waits for the second page before it names the first; from then on each page is handed on as it comes. */
export async function* numberPages(pages: AsyncIterable<SetPage>, name: string): AsyncGenerator<NamedPage> {
  let first: SetPage | null = null;
  let several = false;
  for await (const page of pages) {
    if (first === null && !several) {
      first = page;
      continue;
    }
    if (first) yield { page: first, name: `${name}-${first.index + 1}` };
    first = null;
    several = true;
    yield { page, name: `${name}-${page.index + 1}` };
  }
  if (first) yield { page: first, name };
}
