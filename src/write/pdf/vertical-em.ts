/** verticalEm: how large the em of a vertical run's font is, so that text readers see neither gaps nor new lines where there are none. */

import type { GlyphRun } from '../../setpage/set-page.ts';

/**
 * Poppler takes every character of a vertical line for as long as its font's em, whatever W2 says. What begins less than half an em behind the one before
 * begins a line of its own, and in a line with marks closed to half their width 0.03 em more than an em is a space. So a run's font has an em that fits
 * its pitch: its glyphs are so much smaller in it, and it is set in a size so much larger.
 */
const ems = {
  usual: 1,
  /** for lines closed up by no more than 0.015 em, whose half marks take less than half an em; rows are to stay under 1.5 times the size */
  closed: 0.97,
  /** for lines opened by 0.03 em and more, up to 0.075; what differs by more than a twentieth from the column's size is no longer part of it */
  opened: 1.045,
  /** for words of Latin, whose letters are half an em or less */
  narrow: 0.85,
} as const;

/** Opened lines, thousandths of an em. */
const opened = 28;
/** Runs whose characters take less than this on average are narrow. */
const narrow = 750;

export const verticalEm = (run: GlyphRun): number => {
  if (run.writing === 'turned') {
    let length = 0;
    for (const advance of run.advances) length += advance;
    if (length < narrow * run.text.length) return ems.narrow;
  }
  return run.track < 0 ? ems.closed : run.track >= opened ? ems.opened : ems.usual;
};
