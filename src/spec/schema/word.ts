/** Words, names, paths, figures and choices: the leaves that every schema is made of. */

import { readTag, UNKNOWN_LANGUAGE } from '../../base/language-tag.ts';
import { chineseChoice } from '../chinese-names.ts';
import { foldWidth } from '../fold-width.ts';
import * as say from '../messages.ts';
import { nearestWord } from '../nearest-word.ts';
import { type Reading, read, unread } from '../reading.ts';
import { form, leaf, type Schema } from './leaf.ts';

/** Control characters, those of writing direction (UAX #9, 2) among them, and halves of characters. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const readWords = (written: string): Reading<string> => {
  const left = written.replace(unprintable, '');
  if (left === written) return read(written.replace(/\n+$/, ''));
  return left === '' ? unread(say.controlCharacter) : unread(say.controlCharacter, {}, left);
};

/** Editors read a bare figure or `true` as such; here they are words as typed. */
const anyScalar = form('words', { type: ['string', 'number', 'boolean'] });

/** Words as written. */
export const words: Schema<string> = leaf(readWords, anyScalar);

/** Words that may be missing after the colon (a box without a title). */
export const wordsOrNone: Schema<string> = leaf(
  readWords,
  form('words-or-nothing', { type: ['string', 'number', 'boolean', 'null'] }),
  true,
);

/** A path, or a pattern with `*`, from the file that names it. */
export const path: Schema<string> = leaf(readWords, form('path', { type: 'string' }));

const nameForm = /^[^\s(){}[\],:;'"<>|\\]+$/;

/** The name of something in the layout: a style, a rule, a colour. Folded to half width. */
export const name: Schema<string> = leaf(
  (written) => {
    const folded = foldWidth(written).trim();
    return nameForm.test(folded) ? read(folded) : unread(say.badName, { written });
  },
  form('name', { type: ['string', 'number'], pattern: nameForm.source }),
);

/** One of a few words. */
export const choice = <const C extends readonly string[]>(...allowed: C): Schema<C[number]> => {
  const set: ReadonlySet<string> = new Set(allowed);
  return leaf(
    (written): Reading<C[number]> => {
      const folded = foldWidth(written).trim().toLowerCase();
      if (set.has(folded)) return read(folded);
      const nearest = chineseChoice(folded, allowed) ?? nearestWord(folded, allowed);
      const values = { written, allowed: allowed.join(' ') };
      return nearest === null ? unread(say.badChoice, values) : unread(say.badChoiceNear, { ...values, nearest });
    },
    { type: 'string', enum: allowed },
  );
};

/** A whole number within bounds. */
export const whole = (least: number, most: number): Schema<number> =>
  leaf(
    (written) => {
      const folded = foldWidth(written).trim();
      const value = Number(folded);
      return /^\d{1,9}$/.test(folded) && value >= least && value <= most ? read(value) : unread(say.badNumber, { written, least, most });
    },
    { type: ['integer', 'string'], minimum: least, maximum: most, pattern: '^\\s*[0-9]+\\s*$' },
  );

const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
]);

export const flag: Schema<boolean> = leaf(
  (written) => {
    const value = flags.get(foldWidth(written).trim().toLowerCase());
    return value === undefined ? unread(say.badChoice, { written, allowed: 'true false' }) : read(value);
  },
  form('flag', { enum: [true, false, 'yes', 'no', 'on', 'off'] }),
);

/** A language tag (BCP 47) in its canonical form: `zh-tw` is `zh-Hant-TW`. A text whose tag is none is set without a language's rules. */
export const language: Schema<string> = leaf(
  (written) => {
    const found = readTag(foldWidth(written).trim());
    if ('tag' in found) return read(found.tag);
    const { part, near } = found;
    return near.length === 0
      ? unread(say.badLanguage, { written, part }, UNKNOWN_LANGUAGE)
      : unread(say.badLanguageNear, { written, part, near: near.join(' '), nearZh: near.join('、') }, UNKNOWN_LANGUAGE);
  },
  form('language', {
    type: 'string',
    pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$',
    examples: ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK', 'ja', 'en', 'und'],
  }),
);

const daysOf = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** A day of the calendar, `2026-11-20`. */
export const date: Schema<string> = leaf(
  (written) => {
    const folded = foldWidth(written).trim();
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(folded);
    const [year, month, day] = (match ?? []).slice(1).map(Number);
    const real = month !== undefined && month >= 1 && month <= 12 && day! >= 1 && day! <= daysOf(year!, month);
    return real ? read(folded) : unread(say.badDate, { written });
  },
  form('date', { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
);

/** `3`, `A3`, or `12-13` for a spread. */
export const pageNumber: Schema<string> = leaf(
  (written) => {
    const folded = foldWidth(written).trim();
    const match = /^([A-Za-z]?)(\d{1,4})(?:-\1(\d{1,4}))?$/.exec(folded);
    if (!match) return unread(say.badPageNumber, { written });
    return match[3] !== undefined && Number(match[3]) <= Number(match[2]) ? unread(say.backwards, { written }) : read(folded);
  },
  form('page-number', { type: ['integer', 'string'], pattern: '^\\s*[A-Za-z]?\\d{1,4}(?:-[A-Za-z]?\\d{1,4})?\\s*$' }),
);
