/** Overprint (叠印): black type and rules must overprint, whatever has no full black never may. */

import type { Paint } from '../setpage/ink.ts';
import { isSolidBlack, someInk, totalInk } from '../setpage/plate-paint.ts';
import { type Check, each, type Fault, faultOf } from './check.ts';
import { checkMessages } from './messages.ts';
import type { Placed } from './survey.ts';

/** Paints that stand for lines and words: a ground of full black knocks out by intent (`setpage/rectangle.ts`). */
const linePaint = ({ item }: Placed): Paint | null =>
  item.kind === 'glyphs' ? item.paint : item.kind === 'path' ? (item.stroke?.paint ?? null) : null;

/** On one plate alone there is nothing to register with. */
export const blackKnockout: Check = (survey) =>
  survey.press.ink.plates === 'k'
    ? []
    : each(survey, 'items', (placed, tell) => {
        const paint = linePaint(placed);
        if (paint && !paint.overprint && isSolidBlack(survey.paint(paint)))
          tell(faultOf(checkMessages.blackKnockout, placed, { color: paint.ink.name }));
      });

export const lightOverprint: Check = (survey) => {
  const fault = (placed: Placed, paint: Paint | null | undefined): Fault | null => {
    if (!paint?.overprint) return null;
    const plate = survey.paint(paint);
    if (isSolidBlack(plate)) return null;
    const message = totalInk(plate) <= someInk ? checkMessages.whiteOverprint : checkMessages.tintOverprint;
    return faultOf(message, placed, { color: paint.ink.name });
  };
  return each(survey, 'items', (placed, tell) => {
    const { item } = placed;
    if (item.kind === 'picture') return;
    const found = item.kind === 'glyphs' ? fault(placed, item.paint) : (fault(placed, item.fill) ?? fault(placed, item.stroke?.paint));
    if (found) tell(found);
  });
};
