/** At the page's edges: what touches the trim must reach the bleed's edge; words must not be cut; nothing lies off the sheet. */

import { overlaps, type Rect, rect } from '../base/geometry.ts';
import { inkCount } from '../setpage/plate-paint.ts';
import type { SetPage } from '../setpage/set-page.ts';
import { type Check, type Fault, faultOf } from './check.ts';
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
  survey.pages.flatMap(({ page, items }) =>
    page.bleed === 0
      ? []
      : items.flatMap((placed): Fault[] => {
          if (placed.item.kind === 'glyphs' || !onTrim(placed)) return [];
          const short = sidesOf(placed.box, page).filter(({ out }) => out >= -near && out < page.bleed - 0.05);
          if (short.length === 0 || !hasInk(survey, placed)) return [];
          const { side, zh, out } = short[0]!;
          return [
            faultOf(checkMessages.bleedShort, placed, {
              side,
              sideZh: zh,
              missing: millimetres(page.bleed - out, 1),
              bleed: millimetres(page.bleed, 1),
            }),
          ];
        }),
  );

export const cutWords: Check = (survey) =>
  survey.pages.flatMap(({ page, runs }) =>
    runs.flatMap((placed): Fault[] => {
      const { item, box } = placed;
      const out = Math.max(...sidesOf(box, page).map((each) => each.out));
      if (out <= -safe || item.text.trim() === '' || !hasInk(survey, placed)) return [];
      // em boxes have some blank round the ink
      const cut = out > 0.15 * item.size;
      const values = { distance: millimetres(Math.max(0, -out), 1) };
      return [faultOf(cut ? checkMessages.cutWords : checkMessages.nearTrim, placed, values)];
    }),
  );

export const offSheet: Check = (survey) =>
  survey.pages.flatMap(({ page, items }) => {
    const { trim, bleed } = page;
    const sheet = rect(-bleed, -bleed, trim.width + 2 * bleed, trim.height + 2 * bleed);
    return items.flatMap((placed): Fault[] =>
      placed.item.kind === 'glyphs' || (placed.box.width === 0 && placed.box.height === 0) || overlaps(placed.box, sheet, 0)
        ? []
        : [faultOf(checkMessages.offSheet, placed, {})],
    );
  });
