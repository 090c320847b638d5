/** A styled paragraph → clusters and lines: the one call the flow, headlines and `banxin lines` make. */

import type { TextStyle } from '../style/text-style.ts';
import { buildClusters } from './build-clusters.ts';
import { type Clusters, isLineStart, type StyleRun } from './clusters.ts';
import { firstFit } from './first-fit.ts';
import type { Hyphenator } from './hyphenate.ts';
import { justify } from './justify.ts';
import type { Line } from './line.ts';
import type { LineMark } from './line-mark.ts';
import { optimal } from './optimal.ts';
import type { Measures, Setter } from './setter.ts';

const setters: Readonly<Record<TextStyle['setter'], Setter>> = { 'first-fit': firstFit, optimal };

export const clustersOf = (
  text: string,
  runs: readonly StyleRun[],
  style: TextStyle,
  hyphenate: Hyphenator | null = null,
  marks: readonly LineMark[] = [],
): Clusters => buildClusters(text, runs, style, hyphenate, marks);

/** A measure that holds no character. To `und`, which cuts nothing, every unit of UAX #14 is then a line. */
const NARROWEST = 50;

const everyLegalEnd = (c: Clusters): number[] => {
  const ends: number[] = [];
  for (let i = 1; i <= c.count; i++) if (i === c.count || isLineStart(c.breakable[i]!)) ends.push(i);
  return ends.length > 0 ? ends : [0];
};

/** Breaks and fills; `measures` are the slots', the first line's indent is taken off here and given back as the line's own. */
export const setLines = (clusters: Clusters, measures: Measures): Line[] => {
  const { indent, setter } = clusters.style;
  const inner: Measures = indent === 0 ? measures : (n) => measures(n) - (n === 0 ? indent : 0);
  const ends = clusters.region === 'und' && inner(0) < NARROWEST ? everyLegalEnd(clusters) : setters[setter].set(clusters, inner);
  const lines = justify(clusters, ends, inner);
  const first = lines[0];
  if (indent !== 0 && first) lines[0] = { ...first, indent: first.indent + indent };
  return lines;
};
