/** 双行夹注: two lines of half-size type in the line, balanced; parted at a line's end, each part balanced again; its words real type, in order. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { black } from '../../../src/setpage/ink.ts';
import type { GlyphRun } from '../../../src/setpage/set-page.ts';
import type { StyleSpec } from '../../../src/spec/style-spec.ts';
import type { Clusters } from '../../../src/text/clusters.ts';
import { fountOf } from '../../../src/text/fount.ts';
import { glyphRuns } from '../../../src/text/glyph-runs.ts';
import type { LineMark } from '../../../src/text/line-mark.ts';
import { withinBrackets } from '../../../src/text/note.ts';
import { regionOf } from '../../../src/text/region.ts';
import { clustersOf } from '../../../src/text/set-paragraph.ts';
import { chineseText } from '../../chinese-text.ts';
import { fonts, type Measure, setIn, setWidth, styleOf } from '../../paragraph.ts';

/** A paragraph in which what stands between ⟨ and ⟩ is a note; `cut`: where another face begins, by offset in the text without ⟨ and ⟩. */
const noted = (typed: string, spec: StyleSpec = {}, cut = 0): Clusters => {
  const style = styleOf(spec);
  const fount = fountOf(fonts.stack(style.font, style.weight, style.lang), style.punctuation, regionOf(style.lang), style.writing);
  const runs = (text: string) => [{ start: 0, end: text.length, fount, lang: style.lang, paint: black }];
  const marks: LineMark[] = [];
  let text = '';
  for (const part of typed.split(/(⟨[^⟩]*⟩)/u)) {
    const words = part.startsWith('⟨') ? part.slice(1, -1) : part;
    const from = text.length;
    text += words;
    if (words === part || words === '') continue;
    const [start, end] = withinBrackets(text, from, text.length);
    const own = { ...style, indent: 0, align: 'start' as const, gridAlign: 'lines' as const };
    marks.push({ name: 'warichu', start, end, note: clustersOf(text.slice(start, end), runs(text.slice(start, end)), own) });
  }
  const at = Math.min(cut, text.length);
  const cutRuns =
    at > 0 && at < text.length
      ? [
          { ...runs(text)[0]!, end: at },
          { ...runs(text)[0]!, start: at },
        ]
      : runs(text);
  return clustersOf(text, cutRuns, style, null, marks);
};

const place = { x: 0, y: 0, size: 10, scale: 1, anchor: 1, offset: 0 };

const set = (typed: string, measure: Measure, spec: StyleSpec = {}): GlyphRun[][] => {
  const c = noted(typed, spec);
  return setIn(c, measure).map((line) => glyphRuns(c, line, place));
};

const told = (line: readonly GlyphRun[]): unknown[] =>
  line.map(({ text, size, origin }) => [text, size, origin.x, Math.round(origin.y * 10) / 10]);

