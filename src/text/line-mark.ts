/** LineMark: a stretch of a paragraph's words that something is done to beside, round or inside its line; from the manuscript's marks to `Clusters`. */

import type { Paint } from '../setpage/ink.ts';
import type { Clusters } from './clusters.ts';

/** A stretch of the text by offsets; `name` is the manuscript's mark. */
export interface LineMark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly value?: string;
  /** of `{ruby}`: what stands over the words */
  readonly ruby?: Ruby;
  /** of `{warichu}`: its words, set by themselves in half their size */
  readonly note?: Clusters;
}

/** How readings stand: each over its character; over the whole, which is not parted; each its own, but set together where they stand together (熟語ルビ). */
export type RubyKind = 'mono' | 'group' | 'jukugo' | 'zhuyin';

export interface Ruby {
  readonly kind: RubyKind;
  /** one for the whole, or one a character, each as a paragraph of its own in the fount of readings */
  readonly readings: readonly Clusters[];
  /** the size of readings, in thousandths of that of the words */
  readonly size: number;
  readonly paint: Paint;
}

/** A mark with the rows of clusters it is over, `to` not included. */
export interface SetMark extends LineMark {
  readonly from: number;
  readonly to: number;
  /** the furthest row that this mark and those before it reach: marks nest, and a line is asked for its own only */
  readonly reach: number;
}

/** The marks over rows `from` to `to`, in their order. */
export const marksIn = (marks: readonly SetMark[], from: number, to: number): SetMark[] => {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.reach <= from) low = middle + 1;
    else high = middle;
  }
  const found: SetMark[] = [];
  for (let n = low; n < marks.length && marks[n]!.from < to; n++) if (marks[n]!.to > from) found.push(marks[n]!);
  return found;
};

/** Marks that a line is drawn for beside the words: 专名号 and 书名号甲式. */
export const isSideLine = (name: string): boolean => name === 'name' || name === 'title';
