/** How glyphs stand in a vertical line, in font units: `vhea` and `vmtx`, and `VORG` for fonts with CFF outlines. */

import { BrokenFont } from './broken-font.ts';
import { brokenTable } from './messages.ts';
import type { Sfnt } from './sfnt.ts';

export interface VerticalMetrics {
  /** advance height; `null` when the font does not say */
  advance(glyph: number): number | null;
  /** height over the horizontal baseline at which the glyph begins in a vertical line; `null` when the font does not say */
  origin(glyph: number): number | null;
}

interface Heights {
  advance(glyph: number): number | null;
  /** from the origin down to the top of the ink */
  bearing(glyph: number): number | null;
}

const noHeights: Heights = { advance: () => null, bearing: () => null };

/** OpenType, vhea: numOfLongVerMetrics at 34; vmtx is laid out as hmtx is. */
const readHeights = (font: Sfnt, glyphCount: number): Heights => {
  const vhea = font.tables.get('vhea');
  const vmtx = font.tables.get('vmtx');
  if (!vhea || !vmtx) return noHeights;
  const full = vhea.byteLength >= 36 ? vhea.getUint16(34) : 0;
  if (full === 0 || full > glyphCount) throw new BrokenFont(brokenTable, { table: 'vhea' });
  if (full * 4 > vmtx.byteLength) throw new BrokenFont(brokenTable, { table: 'vmtx' });
  return {
    advance: (glyph) => (glyph >= glyphCount ? null : vmtx.getUint16(Math.min(glyph, full - 1) * 4)),
    bearing: (glyph) => {
      const at = glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2;
      return glyph < glyphCount && at + 2 <= vmtx.byteLength ? vmtx.getInt16(at) : null;
    },
  };
};

/** OpenType, VORG: an origin for all glyphs, and a list of (glyph, origin) in order for those that differ. */
const readOrigins = (view: DataView | undefined): ((glyph: number) => number) | null => {
  if (!view) return null;
  const count = view.byteLength < 8 ? 0 : view.getUint16(6);
  if (view.byteLength < 8 + count * 4) throw new BrokenFont(brokenTable, { table: 'VORG' });
  const usual = view.getInt16(4);
  return (glyph) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const mid = (low + high) >> 1;
      const found = view.getUint16(8 + mid * 4);
      if (found === glyph) return view.getInt16(10 + mid * 4);
      if (found < glyph) low = mid + 1;
      else high = mid - 1;
    }
    return usual;
  };
};

/**
 * `top`: upper edge of a glyph's ink, `null` for a blank one. TrueType has no table of origins: a glyph begins its top bearing over its ink
 * (OpenType, vmtx), and so does one of a CFF font that lacks `VORG`. Throws `BrokenFont`.
 */
export const readVerticalMetrics = (font: Sfnt, glyphCount: number, top: (glyph: number) => number | null): VerticalMetrics => {
  const { advance, bearing } = readHeights(font, glyphCount);
  const origins = font.outlines === 'cff' ? readOrigins(font.tables.get('VORG')) : null;
  if (origins) return { advance, origin: (glyph) => (glyph < glyphCount ? origins(glyph) : null) };
  return {
    advance,
    origin: (glyph) => {
      const above = bearing(glyph);
      const edge = above === null ? null : top(glyph);
      return above === null || edge === null ? null : edge + above;
    },
  };
};
