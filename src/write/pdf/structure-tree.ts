/** StructureTree: what a tagged PDF says of its text: each piece of a page is noted as it is drawn, in small numbers, and the tree is written at the end. */

import type { Anchor, AnchorId } from '../../setpage/anchor.ts';
import { ContentStream } from './content-stream.ts';
import type { PdfDictionary, PdfFile, Ref } from './pdf-file.ts';
import { figure, type Shape, shapeOf } from './structure-shape.ts';
import { StructureWriter } from './structure-writer.ts';

/** What few elements have: words, and for a picture the room it takes. */
export interface ElementFacts {
  readonly alt?: string;
  readonly words?: string;
  readonly lang?: string;
  /** left, foot, right and top, in points of the media */
  readonly box?: readonly number[];
}

export interface Span {
  readonly object: number;
  readonly lang: string;
}

/** Columns that grow with the edition: one entry an anchor, one a piece. */
export interface StructureColumns {
  readonly parent: readonly AnchorId[];
  readonly shape: readonly Shape[];
  /** number of the element's object; 0: it has none yet */
  readonly object: number[];
  /** its first piece; -1: none of its own */
  readonly piece: readonly number[];
  readonly facts: ReadonlyMap<AnchorId, ElementFacts>;
  /** objects of the links that lie over words */
  readonly links: ReadonlyMap<AnchorId, number>;
  /** pieces in another language than their element: elements of their own, by piece */
  readonly spans: ReadonlyMap<number, Span>;
  /** of each piece: its page's object, its number in the page's content, the element's next piece (-1: the last) */
  readonly page: readonly number[];
  readonly mark: readonly number[];
  readonly next: readonly number[];
}

/** The place of an anchor nobody has told of yet. */
const gap: Shape = { kind: 'through' };

export class StructureTree {
  private readonly file: PdfFile;
  private readonly lang: string;
  private readonly linked: boolean;
  private readonly parent: AnchorId[] = [];
  private readonly shape: Shape[] = [];
  private readonly object: number[] = [];
  private readonly piece: number[] = [];
  private readonly last: number[] = [];
  private readonly facts = new Map<AnchorId, ElementFacts>();
  private readonly page: number[] = [];
  private readonly mark: number[] = [];
  private readonly next: number[] = [];
  private readonly spans = new Map<number, Span>();
  private pageObject = 0;
  /** the objects of the page's elements, by the number of the piece */
  private readonly onPage: number[] = [];
  /** objects of annotations, by the anchor of the words under them */
  private readonly links = new Map<AnchorId, number>();
  /** the objects of the parent tree, one a page and one a link */
  private readonly parents: number[] = [];

  /** `linked`: words that lead to another page are elements of their own, to be joined to their links. */
  constructor(file: PdfFile, lang: string, linked: boolean) {
    this.file = file;
    this.lang = lang;
    this.linked = linked;
  }

  /** Begins a page; its anchors are known from here on. */
  begin(page: Ref, anchors: readonly Anchor[]): void {
    this.pageObject = page.id;
    this.onPage.length = 0;
    for (const anchor of anchors) this.take(anchor);
  }

  /** What the piece of a page with this anchor is; `undefined` for an anchor nobody has told of. */
  shapeOf(anchor: AnchorId): Shape | undefined {
    const shape = this.shape[anchor];
    return shape === gap ? undefined : shape;
  }

  /** Notes a piece of an element, `lang` where it is in another language, and returns its number in the page's content. */
  note(anchor: AnchorId, lang: string | undefined): number {
    const mark = this.onPage.length;
    const piece = this.page.length;
    if (this.object[anchor] === 0) this.object[anchor] = this.file.reserve();
    let object = this.object[anchor]!;
    if (lang !== undefined) {
      object = this.file.reserve();
      this.spans.set(piece, { object, lang });
    }
    this.onPage.push(object);
    this.page.push(this.pageObject);
    this.mark.push(mark);
    this.next.push(-1);
    if (this.piece[anchor]! < 0) this.piece[anchor] = piece;
    else this.next[this.last[anchor]!] = piece;
    this.last[anchor] = piece;
    return mark;
  }

  /** A picture says where it stands (ISO 32000-1, table 344). */
  cover(anchor: AnchorId, box: readonly number[]): void {
    this.facts.set(anchor, { ...this.facts.get(anchor), box });
  }

  /** Ends the page: what its dictionary says of the structure. */
  end(): PdfDictionary {
    const out = new ContentStream(16 * (this.onPage.length + 2));
    const id = this.file.reserve();
    out.decimal(id, 1);
    out.write('0 obj\n[');
    for (const object of this.onPage) {
      out.decimal(object, 1);
      out.write('0 R ');
    }
    out.write(']\nendobj\n');
    this.file.putObjects(out.bytes, [id], [0]);
    this.parents.push(id);
    return { StructParents: this.parents.length - 1, Tabs: 'S' };
  }

  /** Joins a link to the words it lies over: its own number in the parent tree. */
  join(anchor: AnchorId, annotation: number): number {
    this.links.set(anchor, annotation);
    this.parents.push(this.object[anchor]!);
    return this.parents.length - 1;
  }

  /** Writes the tree. */
  write(): void {
    const { file, parents } = this;
    const root = file.ref();
    const out = new StructureWriter(file, this.columns());
    const document = out.document(root.id);
    const tree = out.parentTree(parents);
    out.flush();
    root.data = { Type: 'StructTreeRoot', K: file.link(document), ParentTree: file.link(tree), ParentTreeNextKey: parents.length };
    // both are written with the catalog
    file.catalog.StructTreeRoot = root;
    file.catalog.MarkInfo = file.ref({ Marked: true });
  }

  private columns(): StructureColumns {
    const { parent, shape, object, piece, facts, links, spans, page, mark, next } = this;
    return { parent, shape, object, piece, facts, links, spans, page, mark, next };
  }

  private take(anchor: Anchor): void {
    const { id, parent, title, words, lang } = anchor;
    // one that goes on from an earlier page is known
    const known = this.shape[id];
    if (known !== undefined && known !== gap) return;
    // an id that is passed over stands for nothing, and nothing may be read beyond an array's end
    while (this.parent.length < id) this.set(this.parent.length, -1, gap);
    const shape = shapeOf(anchor, this.shape[parent], this.linked);
    this.set(id, parent, shape);
    const alt = shape === figure ? title : undefined;
    const foreign = lang === this.lang ? undefined : lang;
    if (alt === undefined && words === undefined && foreign === undefined) return;
    this.facts.set(id, {
      ...(alt === undefined ? {} : { alt }),
      ...(words === undefined ? {} : { words }),
      ...(foreign === undefined ? {} : { lang: foreign }),
    });
  }

  private set(id: AnchorId, parent: AnchorId, shape: Shape): void {
    this.parent[id] = parent;
    this.shape[id] = shape;
    this.object[id] = 0;
    this.piece[id] = -1;
    this.last[id] = -1;
  }
}
