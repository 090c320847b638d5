/** A paragraph with marks for the tests of what stands beside its lines: `[重点]{dots}` as in a manuscript. */

import { black } from '../../../src/setpage/ink.ts';
import type { PathItem } from '../../../src/setpage/set-page.ts';
import type { StyleSpec } from '../../../src/spec/style-spec.ts';
import { besideLine } from '../../../src/text/beside-line.ts';
import type { Clusters } from '../../../src/text/clusters.ts';
import { fountOf } from '../../../src/text/fount.ts';
import type { LineMark } from '../../../src/text/line-mark.ts';
import { regionOf } from '../../../src/text/region.ts';
import { readRuby } from '../../../src/text/ruby.ts';
import { clustersOf } from '../../../src/text/set-paragraph.ts';
import { fonts, type Measure, setIn, styleOf } from '../../paragraph.ts';

const signs = /\[|\]\{([a-z0-9]+)(?:=([^}]*))?\}/g;

export const marked = (typed: string, spec: StyleSpec = {}): Clusters => {
  const style = styleOf(spec);
  const fount = fountOf(fonts.stack(style.font, style.weight), style.punctuation, regionOf(style.lang), style.writing);
  const plain = (words: string): Clusters => {
    const own = { ...style, indent: 0, tracking: 0, align: 'start' as const };
    return clustersOf(words, [{ start: 0, end: words.length, fount, lang: style.lang, paint: black }], own);
  };
  let text = '';
  let from = 0;
  const open: number[] = [];
  const marks: LineMark[] = [];
  for (const sign of typed.matchAll(signs)) {
    text += typed.slice(from, sign.index);
    from = sign.index + sign[0].length;
    const [, name, value] = sign;
    if (name === undefined) open.push(text.length);
    else {
      const start = open.pop()!;
      const { kind, words } = readRuby(value ?? '', text.slice(start));
      const ruby = { kind, readings: words.map(plain), size: kind === 'zhuyin' ? 300 : 500, paint: black };
      marks.push({ name, start, end: text.length, ...(name === 'ruby' ? { ruby } : {}) });
    }
  }
  text += typed.slice(from);
  return clustersOf(text, [{ start: 0, end: text.length, fount, lang: style.lang, paint: black }], style, null, marks);
};

/** What stands beside each line, set at 10 pt with the baseline at 0, the line's start at 0: a figure is a tenth of an em. */
export const besideIn = (typed: string, measure: Measure, spec: StyleSpec = {}): PathItem[][] => {
  const c = marked(typed, spec);
  return setIn(c, measure).map((line) => besideLine(c, line, { x: 0, y: 0, size: 10, scale: 1, anchor: 1, offset: 0 }));
};

/** The same of the first line. */
export const besideFirst = (...given: Parameters<typeof besideIn>): PathItem[] => besideIn(...given)[0] ?? [];

export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The box round a path's points, hundredths of a point. */
export const inkOf = (item: PathItem): Ink => {
  const points = item.segments.flatMap((s) => (s.op === 'close' ? [] : [s]));
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  return { left: round(Math.min(...xs)), right: round(Math.max(...xs)), top: round(Math.min(...ys)), foot: round(Math.max(...ys)) };
};

/** Middles of the dots of a path. */
export const dotsOf = (item: PathItem): { readonly x: number; readonly y: number }[] =>
  item.segments.flatMap((s) => (s.op === 'move' ? [{ x: round(s.x - 1), y: round(s.y) }] : []));
