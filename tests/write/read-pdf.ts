/** Reads a PDF back with pdf.js: its text as a reader gets it, its boxes, its outline. */

import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SetPage } from '../../src/setpage/set-page.ts';
import { type PdfJob, proofJob } from '../../src/write/pdf/pdf-job.ts';
import { writePdf } from '../../src/write/pdf/write-pdf.ts';
import type { Resources } from '../../src/write/writer.ts';
import { inOrder, resources } from './set-text.ts';

export const pdfOf = async (pages: readonly SetPage[], job: Partial<PdfJob> = {}, over: Partial<Resources> = {}): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const output of writePdf(inOrder(...pages), { ...proofJob, ...job }, resources(over)))
    for await (const part of output.bytes) parts.push(part);
  return Buffer.concat(parts);
};

export const openPdf = (bytes: Uint8Array): Promise<pdfjs.PDFDocumentProxy> =>
  pdfjs.getDocument({ data: Uint8Array.from(bytes), verbosity: pdfjs.VerbosityLevel.ERRORS, useSystemFonts: false, isEvalSupported: false })
    .promise;

/** The text of each page; a line of the page is a line of the text. */
export const textOf = async (bytes: Uint8Array): Promise<string[]> => {
  const document = await openPdf(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
    pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await document.destroy();
  return pages;
};
