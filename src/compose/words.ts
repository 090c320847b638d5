/** Words → clusters in a style: the marks of a manuscript become style runs, each in its own fount and ink. */

import { conventionsOf } from '../base/language-tag.ts';
import type { FontSet } from '../font/font-set.ts';
import { toPoints } from '../spec/length.ts';
import type { Writing } from '../spec/style-spec.ts';
import { conventions } from '../spec/text-spacing.ts';
import type { Mark } from '../story/story.ts';
import { inlineKeys } from '../style/layers.ts';
import type { TextStyle } from '../style/text-style.ts';
import type { Clusters, StyleRun } from '../text/clusters.ts';
import { type Fount, fountOf } from '../text/fount.ts';
import type { Hyphenator } from '../text/hyphenate.ts';
import type { LineMark, Ruby } from '../text/line-mark.ts';
import { withinBrackets } from '../text/note.ts';
import { regionOf } from '../text/region.ts';
import { readRuby } from '../text/ruby.ts';
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
  /** of the area that is being composed: all words in it are set in it, whatever their style */
  readonly writing: Writing;
}

const runOf = (type: Type, style: TextStyle, start: number, end: number): StyleRun => {
  const stack = type.fonts.stack(style.font, style.weight, style.lang);
  const fount = fountOf(stack, style.punctuation, regionOf(style.lang), style.writing, style.latinSize);
  type.founts.add(fount);
  return { start, end, fount, lang: style.lang, paint: type.house.palette(style.color) };
};

/** Marks that change face or language; the others stand beside the line or inside it (`text/line-mark.ts`). */
const faceMarks = new Set(['bold', 'kai', 'dateline', 'lang']);

export interface FaceMark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** the tag of a language */
  readonly value?: string;
}

/** Words in another language than their paragraph's have that language's faces, marks and breaks. */
const inTongue = (style: TextStyle, lang: string): TextStyle => {
  const to = conventionsOf(lang);
  return { ...style, lang, ...(to === conventionsOf(style.lang) ? {} : { punctuation: conventions[to].punctuation }) };
};

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
      if (mark.name === 'lang' && mark.value !== undefined) {
        inline = inTongue(inline, mark.value);
        continue;
      }
      const spec = type.house.layout.styles?.[mark.name];
      if (spec) inline = { ...inline, ...inlineKeys(spec) };
    }
    runs.push(runOf(type, inline, start, end));
  }
  return runs;
};

/** Half the size of the words, where the house style says nothing of `ruby` (JLREQ #ruby_and_emphasis_dots, CLREQ #positioning_of_romanization). */
const RUBY_SIZE = 500;
/** Bopomofo 3 : 10 (CLREQ #positioning_of_zhuyin). */
const ZHUYIN_SIZE = 300;

/** The size of readings in thousandths of that of their words. */
const rubySize = (type: Type, style: TextStyle): number => {
  const size = type.house.layout.styles?.ruby?.size?.from;
  if (!size) return RUBY_SIZE;
  return Math.round((toPoints(size, { em: style.size, row: type.house.row, whole: style.size }) / style.size) * 1000);
};

/** The readings of a `{ruby}`, each set as words of their own. */
const ruby = (type: Type, text: string, mark: FaceMark, style: TextStyle): Ruby => {
  const { kind, words } = readRuby(mark.value ?? '', text.slice(mark.start, mark.end));
  const inline = inlineKeys(type.house.layout.styles?.ruby ?? {});
  const own: TextStyle = {
    ...style,
    ...inline,
    indent: 0,
    tracking: 0,
    align: 'start',
    gridAlign: 'lines',
    latinSize: 1000,
    latinShift: 0,
  };
  return {
    kind,
    readings: words.map((word) => clustersOf(word, [runOf(type, own, 0, word.length)], own)),
    size: kind === 'zhuyin' ? ZHUYIN_SIZE : rubySize(type, style),
    paint: type.house.palette(own.color),
  };
};

/** The marks over a part of a text, as marks of that part. */
const marksWithin = (marks: readonly FaceMark[], from: number, to: number): FaceMark[] =>
  marks
    .filter((m) => m.start < to && m.end > from && m.name !== 'warichu')
    .map((m) => ({ ...m, start: Math.max(m.start, from) - from, end: Math.min(m.end, to) - from }));

/** What is set of a `{warichu}` in half its size, without the brackets round it; marks within it are its own, the readings too. */
const note = (type: Type, text: string, mark: FaceMark, marks: readonly FaceMark[], style: TextStyle): LineMark => {
  const [start, end] = withinBrackets(text, mark.start, mark.end);
  const inline = inlineKeys(type.house.layout.styles?.warichu ?? {});
  const own: TextStyle = { ...style, ...inline, indent: 0, tracking: 0, align: 'start', gridAlign: 'lines', hanging: 'none' };
  const words = text.slice(start, end);
  const inner = marksWithin(marks, start, end);
  // a mark round the note changes its face; what it draws, it draws at the note's own line
  const within = inner.filter((m) => !(m.start === 0 && m.end === words.length && isRound(marks, m.name, start, end)));
  return {
    name: mark.name,
    start,
    end,
    note: clustersOf(words, styleRuns(type, words, inner, own), own, null, lineMarks(type, words, within, own)),
  };
};

const isRound = (marks: readonly FaceMark[], name: string, start: number, end: number): boolean =>
  marks.some((m) => m.name === name && m.start < start && m.end > end);

/** Marks that change nothing but the face are in the style runs. */
const lineMarks = (type: Type, text: string, marks: readonly FaceMark[], style: TextStyle): LineMark[] =>
  marks
    .filter((m) => !faceMarks.has(m.name) && m.end > m.start)
    .map((m) => (m.name === 'ruby' ? { ...m, ruby: ruby(type, text, m, style) } : m));

/** Marks without those inside notes: what is in a note is set with the note. */
const outsideNotes = (marks: readonly FaceMark[]): readonly FaceMark[] => {
  const notes = marks.filter((m) => m.name === 'warichu');
  return notes.length === 0 ? marks : marks.filter((m) => !notes.some((n) => n !== m && n.start <= m.start && m.end <= n.end));
};

export const wordsOf = (type: Type, text: string, given: TextStyle, marks: readonly (Mark | FaceMark)[] = []): Clusters => {
  const style = given.writing === type.writing ? given : { ...given, writing: type.writing };
  const own = outsideNotes(marks);
  const set = lineMarks(type, text, own, style).map((m) => (m.name === 'warichu' ? note(type, text, m, marks, style) : m));
  return clustersOf(text, styleRuns(type, text, own, style), style, type.hyphenate, set);
};
