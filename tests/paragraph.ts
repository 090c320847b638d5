/** Paragraphs for the tests of setting: the real fonts, a text, a style written as in a layout, lines as words. */

import type { FontSet } from '../src/font/font-set.ts';
import { openFonts } from '../src/font/open-fonts.ts';
import { loadCatalog } from '../src/font/read-catalog.ts';
import { black } from '../src/setpage/ink.ts';
import type { Length } from '../src/spec/length.ts';
import type { StyleSpec } from '../src/spec/style-spec.ts';
import { resolveStyle } from '../src/style/cascade.ts';
import type { TextStyle } from '../src/style/text-style.ts';
import type { Clusters } from '../src/text/clusters.ts';
import { fountOf } from '../src/text/fount.ts';
import type { Line } from '../src/text/line.ts';
import { regionOf } from '../src/text/region.ts';
import { clustersOf, setLines } from '../src/text/set-paragraph.ts';
import { disk } from './disk.ts';

const { catalog } = await loadCatalog(disk);
const opened = await openFonts(disk, catalog, [{ role: 'song', weight: 400 }]);

/** 宋体 with its Latin, as running text has it. */
export const fonts: FontSet = opened.fonts;

export const em = (value: number): Length => ({ value, unit: 'em' });

/** Type of 10 pt on rows of 14 pt, so that a figure in points is a figure in em. */
export const styleOf = (spec: StyleSpec = {}): TextStyle =>
  resolveStyle({ size: { from: { value: 10, unit: 'pt' }, to: { value: 10, unit: 'pt' } }, ...spec }, { em: 10, row: 14 });

export const paragraph = (text: string, spec: StyleSpec = {}): Clusters => {
  const style = styleOf(spec);
  const fount = fountOf(fonts.stack(style.font, style.weight), style.punctuation, regionOf(style.lang));
  return clustersOf(text, [{ start: 0, end: text.length, fount, lang: style.lang, paint: black }], style);
};

/** A measure in em, or one for each line, the last going on. */
export type Measure = number | readonly number[];

const milli = (measure: Measure, line: number): number =>
  Math.round(1000 * (typeof measure === 'number' ? measure : (measure[line] ?? measure.at(-1)!)));

export const setIn = (clusters: Clusters, measure: Measure): Line[] => setLines(clusters, (line) => milli(measure, line));

/** The words of a line as printed: without the blanks at its end. */
export const wordsOf = (c: Clusters, line: Line): string => c.text.slice(c.start[line.from]!, c.start[line.printed]!);

/** What a text is broken into, as printed. */
export const broken = (text: string, measure: Measure, spec: StyleSpec = {}): string[] => {
  const c = paragraph(text, spec);
  return setIn(c, measure).map((line) => wordsOf(c, line));
};

/** Natural widths in em, one a cluster, the Han–Latin gap counted with the cluster behind it. */
export const widths = (text: string, spec: StyleSpec = {}): number[] => {
  const c = paragraph(text, spec);
  return Array.from({ length: c.count }, (_, i) => (c.width[i]! + c.gap[i]!) / 1000);
};

/** How wide a line is as set: advances, gaps, what justification gave and took; thousandths of an em, its indent left out. */
export const setWidth = (c: Clusters, line: Line): number => {
  let width = -line.trimmedStart;
  for (let i = line.from; i < line.printed; i++) {
    width += c.width[i]! + (line.adds ? line.adds[i - line.from]! : 0);
    if (i > line.from) width += c.gap[i]! + (c.stretch[i] === 1 && !(line.hung && i === line.printed - 1) ? line.track : 0);
  }
  return line.printed > line.from ? width - c.style.tracking : 0;
};
