/** Fonts whose makers forbid what a press file needs: outlines embedded, cut down to the glyphs used. */

import { embeddingRights } from '../font/embedding.ts';
import { type Check, each, faultOf } from './check.ts';
import { checkMessages } from './messages.ts';

export const fontRights: Check = (survey) => {
  const { fonts } = survey;
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
  return each(survey, 'runs', (placed, tell) => {
    const { face } = placed.item;
    if (!allowed(face)) tell(faultOf(checkMessages.fontRights, placed, { font: fonts.face(face).postscriptName }));
  });
};
