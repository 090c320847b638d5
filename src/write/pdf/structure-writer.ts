/** StructureWriter: the structure tree as bytes, written without an object between: a book has tens of thousands of elements. */

import type { AnchorId } from '../../setpage/anchor.ts';
import { ContentStream } from './content-stream.ts';
import type { PdfFile } from './pdf-file.ts';
import { article, isLink, type Shape } from './structure-shape.ts';
import type { ElementFacts, StructureColumns } from './structure-tree.ts';
import { utf16Hex } from './to-unicode.ts';

/** Headings have six levels (ISO 32000-1, 14.8.4.3.2). */
const levels = 6;

/** Entries of the parent tree are found by halves: leaves of this many. */
const perLeaf = 64;

const flushAt = 1 << 18;

/** Where headings stand while a container is walked: their level, and whether one has been met. */
interface Place {
  readonly level: number;
  readonly kind: 'document' | 'story' | 'section';
  headed: boolean;
}

/** An element still open round neighbours of one shape. */
interface Around {
  readonly tag: string;
  readonly object: number;
  readonly kids: number[];
}

export class StructureWriter {
  private readonly file: PdfFile;
  private readonly columns: StructureColumns;
  private readonly out = new ContentStream(1 << 16);
  private ids: number[] = [];
  private starts: number[] = [];
  /** children of each anchor in reading order; the last entry is the document's */
  private readonly first: Int32Array;
  private readonly sibling: Int32Array;
  /** level of the last heading written: none may leave one out (ISO 14289-1, 7.4.2) */
  private heading = 0;

  constructor(file: PdfFile, columns: StructureColumns) {
    this.file = file;
    this.columns = columns;
    const count = columns.parent.length;
    this.first = new Int32Array(count + 1).fill(-1);
    this.sibling = new Int32Array(count).fill(-1);
    this.link(count);
  }

  /** Writes the document's element under the tree's root, and all within; returns its object. */
  document(root: number): number {
    const object = this.file.reserve();
    const kids = this.kids(this.first.length - 1, object, { level: 1, kind: 'document', headed: false });
    this.begin(object, 'Document', root);
    this.end(-1, kids, undefined);
    return object;
  }

  /** The number tree from pages to their elements: its root. */
  parentTree(pages: readonly number[]): number {
    const { out } = this;
    const leaves: number[] = [];
    for (let from = 0; from < pages.length; from += perLeaf) {
      const to = Math.min(from + perLeaf, pages.length);
      leaves.push(this.object());
      out.write(`<</Limits[${from} ${to - 1}]/Nums[`);
      for (let i = from; i < to; i++) out.write(`${i} ${pages[i]} 0 R `);
      out.write(']>>\nendobj\n');
    }
    const root = this.object();
    out.write(`<</Kids[${leaves.map((leaf) => `${leaf} 0 R`).join(' ')}]>>\nendobj\n`);
    return root;
  }

  flush(): void {
    this.file.putObjects(new Uint8Array(this.out.bytes), this.ids, this.starts);
    this.out.clear();
    this.ids = [];
    this.starts = [];
  }

  /** Links children to the parents that stand in the file: those with text below them, boxes without a name passed over. */
  private link(count: number): void {
    const { parent, shape, piece } = this.columns;
    const live = new Uint8Array(count);
    for (let id = count - 1; id >= 0; id--) {
      if (piece[id]! >= 0) live[id] = 1;
      if (live[id] === 1 && parent[id]! >= 0) live[parent[id]!] = 1;
    }
    const under = (id: AnchorId): number => {
      let up = parent[id]!;
      while (up >= 0 && shape[up]!.kind === 'through') up = parent[up]!;
      return up < 0 ? count : up;
    };
    const isFigure = (id: AnchorId, up: number): boolean => shape[up] === article && tagOf(shape[id]!) === 'Figure';
    // from the last to the first, each before its younger brothers; the pictures of a story behind its text
    for (const figures of [true, false]) {
      for (let id = count - 1; id >= 0; id--) {
        if (live[id] === 0 || (shape[id]!.kind === 'through' && piece[id]! < 0)) continue;
        const up = under(id);
        if (isFigure(id, up) !== figures) continue;
        this.sibling[id] = this.first[up]!;
        this.first[up] = id;
      }
    }
  }

  /** Writes the children of an anchor and returns their objects, neighbours of one shape gathered in what stands round them. */
  private kids(of: number, parent: number, place: Place): number[] {
    const { shape } = this.columns;
    const kids: number[] = [];
    let around: Around | null = null;
    for (let id = this.first[of]!; id >= 0; id = this.sibling[id]!) {
      const own = shape[id]!;
      const tag = own.kind === 'element' ? own.around : undefined;
      if (around && around.tag !== tag) {
        this.gather(around, parent);
        around = null;
      }
      if (tag !== undefined && !around) {
        around = { tag, object: this.file.reserve(), kids: [] };
        kids.push(around.object);
      }
      const between = own.kind === 'element' ? own.between : noBetween;
      const kid = this.wrapped(id, around ? around.object : parent, place, between, 0);
      (around ? around.kids : kids).push(kid);
    }
    if (around) this.gather(around, parent);
    return kids;
  }

  private gather(around: Around, parent: number): void {
    this.begin(around.object, around.tag, parent);
    this.end(-1, around.kids, undefined);
  }

