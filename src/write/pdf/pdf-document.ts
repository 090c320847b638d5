/** PdfDocument: a PDF's pages while they are drawn and written in order, and what the end of the file needs of them. */

import type { GlyphRun, PictureItem, SetPage } from '../../setpage/set-page.ts';
import type { Resources } from '../writer.ts';
import { deflated } from './deflated.ts';
import type { DocumentParts } from './document-parts.ts';
import { type DrawingSupply, drawItems } from './draw-items.ts';
import { type PreparedFace, prepareFaces } from './embed-face.ts';
import { EmbeddedFace } from './embedded-face.ts';
import { ContentMarks } from './mark-content.ts';
import { type OutlinePage, outlinePage, writeOutline } from './outline.ts';
import { pageLabels } from './page-labels.ts';
import { PageLinks } from './page-links.ts';
import { Painter } from './painter.ts';
import type { PdfDictionary, PdfFile, Ref } from './pdf-file.ts';
import { PictureShelf, type ShelvedPicture } from './picture-shelf.ts';
import { StructureTree } from './structure-tree.ts';
import { Threads } from './threads.ts';
import { verticalEm } from './vertical-em.ts';

/** Measured on a million characters: level 5 takes 66 ms for 1.38 MB, level 1 71 ms for 1.46 MB, level 9 123 ms for 1.36 MB. */
const contentLevel = 5;

/** A page whose content is drawn; its pictures may still be under way. */
interface DrawnPage {
  readonly ref: Ref;
  readonly contentRef: Ref;
  readonly boxes: PdfDictionary;
  /** what the page's dictionary says of its structure and threads */
  readonly structure: PdfDictionary;
  /** being packed */
  readonly content: Promise<Uint8Array>;
  /** colour spaces and graphics states */
  readonly colors: PdfDictionary;
  readonly faces: ReadonlySet<EmbeddedFace>;
  readonly pictures: ReadonlySet<ShelvedPicture>;
}

export class PdfDocument {
  private readonly file: PdfFile;
  private readonly parts: DocumentParts;
  private readonly resources: Resources;
  private readonly painter: Painter;
  private readonly tree: StructureTree;
  private readonly marks: ContentMarks;
  private readonly threads: Threads;
  private readonly links: PageLinks | null;
  private readonly shelf: PictureShelf;
  private readonly faces = new Map<string, EmbeddedFace>();
  private fonts: readonly PreparedFace[] | null = null;
  private readonly waiting: DrawnPage[] = [];
  private readonly pages: Ref[] = [];
  private readonly labels: string[] = [];
  private readonly outline: OutlinePage[] = [];

  constructor(file: PdfFile, parts: DocumentParts, resources: Resources) {
    this.file = file;
    this.parts = parts;
    this.resources = resources;
    this.painter = new Painter(parts.coloring);
    this.tree = new StructureTree(file, resources.info.lang, parts.links);
    this.marks = new ContentMarks(this.painter, this.tree);
    this.threads = new Threads(file);
    this.links = parts.links ? new PageLinks(file, this.tree, this.threads) : null;
    this.shelf = new PictureShelf(parts.convert, resources.report);
  }

  /** Draws a page; it is written when `writeWaiting` comes to it. */
  draw(page: SetPage): void {
    const { file, painter } = this;
    const boxes = this.parts.boxes(page);
    const faces = new Set<EmbeddedFace>();
    const pictures = new Set<ShelvedPicture>();
    const supply: DrawingSupply = {
      face: (run) => {
        const face = this.faceOf(run);
        faces.add(face);
        return face;
      },
      picture: (item: PictureItem) => {
        const shelved = this.shelf.take(item, page.label);
        pictures.add(shelved);
        return shelved.name;
      },
      marks: this.marks,
    };
    const ref = file.ref();
    painter.begin(boxes.dx, boxes.dy);
    const { under, over } = this.parts.beside(page);
    this.tree.begin(ref, page.anchors);
    this.marks.begin(page, boxes.dx, boxes.dy);
    this.marks.turn(true);
    drawItems(under, painter, supply);
    this.marks.turn(false);
    drawItems(page.items, painter, supply);
    this.marks.turn(true);
    drawItems(over, painter, supply);
    const structure = {
      ...this.tree.end(),
      ...this.threads.take(page, ref, boxes.dx, boxes.dy),
      ...this.links?.take(page, ref, boxes.dx, boxes.dy),
    };
    // a copy: the painter draws the next page into the same bytes
    const content = deflated(new Uint8Array(painter.end()), contentLevel);
    const colors = this.parts.coloring.resources();
    this.waiting.push({ ref, contentRef: file.ref(), boxes: boxes.dictionary, structure, content, colors, faces, pictures });
    this.pages.push(ref);
    this.labels.push(page.label);
    const title = page.name === '' && page.outline.length === 0 ? '' : `${page.label} ${page.name}`.trim();
    this.outline.push(outlinePage(ref, title, page.outline, boxes.dx, boxes.dy));
  }

  /** Writes the oldest pages until no more than `left` wait; says whether any was written. */
  async writeWaiting(left: number): Promise<boolean> {
    let written = false;
    while (this.waiting.length > left) {
      await this.write(this.waiting.shift()!);
      written = true;
    }
    return written;
  }

  /** All pages are drawn: the fonts' outlines can be packed beside the writing of the pages that still wait. */
  prepareFonts(): void {
    this.fonts ??= prepareFaces(this.faces.values(), this.file);
  }

  /** Writes what only the end knows: fonts, outline, labels, page tree. */
  async end(): Promise<void> {
    const { file } = this;
    this.prepareFonts();
    for (const { write } of this.fonts!) await write();
    for (const found of this.fonts!.flatMap(({ findings }) => findings)) this.resources.report(found);
    this.links?.write();
    this.tree.write();
    this.threads.write();
    writeOutline(this.outline, file);
    if (this.pages.length > 0) file.catalog.PageLabels = { Nums: pageLabels(this.labels) };
    file.pages.data.Kids = this.pages;
    file.pages.data.Count = this.pages.length;
    this.parts.close(file);
    file.end();
  }

  private faceOf(run: GlyphRun): EmbeddedFace {
    const writing = run.writing === 'horizontal' ? 'horizontal' : 'vertical';
    const em = writing === 'vertical' ? verticalEm(run) : 1;
    const key = writing === 'horizontal' ? run.face : `${run.face} vertical ${em}`;
    let face = this.faces.get(key);
    if (!face) {
      face = new EmbeddedFace(this.resources.fonts.face(run.face), writing, em, `F${this.faces.size + 1}`, this.file);
      this.faces.set(key, face);
    }
    return face;
  }

  private async write(page: DrawnPage): Promise<void> {
    const { file } = this;
    const images: Record<string, Ref> = {};
    for (const shelved of page.pictures) images[shelved.name] = await this.shelf.embed(shelved, file);
    const fonts: Record<string, Ref> = {};
    for (const face of page.faces) for (let i = 0; i < face.refs.length; i++) fonts[face.fontName(i)] = face.refs[i]!;
    page.ref.data = {
      Type: 'Page',
      Parent: file.pages,
      ...page.boxes,
      ...page.structure,
      Contents: page.contentRef,
      Resources: {
        ...page.colors,
        ...(page.faces.size > 0 ? { Font: fonts } : {}),
        ...(page.pictures.size > 0 ? { XObject: images } : {}),
      },
    };
    page.ref.end();
    file.endStream(page.contentRef, { Filter: 'FlateDecode' }, await page.content);
  }
}
