/** drawItems: everything that stands on a page, in its order, as elements of an SVG. */

import type { Paint } from '../../setpage/ink.ts';
import type { PageItem, PathItem, PictureItem } from '../../setpage/set-page.ts';
import { screenColor } from '../pdf/color.ts';
import { drawRun } from './draw-run.ts';
import { points } from './figure.ts';
import type { GlyphShelf } from './glyph-shelf.ts';
import { pathData } from './path-data.ts';

/** What the elements of one page are made with. */
export interface Drawing {
  readonly shelf: GlyphShelf;
  /** of a paint, as `#rgb` or `#rrggbb`; `null`: what lies below stays as it is */
  readonly color: (paint: Paint) => string | null;
  /** names of clips begin with it */
  readonly prefix: string;
  readonly out: string[];
  /** clips met so far */
  readonly clips: string[];
  /** takes the place of a picture in `out`; its data comes later */
  readonly picture: (item: PictureItem, at: number) => void;
}

const hex = (part: number): string =>
  Math.round(part * 255)
    .toString(16)
    .padStart(2, '0');

/** `#d71d24`, by the same reckoning as the PDF's; `#000` for black, in the short form. */
export const colorOf = (paint: Paint): string => {
  const [red, green, blue] = screenColor(paint.ink.process, paint.tint);
  const long = `#${hex(red)}${hex(green)}${hex(blue)}`;
  return /^#(.)\1(.)\2(.)\3$/.test(long) ? `#${long[1]}${long[3]}${long[5]}` : long;
};

/** Black is what SVG fills with when nothing is said. */
const fillOf = (color: string): string => (color === '#000' ? '' : ` fill="${color}"`);

const drawPath = (path: PathItem, { out, color }: Drawing): void => {
  const { fill, stroke } = path;
  const inside = fill && color(fill);
  const line = stroke && color(stroke.paint);
  if (path.segments.length === 0 || (inside === null && line === null)) return;
  const filled = inside !== null ? fillOf(inside) : ' fill="none"';
  const stroked =
    stroke && line !== null
      ? ` stroke="${line}" stroke-width="${points(stroke.width)}"${stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.map(points).join(' ')}"` : ''}`
      : '';
  out.push(`<path${filled}${stroked} d="${pathData(path)}"/>\n`);
};

export const drawItems = (items: readonly PageItem[], drawing: Drawing): void => {
  const { out } = drawing;
  for (const item of items) {
    switch (item.kind) {
      case 'glyphs': {
        const color = drawing.color(item.paint);
        if (color !== null) drawRun(item, drawing.shelf, fillOf(color), out);
        break;
      }
      case 'path':
        drawPath(item, drawing);
        break;
      case 'picture':
        drawing.picture(item, out.push('') - 1);
        break;
      case 'group': {
        if (!item.clip) {
          drawItems(item.items, drawing);
          break;
        }
        const { x, y, width, height } = item.clip;
        const name = `${drawing.prefix}c${drawing.clips.length}`;
        const shape = `<rect x="${points(x)}" y="${points(y)}" width="${points(width)}" height="${points(height)}"/>`;
        drawing.clips.push(`<clipPath id="${name}">${shape}</clipPath>\n`);
        out.push(`<g clip-path="url(#${name})">\n`);
        drawItems(item.items, drawing);
        out.push('</g>\n');
        break;
      }
    }
  }
};
