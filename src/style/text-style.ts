/** TextStyle: everything the setter and the flow must know of a block, resolved to figures; made by `cascade.ts`. */

import type {
  Adjust,
  Align,
  Bracket,
  GridAlign,
  Hanging,
  IterationMark,
  Kinsoku,
  LineEndMark,
  NumberUnits,
  Punctuation,
  SetterName,
  Spread,
  TypedSpace,
  Writing,
} from '../spec/style-spec.ts';

export interface TextStyle {
  /** canonical BCP 47 tag; `conventionsOf` says by what conventions it is set */
  readonly lang: string;
  readonly writing: Writing;
  readonly punctuation: Punctuation;
  readonly kinsoku: Kinsoku;
  readonly adjust: Adjust;
  readonly spread: Spread;
  readonly setter: SetterName;
  /** thousandths of an em */
  readonly hanLatinGap: number;
  /** of Latin beside Han, thousandths of the size; 1000 in text of a western language */
  readonly latinSize: number;
  /** by which it stands above the line, thousandths of an em */
  readonly latinShift: number;
  /** what justification may add between two Han before the line is reported, thousandths of an em */
  readonly stretchLimit: number;
  readonly lastLineMin: number;
  readonly widows: number;
  readonly orphans: number;
  readonly lineStartBracket: Bracket;
  readonly firstLineBracket: Bracket;
  readonly hanging: Hanging;
  readonly lineEndMark: LineEndMark;
  readonly typedSpace: TypedSpace;
  readonly numberUnits: NumberUnits;
  readonly iterationMark: IterationMark;
  readonly gridAlign: GridAlign;
  /** role in the font catalog */
  readonly font: string;
  readonly weight: number;
  /** points; a headline's range is fitted first */
  readonly size: number;
  readonly sizeRange: readonly [number, number];
  /** horizontal scale, 1 = as drawn */
  readonly scaleRange: readonly [number, number];
  readonly lineRange: readonly [number, number];
  readonly align: Align;
  /** of a paragraph's first line, thousandths of an em */
  readonly indent: number;
  /** blank rows over the block, none at a column's head */
  readonly above: number;
  /** added after every cluster, thousandths of an em */
  readonly tracking: number;
  /** line pitch in points where the block leaves the page's rows; `null`: the grid's */
  readonly row: number | null;
  /** depth of the first line in rows of the grid */
  readonly rows: number;
  readonly keepWithNext: number;
  readonly color: string;
  /** the block goes across all columns of its frame */
  readonly spanning: boolean;
  /** rows that the first character of a story is deep; 0: like the others */
  readonly dropCap: number;
}