describe('a note in two lines', () => {
  it('stands on the em box of its line in halves of half its size, the upper the longer', () => {
    expect(told(set('山⟨春夏秋冬⟩水', 20)[0]!)).toEqual([
      ['山', 10, 0, 0],
      ['春夏', 5, 10, -4.4],
      ['秋冬', 5, 10, 0.6],
      ['水', 10, 20, 0],
    ]);
    expect(told(set('山⟨春夏秋冬年⟩水', 20)[0]!)).toEqual([
      ['山', 10, 0, 0],
      ['春夏秋', 5, 10, -4.4],
      ['冬年', 5, 10, 0.6],
      ['水', 10, 25, 0],
    ]);
  });

  it('has its brackets in the size of the line', () => {
    expect(set('山⟨（春夏秋冬）⟩水', 20)[0]!.map(({ text, size }) => [text, size])).toEqual([
      ['山（', 10],
      ['春夏', 5],
      ['秋冬', 5],
      ['）水', 10],
    ]);
  });

  it('leaves no gap behind its shorter half that a reader of the text takes for a blank', () => {
    const lower = set('山⟨春夏秋冬年⟩水', 20)[0]![2]!;
    expect(lower.origin.x + (lower.advances.reduce((sum, advance) => sum + advance, 0) / 1000) * lower.size).toBe(25);
  });

  it('keeps the rules of line starts in its halves', () => {
    for (const [, upper, lower] of [set('山⟨春夏秋，冬年月⟩水', 20)[0]!, set('山⟨春夏秋「冬年」⟩水', 20)[0]!]) {
      expect('，」').not.toContain(lower!.text[0]);
      expect('「').not.toContain(upper!.text.at(-1));
    }
  });

  it('is parted at a line’s end, and read down each part', () => {
    const lines = set('一二三四五六⟨甲乙丙丁戊己庚辛壬癸子丑⟩七八', 8, { setter: 'first-fit' });
    expect(lines.map((line) => line.map(({ text }) => text))).toEqual([
      ['一二三四五六', '甲乙丙丁', '戊己庚辛'].map((text) => text),
      ['壬癸', '子丑', '七八'],
    ]);
  });

  it('leaves no part of a single character in each half', () => {
    for (let measure = 7; measure < 12; measure += 0.5)
      for (const line of set('一二三四五六⟨甲乙丙丁戊己庚辛壬癸子丑⟩七八', measure))
        for (const run of line) if (run.size === 5) expect(run.text.length).toBeGreaterThan(1);
  });

  it('stands right and left in a vertical line, the right one first', () => {
    const line = set('山⟨春夏秋冬⟩水', 20, { writing: 'vertical' })[0]!;
    expect(line.map(({ text, writing }) => [text, writing])).toEqual([
      ['山', 'vertical'],
      ['春夏', 'vertical'],
      ['秋冬', 'vertical'],
      ['水', 'vertical'],
    ]);
  });

  it('opens no place inside when its line is justified', () => {
    const c = noted('一二⟨甲乙丙丁戊己庚辛⟩三四五六七八九', { align: 'spread' });
    const note = c.notes![0]!;
    for (let row = note.from + 1; row < note.to; row++) expect(c.stretch[row]).toBe(0);
  });

  it('keeps all its words where a face begins or ends inside it', () => {
    for (let cut = 0; cut <= 14; cut++) {
      const c = noted('山⟨甲乙丙丁戊己庚辛壬癸⟩水', {}, cut);
      const words = setIn(c, 20).flatMap((line) => glyphRuns(c, line, place).map(({ text }) => text));
      expect(words.join('')).toBe('山甲乙丙丁戊己庚辛壬癸水');
    }
  });

  it('begins behind a dash or dots of its line, be its own first mark the same', () => {
    const text = (typed: string): string[] => set(typed, 6)[0]!.map((run) => run.text);
    expect(text('…⟨……3⟩，')).toEqual(['…', '……', '3', '，']);
    expect(text('—⟨—甲乙丙⟩水')).toEqual(['—', '—甲', '乙丙', '水']);
  });

  it('whatever stands in it, its words come in order and inside the measure', () => {
    fc.assert(
      fc.property(
        chineseText(4),
        chineseText(8),
        chineseText(4),
        fc.integer({ min: 6, max: 20 }),
        fc.boolean(),
        fc.nat({ max: 16 }),
        (a, b, d, measure, vertical, cut) => {
          const clean = [a, b, d].map((text) => text.replace(/[⟨⟩\n\u00ad]/gu, ''));
          const typed = `${clean[0]}⟨${clean[1]}⟩${clean[2]}`;
          const c = noted(typed, { writing: vertical ? 'vertical' : 'horizontal' }, cut);
          const lines = setIn(c, measure);
          const text = lines
            .map((line) =>
              glyphRuns(c, line, place)
                .map((run) => run.text)
                .join(''),
            )
            .join('');
          const bare = (words: string): string => words.replace(/[\s\u00ad]/gu, '');
          expect(bare(text)).toBe(bare(clean.join('')));
          for (const line of lines) if (line.over === 0 && !line.hung) expect(setWidth(c, line)).toBeLessThanOrEqual(measure * 1000 + 2);
        },
      ),
      { numRuns: 150 },
    );
  });
});
