/** Reads colours as a house names them: four inks `cmyk(0 100 100 10)`, a tint of another colour `black(10%)`, a colour by another name. */

import { foldWidth } from './fold-width.ts';
import type { ColorSpec } from './layout-spec.ts';
import { badColor, colorFigure } from './messages.ts';
import { type Reading, read, unread } from './reading.ts';

export type ProcessColor = Extract<ColorSpec, { kind: 'process' }>;
export type TintColor = Extract<ColorSpec, { kind: 'tint' }>;

const figure = '\\d+(?:\\.\\d+)?';
const process = new RegExp(`^cmyk\\s*\\(\\s*(${figure})%?[\\s,]+(${figure})%?[\\s,]+(${figure})%?[\\s,]+(${figure})%?\\s*\\)$`, 'i');
const tint = new RegExp(`^([^\\s(),#:]+)(?:\\s*\\(\\s*(${figure})\\s*%?\\s*\\))?$`);

/** What people write, for the JSON Schema. */
export const processPattern = `^\\s*cmyk\\s*\\(\\s*${figure}(?:%?[\\s,]+${figure}){3}%?\\s*\\)\\s*$`;
export const colorPattern = `${processPattern}|^\\s*(?!cmyk)[^\\s(),#:]+(?:\\s*\\(\\s*${figure}\\s*%?\\s*\\))?\\s*$`;

/** Figures stay as written, 0 to 100. */
export const readProcess = (written: string): Reading<ProcessColor> => {
  const match = process.exec(foldWidth(written).trim());
  if (!match) return unread(badColor, { written });
  const [c, m, y, k] = match.slice(1, 5).map(Number) as [number, number, number, number];
  return Math.max(c, m, y, k) > 100 ? unread(colorFigure, { written }) : read({ kind: 'process', c, m, y, k });
};

export const readColor = (written: string): Reading<ProcessColor | TintColor> => {
  const folded = foldWidth(written).trim();
  if (/^cmyk\b/i.test(folded)) return readProcess(written);
  const match = tint.exec(folded);
  if (!match) return unread(badColor, { written });
  const percent = match[2] === undefined ? 100 : Number(match[2]);
  return percent > 100 ? unread(colorFigure, { written }) : read({ kind: 'tint', of: match[1]!, percent });
};
