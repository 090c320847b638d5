/** Spot inks (专色): an error where the press has no unit for them, a note where they are printed from the four. */

import { everyPlate, type Paint } from '../setpage/ink.ts';
import { type Check, type Fault, faultOf } from './check.ts';
import { checkMessages } from './messages.ts';
import type { Placed } from './survey.ts';

const paintsOf = ({ item }: Placed): readonly (Paint | null | undefined)[] =>
  item.kind === 'glyphs' ? [item.paint] : item.kind === 'path' ? [item.fill, item.stroke?.paint] : [];

export const spotInks: Check = ({ pages, press }) => {
  const { spot, plates } = press.ink;
  if (spot === 'keep' && plates === 'cmyk') return [];
  const message = spot === 'refuse' ? checkMessages.spotInk : checkMessages.spotConverted;
  return pages.flatMap(({ items }) =>
    items.flatMap((placed) =>
      paintsOf(placed).flatMap((paint): Fault[] =>
        paint?.ink.spot && paint.ink.name !== everyPlate ? [faultOf(message, placed, { ink: paint.ink.name })] : [],
      ),
    ),
  );
};
