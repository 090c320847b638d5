/** Pictures: too few pixels or far too many, parts one can look through, no words for those who cannot see. */

import type { PictureFacts } from '../picture/picture-facts.ts';
import type { PictureItem } from '../setpage/set-page.ts';
import { type Check, each, type Fault, faultOf } from './check.ts';
import { checkMessages } from './messages.ts';
import type { Placed, Survey } from './survey.ts';

/** GWG: more than 2.25 times the pixels that can be printed are ballast. */
const waste = 2.25;

/** Rounding to whole pixels may cost this much. */
const spare = 0.5;

type Look = (placed: Placed<PictureItem>, facts: PictureFacts, survey: Survey) => Fault | null;

const eachPicture = (survey: Survey, look: Look): Fault[] =>
  each(survey, 'pictures', (placed, tell) => {
    const { width, height } = placed.item.box;
    // where there is no room the grid has said so
    const facts = width > 0 && height > 0 ? survey.pictures.get(placed.item.picture) : undefined;
    const fault = facts ? look(placed, facts, survey) : null;
    if (fault) tell(fault);
  });

/** Pixels an inch of paper, in the worse direction. */
export const effectivePpi = ({ crop, box }: PictureItem, facts: { readonly width: number; readonly height: number }): number =>
  Math.min((crop.width * facts.width * 72) / box.width, (crop.height * facts.height * 72) / box.height);

export const lowPpi: Check = (survey) =>
  eachPicture(survey, (placed, facts) => {
    const { pictures } = survey.press;
    const ppi = effectivePpi(placed.item, facts);
    const mild = ppi >= pictures.least - spare;
    if (facts.twoTone) {
      const values = { ppi: Math.floor(ppi), least: pictures.lineArt };
      return ppi >= pictures.lineArt - spare ? null : faultOf(checkMessages.lineArtPpi, placed, values);
    }
    const advised = Math.max(pictures.least, pictures.ppi);
    if (ppi >= advised - spare) return null;
    const least = mild ? advised : pictures.least;
    const [width, height] = [Math.ceil((facts.width * least) / ppi), Math.ceil((facts.height * least) / ppi)];
    return faultOf(checkMessages.lowPpi, placed, { ppi: Math.floor(ppi), least, width, height }, mild);
  });

/** Drawings keep all their bits (`picture/line-art.ts`). */
export const highPpi: Check = (survey) =>
  eachPicture(survey, (placed, facts) => {
    const goal = survey.press.pictures.ppi;
    const ppi = effectivePpi(placed.item, facts);
    return facts.twoTone || ppi <= waste * goal ? null : faultOf(checkMessages.highPpi, placed, { ppi: Math.round(ppi), goal });
  });

export const flattened: Check = (survey) =>
  eachPicture(survey, (placed, facts) => (facts.alpha ? faultOf(checkMessages.flattened, placed, {}) : null));

const fileLike = /\.(?:jpe?g|png|tiff?|webp|gif|avif)$/i;

export const noAlt: Check = (survey) =>
  eachPicture(survey, (placed) => {
    const alt = placed.item.alt.trim();
    return alt === '' || fileLike.test(alt) ? faultOf(checkMessages.noAlt, placed, {}) : null;
  });
