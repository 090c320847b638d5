/** drawRun: a glyph run as uses of its glyphs, placed in thousandths of the size under one transformation. */

import type { GlyphRun } from '../../setpage/set-page.ts';
import { emTop } from '../em-top.ts';
import { factor, figure, points } from './figure.ts';
import type { GlyphShelf } from './glyph-shelf.ts';
import { glyphParts } from './path-data.ts';

const place = (thousandths: number): string => figure(Math.round(thousandths * glyphParts), glyphParts);

/** `fill`: the run's colour as an attribute, or nothing where it is what the page has already. */
export const drawRun = (run: GlyphRun, shelf: GlyphShelf, fill: string, out: string[]): void => {
  const { glyphs, advances, shifts, stiff, track, origin, size, scale } = run;
  const shelved = shelf.face(run.face);
  const vertical = run.writing === 'vertical';
  const em = size / 1000;
  // outlines have y upward; condensing goes along the line
  const across = factor(vertical ? em : em * scale);
  const up = factor(vertical ? -em * scale : -em);
  let uses = '';
  let pen = 0;
  for (let i = 0; i < glyphs.length; i++) {
    const name = shelf.name(shelved, glyphs[i]!);
    if (name !== '') {
      const at = pen + (shifts === null ? 0 : shifts[i]!);
      if (vertical) {
        const x = place(-shelved.face.advance(glyphs[i]!) / 2);
        uses += `<use href="#${name}" x="${x}" y="${place(-at - emTop)}"/>`;
      } else uses += at === 0 ? `<use href="#${name}"/>` : `<use href="#${name}" x="${place(at)}"/>`;
    }
    pen += advances[i]! + (stiff !== null && stiff[i] !== 0 ? 0 : track);
  }
  if (uses === '') return;
  // turned by a quarter clockwise: along the line is down, up is to the right
  const matrix = run.writing === 'turned' ? `0 ${across} ${factor(em)} 0` : `${across} 0 0 ${up}`;
  out.push(`<g${fill} transform="matrix(${matrix} ${points(origin.x)} ${points(origin.y)})">${uses}</g>\n`);
};
