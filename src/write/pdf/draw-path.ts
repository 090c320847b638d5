/** drawPath: a path of the page becomes path operators. */

import type { PathItem } from '../../setpage/set-page.ts';
import type { Painter } from './painter.ts';

export const drawPath = (path: PathItem, painter: Painter): void => {
  const { fill, stroke } = path;
  if (path.segments.length === 0 || (!fill && !stroke)) return;
  painter.endText();
  if (fill) painter.fill(fill);
  if (stroke) painter.stroke(stroke.paint, stroke.width, stroke.dash);
  for (const segment of path.segments) {
    switch (segment.op) {
      case 'move':
        painter.at(segment.x, segment.y, 'm ');
        break;
      case 'line':
        painter.at(segment.x, segment.y, 'l ');
        break;
      case 'curve':
        painter.point(segment.x1, segment.y1);
        painter.point(segment.x2, segment.y2);
        painter.at(segment.x, segment.y, 'c ');
        break;
      case 'close':
        painter.out.write('h ');
        break;
    }
  }
  painter.out.write(fill && stroke ? 'B\n' : fill ? 'f\n' : 'S\n');
};
