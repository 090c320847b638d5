/** Lengths that carry their unit in the type; everything after `compose/` is points from the trim's top left. */

declare const unit: unique symbol;

/** A length in PostScript points (1/72 inch). */
export type Pt = number & { readonly [unit]?: 'pt' };

/** A length in thousandths of an em of the type it belongs to; widths inside `text/` are whole thousandths. */
export type Milli = number & { readonly [unit]?: 'milli-em' };
