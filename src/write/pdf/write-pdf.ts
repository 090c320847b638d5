/** writePdf: finished pages become one PDF, page by page as they come; of a page written nothing stays but what the end needs. */

import { proofPicture } from '../../picture/proof-picture.ts';
import type { SetPage } from '../../setpage/set-page.ts';
import { besidePage } from '../beside.ts';
import type { Output, Resources, Writer } from '../writer.ts';
import { screenColoring } from './coloring.ts';
import type { DocumentParts } from './document-parts.ts';
import { editionDay } from './edition-day.ts';
import { pageBoxes } from './page-boxes.ts';
import { PdfDocument } from './pdf-document.ts';
import { PdfFile } from './pdf-file.ts';
import type { PdfJob } from './pdf-job.ts';
import { writeScreenMetadata } from './screen-metadata.ts';

/** Pages drawn and not yet written: while they wait for their pictures the next ones are composed. */
const waitingPages = 3;

const screenParts = (job: PdfJob, resources: Resources): DocumentParts => ({
  coloring: screenColoring,
  convert: (wish) => proofPicture({ ...wish, ppi: job.ppi }, resources.host),
  boxes: (page) => pageBoxes(page, job.marks),
  beside: (page) => besidePage(page, job, resources),
  links: job.links,
  close: (file) => writeScreenMetadata(file, resources.info.title, resources.info.lang, editionDay(resources.info.date)),
});

export const writePdf: Writer<PdfJob> = async function* (pages, job, resources): AsyncGenerator<Output> {
  yield { name: job.name, bytes: documentBytes(pages, job, resources) };
};

async function* documentBytes(pages: AsyncIterable<SetPage>, job: PdfJob, resources: Resources): AsyncGenerator<Uint8Array> {
  const { info } = resources;
  const file = await PdfFile.open({ title: info.title, lang: info.lang, created: editionDay(info.date) });
  const document = new PdfDocument(file, screenParts(job, resources), resources);
  for await (const page of pages) {
    document.draw(page);
    if (await document.writeWaiting(waitingPages)) yield file.take();
  }
  document.prepareFonts();
  await document.writeWaiting(0);
  await document.end();
  yield file.take();
}
