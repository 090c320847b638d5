/** A Word document as mammoth tells it: its tree of paragraphs, runs and words. */

/** What is used of mammoth's elements (`documents.js` of version 1.13.0). */
export type WordNode =
  | {
      readonly type: 'paragraph';
      readonly styleId: string | null;
      readonly styleName: string | null;
      readonly numbering: { readonly isOrdered: boolean } | null;
      readonly children: readonly WordNode[];
    }
  | {
      readonly type: 'run';
      readonly styleId: string | null;
      readonly styleName: string | null;
      readonly isBold: boolean;
      readonly isItalic: boolean;
      readonly isStrikethrough: boolean;
      readonly verticalAlignment: 'baseline' | 'superscript' | 'subscript';
      readonly children: readonly WordNode[];
    }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break'; readonly breakType: 'line' | 'page' | 'column' }
  | { readonly type: 'table' | 'tableRow' | 'tableCell'; readonly children: readonly WordNode[] }
  | { readonly type: 'bookmarkStart'; readonly name: string }
  | { readonly type: 'noteReference' | 'commentReference' };

/** The parts of a document as mammoth looks for them. */
export interface WordParts {
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
}

/** The nodes of the document's body; mammoth is loaded here, for the first manuscript that needs it. */
export const readWord = async (parts: WordParts): Promise<readonly WordNode[]> => {
  const { default: mammoth } = await import('mammoth');
  const files = new Map([['word/document.xml', parts.document]]);
  if (parts.styles !== null) files.set('word/styles.xml', parts.styles);
  if (parts.numbering !== null) files.set('word/numbering.xml', parts.numbering);
  // mammoth takes an opened archive in place of a file's bytes: so it never sees the foreign one
  const file = {
    exists: (name: string): boolean => files.has(name),
    read: (name: string): Promise<string> => Promise.resolve(files.get(name) ?? ''),
  };
  let body: readonly WordNode[] = [];
  await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, {
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    // the tree is all that is wanted: no HTML is made of it
    transformDocument: (document: { readonly children: readonly WordNode[] }) => {
      body = document.children;
      return { ...document, children: [] };
    },
  });
  return body;
};
