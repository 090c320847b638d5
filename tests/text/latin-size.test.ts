/** Latin beside Han: its own size and its own line, in both directions; without the keys nothing is otherwise. */

import { describe, expect, it } from 'vitest';
import { black } from '../../src/setpage/ink.ts';
import type { GlyphRun } from '../../src/setpage/set-page.ts';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import type { Clusters } from '../../src/text/clusters.ts';
import { fountOf } from '../../src/text/fount.ts';
import { glyphRuns } from '../../src/text/glyph-runs.ts';
import { regionOf } from '../../src/text/region.ts';
import { clustersOf } from '../../src/text/set-paragraph.ts';
import { em, fonts, setIn, styleOf } from '../paragraph.ts';

const place = { x: 0, y: 50, size: 10, scale: 1, anchor: 7, offset: 0 };
const percent = (value: number) => ({ value, unit: 'percent' }) as const;

const clusters = (text: string, spec: StyleSpec): Clusters => {
  const style = styleOf(spec);
  const stack = fonts.stack(style.font, style.weight, style.lang);
  const fount = fountOf(stack, style.punctuation, regionOf(style.lang), style.writing, style.latinSize);
  return clustersOf(text, [{ start: 0, end: text.length, fount, lang: style.lang, paint: black }], style);
};

const runsOf = (text: string, measure: number, spec: StyleSpec = {}): GlyphRun[][] => {
  const c = clusters(text, spec);
  return setIn(c, measure).map((line) => glyphRuns(c, line, place));
};

/** Where the pen stands behind a run. */
const penAfter = ({ advances, stiff, track, origin, size }: GlyphRun): number => {
  let milli = 0;
  for (let i = 0; i < advances.length; i++) milli += advances[i]! + (stiff?.[i] === 1 ? 0 : track);
  return origin.x + (milli / 1000) * size;
};

describe('latin-size', () => {
  it('sets letters and figures larger than the Han they stand among, and their widths with them', () => {
    const [plain] = runsOf('共AB个', 20);
    const [set] = runsOf('共AB个', 20, { 'latin-size': percent(110) });
    expect(set!.map(({ text, size }) => [text, size])).toEqual([
      ['共', 10],
      ['AB', 11],
      ['个', 10],
    ]);
    const latin = set![1]!;
    expect(latin.origin.y).toBe(50);
    // the glyphs have the advances of their face in their own em; the gap stays that of the line
    const own = plain!.find(({ text }) => text === 'AB')!.advances[0]! - 125;
    expect(Math.abs(latin.advances[0]! - 125 / 1.1 - own)).toBeLessThan(1);
  });

  it('keeps the pen where the line has it, from run to run, justified or not', () => {
    for (const measure of [11, 12.3, 20])
      for (const line of runsOf('昨天WTO说3.5万人 of Beijing来过，今年GDP又增5.4%。', measure, { 'latin-size': percent(93) }))
        for (let n = 1; n < line.length; n++) expect(Math.abs(penAfter(line[n - 1]!) - line[n]!.origin.x)).toBeLessThan(0.1);
  });

  it('leaves full-width forms, marks and a western text as they are', () => {
    for (const [text, spec] of [
      ['共１２％，℃。', {}],
      ['All of it', { lang: 'en' }],
      ['All of it', { lang: 'und' }],
    ] as const)
      expect(runsOf(text, 20, { ...spec, 'latin-size': percent(90) })[0]!.every(({ size }) => size === 10)).toBe(true);
  });

  it('goes on over the blanks between words', () => {
    expect(runsOf('在World Trade里', 20, { 'latin-size': percent(90) })[0]!.map(({ text }) => text)).toEqual(['在', 'World Trade', '里']);
  });

  it('holds for what lies on its side in a vertical line, and not for what stands upright', () => {
    const [line] = runsOf('有Beijing和5人', 20, { writing: 'vertical', 'latin-size': percent(90) });
    expect(line!.map(({ text, size, writing }) => [text, size, writing])).toEqual([
      ['有', 10, 'vertical'],
      ['Beijing', 9, 'turned'],
      ['和', 10, 'vertical'],
      ['5', 10, 'vertical'],
      ['人', 10, 'vertical'],
    ]);
  });
});

describe('latin-shift', () => {
  it('raises Latin, or lowers it, and moves nothing along the line', () => {
    const [plain] = runsOf('共AB个', 20);
    const [set] = runsOf('共AB个', 20, { 'latin-shift': em(0.05) });
    expect(set!.map(({ origin }) => origin.y)).toEqual([50, 49.5, 50]);
    expect(set!.at(-1)!.origin.x).toBe(plain!.at(-1)!.origin.x);
  });
});

it('without the keys the runs of a line are what they were', () => {
  expect(runsOf('共AB个', 20, { 'latin-size': percent(100) })).toEqual(runsOf('共AB个', 20));
});
