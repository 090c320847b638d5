/** Reads the structure of a PDF back with pdf.js: the elements of each page, in order, with the text of their marked content. */

import { openPdf } from './read-pdf.ts';

export interface ReadElement {
  /** index of the page it was read on: an element of several pages is read once on each */
  readonly page: number;
  /** names from the document downward: `Document Art P` */
  readonly path: string;
  readonly text: string;
  readonly alt?: string;
  readonly lang?: string;
}

/** Letters as they are read: a soft hyphen is none, and where a line ended is not seen. */
export const bare = (text: string): string => text.replace(/[\s\u00ad]/gu, '');

/** `P: words` in order, the containers by their names alone. */
export const outline = (elements: readonly ReadElement[]): string[] =>
  elements.map(({ path, text }) => (text === '' ? path : `${path.split(' ').at(-1)}: ${bare(text)}`));

interface TreeNode {
  readonly role: string;
  readonly children: readonly (TreeNode | { readonly type: string; readonly id: string })[];
  readonly alt?: string;
  readonly lang?: string;
}

export const structureOf = async (bytes: Uint8Array): Promise<ReadElement[]> => {
  const document = await openPdf(bytes);
  const found: ReadElement[] = [];
  for (let page = 0; page < document.numPages; page++) {
    const proxy = await document.getPage(page + 1);
    const texts = new Map<string, string>();
    const open: (string | null)[] = [];
    for (const item of (await proxy.getTextContent({ includeMarkedContent: true, disableNormalization: true })).items) {
      if ('str' in item) {
        const id = open.findLast((each) => each !== null);
        if (id) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.type === 'beginMarkedContentProps' ? (item.id ?? null) : null);
    }
    const walk = (node: TreeNode, above: string): void => {
      const path = `${above} ${node.role}`.trim();
      let text = '';
      for (const child of node.children) if ('id' in child && child.type === 'content') text += texts.get(child.id) ?? '';
      const { alt, lang } = node;
      found.push({ page, path, text, ...(alt === undefined ? {} : { alt }), ...(lang === undefined ? {} : { lang }) });
      for (const child of node.children) if ('role' in child) walk(child, path);
    };
    const tree = (await proxy.getStructTree()) as unknown as TreeNode | null;
    for (const child of tree?.children ?? []) if ('role' in child) walk(child, '');
  }
  await document.destroy();
  return found;
};
