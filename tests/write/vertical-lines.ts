/** Vertical lines set by hand for the writers' tests: two tiers of a story, and Latin on its side. */

import type { Face } from '../../src/font/face.ts';
import type { GlyphRun } from '../../src/setpage/set-page.ts';
import { latin, textLine } from './set-text.ts';

export const size = 9;
const closed = '，。、；：“”（）';
const openers = '“（';

/** A vertical line of Han, its marks closed to half their width, their ink moved as the setter moves it. */
export const column = (text: string, x: number, y: number, over: Partial<GlyphRun> = {}): GlyphRun => {
  const characters = [...text];
  return textLine(text, x, y, {
    writing: 'vertical',
    advances: Int32Array.from(characters, (c) => (closed.includes(c) ? 500 : 1000)),
    shifts: Int32Array.from(characters, (c) => (openers.includes(c) ? -500 : 0)),
    ...over,
  });
};

/** Turned glyphs stand on a baseline left of the line's centre. */
export const turned = (text: string, centre: number, y: number, over: Partial<GlyphRun> = {}, face: Face = latin): GlyphRun =>
  textLine(text, centre - 0.38 * size, y, { writing: 'turned', ...over }, face);

export const end = (run: GlyphRun): number => {
  let pen = 0;
  run.advances.forEach((advance, i) => {
    pen += advance + (run.stiff?.[i] === 1 ? 0 : run.track);
  });
  return run.origin.y + (pen * run.size * run.scale) / 1000;
};

export const upper = [
  '供销社的营业厅里，从前拉着六根',
  '铁丝。铁丝这头拴在各个柜台后面',
  '的木柱上，那头都收到（东北角）',
  '“收银台”，是个镶玻璃的小木间。',
];
export const lower = ['顾客把钱交给柜台，营业员开一张', '票。', '连票带钱夹在铁夹子上，胳膊一扬', '夹子、铁丝；柜台：都是旧的了。'];
