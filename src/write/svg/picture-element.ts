/** pictureElement: a picture of the page as an `<image>` with its bytes inside, no finer than the job asks. */

import type { Finding } from '../../base/finding.ts';
import { type Proofed, proofPicture } from '../../picture/proof-picture.ts';
import type { PictureItem } from '../../setpage/set-page.ts';
import type { Host } from '../../source/host.ts';
import { escaped } from './escape.ts';
import { points } from './figure.ts';

/** What stands in the place of a picture that could not be read: a pale ground with two diagonals, as in the PDF. */
const placeholder = ({ box }: PictureItem): string => {
  const [left, top, right, foot] = [box.x, box.y, box.x + box.width, box.y + box.height].map(points);
  return `<path fill="#e5e5e5" stroke="#999" stroke-width=".25" d="M${left} ${top}H${right}V${foot}H${left}zL${right} ${foot}M${left} ${foot}L${right} ${top}"/>\n`;
};

export const askPicture = ({ picture, crop, box }: PictureItem, ppi: number, host: Host): Promise<Proofed> =>
  proofPicture({ picture, crop, box: { width: box.width, height: box.height }, ppi }, host);

export const pictureElement = (item: PictureItem, proofed: Proofed, page: string, report: (finding: Finding) => void): string => {
  if (!proofed.ok) {
    report({ ...proofed.finding, on: { page, box: item.box } });
    return placeholder(item);
  }
  const { x, y, width, height } = item.box;
  const place = `x="${points(x)}" y="${points(y)}" width="${points(width)}" height="${points(height)}"`;
  const data = Buffer.from(proofed.picture.bytes).toString('base64');
  const title = item.alt === '' ? '' : `<title>${escaped(item.alt)}</title>`;
  return `<image ${place} preserveAspectRatio="none" href="data:image/jpeg;base64,${data}">${title}</image>\n`;
};
