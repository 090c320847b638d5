/** Rectangles and sizes in points from the top left; the plain geometry every later folder shares. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `x`, `y` is the top left corner. */
export interface Rect extends Point, Size {}

export interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

export const right = (r: Rect): number => r.x + r.width;

export const bottom = (r: Rect): number => r.y + r.height;

/** Whether two rectangles share more than an edge; `slack` points of overlap are forgiven (rounding of lengths). */
export const overlaps = (a: Rect, b: Rect, slack = 0.01): boolean =>
  a.x < right(b) - slack && b.x < right(a) - slack && a.y < bottom(b) - slack && b.y < bottom(a) - slack;

/** Whether `inner` lies inside `outer`, edges included. */
export const contains = (outer: Rect, inner: Rect, slack = 0.01): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  right(inner) <= right(outer) + slack &&
  bottom(inner) <= bottom(outer) + slack;

export const inset = (r: Rect, by: Sides): Rect =>
  rect(r.x + by.left, r.y + by.top, r.width - by.left - by.right, r.height - by.top - by.bottom);

export const sides = (all: number): Sides => ({ top: all, right: all, bottom: all, left: all });

/** The smallest rectangle round all of them; `null` for none. */
export const union = (rects: Iterable<Rect>): Rect | null => {
  let found: Rect | null = null;
  for (const r of rects) {
    if (!found) found = r;
    else {
      const x = Math.min(found.x, r.x);
      const y = Math.min(found.y, r.y);
      found = rect(x, y, Math.max(right(found), right(r)) - x, Math.max(bottom(found), bottom(r)) - y);
    }
  }
  return found;
};
