/** `banxin check FILE --explain PLACE`: the style of an item's words, a line a key, each with the place that says it. */

import type { Language, Span } from '../base/finding.ts';
import type { Edition } from '../compose/edition.ts';
import { type Explained, type Explanation, explainPlace, type PlacedKey } from '../compose/explain-place.ts';
import { cellWidth, printableText } from '../source/cell-width.ts';
import { lineColumn } from '../source/source-file.ts';
import { WrongUsage } from './options.ts';
import { out } from './say.ts';

const origins: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { 'built-in': '内置默认', usual: '这类文字的通例', fixed: '这类文字固定如此' },
  en: { 'built-in': 'built-in default', usual: 'usual for such words', fixed: 'fixed for such words' },
};

const missing: Readonly<Record<Language, Readonly<Record<'item' | 'part' | 'page', string>>>> = {
  zh: { item: '版面上没有这一项；有', part: '这一项里没有这种文字；有', page: '没有这一版；有' },
  en: {
    item: 'there is no such item; there are',
    part: 'there are no such words in this item; there are',
    page: 'there is no such page; there are',
  },
};

const cells = (text: string): number => [...text].reduce((sum, c) => sum + cellWidth(c), 0);
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - cells(text)));

const placeOf = (at: Span, texts: ReadonlyMap<string, string>): string => {
  const text = texts.get(at.file);
  if (text === undefined) return printableText(at.file);
  const { line, column } = lineColumn(text, at.start);
  return `${printableText(at.file)}:${line}:${column}`;
};

/** `(小五)` where the file says it in other words. */
const written = ({ at, value }: PlacedKey, texts: ReadonlyMap<string, string>): string => {
  const words = at ? (texts.get(at.file)?.slice(at.start, at.end) ?? '') : '';
  return words === '' || words === value || words.length > 40 ? '' : `  (${printableText(words)})`;
};

const told = (explanation: Explanation, texts: ReadonlyMap<string, string>, lang: Language): string => {
  const { kind, name, at, part, keys } = explanation;
  const keyWidth = Math.max(...keys.map(({ key }) => key.length)) + 2;
  const valueWidth = Math.max(...keys.map(({ value }) => cells(value))) + 2;
  const lines = keys.map((one) => {
    const origin = one.at ? placeOf(one.at, texts) : (origins[lang][one.from.in] ?? one.from.in);
    return `  ${padded(`${one.key}:`, keyWidth)}${padded(printableText(one.value), valueWidth)}${origin}${written(one, texts)}`;
  });
  return [`${placeOf(at, texts)}  ${kind} ${printableText(name)} : ${part}`, ...lines].join('\n');
};

/** Prints the explanation on standard output. */
export const explain = (edition: Edition, place: string, lang: Language): void => {
  const explained: Explained = explainPlace(edition, place);
  if ('missing' in explained)
    throw new WrongUsage(
      `--explain ${printableText(place)}: ${missing[lang][explained.missing]}\n${explained.known.map((one) => `  ${printableText(one)}`).join('\n')}`,
    );
  out(`${explained.found.map((one) => told(one, edition.texts, lang)).join('\n\n')}\n`);
};
