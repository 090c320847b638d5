/** Where each outline lies in a TrueType font: `loca` and `glyf`, checked as they are asked for. */

import { BrokenFont } from './broken-font.ts';
import { cutShort } from './messages.ts';
import { type Sfnt, table } from './sfnt.ts';

export interface GlyfTable {
  readonly glyphCount: number;
  readonly view: DataView;
  /** Start of a glyph's outline in `view`; equal to `end` for a blank one. */
  start(glyph: number): number;
  /** End of a glyph's outline; a glyph whose entry is broken is -1 long, so that `end < start`. */
  end(glyph: number): number;
}

export const readGlyf = (font: Sfnt, glyphCount: number): GlyfTable => {
  const view = table(font, 'glyf');
  const loca = table(font, 'loca');
  const long = table(font, 'head').getInt16(50) !== 0;
  if ((glyphCount + 1) * (long ? 4 : 2) > loca.byteLength) throw new BrokenFont(cutShort, { table: 'loca' });
  const offset = long ? (index: number) => loca.getUint32(index * 4) : (index: number) => loca.getUint16(index * 2) * 2;
  return {
    glyphCount,
    view,
    start: offset,
    end: (glyph) => {
      const start = offset(glyph);
      const end = offset(glyph + 1);
      // an outline needs its header of 10 bytes; a shorter one, or one past the table's end, is no outline
      return end === start || (end >= start + 10 && end <= view.byteLength) ? end : start - 1;
    },
  };
};
