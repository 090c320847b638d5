/** The families of characters CSS Text 3 #line-break-property names, each character in each language and strictness: our own cases after the clause. */

import { type LineBreakRow, lineBreakCase } from './line-break-case.ts';
import type { PublishedCase } from './trial.ts';

type Strictness = 'strict' | 'normal' | 'loose';

interface Family {
  readonly name: string;
  readonly characters: string;
  /** whether a line may begin with one, behind Han */
  readonly mayBegin: (strictness: Strictness, inHan: boolean) => boolean;
  /** left out elsewhere: there the web platform's tests and UAX #14 disagree */
  readonly looseHanOnly?: true;
}

const families: readonly Family[] = [
  {
    name: 'small kana',
    characters: 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿーｧｨｩｪｫｬｭｮｯｰ',
    mayBegin: (strictness) => strictness !== 'strict',
  },
  { name: 'wave dashes', characters: '〜゠', mayBegin: (strictness, inHan) => inHan && strictness !== 'strict' },
  { name: 'hyphens', characters: '‐–', mayBegin: (strictness) => strictness === 'loose' },
  { name: 'iteration marks', characters: '々〻ゝゞヽヾ', mayBegin: (strictness) => strictness === 'loose' },
  { name: 'inseparable marks', characters: '․‥…⋯︙', mayBegin: (strictness) => strictness === 'loose' },
  { name: 'centred marks', characters: '・：；･‼⁇⁈⁉！？', mayBegin: (strictness, inHan) => inHan && strictness === 'loose' },
  { name: 'suffixes', characters: '°‰′″‵℃℉﹪％￠', mayBegin: (strictness, inHan) => inHan && strictness === 'loose' },
  { name: 'prefixes', characters: '±€№﹩＄￡￥￦', mayBegin: () => true, looseHanOnly: true },
];

const strictnesses: readonly Strictness[] = ['strict', 'normal', 'loose'];

export const cssFamilies = (): PublishedCase[] =>
  families.flatMap(({ name, characters, mayBegin, looseHanOnly }) =>
    [...characters].flatMap((character) =>
      (looseHanOnly ? ['ja', 'zh'] : ['', 'de', 'ja', 'zh']).flatMap((lang) =>
        (looseHanOnly ? (['loose'] as const) : strictnesses).map((strictness) => {
          const begins = mayBegin(strictness, lang === 'ja' || lang === 'zh');
          const lines = begins ? ['文文文文文文', `${character}字字`] : ['文文文文文', `文${character}字字`];
          const row: LineBreakRow = [`${name} ${character} ${lang || 'und'} ${strictness}`, lang, strictness, 6.167, lines];
          return lineBreakCase(row);
        }),
      ),
    ),
  );
