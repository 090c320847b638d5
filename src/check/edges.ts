/** At the page's edges: what touches the trim must reach the bleed's edge; words must not be cut; nothing lies off the sheet. */

import { overlaps, type Rect, rect } from '../base/geometry.ts';
import { inkCount } from '../setpage/plate-paint.ts';
import type { SetPage } from '../setpage/set-page.ts';
import { type Check, each, faultOf } from './check.ts';
import { checkMessages } from './messages.ts';
import { millimetres } from './millimetres.ts';
import type { Placed, Survey } from './survey.ts';

/** As `setpage/press-page.ts` has it: an edge this near the trim is meant to lie on it. */
const near = 1;

/** What a knife and a folder miss by: words nearer to the trim than 3 mm are in danger (common usage of printers). */
const safe = (3 * 72) / 25.4;

const sidesOf = (box: Rect, { trim }: SetPage): readonly { readonly side: string; readonly zh: string; readonly out: number }[] => [
  { side: 'left', zh: '左', out: -box.x },
  { side: 'right', zh: '右', out: box.x + box.width - trim.width },
  { side: 'top', zh: '上', out: -box.y },
  { side: 'foot', zh: '下', out: box.y + box.height - trim.height },
];

/** Without ink there is nothing to be seen at an edge. */
const hasInk = (survey: Survey, { item }: Placed): boolean => {
  if (item.kind === 'picture') return true;
  const paints = item.kind === 'glyphs' ? [item.paint] : [item.fill, item.stroke?.paint];
  return paints.some((paint) => paint && inkCount(survey.paint(paint)) > 0);
};

const onTrim = ({ box, page: { trim } }: Placed): boolean =>
  overlaps(box, rect(2 * near, 2 * near, trim.width - 4 * near, trim.height - 4 * near));

export const bleedShort: Check = (survey) =>
  each(survey, 'items', (placed, tell, { page }) => {
    if (page.bleed === 0 || placed.item.kind === 'glyphs' || !onTrim(placed)) return;
    const short = sidesOf(placed.box, page).find(({ out }) => out >= -near && out < page.bleed - 0.05);
    if (!short || !hasInk(survey, placed)) return;
    const { side, zh, out } = short;
    const values = { side, sideZh: zh, missing: millimetres(page.bleed - out, 1), bleed: millimetres(page.bleed, 1) };
    tell(faultOf(checkMessages.bleedShort, placed, values));
  });

export const cutWords: Check = (survey) =>
  each(survey, 'runs', (placed, tell, { page }) => {
    const { item, box } = placed;
    const { width, height } = page.trim;
    const out = Math.max(-box.x, -box.y, box.x + box.width - width, box.y + box.height - height);
    if (out <= -safe || item.text.trim() === '' || !hasInk(survey, placed)) return;
    // em boxes have some blank round the ink
    const cut = out > 0.15 * item.size;
    tell(faultOf(cut ? checkMessages.cutWords : checkMessages.nearTrim, placed, { distance: millimetres(Math.max(0, -out), 1) }));
  });

export const offSheet: Check = (survey) =>
  each(survey, 'items', (placed, tell, { page }) => {
    const { item, box } = placed;
    if (item.kind === 'glyphs' || (box.width === 0 && box.height === 0)) return;
    const { trim, bleed } = page;
    const sheet = rect(-bleed, -bleed, trim.width + 2 * bleed, trim.height + 2 * bleed);
    if (!overlaps(box, sheet, 0)) tell(faultOf(checkMessages.offSheet, placed, {}));
  });
