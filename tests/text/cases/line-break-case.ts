/** The web platform tests on line breaking as cases: two lines in a narrow box, by language and strictness (CSS Text 3 #line-break-property). */

import { type PublishedCase, solid, wrongLines } from './trial.ts';

/** id, language ('' = none), strictness, width of the box in em, the lines */
export type LineBreakRow = readonly [id: string, lang: string, strictness: string, width: number, lines: readonly string[]];

/** `auto` is the language's own level. */
export const lineBreakCase = ([id, lang, strictness, width, lines]: LineBreakRow): PublishedCase => ({
  id,
  trials: [
    {
      ...solid,
      text: lines.join(''),
      measure: width,
      lang: lang === '' ? 'und' : lang,
      ...(strictness === 'auto' ? {} : { kinsoku: `css-${strictness}` }),
    },
  ],
  fault: ([set]) => wrongLines(set!, lines),
});
