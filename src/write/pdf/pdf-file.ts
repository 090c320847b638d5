/** PdfFile: a PDF being written: numbered objects go in, bytes come out as soon as they are there. */

import type { PDFDocument, PDFReference } from 'pdfkit';
import { ContentHash } from '../../base/content-hash.ts';

/** A number, a name (`'Page'` is `/Page`), an array, a dictionary, a reference, or `textString` and bytes for a string. */
export type PdfDictionary = Record<string, unknown>;
export type Ref = PDFReference;

export interface FileFacts {
  readonly title: string;
  readonly lang: string;
  /** `null`: the file carries no date at all */
  readonly created: Date | null;
}

/** A text string; plain JavaScript strings are written as names. */
export const textString = (text: string): object => Object(text) as object;

/** The file's ID is 16 bytes (ISO 32000-1, 14.4). */
const idLength = 16;

export class PdfFile {
  private readonly doc: PDFDocument;
  private readonly hash = new ContentHash();
  private chunks: Uint8Array[] = [];

  private constructor(doc: PDFDocument, facts: FileFacts) {
    this.doc = doc;
    const header = doc.read();
    if (header) this.chunks.push(header);
    this.hash.update(facts.title);
    doc.push = (chunk) => {
      if (chunk) {
        this.hash.update(chunk);
        this.chunks.push(chunk);
      }
      return true;
    };
    doc.info = { Title: facts.title, Producer: 'Banxin', Creator: 'Banxin', ...(facts.created ? { CreationDate: facts.created } : {}) };
    // the XMP packet of pdfkit is ill-formed for a title with `&`; press jobs bring their own
    doc.endMetadata = () => {};
  }

  static async open(facts: FileFacts): Promise<PdfFile> {
    const { PDFDocument: Document } = await import('pdfkit');
    const doc = new Document({
      pdfVersion: '1.6',
      autoFirstPage: false,
      compress: false,
      font: null,
      displayTitle: true,
      lang: facts.lang,
      // pdfkit would ask the clock for a file with no date; `constructor` above drops this one
      info: { CreationDate: facts.created ?? new Date(0) },
    });
    return new PdfFile(doc, facts);
  }

  /** Takes a number for an object that is written later, with `end()`. */
  ref(data: PdfDictionary = {}): Ref {
    return this.doc.ref(data);
  }

  /** Writes an object at once. */
  put(data: PdfDictionary): Ref {
    const ref = this.doc.ref(data);
    ref.end();
    return ref;
  }

  /** Writes a stream whose bytes are final: deflated already where `data` says so. */
  endStream(ref: Ref, data: PdfDictionary, bytes: Uint8Array): void {
    ref.data = data;
    ref.end(bytes);
  }

  get catalog(): PdfDictionary {
    return this.doc._root.data;
  }

  get pages(): Ref {
    return this.doc._root.data.Pages as Ref;
  }

  /** The root of the outline; it is always there and written at the end. */
  get outline(): Ref {
    return this.doc.outline.dictionary;
  }

  /** What has been written since the last call. */
  take(): Uint8Array {
    const all = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
    this.chunks = [];
    return all;
  }

  /** Writes what only the end knows. The ID is a hash of the title and all that has been written: the same pages, the same bytes. */
  end(): void {
    this.doc._id = new Uint8Array(this.hash.digest().subarray(0, idLength));
    this.doc.end();
  }
}
