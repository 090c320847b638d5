/** Structure shapes: what each role of the page is in a tagged PDF: an element, a heading, a part of its parent, or an artifact. */

import type { Anchor, Role } from '../../setpage/anchor.ts';

/** Pieces of the page that are no content, by their kind (ISO 32000-1, 14.8.2.2.2). */
export type ArtifactKind = 'Pagination' | 'Layout' | 'Background' | 'Page';

export type Shape =
  | {
      readonly kind: 'element';
      readonly tag: string;
      /** neighbours of one shape stand together in an element round them: a list round its items */
      readonly around?: string;
      /** elements round each of its own, outermost first */
      readonly between: readonly string[];
    }
  /** its level comes from where it stands; the first of a `main` opens its story, a `sub` stands under it */
  | { readonly kind: 'heading'; readonly rank: 'main' | 'chapter' | 'sub' }
  /** stands for nothing of its own: its children are its parent's */
  | { readonly kind: 'through' }
  | { readonly kind: 'artifact'; readonly artifact: ArtifactKind };

const element = (tag: string, around?: string, ...between: readonly string[]): Shape => ({
  kind: 'element',
  tag,
  ...(around === undefined ? {} : { around }),
  between,
});

const paragraph = element('P');
const section = element('Sect');
const through: Shape = { kind: 'through' };
const captionPart = element('P', 'Caption');

export const article = element('Art');
export const figure = element('Figure');

const shapes: Readonly<Record<Role, Shape>> = {
  edition: through,
  story: article,
  'headline-group': through,
  kicker: paragraph,
  headline: { kind: 'heading', rank: 'main' },
  deck: paragraph,
  byline: paragraph,
  paragraph,
  subhead: { kind: 'heading', rank: 'sub' },
  quotation: element('P', 'BlockQuote'),
  'list-item': element('LBody', 'L', 'LI'),
  'section-break': { kind: 'artifact', artifact: 'Layout' },
  chapter: { kind: 'heading', rank: 'chapter' },
  figure,
  caption: captionPart,
  credit: paragraph,
  banner: { kind: 'heading', rank: 'chapter' },
  box: section,
  masthead: paragraph,
  index: section,
  'index-line': element('P', 'TOC', 'TOCI'),
  'jump-to': { kind: 'artifact', artifact: 'Pagination' },
  'jump-from': { kind: 'artifact', artifact: 'Pagination' },
  furniture: { kind: 'artifact', artifact: 'Pagination' },
};

/** Where the file has links: words that lead to another page. */
const links: Readonly<Partial<Record<Role, Shape>>> = {
  'index-line': element('Link', 'TOC', 'TOCI', 'P'),
  'jump-to': element('Link', undefined, 'P'),
  'jump-from': element('Link', undefined, 'P'),
};

export const isLink = (shape: Shape | undefined): boolean => shape?.kind === 'element' && shape.tag === 'Link';

/** The shape of an anchor; `parent` is its parent's, where it has one. */
export const shapeOf = (anchor: Anchor, parent: Shape | undefined, linked: boolean): Shape => {
  if (anchor.role === 'box' && !anchor.title) return through;
  // the credit of a picture is of its caption, that of a pull quote of the quotation
  if (anchor.role === 'credit' && parent === figure) return captionPart;
  return (linked ? links[anchor.role] : undefined) ?? shapes[anchor.role];
};
