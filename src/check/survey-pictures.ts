/** surveyPictures: the pictures of the pages: what their headers say, and how deep their ink lies once they are separated as the press will have them. */

import type { Finding } from '../base/finding.ts';
import { isPng, measurePicture } from '../picture/measure.ts';
import { type PictureInk, pictureInk } from '../picture/picture-ink.ts';
import { pressPicture } from '../picture/press-picture.ts';
import { pictureTarget, pressRequest } from '../picture/press-request.ts';
import type { PressCondition } from '../setpage/press-condition.ts';
import type { PictureItem } from '../setpage/set-page.ts';
import { FileMissing, type Host } from '../source/host.ts';
import { projectPath } from '../source/path.ts';
import type { Placed, SurveyedPage, SurveyedPicture } from './survey.ts';

export interface PictureSurvey {
  readonly pictures: ReadonlyMap<string, SurveyedPicture>;
  readonly inks: ReadonlyMap<PictureItem, PictureInk>;
  /** pictures that cannot be separated, and what is to be known of those that can */
  readonly findings: readonly Finding[];
}

/** PNG 3rd edition, 11.2.1: bit depth and colour type of the header; grey of one bit is a drawing. */
const isLineArt = (bytes: Uint8Array): boolean => isPng(bytes) && bytes[24] === 1 && bytes[25] === 0;

const surveyed = async (picture: string, host: Host): Promise<SurveyedPicture | null> => {
  const path = projectPath(picture, undefined, true);
  const bytes = path && (await host.read(path).catch(missing));
  const measured = bytes ? await measurePicture(bytes, picture) : null;
  // what cannot be read was told when the edition was loaded
  return bytes && measured?.ok ? { facts: measured.facts, lineArt: isLineArt(bytes) } : null;
};

const missing = (error: unknown): null => {
  if (error instanceof FileMissing) return null;
  throw error;
};

const where = ({ page, box, at }: Placed): Partial<Finding> => ({ on: { page: page.label, box }, ...(at ? { at } : {}) });

export const surveyPictures = async (pages: readonly SurveyedPage[], press: PressCondition, host: Host): Promise<PictureSurvey> => {
  const placed = pages.flatMap((page) => page.pictures);
  const pictures = new Map<string, SurveyedPicture>();
  const inks = new Map<PictureItem, PictureInk>();
  const findings: Finding[] = [];
  for (const { item } of placed) {
    if (pictures.has(item.picture)) continue;
    const found = await surveyed(item.picture, host);
    if (found) pictures.set(item.picture, found);
  }
  const target = pictureTarget(press);
  const asked = placed.filter(({ item }) => pictures.has(item.picture));
  const told = new Set<string>();
  const made = asked.map(async (each) => {
    const proofed = await pressPicture(pressRequest(each.item, press.pictures.ppi, target), host);
    return { each, proofed, ink: proofed.ok ? await pictureInk(proofed.picture, host) : null };
  });
  for (const { each, proofed, ink } of await Promise.all(made)) {
    if (ink) inks.set(each.item, ink);
    const found = proofed.ok ? proofed.note : proofed.finding;
    if (!found || told.has(`${found.code} ${each.item.picture}`)) continue;
    told.add(`${found.code} ${each.item.picture}`);
    findings.push({ ...found, ...where(each) });
  }
  return { pictures, inks, findings };
};
