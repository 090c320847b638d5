/** From a line to glyph runs: what the writers get is what was set. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { black, paper } from '../../src/setpage/ink.ts';
import type { GlyphRun } from '../../src/setpage/set-page.ts';
import type { StyleSpec } from '../../src/spec/style-spec.ts';
import { fountOf } from '../../src/text/fount.ts';
import { glyphRuns } from '../../src/text/glyph-runs.ts';
import { clustersOf } from '../../src/text/set-paragraph.ts';
import { chineseText } from '../chinese-text.ts';
import { em, fonts, paragraph, setIn, setWidth, styleOf, wordsOf } from '../paragraph.ts';

const place = { x: 100, y: 50, size: 10, scale: 1, anchor: 7, offset: 0 };

const runsOf = (text: string, measure: number, spec: StyleSpec = {}): GlyphRun[][] => {
  const c = paragraph(text, spec);
  return setIn(c, measure).map((line) => glyphRuns(c, line, place));
};

/** Where the pen stands behind a run, without the track behind its last glyph. */
const penAfter = (run: GlyphRun): number => {
  let milli = 0;
  for (let i = 0; i < run.advances.length; i++)
    milli += run.advances[i]! + (i + 1 < run.advances.length && run.stiff?.[i] !== 1 ? run.track : 0);
  return run.origin.x + (milli / 1000) * run.size * run.scale;
};

