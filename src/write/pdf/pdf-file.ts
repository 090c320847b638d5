/** PdfFile: a PDF being written: numbered objects go in, bytes come out as soon as they are there. */

import { crc32 } from 'node:zlib';
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
  /** 1.6 when left out */
  readonly version?: '1.4' | '1.6';
  /** further entries of the Info dictionary */
  readonly info?: Readonly<Record<string, string | Date | object>>;
}

/** A text string; plain JavaScript strings are written as names. */
export const textString = (text: string): object => Object(text) as object;

/** A name as an object of its own: pdfkit would write the word as a string among the Info entries. */
export const nameObject = (name: string): object => ({ toString: () => `/${name}`, [Symbol.toStringTag]: 'Name' });

/** The file's ID is 16 bytes (ISO 32000-1, 14.4). */
const idLength = 16;

/** What made the file, as Info and metadata say it. */
export const producer = 'Banxin';

export class PdfFile {
  private readonly doc: PDFDocument;
  private readonly hash = new ContentHash();
  private chunks: Uint8Array[] = [];
  private unhashed: Uint8Array[] = [];

  private constructor(doc: PDFDocument, facts: FileFacts) {
    this.doc = doc;
    const header = doc.read();
    if (header) this.chunks.push(header);
    this.hash.update(facts.title);
    doc.push = (chunk) => {
      if (chunk) {
        this.chunks.push(chunk);
        this.unhashed.push(chunk);
      }
      return true;
    };
    const day = facts.created ? { CreationDate: facts.created } : {};
    doc.info = { Title: facts.title, Producer: producer, Creator: producer, ...day, ...facts.info };
    // the XMP packet of pdfkit is ill-formed for a title with `&`; press jobs bring their own
    doc.endMetadata = () => {};
  }

  static async open(facts: FileFacts): Promise<PdfFile> {
    const { PDFDocument: Document } = await import('pdfkit');
    const doc = new Document({
      pdfVersion: facts.version ?? '1.6',
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

  /** Takes a number for an object whose bytes come with `putObjects`. */
  reserve(): number {
    return this.doc._offsets.push(null);
  }

  /** A reference to an object by its number, as a value in a dictionary. */
  link(id: number): object {
    return { toString: () => `${id} 0 R`, [Symbol.toStringTag]: 'Reference' };
  }

  /** Writes objects that are bytes already: each of `ids` begins at its place of `starts`. */
  putObjects(bytes: Uint8Array, ids: readonly number[], starts: readonly number[]): void {
    const { doc } = this;
    for (let i = 0; i < ids.length; i++) doc._offsets[ids[i]! - 1] = doc._offset + starts[i]!;
    doc._write(bytes);
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
    this.hashAll();
    return all;
  }

  /** In one piece: what is written comes in many small ones. Of each quarter zlib's sum is hashed: it runs a hundred times as fast as our own code does cold. */
  private hashAll(): void {
    const bytes = Buffer.concat(this.unhashed);
    const quarter = Math.ceil(bytes.length / 4);
    const sums = new Int32Array([bytes.length, 0, 0, 0, 0]);
    for (let i = 0; i < 4; i++) sums[i + 1] = crc32(bytes.subarray(i * quarter, (i + 1) * quarter));
    this.hash.update(new Uint8Array(sums.buffer));
    this.unhashed = [];
  }

  /** 16 bytes of the title and all that has been written so far. */
  digest(): Uint8Array {
    this.hashAll();
    return this.hash.digest().subarray(0, idLength);
  }

  /** Writes what only the end knows. The ID is a hash of the title and all that has been written: the same pages, the same bytes. */
  end(): void {
    this.doc._id = new Uint8Array(this.digest());
    this.doc.end();
  }
}
