/** Ruby units: which clusters a reading stands over as one, and how wide both are; asked when room is made in the line and when it is drawn. */

import type { Clusters } from './clusters.ts';
import type { SetMark } from './line-mark.ts';

/** The least blank between two readings in letters: ¼ em of theirs (CLREQ #positioning_of_romanization). Kana may touch. */
const BETWEEN = 0.25;

/** One reading, or several that are set together, over rows `from` to `to` (not included). */
export interface RubyUnit {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly Clusters[];
  /** thousandths of the paragraph's em */
  readonly reading: number;
  readonly base: number;
  /** to a neighbour's reading at least */
  readonly apart: number;
}

export const isKana = (code: number): boolean => (code >= 0x3040 && code <= 0x30ff) || (code >= 0x31f0 && code <= 0x31ff);

const readingWidth = (readings: readonly Clusters[], size: number): number =>
  readings.reduce((sum, reading) => sum + (reading.natural[reading.count]! * size) / 1000, 0);

/** The units of a `{ruby}` as far as its rows lie between `first` and `last`; `width` of a row without its gap. */
export const rubyUnits = (mark: SetMark, first: number, last: number, width: (row: number) => number): RubyUnit[] => {
  const { ruby } = mark;
  if (!ruby || ruby.readings.length === 0) return [];
  const rows = mark.to - mark.from;
  const unit = (from: number, to: number, readings: readonly Clusters[]): RubyUnit => {
    let base = 0;
    for (let row = from; row < to; row++) base += width(row);
    const isKanaReading = readings.every((reading) => isKana(reading.text.charCodeAt(0)));
    return { from, to, readings, reading: readingWidth(readings, ruby.size), base, apart: isKanaReading ? 0 : ruby.size * BETWEEN };
  };
  if (ruby.kind === 'group' || ruby.readings.length !== rows) {
    // a group that had to be cut in need keeps its reading with its first part
    return mark.from >= first && mark.from < last ? [unit(mark.from, Math.min(mark.to, last), ruby.readings)] : [];
  }
  const from = Math.max(mark.from, first);
  const to = Math.min(mark.to, last);
  const found: RubyUnit[] = [];
  for (let row = from; row < to; row++) found.push(unit(row, row + 1, [ruby.readings[row - mark.from]!]));
  // 熟語ルビ: where a reading is wider than its character, the compound's stand together (JLREQ #jukugo_ruby)
  if (ruby.kind === 'jukugo' && found.length > 1 && found.some((one) => one.reading > one.base + 1))
    return [unit(from, to, ruby.readings.slice(from - mark.from, to - mark.from))];
  return found;
};
