/** What stands in a `glyf` entry: how many points and contours, and which glyphs a composite is made of; checked before it is copied. */

import type { GlyfTable } from '../glyf.ts';

/** Flags of a composite's components (OpenType, glyf, composite glyph description). */
export const componentFlag = {
  wordArguments: 0x0001,
  xyArguments: 0x0002,
  scale: 0x0008,
  more: 0x0020,
  xyScale: 0x0040,
  twoByTwo: 0x0080,
  instructions: 0x0100,
  useMyMetrics: 0x0200,
  overlap: 0x0400,
  unscaledOffset: 0x1000,
} as const;

/** Figures for `maxp`; a blank or broken glyph has none, a simple one is 0 deep. */
export interface OutlineFacts {
  readonly points: number;
  readonly contours: number;
  readonly depth: number;
}

const blank: OutlineFacts = { points: 0, contours: 0, depth: 0 };

/** FreeType and others follow components as deep as maxp says; deeper than this is a circle. */
const deepest = 8;

/** Walks over a composite's components. Throws RangeError for one that reaches past the table, as a DataView does. */
export const eachComponent = (
  view: DataView,
  start: number,
  end: number,
  visit: (from: number, to: number, flags: number, glyph: number) => void,
): void => {
  let at = start + 10;
  let flags: number = componentFlag.more;
  while (flags & componentFlag.more) {
    flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    const next =
      at +
      4 +
      (flags & componentFlag.wordArguments ? 4 : 2) +
      (flags & componentFlag.scale ? 2 : flags & componentFlag.xyScale ? 4 : flags & componentFlag.twoByTwo ? 8 : 0);
    if (next > end) throw new RangeError('component past the end of its glyph');
    visit(at, next, flags, glyph);
    at = next;
  }
};

const inspectSimple = (glyf: GlyfTable, start: number, end: number, contours: number): OutlineFacts | null => {
  const instructions = start + 10 + contours * 2;
  if (instructions + 2 > end || instructions + 2 + glyf.view.getUint16(instructions) > end) return null;
  return { points: glyf.view.getUint16(instructions - 2) + 1, contours, depth: 0 };
};

const inspectComposite = (
  glyf: GlyfTable,
  start: number,
  end: number,
  known: Map<number, OutlineFacts>,
  broken: (glyph: number) => void,
  level: number,
): OutlineFacts | null => {
  let points = 0;
  let contours = 0;
  let depth = 0;
  let sound = level < deepest;
  try {
    eachComponent(glyf.view, start, end, (_from, _to, _flags, component) => {
      if (!sound || component >= glyf.glyphCount) {
        sound = false;
        return;
      }
      const facts = inspectGlyph(glyf, component, known, broken, level + 1);
      points += facts.points;
      contours += facts.contours;
      depth = Math.max(depth, facts.depth);
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    sound = false;
  }
  return sound ? { points, contours, depth: depth + 1 } : null;
};

/** The facts of one glyph; composites are kept in `known`. `broken` is called for a glyph that is no good, which counts as blank. */
export const inspectGlyph = (
  glyf: GlyfTable,
  glyph: number,
  known: Map<number, OutlineFacts>,
  broken: (glyph: number) => void,
  level = 0,
): OutlineFacts => {
  const start = glyf.start(glyph);
  const end = glyf.end(glyph);
  if (end === start) return blank;
  const contours = end < start ? 0 : glyf.view.getInt16(start);
  let facts: OutlineFacts | null | undefined = null;
  if (contours > 0) facts = inspectSimple(glyf, start, end, contours);
  else if (contours < 0) {
    // a circle comes back to a glyph on the way to itself until it is too deep: every glyph on it is broken
    facts = known.get(glyph) ?? inspectComposite(glyf, start, end, known, broken, level);
    known.set(glyph, facts ?? blank);
  } else if (end > start) return blank;
  if (!facts) broken(glyph);
  return facts ?? blank;
};
