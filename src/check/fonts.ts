/** Fonts whose makers forbid what a press file needs: outlines embedded, cut down to the glyphs used. */

import { embeddingRights } from '../font/embedding.ts';
import { type Check, type Fault, faultOf } from './check.ts';
import { checkMessages } from './messages.ts';

export const fontRights: Check = ({ pages, fonts }) => {
  const known = new Map<string, boolean>();
  const allowed = (key: string): boolean => {
    let found = known.get(key);
    if (found === undefined) {
      const { level, subsetting, outlines } = embeddingRights(fonts.face(key).embedding);
      found = level !== 'restricted' && subsetting && outlines;
      known.set(key, found);
    }
    return found;
  };
  return pages.flatMap(({ runs }) =>
    runs.flatMap((placed): Fault[] =>
      allowed(placed.item.face) ? [] : [faultOf(checkMessages.fontRights, placed, { font: fonts.face(placed.item.face).postscriptName })],
    ),
  );
};
