/** surveyPictures: the pictures of the pages: what their headers say, and how deep their ink lies once they are separated as the press will have them. */

import type { Finding } from '../base/finding.ts';
import { measurePicture } from '../picture/measure.ts';
import type { PictureFacts } from '../picture/picture-facts.ts';
import { type PictureInk, pictureInk } from '../picture/picture-ink.ts';
import { pressPicture } from '../picture/press-picture.ts';
import { pictureTarget, pressRequest } from '../picture/press-request.ts';
import type { PressCondition } from '../setpage/press-condition.ts';
import type { PictureItem } from '../setpage/set-page.ts';
import { FileMissing, type Host } from '../source/host.ts';
import { projectPath } from '../source/path.ts';
import type { Placed, SurveyedPage } from './survey.ts';

export interface PictureSurvey {
  readonly pictures: ReadonlyMap<string, PictureFacts>;
  readonly inks: ReadonlyMap<PictureItem, PictureInk>;
  /** pictures that cannot be separated, and what is to be known of those that can */
  readonly findings: readonly Finding[];
}

const missing = (error: unknown): null => {
  if (error instanceof FileMissing) return null;
  throw error;
};

/** A host that has one file at hand already. */
const holding = (host: Host, bytes: Uint8Array): Host => ({
  read: () => Promise.resolve(bytes),
  list: (folder) => host.list(folder),
  onDisk: (path) => host.onDisk?.(path) ?? null,
  write: (path, body) => host.write(path, body),
  cached: (key) => host.cached(key),
  keep: (key, body) => host.keep(key, body),
});

/** Pictures in work at a time: as many as there are threads to decode them, and no more of them in memory. */
const hands = 4;

const where = ({ page, box, at }: Placed): Partial<Finding> => ({ on: { page: page.label, box }, ...(at ? { at } : {}) });

export const surveyPictures = async (pages: readonly SurveyedPage[], press: PressCondition, host: Host): Promise<PictureSurvey> => {
  const byPicture = new Map<string, Placed<PictureItem>[]>();
  for (const { pictures } of pages)
    for (const placed of pictures) byPicture.set(placed.item.picture, [...(byPicture.get(placed.item.picture) ?? []), placed]);
  const pictures = new Map<string, PictureFacts>();
  const inks = new Map<PictureItem, PictureInk>();
  const told = new Map<string, Map<string, Finding>>();
  const target = pictureTarget(press);
  const look = async (picture: string, all: readonly Placed<PictureItem>[]): Promise<void> => {
    const path = projectPath(picture, undefined, true);
    const bytes = path && (await host.read(path).catch(missing));
    const measured = bytes ? await measurePicture(bytes, picture) : null;
    // what cannot be read was told when the edition was loaded
    if (!bytes || !measured?.ok) return;
    pictures.set(picture, measured.facts);
    const here = holding(host, bytes);
    for (const placed of all) {
      const proofed = await pressPicture(pressRequest(placed.item, press.pictures.ppi, target), here);
      if (proofed.ok) inks.set(placed.item, await pictureInk(proofed.picture, here));
      const found = proofed.ok ? proofed.note : proofed.finding;
      const before = told.get(picture) ?? new Map<string, Finding>();
      if (found && !before.has(found.code)) told.set(picture, before.set(found.code, { ...found, ...where(placed) }));
    }
  };
  const waiting = [...byPicture];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await look(...next);
  };
  await Promise.all(Array.from({ length: hands }, work));
  // told in the order of the pages, whichever was ready first
  const findings = [...byPicture.keys()].flatMap((picture) => [...(told.get(picture)?.values() ?? [])]);
  return { pictures, inks, findings };
};
