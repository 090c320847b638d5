/** Type too small: any type, type that is lighter than its ground (反白), and small type in several inks, which no press registers. */

import { inkCount, isSolidBlack, someInk, totalInk } from '../setpage/plate-paint.ts';
import type { LeastSize } from '../setpage/press-condition.ts';
import type { GlyphRun } from '../setpage/set-page.ts';
import { type Check, each, faultOf, hair, rounded } from './check.ts';
import { groundUnder } from './ground.ts';
import { checkMessages } from './messages.ts';
import type { Placed, Survey, SurveyedPage } from './survey.ts';
import { isThin } from './thin-face.ts';

const isBlank = ({ text }: GlyphRun): boolean => text.trim() === '';

/** The first figure is the press's own; `null`: large enough. */
const against = (size: number, { error, warning }: LeastSize): { readonly least: number; readonly mild: boolean } | null =>
  size < error - hair ? { least: error, mild: false } : size < warning - hair ? { least: warning, mild: true } : null;

/** Thin strokes fill in first: half the way from the one limit to the other (print requirements 27: 宋体 from 9 pt where others may have 7). */
const stricter = ({ error, warning }: LeastSize): LeastSize => ({ error: (error + warning) / 2, warning });

export const smallType: Check = (survey) => {
  const { positive } = survey.press.type;
  return each(survey, 'runs', (placed, tell) => {
    const { item } = placed;
    const short = against(item.size, positive);
    if (!short || isBlank(item)) return;
    tell(faultOf(checkMessages.smallType, placed, { size: rounded(item.size), least: rounded(short.least) }, short.mild));
  });
};

interface Ground {
  readonly total: number;
  readonly inks: number;
}

const groundOf = (survey: Survey, on: SurveyedPage, placed: Placed): Ground | null => {
  const under = groundUnder(on, placed);
  if (!under) return null;
  const { item } = under;
  // a photograph is as dark as type out of it needs; how many inks depends on its plates
  if (item.kind === 'picture')
    return { total: 4, inks: survey.press.ink.plates === 'k' || survey.pictures.get(item.picture)?.channels === 1 ? 1 : 4 };
  const paint = survey.paint(item.fill!);
  return { total: totalInk(paint), inks: inkCount(paint) };
};

export const reversedType: Check = (survey) =>
  each(survey, 'runs', (placed, tell, on) => {
    const { item } = placed;
    const paint = survey.paint(item.paint);
    if (isSolidBlack(paint) || isBlank(item)) return;
    const ground = groundOf(survey, on, placed);
    const own = totalInk(paint);
    if (own <= someInk && (!ground || ground.inks === 0)) {
      tell(faultOf(checkMessages.invisibleType, placed, {}));
      return;
    }
    // full type of one colour on a photograph is no type out of it
    if (!ground || ground.inks === 0 || ground.total <= own || (own >= 1 && ground.total === 4)) return;
    const { type } = survey.press;
    const usual = ground.inks > 1 ? type.reversedMixed : type.reversed;
    const face = survey.fonts.face(item.face);
    const short = against(item.size, isThin(face) ? stricter(usual) : usual);
    if (!short) return;
    const values = { size: rounded(item.size), least: rounded(short.least), inks: ground.inks, face: face.family };
    tell(faultOf(checkMessages.smallReversed, placed, values, short.mild));
  });

export const manyInks: Check = (survey) => {
  const { textInks, manyFrom } = survey.press.ink;
  return each(survey, 'runs', (placed, tell) => {
    const { item } = placed;
    const paint = survey.paint(item.paint);
    const inks = inkCount(paint);
    if (inks < 2 || isBlank(item)) return;
    const values = { size: rounded(item.size), inks, color: item.paint.ink.name };
    // black and two more, or all four: a shift of any plate shows at every edge (print requirements 24)
    if (inks === 4 || (paint.parts[3] > 0.5 && inks >= 3)) tell(faultOf(checkMessages.richBlack, placed, values));
    else if (inks > textInks && item.size < manyFrom - hair)
      tell(faultOf(checkMessages.manyInks, placed, { ...values, most: textInks, from: rounded(manyFrom) }));
  });
};
