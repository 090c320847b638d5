/** Words → clusters in a style: the marks of a manuscript become style runs, each in its own fount and ink. */

import type { FontSet } from '../font/font-set.ts';
import type { Mark } from '../story/story.ts';
import { inlineKeys } from '../style/layers.ts';
import type { TextStyle } from '../style/text-style.ts';
import type { Clusters, StyleRun } from '../text/clusters.ts';
import { type Fount, fountOf } from '../text/fount.ts';
import type { Hyphenator } from '../text/hyphenate.ts';
import { clustersOf } from '../text/set-paragraph.ts';
import type { WordBorders } from './cut-words.ts';
import type { House } from './house.ts';

/** What composing has at hand for turning words into type. */
export interface Type {
  readonly house: House;
  readonly fonts: FontSet;
  /** every fount that was used: what it lacked is reported at the end */
  readonly founts: Set<Fount>;
  /** where Latin words may be parted; `null` when the edition has none that could */
  readonly hyphenate: Hyphenator | null;
  /** word borders of headlines, and the headlines that were broken without them */
  readonly words: { readonly borders: WordBorders; readonly wanted: Set<string> };
}

const runOf = (type: Type, style: TextStyle, start: number, end: number): StyleRun => {
  const fount = fountOf(type.fonts.stack(style.font, style.weight), style.punctuation);
  type.founts.add(fount);
  return { start, end, fount, paint: type.house.palette(style.color) };
};

/** Marks that change face; the others (dots, ruby …) stand beside the line and come with their own issue. */
const faceMarks = new Set(['bold', 'kai', 'dateline']);

export interface FaceMark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Style runs of a text: cut where marks begin and end, the innermost mark giving the face. */
const styleRuns = (type: Type, text: string, marks: readonly FaceMark[], style: TextStyle): StyleRun[] => {
  const faces = marks.filter((m) => faceMarks.has(m.name) && m.end > m.start);
  if (faces.length === 0) return [runOf(type, style, 0, text.length)];
  const cuts = [...new Set([0, text.length, ...faces.flatMap((m) => [m.start, m.end])])].sort((a, b) => a - b);
  const runs: StyleRun[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!;
    const end = cuts[i + 1]!;
    const over = faces.filter((m) => m.start <= start && m.end >= end);
    let inline = style;
    for (const mark of over) {
      const spec = type.house.layout.styles?.[mark.name];
      if (spec) inline = { ...inline, ...inlineKeys(spec) };
    }
    runs.push(runOf(type, inline, start, end));
  }
  return runs;
};

export const wordsOf = (type: Type, text: string, style: TextStyle, marks: readonly (Mark | FaceMark)[] = []): Clusters =>
  clustersOf(text, styleRuns(type, text, marks, style), style, type.hyphenate);
