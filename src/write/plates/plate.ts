/** Plate (印版): one of the press's, and what each paint leaves on it: a grey, or nothing where it overprints without ink of this plate. */

import { everyPlate, type Paint } from '../../setpage/ink.ts';
import { leavesPlate, type PlateTerms, platePaint } from '../../setpage/plate-paint.ts';
import type { PageItem, SetPage } from '../../setpage/set-page.ts';

export type Plate =
  | { readonly kind: 'process'; readonly name: string /** place in `Parts` */; readonly part: 0 | 1 | 2 | 3 }
  | { readonly kind: 'spot'; readonly name: string };

const process: readonly Plate[] = [
  { kind: 'process', name: 'cyan', part: 0 },
  { kind: 'process', name: 'magenta', part: 1 },
  { kind: 'process', name: 'yellow', part: 2 },
  { kind: 'process', name: 'black', part: 3 },
];

const spotNames = (items: readonly PageItem[], found: Set<string>): Set<string> => {
  for (const item of items) {
    if (item.kind === 'group') spotNames(item.items, found);
    const paints = item.kind === 'glyphs' ? [item.paint] : item.kind === 'path' ? [item.fill, item.stroke?.paint] : [];
    for (const paint of paints) if (paint?.ink.spot && paint.ink.name !== everyPlate) found.add(paint.ink.name);
  }
  return found;
};

/** The plates a page is printed from, spot inks in the order they appear. */
export const platesOf = (page: SetPage, { plates, spot }: PlateTerms): readonly Plate[] => {
  if (plates === 'k') return process.slice(3);
  const spots = spot === 'keep' ? [...spotNames(page.items, new Set())] : [];
  return [...process, ...spots.map((name): Plate => ({ kind: 'spot', name }))];
};

const hex = (ink: number): string => {
  const grey = Math.round(255 * (1 - ink))
    .toString(16)
    .padStart(2, '0');
  return grey[0] === grey[1] ? `#${grey[0]!.repeat(3)}` : `#${grey.repeat(3)}`;
};

const bare = hex(0);

/** Full ink is black; `null`: the plate stays as it is. */
export const plateColor = (plate: Plate, terms: PlateTerms): ((paint: Paint) => string | null) => {
  const known = new Map<Paint, string | null>();
  const colorOf = (paint: Paint): string | null => {
    if (paint.ink.name === everyPlate && paint.ink.spot) return hex(paint.tint);
    const on = platePaint(paint, terms);
    if (plate.kind === 'process') return leavesPlate(on, plate.part) ? null : hex(on.parts[plate.part]!);
    if (on.spot === plate.name) return hex(on.tint);
    return on.overprint ? null : bare;
  };
  return (paint) => {
    let color = known.get(paint);
    if (color === undefined) {
      color = colorOf(paint);
      known.set(paint, color);
    }
    return color;
  };
};
