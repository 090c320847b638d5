/** Draws bopomofo 注音符号 to the right of its character, in both directions of writing: symbols under each other, the tone outside at the upper right of the last. */

import type { Segment } from '../setpage/set-page.ts';
import { type Clusters, faceOf } from './clusters.ts';
import { drawGlyph } from './drawn-glyph.ts';
import { EM_TOP, type LineOnArea, uprightOn } from './line-on-area.ts';

/** CLREQ #positioning_of_zhuyin, thousandths of the character's em: symbols are 3 : 10, their column with the tone half an em. */
const SYMBOL = 300;
const TONE = 200;
/** The neutral tone stands before the first symbol and takes this much. */
const NEUTRAL_ROOM = 120;
/** The tone's middle, under the upper edge of the last symbol. */
const TONE_DOWN = 60;

const NEUTRAL = '˙';
const tones = 'ˉˊˇˋ';

/** `left` and `right`: what the character takes of its line. */
export const drawZhuyin = (area: LineOnArea, reading: Clusters, left: number, right: number): Segment[] => {
  const segments: Segment[] = [];
  const rows = Array.from({ length: reading.count }, (_, row) => row);
  const signOf = (row: number): string => reading.text[reading.start[row]!]!;
  const symbols = rows.filter((row) => signOf(row) !== NEUTRAL && !tones.includes(signOf(row)));
  const neutral = rows.find((row) => signOf(row) === NEUTRAL);
  const tone = rows.find((row) => tones.includes(signOf(row)));
  const depth = symbols.length * SYMBOL + (neutral === undefined ? 0 : NEUTRAL_ROOM);
  const part = SYMBOL / 1000;
  // the upper right corner of the character's em box, as the reader sees it
  const [along, across] = area.vertical ? [(left + right) / 2 - 500, EM_TOP] : [right, EM_TOP];
  let top = (1000 - depth) / 2;
  const centred = (row: number, x: number, y: number): void => {
    const face = faceOf(reading, row);
    const glyph = reading.glyph[row]!;
    const ink = face.box(glyph);
    if (!ink) return;
    const middle = (ink.xMin + ink.xMax) / 2;
    const level = (ink.yMin + ink.yMax) / 2;
    drawGlyph(face, glyph, (gx, gy) => uprightOn(area, along, across, x + (gx - middle) * part, -y + (gy - level) * part), segments);
  };
  if (neutral !== undefined) {
    centred(neutral, SYMBOL / 2, top + NEUTRAL_ROOM / 2);
    top += NEUTRAL_ROOM;
  }
  for (const row of symbols) {
    const face = faceOf(reading, row);
    const glyph = reading.glyph[row]!;
    const inset = (SYMBOL - face.advance(glyph) * part) / 2;
    const baseline = top - EM_TOP * part;
    drawGlyph(face, glyph, (x, y) => uprightOn(area, along, across, inset + x * part, -baseline + y * part), segments);
    top += SYMBOL;
  }
  if (tone !== undefined) centred(tone, SYMBOL + TONE / 2, Math.max(0, top - SYMBOL) + TONE_DOWN);
  return segments;
};