  /** Writes an element in those that stand round it alone; returns the outermost. */
  private wrapped(id: AnchorId, parent: number, place: Place, between: readonly string[], depth: number): number {
    const tag = between[depth];
    if (tag === undefined) return this.element(id, parent, place);
    const object = this.file.reserve();
    const inside = this.wrapped(id, object, place, between, depth + 1);
    this.begin(object, tag, parent);
    this.end(-1, [inside], undefined);
    return object;
  }

  private element(id: AnchorId, parent: number, place: Place): number {
    const { shape, object, piece, facts, links } = this.columns;
    const own = shape[id]!;
    const number = object[id] || this.file.reserve();
    const link = links.get(id);
    // words that would lead on, and do not: their page is not in the file
    const plain = isLink(own) && link === undefined ? 'Span' : tagOf(own);
    const tag = own.kind === 'heading' ? this.headingTag(own.rank, place) : plain;
    const kids = this.first[id]! < 0 ? noKids : this.kids(id, number, placeIn(place, own));
    this.spans(piece[id]!, number);
    this.begin(number, tag, parent);
    this.end(piece[id]!, kids, facts.get(id), link);
    return number;
  }

  /** Writes the words of an element that are in another language. */
  private spans(first: number, parent: number): void {
    const { page, mark, next, spans } = this.columns;
    if (spans.size === 0) return;
    for (let piece = first; piece >= 0; piece = next[piece]!) {
      const span = spans.get(piece);
      if (!span) continue;
      this.begin(span.object, 'Span', parent);
      this.out.write(`/Lang(${tagText(span.lang)})/Pg ${page[piece]} 0 R/K ${mark[piece]}>>\nendobj\n`);
    }
  }

  /** The first headline of a story stands at the level of its place, what follows it one below; no level is left out. */
  private headingTag(rank: 'main' | 'chapter' | 'sub', place: Place): string {
    const below = place.headed && (rank === 'sub' || (rank === 'main' && place.kind === 'story'));
    if (rank === 'main' || (rank === 'chapter' && place.kind === 'story')) place.headed = true;
    this.heading = Math.min(place.level + (below ? 1 : 0), this.heading + 1, levels);
    return `H${this.heading}`;
  }

  /** Begins an object, with a number of its own or one reserved before; returns it. */
  private object(number = this.file.reserve()): number {
    const { out } = this;
    if (out.position > flushAt) this.flush();
    this.ids.push(number);
    this.starts.push(out.position);
    out.decimal(number, 1);
    out.write('0 obj\n');
    return number;
  }

  private begin(number: number, tag: string, parent: number): void {
    this.object(number);
    const { out } = this;
    out.write(`<</S/${tag}/P `);
    out.decimal(parent, 1);
    out.write('0 R');
  }

  /** Pieces on the element's own page are numbers, those on others name their page. */
  private end(first: number, kids: readonly number[], facts: ElementFacts | undefined, link?: number): void {
    const { out } = this;
    const { page, mark, next, spans } = this.columns;
    if (facts?.lang !== undefined) out.write(`/Lang(${tagText(facts.lang)})`);
    if (facts?.alt !== undefined) out.write(`/Alt<feff${utf16Hex(facts.alt)}>`);
    if (facts?.words !== undefined) out.write(`/ActualText<feff${utf16Hex(facts.words)}>`);
    if (facts?.box !== undefined) {
      out.write('/A<</O/Layout/BBox[');
      for (const points of facts.box) out.points(points);
      out.write(']>>');
    }
    if (first >= 0) {
      out.write('/Pg ');
      out.decimal(page[first]!, 1);
      out.write('0 R');
    }
    const single = first >= 0 && next[first]! < 0 && !spans.has(first) && kids.length === 0 && link === undefined;
    out.write(single ? '/K ' : '/K[');
    for (let piece = first; piece >= 0; piece = next[piece]!) {
      const span = spans.get(piece);
      if (span) out.write(`${span.object} 0 R `);
      else if (page[piece] === page[first]) out.decimal(mark[piece]!, 1);
      else {
        out.write('<</Type/MCR/Pg ');
        out.decimal(page[piece]!, 1);
        out.write('0 R/MCID ');
        out.decimal(mark[piece]!, 1);
        out.write('>>');
      }
    }
    for (const kid of kids) {
      out.decimal(kid, 1);
      out.write('0 R ');
    }
    if (link !== undefined) out.write(`<</Type/OBJR/Obj ${link} 0 R>>`);
    out.write(single ? '>>\nendobj\n' : ']>>\nendobj\n');
  }
}

/** A language tag is ASCII letters, figures and hyphens (BCP 47); nothing else gets into the string. */
const tagText = (lang: string): string => lang.replace(/[^A-Za-z0-9-]/g, '');

const noKids: readonly number[] = [];
const noBetween: readonly string[] = [];

/** What stands in a section with a heading stands one level below it. */
const placeIn = (place: Place, shape: Shape): Place => ({
  level: place.level + (place.kind === 'section' && place.headed ? 1 : 0),
  kind: shape === article ? 'story' : 'section',
  headed: false,
});

const tagOf = (shape: Shape): string => (shape.kind === 'element' ? shape.tag : 'Span');
