/** PdfDocument: a PDF's pages while they are drawn and written in order, and what the end of the file needs of them. */

import { deflateSync } from 'node:zlib';
import type { GlyphRun, PictureItem, SetPage } from '../../setpage/set-page.ts';
import { besidePage } from '../beside.ts';
import type { Resources } from '../writer.ts';
import { type DrawingSupply, drawItems } from './draw-items.ts';
import { embedFace } from './embed-face.ts';
import { EmbeddedFace } from './embedded-face.ts';
import { type OutlinePage, outlinePage, writeOutline } from './outline.ts';
import { pageBoxes } from './page-boxes.ts';
import { pageLabels } from './page-labels.ts';
import { Painter } from './painter.ts';
import type { PdfDictionary, PdfFile, Ref } from './pdf-file.ts';
import type { PdfJob } from './pdf-job.ts';
import { PictureShelf, type ShelvedPicture } from './picture-shelf.ts';

/** Measured on a million characters: level 5 takes 66 ms for 1.38 MB, level 1 71 ms for 1.46 MB, level 9 123 ms for 1.36 MB. */
const contentLevel = 5;

/** A page whose content is drawn; its pictures may still be under way. */
interface DrawnPage {
  readonly ref: Ref;
  readonly contentRef: Ref;
  readonly boxes: PdfDictionary;
  readonly content: Uint8Array;
  readonly faces: ReadonlySet<EmbeddedFace>;
  readonly pictures: ReadonlySet<ShelvedPicture>;
}

export class PdfDocument {
  private readonly file: PdfFile;
  private readonly job: PdfJob;
  private readonly resources: Resources;
  private readonly painter: Painter;
  private readonly shelf: PictureShelf;
  private readonly faces = new Map<string, EmbeddedFace>();
  private readonly waiting: DrawnPage[] = [];
  private readonly pages: Ref[] = [];
  private readonly labels: string[] = [];
  private readonly outline: OutlinePage[] = [];

  constructor(file: PdfFile, job: PdfJob, resources: Resources) {
    this.file = file;
    this.job = job;
    this.resources = resources;
    this.painter = new Painter(job.colors);
    this.shelf = new PictureShelf(resources.host, job.ppi, resources.report);
  }

  /** Draws a page; it is written when `writeWaiting` comes to it. */
  draw(page: SetPage): void {
    const { file, painter } = this;
    const boxes = pageBoxes(page, this.job.marks);
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
    };
    const ref = file.ref();
    painter.begin(boxes.dx, boxes.dy);
    const { under, over } = besidePage(page, this.job, this.resources);
    drawItems(under, painter, supply);
    drawItems(page.items, painter, supply);
    drawItems(over, painter, supply);
    const content = deflateSync(painter.end(), { level: contentLevel });
    this.waiting.push({ ref, contentRef: file.ref(), boxes: boxes.dictionary, content, faces, pictures });
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

  /** Writes what only the end knows: fonts, outline, labels, page tree. */
  end(): void {
    const { file } = this;
    for (const face of this.faces.values()) for (const found of embedFace(face, file)) this.resources.report(found);
    writeOutline(this.outline, file);
    if (this.pages.length > 0) file.catalog.PageLabels = { Nums: pageLabels(this.labels) };
    file.pages.data.Kids = this.pages;
    file.pages.data.Count = this.pages.length;
    file.end();
  }

  private faceOf(run: GlyphRun): EmbeddedFace {
    const key = run.writing === 'vertical' ? `${run.face} vertical` : run.face;
    let face = this.faces.get(key);
    if (!face) {
      face = new EmbeddedFace(this.resources.fonts.face(run.face), run.writing, `F${this.faces.size + 1}`, this.file);
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
      Contents: page.contentRef,
      Resources: {
        ...(page.faces.size > 0 ? { Font: fonts } : {}),
        ...(page.pictures.size > 0 ? { XObject: images } : {}),
      },
    };
    page.ref.end();
    file.endStream(page.contentRef, { Filter: 'FlateDecode' }, page.content);
  }
}
