/** writeSvg: finished pages become SVG files, one a page, type drawn as outlines: a page looks the same wherever it is opened. */

import { numberPages } from './number-pages.ts';
import { GlyphShelf } from './svg/glyph-shelf.ts';
import { pageSvg } from './svg/page-svg.ts';
import type { SvgJob } from './svg/svg-job.ts';
import type { Output, Writer } from './writer.ts';

export const writeSvg: Writer<SvgJob> = async function* (pages, job, resources): AsyncGenerator<Output> {
  const shelf = new GlyphShelf(resources.fonts, resources.report);
  for await (const { page, name } of numberPages(pages, job.name)) {
    yield {
      name: `${name}.svg`,
      bytes: (async function* () {
        yield Buffer.from(await pageSvg(page, job, shelf, resources));
      })(),
    };
  }
};
