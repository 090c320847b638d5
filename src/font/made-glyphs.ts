/** Glyphs that a Chinese page needs and fonts draw otherwise: the dash and the ellipsis of two em, marks in a full box. Driven by measured ink alone. */

import type { Face, GlyphBox, MadeGlyph } from './face.ts';

/**
 * Middle of the Han box over the baseline: fonts for Han draw in a square from −120 to 880 (OpenType `BASE`, ideographic em box;
 * so measured in Noto SC and WenKai).
 */
const hanMiddle = 380;

/** How far the parts of a stretched dash lie over one another, so that bevelled or round ends leave no notch where they join. */
const dashLap = 100;

/** From a Han mark's ink to the edge of its box on the side of the text it belongs to; Noto Serif SC has 76 to 85. */
const markBearing = 80;

const centre = (box: GlyphBox): number => (box.xMin + box.xMax) / 2;

const inkOf = (face: Face, glyph: number): GlyphBox | null => (glyph === 0 ? null : face.box(glyph));

/** The first of the code points that the face draws with ink. */
const firstInked = (face: Face, codePoints: readonly number[]): { readonly glyph: number; readonly box: GlyphBox } | null => {
  for (const codePoint of codePoints) {
    const glyph = face.glyph(codePoint);
    const box = inkOf(face, glyph);
    if (box) return { glyph, box };
  }
  return null;
};

const part = (glyph: number, dx: number, dy = 0, scaleX = 1): MadeGlyph['parts'][number] => ({ glyph, dx, dy, scaleX });

/**
 * 破折号 `——`: one stroke from 0 to 2000, so that dashes in a row join (GB/T 15834 5.1.4: the room of two characters, never divided).
 * Drawn from the em dash, in its own weight; 0 when the face has nothing like it.
 */
export const dashGlyph = (face: Face): number => {
  const dash = firstInked(face, [0x2014, 0x2015, 0x2500]);
  if (!dash) return 0;
  const { glyph, box } = dash;
  const ink = box.xMax - box.xMin;
  if (ink <= 0) return 0;
  // two halves that overlap, rather than one drawn out: the ends keep their shape
  const scale = (1000 + dashLap) / ink;
  // a font that draws its dash for Latin, at the height of lower case, has it raised to the middle of the Han (CLREQ #table_of_punctuation_marks)
  const dy = Math.round(hanMiddle - (box.yMin + box.yMax) / 2);
  return face.make({
    parts: [part(glyph, -box.xMin * scale, dy, scale), part(glyph, 2000 - box.xMax * scale, dy, scale)],
    advance: 2000,
  });
};

/** An ellipsis whose three dots fill less of the em than this, or more, is not spaced for Han: six dots are set instead. */
const ellipsisInk = { least: 600, most: 950 } as const;

/**
 * 省略号 `……`: six dots over two em (GB/T 15834 5.1.5), in the middle of the line when the font sets them on the baseline.
 * 0 when the face has neither an ellipsis nor a full point.
 */
export const ellipsisGlyph = (face: Face): number => {
  const three = firstInked(face, [0x2026, 0x22ef]);
  if (three) {
    const { glyph, box } = three;
    const ink = box.xMax - box.xMin;
    if (ink >= ellipsisInk.least && ink <= ellipsisInk.most) {
      // a font for Han already has its dots in the middle and in the box; then nothing moves
      const fits = Math.abs(face.advance(glyph) - 1000) < 1 && Math.abs(centre(box) - 500) < 50;
      const dx = fits ? 0 : 500 - centre(box);
      const dy = lift(box);
      return face.make({ parts: [part(glyph, dx, dy), part(glyph, dx + 1000, dy)], advance: 2000 });
    }
  }
  const dot = firstInked(face, [0x2e, 0xb7]);
  if (!dot) return 0;
  const dy = lift(dot.box);
  const dots = [0, 1, 2, 3, 4, 5].map((i) => part(dot.glyph, Math.round((i + 0.5) * (1000 / 3) - centre(dot.box)), dy));
  return face.make({ parts: dots, advance: 2000 });
};

/** How far dots must rise to the middle of the line; nothing when they stand near it. */
const lift = (box: GlyphBox): number => {
  const middle = (box.yMin + box.yMax) / 2;
  return middle < 250 ? Math.round(hanMiddle - middle) : 0;
};

/** Where in its box of one em a mark has its ink (CLREQ 3.1.2, sizes and positions of marks): the half beside the text it opens or closes, or the middle. */
type Side = 'start' | 'end' | 'middle';

const sideOf: ReadonlyMap<number, Side> = new Map([
  [0x2018, 'end'],
  [0x201c, 'end'],
  [0x2019, 'start'],
  [0x201d, 'start'],
  [0xb7, 'middle'],
  [0x2014, 'middle'],
  [0x2026, 'middle'],
]);

const inPlace = (box: GlyphBox, side: Side): boolean =>
  side === 'start'
    ? box.xMin >= 0 && box.xMax <= 500
    : side === 'end'
      ? box.xMin >= 500 && box.xMax <= 1000
      : Math.abs(centre(box) - 500) < 50;

/** Left edge of ink of this width in a box of one em. */
const leftEdge = (ink: number, side: Side): number => {
  if (side === 'middle') return (1000 - ink) / 2;
  const bearing = Math.min(markBearing, Math.max(0, (500 - ink) / 2));
  return side === 'start' ? bearing : 1000 - bearing - ink;
};

/**
 * The glyph of a mark that Chinese shares with Latin (“ ” ‘ ’ · — …) in the full box of Han marks: the font's own where it is drawn so,
 * else one moved into a box of one em. 0 when the face has none.
 */
export const fullWidthMark = (face: Face, codePoint: number): number => {
  const glyph = face.glyph(codePoint);
  const side = sideOf.get(codePoint);
  const box = inkOf(face, glyph);
  if (side === undefined || !box) return glyph;
  const dy = codePoint === 0x2026 ? lift(box) : 0;
  if (dy === 0 && face.advance(glyph) === 1000 && inPlace(box, side)) return glyph;
  return face.make({ parts: [part(glyph, Math.round(leftEdge(box.xMax - box.xMin, side) - box.xMin), dy)], advance: 1000 });
};

/** The marks that `fullWidthMark` has a place for. */
export const sharedMarks: readonly number[] = [...sideOf.keys()];

/** Width of the frame that stands for a character no font has: the em, less a hair of white on each side as Han faces leave it. */
const boxInk = 900;

/** Whether the face has something to draw that box from. A stack whose first face has not begins with the box face. */
export const drawsBox = (face: Face): boolean => {
  const box = firstInked(face, [0x25a1, 0x2610])?.box ?? face.box(0);
  return box !== null && box.xMax > box.xMin;
};

/** A box of one em for a character no font has: the font's □, or its `.notdef` when that is drawn. 0 when the face has neither. */
export const missingGlyph = (face: Face): number => {
  const square = firstInked(face, [0x25a1, 0x2610]);
  const glyph = square?.glyph ?? 0;
  const box = square?.box ?? face.box(0);
  if (!box || box.xMax <= box.xMin) return 0;
  const scale = boxInk / (box.xMax - box.xMin);
  const dy = Math.round(hanMiddle - (box.yMin + box.yMax) / 2);
  return face.make({ parts: [part(glyph, (1000 - boxInk) / 2 - box.xMin * scale, dy, scale)], advance: 1000 });
};
