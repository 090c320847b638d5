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

/** A program that prints a PDF's text, where it is at hand. */
const printer = (name: string, program: string, args: (pdf: string) => string[]): readonly PdfReader[] =>
  atHand(program) ? [{ name, read: async (pdf) => printed(program, args(pdf)) }] : [];

/** Poppler's guess of the reading order, from places alone. */
export const plainReaders = printer('pdftotext', 'pdftotext', (pdf) => ['-enc', 'UTF-8', pdf, '-']);
export const mutoolReaders = printer('mutool draw -F text', 'mutool', (pdf) => ['draw', '-q', '-F', 'text', pdf]);

export const pdfReaders: readonly PdfReader[] = [
  ...printer('pdftotext -raw', 'pdftotext', (pdf) => ['-raw', '-enc', 'UTF-8', pdf, '-']),
  ...mutoolReaders,
  pdfjs,
];
