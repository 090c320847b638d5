/** The few parts of pdfkit the writer stands on: numbered objects and the frame of the file. Nothing of its text, fonts or drawing. */

declare module 'pdfkit' {
  /** A numbered object: its dictionary, and the bytes of its stream if it has one. `toString()` is `12 0 R`. */
  export interface PDFReference {
    readonly id: number;
    data: Record<string, unknown>;
    compress: boolean;
    write(chunk: Uint8Array): void;
    /** Writes the object out; it cannot be changed afterwards. */
    end(chunk?: Uint8Array): void;
  }

  export interface PDFDocumentOptions {
    readonly pdfVersion: '1.4' | '1.5' | '1.6' | '1.7';
    readonly autoFirstPage: false;
    readonly compress: false;
    readonly font: null;
    readonly displayTitle: boolean;
    readonly lang: string;
    readonly info: Readonly<Record<string, string | Date>>;
  }

  export class PDFDocument {
    constructor(options: PDFDocumentOptions);
    info: Record<string, string | Date | object>;
    readonly outline: { readonly dictionary: PDFReference };
    ref(data?: Record<string, unknown>): PDFReference;
    end(): void;
    /** where the finished bytes go; `null` at the end */
    /** what was written while `push` was still the stream's own */
    read(): Uint8Array | null;
    push(chunk: Uint8Array | null): boolean;
    /** writes the XMP packet */
    endMetadata(): void;
    /** the trailer's ID */
    _id: Uint8Array;
    readonly _root: PDFReference;
    /** where each object begins, by its number less one */
    readonly _offsets: (number | null)[];
    readonly _offset: number;
    _write(chunk: Uint8Array): void;
  }
}
