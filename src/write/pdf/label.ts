/** label: a few words beside or over the page (slug line, names of frames), set plainly glyph by glyph. */

import type { Point } from '../../base/geometry.ts';
import type { FaceStack } from '../../font/font-set.ts';
import { decoration } from '../../setpage/anchor.ts';
import type { Paint } from '../../setpage/ink.ts';
import type { GlyphRun } from '../../setpage/set-page.ts';

/** Sets `text` from `at` on, a run for each change of face, condensed to fit into `room` points. */
export const label = (text: string, stack: FaceStack, size: number, at: Point, room: number, paint: Paint): GlyphRun[] => {
  const pieces: { face: number; text: string; glyphs: number[]; advances: number[]; clusters: number[] }[] = [];
  let total = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    // a character no face has shows as the first face's empty box
    const index = Math.max(0, stack.pick(point));
    const face = stack.faces[index];
    if (!face) return [];
    let piece = pieces.at(-1);
    if (piece?.face !== index) {
      piece = { face: index, text: '', glyphs: [], advances: [], clusters: [] };
      pieces.push(piece);
    }
    const glyph = face.glyph(point);
    const advance = face.advance(glyph);
    piece.clusters.push(piece.text.length);
    piece.text += character;
    piece.glyphs.push(glyph);
    piece.advances.push(advance);
    total += advance;
  }
  const width = (total * size) / 1000;
  const scale = width > room ? room / width : 1;
  let x = at.x;
  return pieces.map((piece) => {
    const run: GlyphRun = {
      kind: 'glyphs',
      face: stack.faces[piece.face]!.key,
      size,
      scale,
      writing: 'horizontal',
      origin: { x, y: at.y },
      glyphs: Uint32Array.from(piece.glyphs),
      advances: Int32Array.from(piece.advances),
      shifts: null,
      track: 0,
      stiff: null,
      text: piece.text,
      clusters: Uint32Array.from([...piece.clusters, piece.text.length]),
      paint,
      anchor: decoration,
      offset: 0,
    };
    x += (piece.advances.reduce((sum, advance) => sum + advance, 0) * size * scale) / 1000;
    return run;
  });
};
