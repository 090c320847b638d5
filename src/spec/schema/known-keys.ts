/** Every key of the language: only these are taken for keys where the input method's colon hides one. */

import { bannerShape } from './banner-schema.ts';
import { areaShape, boxShape } from './box-schema.ts';
import { editionShape } from './edition-schema.ts';
import { headlineShape } from './headline-schema.ts';
import { adShape, indexShape, mastheadShape, quoteShape, tableShape, textItemShape } from './later-schema.ts';
import { layoutShape } from './layout-schema.ts';
import { pageShape } from './page-schema.ts';
import { photoShape } from './photo-schema.ts';
import { ruleShape } from './rule-schema.ts';
import { storyShape } from './story-schema.ts';
import { styleShape } from './style-schema.ts';

/** The keys of each kind of item. */
export const itemShapes = {
  story: storyShape,
  photo: photoShape,
  headline: headlineShape,
  banner: bannerShape,
  text: textItemShape,
  quote: quoteShape,
  table: tableShape,
  ad: adShape,
  rule: ruleShape,
  box: boxShape,
  area: areaShape,
  masthead: mastheadShape,
  index: indexShape,
};

const inner =
  'main kicker deck above below top right bottom left trim bleed margins column row rows x y width height spot as lines gap file folio side number name editor date issue cn publisher price body subhead byline dateline';

export const knownKeys: ReadonlySet<string> = new Set(
  [layoutShape, pageShape, editionShape, styleShape, ...Object.values(itemShapes)]
    .flatMap((shape) => Object.keys(shape))
    .concat(inner.split(' ')),
);
