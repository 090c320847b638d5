/** Sets a plain text to one measure and tells its lines in figures: what `banxin lines` prints and what published cases are tried against. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import type { FontSet } from '../font/font-set.ts';
import type { ProjectPath } from '../source/path.ts';
import type { LayoutSpec } from '../spec/layout-spec.ts';
import type { StyleSpec } from '../spec/style-spec.ts';
import { USUAL_LANGUAGE } from '../spec/text-spacing.ts';
import { faultList } from '../story/fault-list.ts';
import { checkCharacters, isDropped, withoutDropped } from '../story/hygiene.ts';
import { readLanguage } from '../story/language.ts';
import { DASH, ELLIPSIS, HAN } from '../text/char-class.ts';
import type { Clusters } from '../text/clusters.ts';
import type { Fount } from '../text/fount.ts';
import type { Hyphenator } from '../text/hyphenate.ts';
import { writtenOut } from '../text/iteration-mark.ts';
import type { Line } from '../text/line.ts';
import { setLines } from '../text/set-paragraph.ts';
import { houseOf } from './house.ts';
import { lineFaults } from './line-faults.ts';
import { composeMessages } from './messages.ts';
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
  /** of a vertical line, a letter for each code point: U upright, R on its side, T set across the line with its neighbours */
  readonly orientation?: string;
}

export interface SetText {
  readonly lines: readonly SetTextLine[];
  readonly findings: readonly Finding[];
}

/** A text as it is set, and the way back to the text as it was given. */
interface Cleaned {
  readonly text: string;
  readonly back: (offset: number) => number;
}

/** Control characters are left out, as in a manuscript. */
const cleaned = (given: string): Cleaned => {
  const text = withoutDropped(given);
  if (text === given) return { text, back: (offset) => offset };
  const places: number[] = [];
  for (let at = 0; at < given.length; at++) if (!isDropped(given.charCodeAt(at))) places.push(at);
  return { text, back: (offset) => places[offset] ?? given.length };
};

const asGiven = (given: string): Cleaned => ({ text: given, back: (offset) => offset });

const em = (milli: number): number => Math.round(milli * 10) / 10_000;

/** Advances of the printed clusters of a line; a cluster of several code points shares its width among its base characters. */
const advancesOf = (c: Clusters, line: Line): number[] => {
  const found: number[] = [];
  for (let i = line.from; i < line.printed; i++) {
    let advance = c.width[i]! + (line.adds ? line.adds[i - line.from]! : 0);
    if (i === line.from) advance -= line.trimmedStart;
    if (i + 1 < line.printed)
      advance += c.gap[i + 1]! + (c.stretch[i + 1] === 1 && !(line.hung && i + 2 === line.printed) ? line.track : 0);
    const points = [...c.text.slice(c.start[i]!, c.start[i + 1]!)];
    // —— and …… are one cluster of two equal characters; joiners after a character have no width
    const shared = points.length === 2 && points[0] === points[1] && (c.kind[i] === DASH || c.kind[i] === ELLIPSIS) ? 2 : 1;
    points.forEach((_, n) => {
      found.push(n < shared ? em(advance / shared) : 0);
    });
  }
  return found;
};

/** How the characters of a vertical line stand. */
const orientationOf = (c: Clusters, line: Line): string => {
  let found = '';
  for (let i = line.from; i < line.printed; i++) {
    const points = [...c.text.slice(c.start[i]!, c.start[i + 1]!)];
    const across = points.length > 1 && c.kind[i] === HAN && c.text.charCodeAt(c.start[i]!) < 0x80;
    found += (across ? 'T' : c.turned![i] === 1 ? 'R' : 'U').repeat(points.length);
  }
  return found;
};

const printedText = (c: Clusters, line: Line): string => {
  const text = c.text.slice(c.start[line.from]!, c.start[line.printed]!);
  const written = line.printed > line.from ? writtenOut(c, line.from) : null;
  return written ? written.text + text.slice(written.text.length) : text;
};

const lineOf = (c: Clusters, line: Line): SetTextLine => {
  const advances = advancesOf(c, line);
  return {
    text: printedText(c, line),
    width: em(advances.reduce((sum, a) => sum + a * 1000, 0)),
    advances,
    stretch: em(line.track),
    paragraphEnd: line.last,
    ...(c.turned === null ? {} : { orientation: orientationOf(c, line) }),
  };
};

/** `file` names the text in findings. A line feed ends a paragraph. What cannot be set is told, and the rest is set. */
export const setText = (
  fonts: FontSet,
  given: string,
  measure: number,
  style: StyleSpec,
  file: string,
  hyphenate: Hyphenator | null = null,
): SetText => {
  const faults = faultList({ path: file as ProjectPath, text: given });
  checkCharacters(given, faults);
  const whole: Span = { file, start: 0, end: given.length };
  const told = faults.sorted();
  const findings: Finding[] = [...told];
  const language = readLanguage(style.lang ?? USUAL_LANGUAGE);
  if (language.fault) findings.push(finding(language.fault.message, language.fault.values, whole));
  const narrow = measure < 1;
  if (narrow) findings.push(finding(composeMessages.narrowMeasure, { measure }, whole));
  // `und` is UAX #14 and nothing besides: every character of the text has its say in its breaks, printed or not
  const { text, back } = language.tag === 'und' && !language.fault ? asGiven(given) : cleaned(given);
  const layout: LayoutSpec = {
    kind: 'layout',
    styles: { body: { size: { from: { value: 10, unit: 'pt' }, to: { value: 10, unit: 'pt' } }, ...style, lang: language.tag } },
  };
  const house = houseOf(layout);
  const founts = new Set<Fount>();
  const body = house.style('body');
  const milli = Math.max(0, Math.round(measure * 1000));
  const lines: SetTextLine[] = [];
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    const clusters = wordsOf(
      { house, fonts, founts, hyphenate, words: { borders: new Map(), wanted: new Set() }, writing: body.writing },
      paragraph,
      body,
    );
    for (const line of setLines(clusters, () => milli)) {
      const at: Span = { file, start: back(offset + clusters.start[line.from]!), end: back(offset + clusters.start[line.to]!) };
      // where not even one character has room, that is the fault of every line
      if (!narrow)
        for (const { message, values } of lineFaults(clusters, line, body.stretchLimit)) findings.push(finding(message, values, at));
      lines.push(lineOf(clusters, line));
    }
    offset += paragraph.length + 1;
  }
  const missing = new Set([...founts].flatMap((fount) => [...fount.missing]));
  for (const point of missing) {
    const character = String.fromCodePoint(point);
    const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    // what was told of the text's characters is not told again of the fonts'
    const start = given.indexOf(character);
    // a fount remembers what other texts asked of it
    if (start < 0 || told.some(({ at }) => at!.start <= start && start < at!.end)) continue;
    findings.push(finding(composeMessages.missingCharacter, { character, code }, { file, start, end: start + character.length }));
  }
  return { lines, findings };
};
