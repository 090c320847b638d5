/** Latin beside Han 西文大小与升降: `latin-size` and `latin-shift`, within what can still be read as one line. */

import type { Length } from '../length.ts';
import { tooLarge, tooSmall } from '../messages.ts';
import { type LengthRule, readLength } from '../read-length.ts';
import { type Reading, unread } from '../reading.ts';
import { leaf, type Schema } from './leaf.ts';
import { writtenLength } from './measure.ts';

/** What faces differ by is a few per cent; beyond these figures it is a slip. */
const leastSize = 50;
const mostSize = 150;
/** Parts of an em, and points of type no larger than a headline's. */
const mostShift: Readonly<Partial<Record<Length['unit'], number>>> = { em: 0.5, percent: 50, pt: 36, mm: 12, q: 48 };

const size: LengthRule = { units: ['percent'], least: 'more-than-zero' };
const shift: LengthRule = { units: ['em', 'percent', 'pt', 'mm', 'q'], least: 'any' };

export const latinSize: Schema<Length> = leaf((written): Reading<Length> => {
  const reading = readLength(written, size);
  if ('fault' in reading) return reading;
  if (reading.value.value < leastSize) return unread(tooSmall, { written, least: `${leastSize}%`, leastZh: `不小于 ${leastSize}%` });
  return reading.value.value > mostSize ? unread(tooLarge, { written, most: `${mostSize}%` }) : reading;
}, writtenLength);

export const latinShift: Schema<Length> = leaf((written): Reading<Length> => {
  const reading = readLength(written, shift);
  if ('fault' in reading) return reading;
  const { value, unit } = reading.value;
  const most = mostShift[unit] ?? 0;
  return Math.abs(value) > most ? unread(tooLarge, { written, most: `${most}${unit === 'percent' ? '%' : unit}` }) : reading;
}, writtenLength);
