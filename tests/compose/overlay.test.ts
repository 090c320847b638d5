/** What composing leaves for the proof's overlay: baselines on one lattice, loose lines, and stories over or short. */

import { describe, expect, test } from 'vitest';
import { composeWhole } from '../../src/compose/compose.ts';
import { loadEdition } from '../../src/compose/load.ts';
import type { GlyphRun, PageItem, SetPage } from '../../src/setpage/set-page.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import { projectPath } from '../../src/source/path.ts';
import { disk } from '../disk.ts';

const sentence = '县城东头的老街上，木屋一间挨着一间，天一冷，家家户户都要生火取暖。';

const pageOf = async (place: readonly string[], paragraphs: number, layout = ''): Promise<SetPage> => {
  const host = new MemoryHost(
    {
      'edition.yaml': 'kind: edition\ntitle: 报\nlayout: own\ndate: 2026-11-20\npages: page.yaml\n',
      'layouts/own.yaml': `kind: layout\nname: own\nextends: tabloid\n${layout}`,
      'page.yaml': ['kind: page', 'page: { number: 3 }', 'place:', '  - story: a.md', ...place.map((line) => `    ${line}`)].join('\n'),
      'a.md': `${`${sentence.repeat(2)}\n\n`.repeat(paragraphs)}`,
    },
    disk,
  );
  const { pages } = await composeWhole(await loadEdition(host, projectPath('edition.yaml')!), host);
  return pages[0]!;
};

const runsOf = (items: readonly PageItem[]): GlyphRun[] =>
  items.flatMap((item) => (item.kind === 'glyphs' ? [item] : item.kind === 'group' ? runsOf(item.items) : []));

/** The story's lines, without the folio over them. */
const bodyOf = (page: SetPage): GlyphRun[] => runsOf(page.items).filter(({ origin }) => origin.y > page.typeArea.y);

test('body type of every column stands on the baselines that the grid shows', async () => {
  const page = await pageOf(['at: [c1-2 r5-20, c4 r9-30]'], 12);
  const levels = page.overlay.baselines.map(({ y }) => y);
  expect(levels.length).toBeGreaterThan(50);
  const body = bodyOf(page);
  expect(new Set(body.map(({ origin }) => Math.round(origin.x))).size).toBeGreaterThan(2);
  for (const { origin } of body) expect(Math.min(...levels.map((y) => Math.abs(y - origin.y)))).toBeLessThan(0.001);
});

test('a line stretched beyond its limit has its room marked, and no other', async () => {
  const text = 'text: { stretch-limit: 0em }\n';
  const loose = await pageOf(['at: c1 r1-40'], 4, text);
  expect(loose.overlay.loose.length).toBeGreaterThan(2);
  for (const { width, height } of loose.overlay.loose) expect([width > 50, height > 5]).toEqual([true, true]);
  const stretched = new Set(
    runsOf(loose.items)
      .filter(({ track }) => track > 0)
      .map(({ origin }) => origin.y),
  );
  expect(loose.overlay.loose).toHaveLength(stretched.size);
  expect((await pageOf(['at: c1 r1-40'], 4, 'text: { stretch-limit: 1em }\n')).overlay.loose).toEqual([]);
});

describe('a story', () => {
  test('that is over is marked in red at the last row of its last frame', async () => {
    const { overlay } = await pageOf(['at: [c1 r1-5, c3-4 r11-14]'], 20);
    expect(overlay.fits).toMatchObject([{ kind: 'over' }]);
    const [{ box, words }] = overlay.fits as [(typeof overlay.fits)[number]];
    expect(words).toMatch(/^\+\d+行 \d+字$/);
    // column 4, row 14
    expect(box.x).toBeCloseTo(overlay.columns[3]!.x, 3);
    expect(box.y).toBeCloseTo(overlay.rows[13]!.y, 3);
    expect(box.height).toBeCloseTo(overlay.rows[0]!.height, 3);
  });

  test('that is short is marked in the rows left empty, level across its columns', async () => {
    const { overlay } = await pageOf(['at: c2-3 r1-30'], 4);
    expect(overlay.fits).toMatchObject([{ kind: 'short', words: expect.stringMatching(/^−\d+行$/) as string }]);
    const { box } = overlay.fits[0]!;
    expect(box.x).toBeCloseTo(overlay.columns[1]!.x, 3);
    expect(box.x + box.width).toBeCloseTo(overlay.columns[2]!.x + overlay.columns[2]!.width, 3);
    expect(box.y + box.height).toBeCloseTo(overlay.rows[29]!.y + overlay.rows[29]!.height, 3);
    expect(box.y).toBeGreaterThan(overlay.rows[2]!.y);
  });

  test('that fills its frame to the last row is not marked', async () => {
    const paragraph = await pageOf(['at: c1 r1-60'], 1);
    const used = new Set(bodyOf(paragraph).map(({ origin }) => origin.y)).size;
    expect((await pageOf([`at: c1 r1-${used}`], 1)).overlay.fits).toEqual([]);
  });
});
