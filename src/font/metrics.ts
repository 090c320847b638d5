/** Advance widths and side bearings in font units: `head`, `maxp`, `hhea` and `hmtx`. */

import { BrokenFont } from './broken-font.ts';
import { brokenData, cutShort } from './messages.ts';
import { type Sfnt, table } from './sfnt.ts';

export interface SfntMetrics {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** advance width of a glyph of the font; 0 for a number it does not have */
  advance(glyph: number): number;
  /** left side bearing */
  bearing(glyph: number): number;
}

export const readMetrics = (font: Sfnt): SfntMetrics => {
  const head = table(font, 'head');
  const unitsPerEm = head.getUint16(18);
  const glyphCount = table(font, 'maxp').getUint16(4);
  const full = table(font, 'hhea').getUint16(34);
  const hmtx = table(font, 'hmtx');
  // OpenType, head: unitsPerEm is 16 to 16384
  if (head.byteLength < 54 || unitsPerEm < 16 || unitsPerEm > 16384 || glyphCount === 0 || full === 0 || full > glyphCount)
    throw new BrokenFont(brokenData);
  if (full * 4 > hmtx.byteLength) throw new BrokenFont(cutShort, { table: 'hmtx' });
  return {
    unitsPerEm,
    glyphCount,
    // glyphs past the last full entry share its advance and have a bearing each
    advance: (glyph) => (glyph < full ? hmtx.getUint16(glyph * 4) : glyph < glyphCount ? hmtx.getUint16((full - 1) * 4) : 0),
    bearing: (glyph) => {
      const at = glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2;
      return at + 2 <= hmtx.byteLength ? hmtx.getInt16(at) : 0;
    },
  };
};
