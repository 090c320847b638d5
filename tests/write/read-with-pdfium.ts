/** Reads a PDF back with PDFium: the text of each page as FPDFText gives it. */

import { PDFiumLibrary } from '@hyzyla/pdfium';

export const pdfiumTextOf = async (bytes: Uint8Array): Promise<string[]> => {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    try {
      return Array.from(document.pages(), (page) => page.getText().replaceAll('\r', ''));
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
};
