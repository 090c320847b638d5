/** Spot inks (专色): an error where the press has no unit for them, a note where they are printed from the four. */

import { everyPlate, type Paint } from '../setpage/ink.ts';
import { type Check, each, faultOf } from './check.ts';
import { checkMessages } from './messages.ts';

export const spotInks: Check = (survey) => {
  const { spot, plates } = survey.press.ink;
  if (spot === 'keep' && plates === 'cmyk') return [];
  const message = spot === 'refuse' ? checkMessages.spotInk : checkMessages.spotConverted;
  return each(survey, 'items', (placed, tell) => {
    const look = (paint: Paint | null | undefined): void => {
      if (paint?.ink.spot && paint.ink.name !== everyPlate) tell(faultOf(message, placed, { ink: paint.ink.name }));
    };
    const { item } = placed;
    if (item.kind === 'glyphs') look(item.paint);
    else if (item.kind === 'path') {
      look(item.fill);
      look(item.stroke?.paint);
    }
  });
};
