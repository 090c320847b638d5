/** Text as newspapers have it, made at random: Han, marks, quotations, numbers, words, dashes; for the laws that hold of any text. */

import fc from 'fast-check';

const han = fc.string({
  unit: fc.constantFrom(...'山水云雨雪雷电风日月星辰草木虫鱼县委全会今年共完成投资一二三十亿元的了在是和有为这'),
  minLength: 1,
  maxLength: 9,
});
const pause = fc.constantFrom('，', '、', '；', '：');
const stop = fc.constantFrom('。', '！', '？', '……', '？！');
const number = fc.constantFrom('3', '20', '2026', '12,345.6', '50%', '1.7', '３０', '￥500');
const word = fc.constantFrom('A', 'APP', 'COVID-19', 'Banxin', 'e.g.', 'well-known', 'https://example.org/a/b');
const odd = fc.constantFrom('——', '·', '～', '／', '/', ' ', '　', '(', ')', '<', '>', '葛\ufe00', '𠂉', 'e\u0301', '—', '…', '"');

/** A quotation or bracket round something. */
const enclosed = fc
  .tuple(fc.constantFrom('“”', '‘’', '《》', '（）', '“《'), fc.oneof(han, number, word))
  .map(([pair, inside]) => pair[0]! + inside + pair[1]!);

const piece = fc.oneof(
  { weight: 9, arbitrary: han },
  { weight: 4, arbitrary: pause },
  { weight: 2, arbitrary: stop },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: word },
  { weight: 3, arbitrary: enclosed },
  { weight: 1, arbitrary: odd },
);

/** A paragraph of up to `most` pieces, no blanks at its ends. */
export const chineseText = (most: number, least = 1): fc.Arbitrary<string> =>
  fc
    .array(piece, { minLength: least, maxLength: most })
    .map((pieces) => pieces.join('').trim())
    .filter((text) => text !== '');
