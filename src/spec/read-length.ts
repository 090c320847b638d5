/** Reads lengths and ranges of lengths as layout staff write them: `13.5字`, `1/8em`, `小五`, `28-44pt`; and writes a length back. */

import { foldWidth } from './fold-width.ts';
import type { Length, LengthRange, LengthUnit } from './length.ts';
import { backwards, badLength, badRange, noUnit, tooLarge, tooSmall, unitHere } from './messages.ts';
import { type Reading, read, unread } from './reading.ts';

/** 字号: sizes by name, in points (SPEC "Lengths and places"). */
export const namedSizes: ReadonlyMap<string, number> = new Map([
  ['初号', 42],
  ['小初', 36],
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['小五', 9],
  ['六号', 7.5],
  ['小六', 6.5],
  ['七号', 5.5],
  ['八号', 5],
]);

const units: ReadonlyMap<string, LengthUnit> = new Map([
  ['pt', 'pt'],
  ['mm', 'mm'],
  ['cm', 'cm'],
  ['in', 'in'],
  ['q', 'q'],
  ['em', 'em'],
  ['字', 'em'],
  ['row', 'row'],
  ['rows', 'row'],
  ['行', 'row'],
  ['%', 'percent'],
]);

const suffixes: Readonly<Record<LengthUnit, string>> = {
  pt: 'pt',
  mm: 'mm',
  cm: 'cm',
  in: 'in',
  q: 'q',
  em: '字',
  row: '行',
  percent: '%',
};

const figure = '(?:\\d+(?:\\.\\d+)?|\\.\\d+)';
const unitNames = '(?:pt|mm|cm|in|[qQ]|em|字|rows?|行|%)';
const sizeNames = [...namedSizes.keys()].join('|');
const form = new RegExp(`^([+-]?)(${figure})(?:\\s*/\\s*(\\d+(?:\\.\\d+)?))?\\s*(.*)$`);

/** What people write, for the JSON Schema. */
export const lengthPattern = `^\\s*(?:[+-]?${figure}(?:/\\d+)?\\s*${unitNames}|0|${sizeNames})\\s*$`;
export const rangePattern = `^\\s*(?:${figure}\\s*${unitNames}?\\s*[-~–～]\\s*)?${figure}\\s*${unitNames}\\s*$|^\\s*(?:(?:${sizeNames})\\s*[-~–～]\\s*)?(?:${sizeNames})\\s*$`;

/** Larger than any sheet, in any unit; what is beyond is a slip and must not reach a loop. */
const mostFigure = 100_000;

/** What a key takes: units that mean something there, and how small it may be. */
export interface LengthRule {
  readonly units?: readonly LengthUnit[];
  /** default: not negative */
  readonly least?: 'any' | 'zero' | 'more-than-zero';
}

const common: readonly LengthUnit[] = ['pt', 'mm', 'em', 'row'];
const absolute: readonly LengthUnit[] = ['pt', 'mm', 'cm', 'in', 'q'];

/** Lengths that depend on nothing else: paper, rows. */
export const absoluteLength: LengthRule = { units: absolute, least: 'more-than-zero' };

const unitList = (rule: LengthRule): string => (rule.units ?? []).map((unit) => suffixes[unit]).join(' ');

const named = (text: string): number | undefined => {
  const size = namedSizes.get(text);
  return size ?? (text.endsWith('号') ? namedSizes.get(text.slice(0, -1)) : undefined);
};

/** `unit` stands for a figure without one: the other end of a range has it, or the key counts plain figures. */
const readFigure = (folded: string, written: string, rule: LengthRule, unit: LengthUnit | null): Reading<Length> => {
  const size = named(folded);
  const match = size === undefined ? form.exec(folded) : null;
  if (size === undefined && !match) return unread(badLength, { written });
  let length: Length;
  if (match) {
    const divisor = match[3] === undefined ? 1 : Number(match[3]);
    const value = ((match[1] === '-' ? -1 : 1) * Number(match[2])) / divisor;
    const name = match[4]!;
    const known = name === '' ? (unit ?? (value === 0 ? 'pt' : null)) : units.get(name.toLowerCase());
    if (known === null) {
      const examples = (rule.units ?? common).map((each) => `${match[1]}${match[2]}${suffixes[each]}`).join(' ');
      return unread(noUnit, { written, examples });
    }
    if (known === undefined || !Number.isFinite(value)) return unread(badLength, { written });
    length = { value: value === 0 ? 0 : value, unit: known };
  } else length = { value: size!, unit: 'pt' };
  if (rule.units && length.value !== 0 && !rule.units.includes(length.unit)) {
    return unread(unitHere, { written, unit: suffixes[length.unit], allowed: unitList(rule) });
  }
  const least = rule.least ?? 'zero';
  if (least !== 'any' && (length.value < 0 || (least === 'more-than-zero' && length.value === 0))) {
    return least === 'zero'
      ? unread(tooSmall, { written, least: 'zero or more', leastZh: '不小于 0' })
      : unread(tooSmall, { written, least: 'more than zero', leastZh: '大于 0' });
  }
  if (Math.abs(length.value) > mostFigure) return unread(tooLarge, { written, most: mostFigure });
  return read(length);
};

export const readLength = (written: string, rule: LengthRule = {}): Reading<Length> =>
  readFigure(foldWidth(written).trim(), written, rule, null);

/** `plain`: the unit of figures that need none (a number of lines). */
export const readRange = (written: string, rule: LengthRule = {}, plain: LengthUnit | null = null): Reading<LengthRange> => {
  const folded = foldWidth(written).trim();
  const parts = folded.split(/\s*[-~]\s*/);
  if (parts.length > 2 || parts.includes('')) return unread(badRange, { written });
  const to = readFigure(parts.at(-1)!, written, rule, plain);
  if ('fault' in to) return to;
  if (parts.length === 1) return read({ from: to.value, to: to.value });
  const from = readFigure(parts[0]!, written, rule, to.value.unit);
  if ('fault' in from) return from;
  if (from.value.unit !== to.value.unit) return unread(badRange, { written });
  return from.value.value > to.value.value ? unread(backwards, { written }) : read({ from: from.value, to: to.value });
};

/** A length in the language of specs; reading it gives the same length. */
export const writeLength = (length: Length): string => {
  const text = String(length.value);
  return (text.includes('e') ? length.value.toFixed(12).replace(/\.?0+$/, '') : text) + suffixes[length.unit];
};
