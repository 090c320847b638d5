/** Pictures: too few pixels or far too many, parts one can look through, no words for those who cannot see. */

import type { PictureItem } from '../setpage/set-page.ts';
import { type Check, type Fault, faultOf } from './check.ts';
import { checkMessages } from './messages.ts';
import type { Placed, Survey, SurveyedPicture } from './survey.ts';

/** GWG: more than 2.25 times the pixels that can be printed are ballast. */
const waste = 2.25;

/** Rounding to whole pixels may cost this much. */
const spare = 0.5;

type Look = (placed: Placed<PictureItem>, picture: SurveyedPicture, survey: Survey) => readonly Fault[];

const each = (survey: Survey, look: Look): Fault[] =>
  survey.pages.flatMap(({ pictures }) =>
    pictures.flatMap((placed) => {
      const picture = survey.pictures.get(placed.item.picture);
      return picture ? look(placed, picture, survey) : [];
    }),
  );

/** Pixels an inch of paper, in the worse direction. */
export const effectivePpi = ({ crop, box }: PictureItem, facts: { readonly width: number; readonly height: number }): number =>
  Math.min((crop.width * facts.width * 72) / box.width, (crop.height * facts.height * 72) / box.height);

export const lowPpi: Check = (survey) =>
  each(survey, (placed, { facts, lineArt }) => {
    const { pictures } = survey.press;
    const ppi = effectivePpi(placed.item, facts);
    const floor = Math.floor(ppi);
    if (lineArt)
      return ppi >= pictures.lineArt - spare
        ? []
        : [faultOf(checkMessages.lineArtPpi, placed, { ppi: floor, least: pictures.lineArt }, ppi >= pictures.least - spare)];
    const least = Math.max(pictures.least, pictures.ppi);
    if (ppi >= least - spare) return [];
    const mild = ppi >= pictures.least - spare;
    const goal = mild ? least : pictures.least;
    const values = {
      ppi: floor,
      least: goal,
      width: Math.ceil((facts.width * goal) / ppi),
      height: Math.ceil((facts.height * goal) / ppi),
    };
    return [faultOf(checkMessages.lowPpi, placed, values, mild)];
  });

export const highPpi: Check = (survey) =>
  each(survey, (placed, { facts, lineArt }) => {
    const goal = lineArt ? survey.press.pictures.lineArt : survey.press.pictures.ppi;
    const ppi = effectivePpi(placed.item, facts);
    return ppi <= waste * goal ? [] : [faultOf(checkMessages.highPpi, placed, { ppi: Math.round(ppi), goal })];
  });

export const flattened: Check = (survey) =>
  each(survey, (placed, { facts }) => (facts.alpha ? [faultOf(checkMessages.flattened, placed, {})] : []));

const fileLike = /\.(?:jpe?g|png|tiff?|webp|gif|avif)$/i;

export const noAlt: Check = (survey) =>
  each(survey, (placed) => {
    const alt = placed.item.alt.trim();
    return alt === '' || fileLike.test(alt) ? [faultOf(checkMessages.noAlt, placed, {})] : [];
  });
