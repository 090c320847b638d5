/** Line: one set line of a paragraph: which clusters, and what justification gave or took. */

export interface Line {
  /** rows of the clusters; blanks behind `printed` are not set */
  readonly from: number;
  readonly to: number;
  readonly printed: number;
  /** blank before the line begins, thousandths of an em: indent and alignment */
  readonly indent: number;
  /** natural width, edges trimmed */
  readonly natural: number;
  /** added evenly at every stretchable place; may be broken, never negative */
  readonly track: number;
  /** added after single clusters (from `from`), before the even part: opened gaps, closed-up blanks; `null` for none */
  readonly adds: Int32Array | null;
  /** what an opening mark at the line's start lost */
  readonly trimmedStart: number;
  /** a word is parted at the line's end: a hyphen is printed behind it */
  readonly hyphen: boolean;
  /** 悬挂: the last mark stands outside the measure; no room is added before it */
  readonly hung: boolean;
  /** the line ends its paragraph, or a line feed ends it */
  readonly last: boolean;
  /** the line is wider than its measure by this much: nothing in it could be broken */
  readonly over: number;
}
