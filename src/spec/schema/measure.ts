/** Lengths, ranges, places and columns as leaves and shapes of the schemas. */

import { foldWidth } from '../fold-width.ts';
import type { Length, LengthRange, LengthUnit } from '../length.ts';
import { badChoice, badNumber, onePlace, tooLarge } from '../messages.ts';
import type { GridPlace, Place } from '../place.ts';
import { type LengthRule, lengthPattern, rangePattern, readLength, readRange } from '../read-length.ts';
import { placePattern, readPlaces } from '../read-place.ts';
import { type Reading, read, unread } from '../reading.ts';
import { form, key, leaf, map, needed, parts, type Schema } from './leaf.ts';
import { array, pipe, transform, union } from './shape.ts';
import { whole } from './word.ts';

export const writtenLength = form('length', { anyOf: [{ type: 'string', pattern: lengthPattern }, { const: 0 }] });
const writtenRange = form('range', { type: 'string', pattern: rangePattern });

export const length = (rule: LengthRule = {}): Schema<Length> => leaf((written) => readLength(written, rule), writtenLength);

export const lengthRange = (rule: LengthRule = {}): Schema<LengthRange> => leaf((written) => readRange(written, rule), writtenRange);

/** `1-2`: how many lines; the figures come with the unit `row`. */
export const lineRange: Schema<LengthRange> = leaf(
  (written) => readRange(written, { units: ['row'], least: 'more-than-zero' }, 'row'),
  form('line-range', { type: ['integer', 'string'], minimum: 1, pattern: '^\\s*\\d+(?:\\s*[-~–～]\\s*\\d+)?\\s*$' }),
);

/** Units that hold in a place: all but parts of a whole nobody has named. */
const onPage: readonly LengthUnit[] = ['pt', 'mm', 'cm', 'in', 'q', 'em', 'row'];
export const anyLength = length();
export const distance = length({ units: onPage });
export const extent = length({ units: onPage, least: 'more-than-zero' });

const free = map('a free place', '自由位置', {
  x: needed(length({ units: onPage, least: 'any' }), 'distance of the left edge from the trim’s left', '左边距成品左边的距离'),
  y: needed(length({ units: onPage, least: 'any' }), 'distance of the top edge from the trim’s top', '上边距成品上边的距离'),
  width: needed(extent, 'width', '宽'),
  height: needed(extent, 'height', '高'),
});
parts.add(free, { id: 'free-place' });
const freePlace = pipe(
  free,
  transform((given): readonly Place[] => [{ kind: 'free', ...given }]),
);

const writtenPlace = form('place', { type: 'string', pattern: placePattern });
const gridPlaces: Schema<readonly Place[]> = leaf(readPlaces, writtenPlace);

/** One place, or a chain of them in reading order. */
export const places: Schema<readonly Place[]> = union([
  gridPlaces,
  freePlace,
  pipe(
    array(union([gridPlaces, freePlace])),
    transform((chain): readonly Place[] => chain.flat()),
  ),
]) as unknown as Schema<readonly Place[]>;
parts.add(places, { id: 'places' });

const readOnePlace = (written: string): Reading<GridPlace> => {
  const reading = readPlaces(written);
  if ('fault' in reading) return reading;
  const [place] = reading.value;
  return place && reading.value.length === 1 ? read(place) : unread(onePlace, { written });
};

/** A place of the grid and no more than one. */
export const gridPlace = leaf(readOnePlace, writtenPlace);

/** Where furniture stands: over or under the type area, or on its grid. */
export const furniturePlace: Schema<'top' | 'bottom' | GridPlace> = leaf<'top' | 'bottom' | GridPlace>(
  (written) => {
    const folded = foldWidth(written).trim().toLowerCase();
    if (folded === 'top' || folded === 'bottom') return read(folded);
    if (/^[cr]\s*(?:\d|end)/.test(folded)) return readOnePlace(written);
    return unread(badChoice, { written, allowed: 'top bottom c1-3 r1-2' });
  },
  { anyOf: [{ enum: ['top', 'bottom'] }, writtenPlace] },
);

const listOfOne = pipe(
  array(union([gridPlace, freePlace])),
  transform((list, context): Place => {
    const [first] = list.flat();
    if (list.length === 1 && first) return first;
    context.issues.push({ code: 'custom', input: list, params: { fault: { message: onePlace, values: {} } } });
    return undefined as unknown as Place;
  }),
);

export const onePlaceOnly: Schema<Place> = union([
  gridPlace,
  pipe(
    free,
    transform((given): Place => ({ kind: 'free', ...given })),
  ),
  listOfOne,
]) as unknown as Schema<Place>;

/** More columns than a spread of the widest sheet has. */
const mostColumns = 60;

const readCount = (written: string): Reading<number> => {
  const count = Number(foldWidth(written));
  const good = Number.isInteger(count) && count >= 1 && count <= mostColumns;
  return good ? read(count) : unread(badNumber, { written, least: 1, most: mostColumns });
};

/** One width or several with commas between: the full-width comma parts nothing in YAML. */
const readWidths = (written: string): Reading<readonly Length[]> => {
  const widths: Length[] = [];
  for (const text of written.split(/[,，、]/)) {
    const width = readLength(text, { units: onPage, least: 'more-than-zero' });
    if ('fault' in width) return width;
    widths.push(width.value);
  }
  return widths.length > mostColumns ? unread(tooLarge, { written, most: mostColumns }) : read(widths);
};

/** A number of columns, or the width of each: `[14字, 9.75字, 25.75字]`. */
export const columns: Schema<number | readonly Length[]> = union([
  leaf<number | readonly Length[]>(
    (written) => (/[,，、]|字|[a-z]/i.test(written) ? readWidths(written) : readCount(written)),
    form('columns', { type: ['integer', 'string'], minimum: 1, maximum: mostColumns }),
  ),
  pipe(
    array(leaf(readWidths, writtenLength)),
    transform((widths) => widths.flat()),
  ),
]) as unknown as Schema<number | readonly Length[]>;

const gutter = key(distance, 'blank between two columns', '栏间空白');
const column = key(extent, 'width of one column when `columns` is a number', '栏宽（columns 为栏数时）');
const row = key(
  length({ units: ['pt', 'mm', 'cm', 'in', 'q'], least: 'more-than-zero' }),
  'depth of one row: the line pitch of the body, under 1.5 times its size',
  '行距：正文一行的深度，小于字号的 1.5 倍',
);
const rows = key(whole(1, 2000), 'number of rows', '行数');
const columnsText = ['number of columns, or a list of their widths', '栏数，或各栏栏宽的列表'] as const;

/** A grid that is whole in itself: of a page, a box, an area. */
export const grid = map('a grid', '栏格 grid ', { columns: needed(columns, ...columnsText), column, gutter, row, rows });

/** A grid whose missing keys come from the layout it extends. */
export const layoutGrid = map('a grid', '栏格 grid ', { columns: key(columns, ...columnsText), column, gutter, row, rows });

parts.add(grid, { id: 'grid' });
