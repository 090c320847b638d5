/** writePress: finished pages become press files after one plant's terms: a file a page, or one with all. */

import { iccLut } from '../../picture/icc-lut.ts';
import { type PictureTarget, pressPicture } from '../../picture/press-picture.ts';
import { pictureTarget, pressRequest } from '../../picture/press-request.ts';
import type { Proofed } from '../../picture/proof-picture.ts';
import type { Ink } from '../../setpage/ink.ts';
import type { PageItem, SetPage } from '../../setpage/set-page.ts';
import type { BesidePage } from '../beside.ts';
import type { Output, Resources, Writer } from '../writer.ts';
import { AnchorCarrier } from './carry-anchors.ts';
import { colorBar, type GreyPair } from './color-bar.ts';
import type { DocumentParts } from './document-parts.ts';
import { greyBalance } from './grey-balance.ts';
import { cropMarks, registrationMarks } from './marks.ts';
import { pageBoxes } from './page-boxes.ts';
import { PdfDocument } from './pdf-document.ts';
import { PdfFile } from './pdf-file.ts';
import type { Convert, PictureWish } from './picture-shelf.ts';
import { PressColoring } from './press-coloring.ts';
import type { PressJob } from './press-job.ts';
import { type PressIdentity, pressFacts, squeezedProfile, writePressKeys } from './press-keys.ts';
import { pressName } from './press-name.ts';
import { pressSlug } from './press-slug.ts';

/** Pages drawn whose pictures are still being made. */
const waitingPages = 3;

const spotsOf = (items: readonly PageItem[], found = new Map<string, Ink>()): Map<string, Ink> => {
  for (const item of items) {
    if (item.kind === 'group') spotsOf(item.items, found);
    const paints = item.kind === 'glyphs' ? [item.paint] : item.kind === 'path' ? [item.fill, item.stroke?.paint] : [];
    for (const paint of paints) if (paint?.ink.spot) found.set(paint.ink.name, paint.ink);
  }
  return found;
};

/** What all files of a job share: the profile squeezed once, the greys of its bar, and pictures under way for several pages. */
class PressRoom {
  private readonly job: PressJob;
  private readonly resources: Resources;
  readonly profile: Uint8Array | null;
  private readonly pictures = new Map<string, Promise<Proofed>>();
  private readonly target: PictureTarget;
  private greys: readonly GreyPair[] | undefined;

  constructor(job: PressJob, resources: Resources) {
    this.job = job;
    this.resources = resources;
    this.profile = squeezedProfile(job.press);
    this.target = pictureTarget(job.press);
  }

  /** What a document is made of; every file has its own coloring. */
  parts(identity: PressIdentity): DocumentParts {
    const { press } = this.job;
    return {
      coloring: new PressColoring(press.ink),
      convert: this.convert,
      boxes: (page) => pageBoxes(page, Object.values(press.marks).includes(true), false),
      beside: (page) => this.beside(page),
      links: false,
      close: (file) => writePressKeys(file, press, this.profile, identity),
    };
  }

  /** Nothing shows beyond the bleed, where the marks are. */
  trimmed(page: SetPage): SetPage {
    const { trim, bleed } = page;
    const clip = { x: -bleed, y: -bleed, width: trim.width + 2 * bleed, height: trim.height + 2 * bleed };
    return { ...page, items: [{ kind: 'group', clip, items: page.items }] };
  }

  private readonly convert: Convert = (wish) => {
    const key = JSON.stringify(wish);
    let made = this.pictures.get(key);
    if (!made) {
      made = this.make(wish);
      this.pictures.set(key, made);
      // once it is made the cache has it; a book's pictures are not all held
      const forget = (): void => {
        this.pictures.delete(key);
      };
      made.then(forget, forget);
    }
    return made;
  };

  private make(wish: PictureWish): Promise<Proofed> {
    return pressPicture(pressRequest(wish, this.job.press.pictures.ppi, this.target), this.resources.host);
  }

  private greyPairs(): readonly GreyPair[] {
    if (this.greys === undefined) {
      const { profile } = this.job.press;
      const lut = profile && iccLut(profile.bytes);
      this.greys = lut ? greyBalance(lut) : [];
    }
    return this.greys;
  }

  private beside(page: SetPage): BesidePage {
    const { press, slug, version } = this.job;
    const { marks, ink } = press;
    const over: PageItem[] = [];
    if (marks.crop) over.push(...cropMarks(page.trim, page.bleed));
    if (marks.registration) over.push(...registrationMarks(page.trim, page.bleed));
    if (marks.bar) over.push(...colorBar(page.trim, page.bleed, ink.plates, ink.plates === 'cmyk' ? this.greyPairs() : []));
    if (marks.slug) {
      const { fonts, info } = this.resources;
      const spots = ink.spot === 'keep' && ink.plates === 'cmyk' ? [...spotsOf(page.items).values()] : [];
      over.push(...pressSlug(page, { info, version, plates: ink.plates, spots }, fonts.stack(slug.role, slug.weight)));
    }
    return { under: [], over };
  }
}

async function* bytesOf(document: PdfDocument, file: PdfFile): AsyncGenerator<Uint8Array> {
  // subsets are made while the pictures are separated beside the program
  document.prepareFonts();
  await document.writeWaiting(0);
  await document.end();
  yield file.take();
}

async function* combinedBytes(
  pages: AsyncIterable<SetPage>,
  job: PressJob,
  room: PressRoom,
  resources: Resources,
): AsyncGenerator<Uint8Array> {
  const identity = { info: resources.info, title: resources.info.title, created: job.created, version: job.version };
  const file = await PdfFile.open(pressFacts(identity, job.press.standard));
  const document = new PdfDocument(file, room.parts(identity), resources);
  for await (const page of pages) {
    document.draw(room.trimmed(page));
    if (await document.writeWaiting(waitingPages)) yield file.take();
  }
  yield* bytesOf(document, file);
}

/** The paper's name, and the page's behind it. */
const titleOf = (title: string, page: SetPage): string => [title, page.label, page.name].filter((word) => word !== '').join(' ');

async function* pageFiles(pages: AsyncIterable<SetPage>, job: PressJob, room: PressRoom, resources: Resources): AsyncGenerator<Output> {
  const { info } = resources;
  const carrier = new AnchorCarrier();
  const waiting: Output[] = [];
  for await (const page of pages) {
    const identity = { info, title: titleOf(info.title, page), created: job.created, version: job.version };
    const file = await PdfFile.open(pressFacts(identity, job.press.standard));
    const document = new PdfDocument(file, room.parts(identity), resources);
    document.draw(carrier.carry(room.trimmed(page)));
    waiting.push({ name: pressName(job.press.files, info, page.label, job.version), bytes: bytesOf(document, file) });
    if (waiting.length > waitingPages) yield waiting.shift()!;
  }
  yield* waiting;
}

/** `pages` are those `pressPage` made for the job's press. */
export const writePress: Writer<PressJob> = async function* (pages, job, resources): AsyncGenerator<Output> {
  const room = new PressRoom(job, resources);
  if (job.combined === null) yield* pageFiles(pages, job, room, resources);
  else yield { name: job.combined, bytes: combinedBytes(pages, job, room, resources) };
};
