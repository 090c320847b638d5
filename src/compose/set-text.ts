/** Sets a plain text to one measure and tells its lines in figures: what `banxin lines` prints and what published cases are tried against. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import type { FontSet } from '../font/font-set.ts';
import type { LayoutSpec } from '../spec/layout-spec.ts';
import type { StyleSpec } from '../spec/style-spec.ts';
import type { Clusters } from '../text/clusters.ts';
import type { Fount } from '../text/fount.ts';
import type { Hyphenator } from '../text/hyphenate.ts';
import type { Line } from '../text/line.ts';
import { setLines } from '../text/set-paragraph.ts';
import { houseOf } from './house.ts';
import { lineFaults } from './line-faults.ts';
import { composeMessages } from './messages.ts';
import { notYetKey } from './not-yet.ts';
import { wordsOf } from './words.ts';

export interface SetTextLine {
  readonly text: string;
  /** of the set line, em; its indent left out */
  readonly width: number;
  /** one figure a code point of `text`: natural width and what justification gave */
  readonly advances: readonly number[];
  /** the largest addition between two Han, em */
  readonly stretch: number;
  readonly paragraphEnd: boolean;
}

export interface SetText {
  readonly lines: readonly SetTextLine[];
  readonly findings: readonly Finding[];
}

const em = (milli: number): number => Math.round(milli * 10) / 10_000;

/** Advances of the printed clusters of a line; a cluster of several code points shares its width among its base characters. */
const advancesOf = (c: Clusters, line: Line): number[] => {
  const found: number[] = [];
  for (let i = line.from; i < line.printed; i++) {
    let advance = c.width[i]! + (line.adds ? line.adds[i - line.from]! : 0);
    if (i === line.from) advance -= line.trimmedStart;
    if (i + 1 < line.printed) advance += c.gap[i + 1]! + (c.stretch[i + 1] === 1 ? line.track : 0);
    const points = [...c.text.slice(c.start[i]!, c.start[i + 1]!)];
    // —— and …… are one cluster of two equal characters; joiners after a character have no width
    const shared = points.length === 2 && points[0] === points[1] ? 2 : 1;
    points.forEach((_, n) => {
      found.push(n < shared ? em(advance / shared) : 0);
    });
  }
  return found;
};

const lineOf = (c: Clusters, line: Line): SetTextLine => {
  const advances = advancesOf(c, line);
  return {
    text: c.text.slice(c.start[line.from]!, c.start[line.printed]!),
    width: em(advances.reduce((sum, a) => sum + a * 1000, 0)),
    advances,
    stretch: em(line.track),
    paragraphEnd: line.last,
  };
};

/** `file` names the text in findings. A line feed ends a paragraph. */
export const setText = (
  fonts: FontSet,
  text: string,
  measure: number,
  style: StyleSpec,
  file: string,
  hyphenate: Hyphenator | null = null,
): SetText => {
  const findings: Finding[] = [];
  const layout: LayoutSpec = {
    kind: 'layout',
    styles: { body: { size: { from: { value: 10, unit: 'pt' }, to: { value: 10, unit: 'pt' } }, ...style } },
  };
  const house = houseOf(layout);
  const founts = new Set<Fount>();
  const body = house.style('body');
  for (const key of ['kinsoku', 'writing', 'hanging', 'lang'] as const) {
    const notYet = notYetKey(key, body[key]);
    if (notYet) findings.push(notYet);
  }
  const milli = Math.round(measure * 1000);
  const lines: SetTextLine[] = [];
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    const clusters = wordsOf({ house, fonts, founts, hyphenate, words: { borders: new Map(), wanted: new Set() } }, paragraph, body);
    for (const line of setLines(clusters, () => milli)) {
      const at: Span = { file, start: offset + clusters.start[line.from]!, end: offset + clusters.start[line.to]! };
      for (const { message, values } of lineFaults(clusters, line, body.stretchLimit)) findings.push(finding(message, values, at));
      lines.push(lineOf(clusters, line));
    }
    offset += paragraph.length + 1;
  }
  const missing = new Set([...founts].flatMap((fount) => [...fount.missing]));
  for (const code of missing) {
    const character = String.fromCodePoint(code);
    const start = text.indexOf(character);
    findings.push(
      finding(
        composeMessages.missingCharacter,
        { character, code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` },
        { file, start, end: start + character.length },
      ),
    );
  }
  return { lines, findings };
};
