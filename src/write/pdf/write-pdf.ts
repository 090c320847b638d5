/** writePdf: finished pages become one PDF, page by page as they come; of a page written nothing stays but what the end needs. */

import type { SetPage } from '../../setpage/set-page.ts';
import type { Output, Resources, Writer } from '../writer.ts';
import { PdfDocument } from './pdf-document.ts';
import { PdfFile } from './pdf-file.ts';
import type { PdfJob } from './pdf-job.ts';

/** Pages drawn and not yet written: while they wait for their pictures the next ones are composed. */
const waitingPages = 3;

export const writePdf: Writer<PdfJob> = async function* (pages, job, resources): AsyncGenerator<Output> {
  yield { name: job.name, bytes: documentBytes(pages, job, resources) };
};

async function* documentBytes(pages: AsyncIterable<SetPage>, job: PdfJob, resources: Resources): AsyncGenerator<Uint8Array> {
  const { info } = resources;
  const file = await PdfFile.open({ title: info.title, lang: info.lang, created: editionDay(info.date) });
  const document = new PdfDocument(file, job, resources);
  for await (const page of pages) {
    document.draw(page);
    if (await document.writeWaiting(waitingPages)) yield file.take();
  }
  await document.writeWaiting(0);
  document.end();
  yield file.take();
}

/** The edition's day at midnight UTC; the clock is never asked. */
const editionDay = (date: string | null): Date | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  const day = parts && new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return day?.toISOString().startsWith(date!) ? day : null;
};
