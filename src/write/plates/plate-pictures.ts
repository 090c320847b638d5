/** PlatePictures: the pictures of a page as the press separates them, each decoded once for all plates. */

import type { Finding } from '../../base/finding.ts';
import { type Planes, planesOf } from '../../picture/planes.ts';
import { pressPicture } from '../../picture/press-picture.ts';
import { pictureTarget, pressRequest } from '../../picture/press-request.ts';
import type { PressCondition } from '../../setpage/press-condition.ts';
import type { PageItem, PictureItem, SetPage } from '../../setpage/set-page.ts';
import type { Host } from '../../source/host.ts';
import { points } from '../svg/figure.ts';
import type { Plate } from './plate.ts';

const picturesOf = (items: readonly PageItem[]): PictureItem[] =>
  items.flatMap((item) => (item.kind === 'group' ? picturesOf(item.items) : item.kind === 'picture' ? [item] : []));

const decoded = async (item: PictureItem, page: string, press: PressCondition, host: Host, report: (finding: Finding) => void) => {
  const proofed = await pressPicture(pressRequest(item, press.pictures.ppi, pictureTarget(press)), host);
  if (!proofed.ok) {
    report({ ...proofed.finding, on: { page, box: item.box } });
    return null;
  }
  return planesOf(proofed.picture);
};

export type PlatePictures = ReadonlyMap<PictureItem, Planes | null>;

export const platePictures = async (
  page: SetPage,
  press: PressCondition,
  host: Host,
  report: (finding: Finding) => void,
): Promise<PlatePictures> => {
  const items = picturesOf(page.items);
  const planes = await Promise.all(items.map((item) => decoded(item, page.label, press, host, report)));
  return new Map(items.map((item, i) => [item, planes[i]!]));
};

/** The plane of a plate; `null`: the picture has no ink there, and knocks out what lies below. */
const planeOn = (plate: Plate, { channels }: Planes): number | null => {
  if (plate.kind === 'spot') return null;
  if (channels === 4) return plate.part;
  return plate.part === 3 ? 0 : null;
};

export const pictureOnPlate = async (item: PictureItem, planes: Planes | null, plate: Plate): Promise<string> => {
  const [x, y, width, height] = [item.box.x, item.box.y, item.box.width, item.box.height].map(points);
  const plane = planes && planeOn(plate, planes);
  if (!planes || plane === null) return `<path fill="#fff" d="M${x} ${y}h${width}v${height}h${points(-item.box.width)}z"/>\n`;
  const { planePng } = await import('./raster.ts');
  const data = (await planePng(planes, plane)).toString('base64');
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" href="data:image/png;base64,${data}"/>\n`;
};
