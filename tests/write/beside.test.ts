/** What the proof draws over a page on demand: grid and baselines, frames, loose lines, and what is over or short. */

import { describe, expect, test } from 'vitest';
import type { GlyphRun, PageItem, PathItem, SetPage } from '../../src/setpage/set-page.ts';
import { type Beside, besidePage, nothingBeside } from '../../src/write/beside.ts';
import { pdfOf, textOf } from './read-pdf.ts';
import { noOverlay, page, resources, textLine } from './set-text.ts';
import { glyphsIn, svgOf } from './svg/read-svg.ts';

const slug = { role: 'song', weight: 400 };
const column = { x: 30, y: 60, width: 100, height: 90 };
const row = { x: 30, y: 137, width: 100, height: 13 };

const proof: SetPage = page([textLine('冰瀑初成', 30, 146)], {
  overlay: {
    ...noOverlay,
    rows: [row],
    columns: [column],
    baselines: [{ x: 30, y: 146.92, width: 100 }],
    frames: [{ box: column, name: 'lead 1' }],
    loose: [row],
    fits: [
      { kind: 'over', box: row, words: '+4行 56字' },
      { kind: 'short', box: { ...row, x: 200, y: 98, height: 52 }, words: '−3行' },
    ],
  },
});

const drawn = (wanted: Partial<Beside>) => besidePage(proof, { ...nothingBeside, slug, ...wanted }, resources());

const words = (items: readonly PageItem[]): string =>
  items
    .filter((item): item is GlyphRun => item.kind === 'glyphs')
    .map(({ text }) => text)
    .join(' ');

const paths = (items: readonly PageItem[]): PathItem[] => items.filter((item): item is PathItem => item.kind === 'path');

const boxOf = ({ segments }: PathItem): number[] => {
  const xs = segments.flatMap((s) => (s.op === 'close' ? [] : [s.x]));
  const ys = segments.flatMap((s) => (s.op === 'close' ? [] : [s.y]));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

test('nothing is drawn that was not asked for', () => {
  expect(drawn({})).toEqual({ under: [], over: [] });
});

test('the grid shows rows, columns and the baselines that the type stands on', () => {
  const boxes = paths(drawn({ grid: true }).over).map(boxOf);
  expect(boxes).toEqual([
    [30, 137, 130, 150],
    [30, 146.92, 130, 146.92],
    [30, 60, 130, 150],
  ]);
});

describe('a loose line', () => {
  test('has a tint behind its words and a bar before it', () => {
    const { under, over } = drawn({ loose: true });
    expect(paths(under).map(boxOf)).toEqual([[30, 137, 130, 150]]);
    const [bar] = paths(over).map(boxOf);
    expect(bar![2]).toBeLessThan(30);
    expect(bar![2]! - bar![0]!).toBeLessThan(3);
    expect([bar![1], bar![3]]).toEqual([137, 150]);
  });

  test('is painted under the page in every format, so that its words stay black', async () => {
    const svg = await svgOf(proof, { loose: true });
    expect(svg.indexOf('M30 137')).toBeLessThan(svg.indexOf('<use'));
    expect(svg.indexOf('M30 137')).toBeGreaterThan(0);
    expect((await textOf(await pdfOf([proof], { loose: true })))[0]).toBe('冰瀑初成');
  });
});

describe('a story that does not fit', () => {
  const colors = ({ fill, stroke }: PathItem): string => (fill ?? stroke!.paint).ink.name;

  test('over: a red box at the foot of its last frame, with lines and characters', () => {
    const { over } = drawn({ fits: true });
    const [box, ground] = paths(over);
    expect([colors(box!), boxOf(box!)]).toEqual(['over', [30, 137, 130, 150]]);
    expect(box!.stroke!.paint.ink.process).toMatchObject({ m: 1, y: 1 });
    // the words hang under the foot and do not hide the last line
    expect(boxOf(ground!)[1]).toBeGreaterThan(146);
    expect(boxOf(ground!)[2]).toBe(130);
    expect(words(over)).toBe('+4行 56字 −3行');
  });

  test('short: a blue box round the room that is left', () => {
    const [, , box, ground] = paths(drawn({ fits: true }).over);
    expect([colors(box!), boxOf(box!)]).toEqual(['short', [200, 98, 300, 150]]);
    const [x1, y1, x2, y2] = boxOf(ground!);
    expect([x1! > 200, y1! > 98, x2, y2]).toEqual([true, true, 300, 150]);
  });

  test('is told in the PDF and in the SVG', async () => {
    expect((await textOf(await pdfOf([proof], { fits: true, slug })))[0]).toContain('+4行 56字');
    const plain = glyphsIn(await svgOf(proof)).length;
    expect(glyphsIn(await svgOf(proof, { fits: true, slug })).length).toBe(plain + '+4行56字−3行'.length);
  });

  test('is boxed without words where there is no face for them', () => {
    expect(drawn({ fits: true, slug: null }).over.map(({ kind }) => kind)).toEqual(['path', 'path']);
  });

  test('keeps its words in a narrow column', () => {
    const narrow = {
      ...proof,
      overlay: { ...proof.overlay, fits: [{ kind: 'over' as const, box: { ...row, width: 12 }, words: '+44行 5600字' }] },
    };
    const { over } = besidePage(narrow, { ...nothingBeside, fits: true, slug }, resources());
    const [x1, , x2] = boxOf(paths(over)[1]!);
    expect(x1!).toBeGreaterThanOrEqual(30 - 0.01);
    expect(x2).toBe(42);
  });
});
