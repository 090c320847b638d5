/** Overprint (叠印): black type and rules must overprint, whatever has no full black never may. */

import type { Paint } from '../setpage/ink.ts';
import { isSolidBlack, totalInk } from '../setpage/plate-paint.ts';
import { type Check, type Fault, faultOf } from './check.ts';
import { checkMessages } from './messages.ts';
import type { Placed, Survey } from './survey.ts';

/** Paints that stand for lines and words: a ground of full black knocks out by intent (`setpage/rectangle.ts`). */
const linePaint = ({ item }: Placed): Paint | null =>
  item.kind === 'glyphs' ? item.paint : item.kind === 'path' ? (item.stroke?.paint ?? null) : null;

const paintsOf = ({ item }: Placed): readonly Paint[] => {
  if (item.kind === 'glyphs') return [item.paint];
  if (item.kind === 'picture') return [];
  return [item.fill, item.stroke?.paint].flatMap((paint) => (paint ? [paint] : []));
};

const each = (survey: Survey, look: (placed: Placed) => readonly Fault[]): Fault[] =>
  survey.pages.flatMap(({ items }) => items.flatMap((placed) => look(placed)));

/** On one plate alone there is nothing to register with. */
export const blackKnockout: Check = (survey) =>
  each(survey, (placed) => {
    if (survey.press.ink.plates === 'k') return [];
    const paint = linePaint(placed);
    if (!paint || paint.overprint || !isSolidBlack(survey.paint(paint))) return [];
    return [faultOf(checkMessages.blackKnockout, placed, { color: paint.ink.name })];
  });

export const lightOverprint: Check = (survey) =>
  each(survey, (placed) =>
    paintsOf(placed).flatMap((paint) => {
      if (!paint.overprint) return [];
      const plate = survey.paint(paint);
      if (isSolidBlack(plate)) return [];
      const message = totalInk(plate) <= 0.001 ? checkMessages.whiteOverprint : checkMessages.tintOverprint;
      return [faultOf(message, placed, { color: paint.ink.name })];
    }),
  );