describe('a line of glyphs', () => {
  it('is one run where face and ink do not change', () => {
    const [line] = runsOf('山水云', 5);
    expect(line).toHaveLength(1);
    expect(line![0]).toMatchObject({
      text: '山水云',
      origin: { x: 100, y: 50 },
      size: 10,
      track: 0,
      stiff: null,
      shifts: null,
      clusters: null,
      anchor: 7,
      offset: 0,
    });
    expect(Array.from(line![0]!.advances)).toEqual([1000, 1000, 1000]);
  });

  it('changes run where the face changes, without a jump of the pen', () => {
    const [line] = runsOf('山A4水', 9);
    expect(line!.map((run) => run.text)).toEqual(['山', 'A4', '水']);
    for (let i = 1; i < line!.length; i++) expect(line![i]!.origin.x).toBeCloseTo(penAfter(line![i - 1]!), 6);
  });

  it('gives the gap to the Latin side of the border', () => {
    const [line] = runsOf('山A水', 9);
    const [han, latin] = line!;
    expect(Array.from(han!.advances)).toEqual([1000]);
    const natural = fonts.face(latin!.face).advance(latin!.glyphs[0]!);
    expect(Array.from(latin!.advances)).toEqual([natural + 250]);
    expect(Array.from(latin!.shifts!)).toEqual([125]);
  });

  it('keeps the way back to the block’s text', () => {
    const c = paragraph('山水云雨雪雷', { setter: 'first-fit' });
    const offsets = setIn(c, 2).map((line) => glyphRuns(c, line, { ...place, offset: 40 })[0]!.offset);
    expect(offsets).toEqual([40, 42, 44]);
  });

  it('draws a half-width opening mark in the right half of its box', () => {
    const [line] = runsOf('山“水', 9);
    expect(Array.from(line![0]!.advances)).toEqual([1000, 500, 1000]);
    expect(Array.from(line![0]!.shifts!)).toEqual([0, -500, 0]);
  });

  it('begins with the ink of an opening mark that was trimmed at the line’s start', () => {
    const [line] = runsOf('《山》', 9, { punctuation: 'quanjiao', 'first-line-bracket': 'trim' });
    expect(Array.from(line![0]!.advances)).toEqual([500, 1000, 1000]);
    expect(Array.from(line![0]!.shifts!)).toEqual([-500, 0, 0]);
    const [kept] = runsOf('《山》', 9, { punctuation: 'quanjiao', 'first-line-bracket': 'keep' });
    expect(Array.from(kept![0]!.advances)).toEqual([1000, 1000, 1000]);
    expect(kept![0]!.shifts).toBeNull();
  });

  it('says which glyphs share their text: dashes, ellipses, characters of several code points', () => {
    const [line] = runsOf('山——𠂉葛\ufe00水', 9, { 'han-latin-gap': em(0) });
    const run = line!.find((r) => r.text.includes('——'))!;
    expect(run.text.startsWith('山——')).toBe(true);
    expect(Array.from(run.clusters!).slice(0, 3)).toEqual([0, 1, 3]);
    expect(run.clusters!.length).toBe(run.glyphs.length + 1);
    expect(run.clusters!.at(-1)).toBe(run.text.length);
  });

  it('does not open the inside of a word with the rest of the line', () => {
    const c = paragraph('山水ABC云雨雪雷', { setter: 'first-fit', adjust: 'push-out-only', 'han-latin-gap': em(0) });
    const line = setIn(c, 6.5)[0]!;
    const latin = glyphRuns(c, line, place).find((run) => run.text === 'ABC')!;
    expect(line.track).toBeGreaterThan(0);
    expect(Array.from(latin.stiff!)).toEqual([1, 1, 0]);
  });

  it('stands where its indent says, at its scale', () => {
    const c = paragraph('山水', { align: 'end' });
    const [run] = glyphRuns(c, setIn(c, 5)[0]!, { ...place, scale: 0.9 });
    expect(run!.origin.x).toBeCloseTo(100 + 3 * 10 * 0.9, 9);
    expect(run!.scale).toBe(0.9);
  });

  it('has no run for an empty line', () => {
    expect(runsOf('', 5)).toEqual([[]]);
    expect(runsOf(' ', 5)).toEqual([[]]);
  });

  it('is cut where the ink changes', () => {
    const style = styleOf();
    const fount = fountOf(fonts.stack('song', 400), style.punctuation, 'hans');
    const c = clustersOf(
      '山水云雨',
      [
        { start: 0, end: 2, fount, lang: 'zh-Hans', paint: black },
        { start: 2, end: 4, fount, lang: 'zh-Hans', paint: paper },
      ],
      style,
    );
    const runs = setIn(c, 9).flatMap((line) => glyphRuns(c, line, place));
    expect(runs.map((run) => [run.text, run.paint.ink.name])).toEqual([
      ['山水', 'black'],
      ['云雨', 'paper'],
    ]);
  });

  it('marks close up across the border of two runs', () => {
    const style = styleOf({ punctuation: 'quanjiao' });
    const fount = fountOf(fonts.stack('song', 400), style.punctuation, 'hans');
    const c = clustersOf(
      '来。”去',
      [
        { start: 0, end: 2, fount, lang: 'zh-Hans', paint: black },
        { start: 2, end: 4, fount, lang: 'zh-Hans', paint: paper },
      ],
      style,
    );
    expect(Array.from(c.width)).toEqual([1000, 500, 1000, 1000]);
  });

  it('of any text: runs give back the printed words, and the pen ends where the line was set to end', () => {
    const style = fc.record({
      punctuation: fc.constantFrom('kaiming', 'quanjiao', 'line-end-half', 'banjiao', 'plain'),
      align: fc.constantFrom('justify', 'spread', 'center', 'end'),
      spread: fc.constantFrom('standard', 'marks-first'),
      tracking: fc.constantFrom(em(0), em(0.03)),
    }) satisfies fc.Arbitrary<StyleSpec>;
    fc.assert(
      fc.property(chineseText(14), style, fc.double({ min: 3, max: 16, noNaN: true }), (text, spec, measure) => {
        const c = paragraph(text, spec);
        for (const line of setIn(c, measure)) {
          const runs = glyphRuns(c, line, place);
          expect(runs.map((run) => run.text).join('')).toBe(wordsOf(c, line));
          let pen = place.x + line.indent / 100;
          for (const run of runs) {
            expect(run.origin.x).toBeCloseTo(pen, 4);
            const length = run.glyphs.length;
            expect([run.advances.length, run.shifts?.length ?? length, run.stiff?.length ?? length]).toEqual([length, length, length]);
            expect(run.clusters ? run.clusters.length - 1 : run.text.length).toBe(length);
            pen = penAfter(run) + (run.stiff?.[length - 1] === 1 ? 0 : (run.track / 1000) * run.size);
          }
          if (runs.length > 0) {
            const last = runs.at(-1)!;
            expect(penAfter(last)).toBeCloseTo(place.x + (line.indent + setWidth(c, line) + c.style.tracking) / 100, 4);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
