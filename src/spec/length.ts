/** Lengths as written in a spec: a number with its unit, turned into points only by `compose/`. */

export type LengthUnit = 'pt' | 'mm' | 'cm' | 'in' | 'q' | 'em' | 'row' | 'percent';

/** `3mm`, `13.5字` (= em), `2行` (= row), `50%`, `1/8em`; named sizes (小五) are `pt`. */
export interface Length {
  readonly value: number;
  readonly unit: LengthUnit;
}

/** `28-44pt`, `85-110%`, `1-2`; a single figure is a range of one. */
export interface LengthRange {
  readonly from: Length;
  readonly to: Length;
}

/** What relative units mean where a length stands, in points. */
export interface LengthContext {
  /** 1 字: the layout's body size in a place, grid, gutter or padding; the style's own size in a style */
  readonly em: number;
  readonly row: number;
  /** what 100 % is */
  readonly whole: number;
}

const perUnit = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72, q: 72 / 25.4 / 4 } as const;

export const toPoints = (length: Length, context: LengthContext): number => {
  switch (length.unit) {
    case 'em':
      return length.value * context.em;
    case 'row':
      return length.value * context.row;
    case 'percent':
      return (length.value / 100) * context.whole;
    default:
      return length.value * perUnit[length.unit];
  }
};

export const pt = (value: number): Length => ({ value, unit: 'pt' });
