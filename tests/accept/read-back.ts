/** Gets the text back out of a PDF with three readers that know nothing of Banxin: poppler, MuPDF and pdf.js. */

import { readFileSync } from 'node:fs';
import { atHand, printed } from './command.ts';

export interface PdfReader {
  readonly name: string;
  /** the text, a line end for each line the reader sees */
  read(pdf: string): Promise<string>;
}

const pdfjs: PdfReader = {
  name: 'pdf.js',
  async read(pdf) {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const task = getDocument({ data: new Uint8Array(readFileSync(pdf)), verbosity: 0 });
    const document = await task.promise;
    let text = '';
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
      text += '\n';
    }
    await task.destroy();
    return text;
  },
};

export const pdfReaders: readonly PdfReader[] = [
  ...(atHand('pdftotext')
    ? [{ name: 'pdftotext -raw', read: async (pdf: string) => printed('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-']) }]
    : []),
  ...(atHand('mutool')
    ? [{ name: 'mutool draw -F text', read: async (pdf: string) => printed('mutool', ['draw', '-q', '-F', 'text', pdf]) }]
    : []),
  pdfjs,
];
