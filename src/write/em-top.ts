/** Where a vertical line's pen begins a glyph, in every format. */

/** Top of the em box over the baseline, thousandths of an em: 880 in Han faces (OS/2 typographic ascender). */
export const emTop = 880;
