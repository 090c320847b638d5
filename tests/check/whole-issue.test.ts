/** The preflight of a whole issue: weights by press, findings of composing weighed anew, what no spec can say, and no file while an error stands. */

import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { levelFindings, ruleNames } from '../../src/check/levels.ts';
import { runPreflight } from '../../src/cli/run-preflight.ts';
import { composeWhole } from '../../src/compose/compose.ts';
import { loadEdition } from '../../src/compose/load.ts';
import { pressOf } from '../../src/compose/press-of.ts';
import type { Paint } from '../../src/setpage/ink.ts';
import type { GlyphRun, PageItem, SetPage } from '../../src/setpage/set-page.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { disk } from '../disk.ts';
import { type Damaged, house, pointed, preflighted } from './preflighted.ts';

const tiny = 'styles:\n  odd: { font: song, size: 4.5pt, row: 6pt }\n';
const words = '  - text: 站房的灯一直亮着\n    at: c1-2 r1-6\n    style: odd\n';
const lines = (findings: readonly Finding[]): string[] => findings.map((found) => `${found.severity} ${found.code}`);

const found = async (damaged: Damaged): Promise<string[]> => lines((await preflighted(house(damaged))).findings);

describe('a press condition', () => {
  test('makes a rule weigh less, or nothing', async () => {
    expect(await found({ layout: tiny, place: words })).toEqual(['error check.small-type']);
    expect(await found({ layout: tiny, place: words, press: 'levels: { small-type: warning }\n' })).toEqual(['warning check.small-type']);
    expect(await found({ layout: tiny, place: words, press: 'levels: { small-type: off }\n' })).toEqual([]);
  });

  test('never makes a mere advice an error', async () => {
    const layout = tiny.replace('4.5pt', '5.2pt');
    expect(await found({ layout, place: words, press: 'levels: { small-type: error }\n' })).toEqual(['warning check.small-type']);
  });

  test('that weighs a rule nobody knows is told, with the one that was meant', async () => {
    const files = house({ layout: tiny, place: words, press: 'levels: { smal-type: off }\n' });
    const { findings } = await preflighted(files);
    expect(lines(findings)).toEqual(['warning check.unknown-level', 'error check.small-type']);
    expect(findings[0]!.message.en).toContain('did you mean small-type?');
    expect(pointed(findings[0]!, files)).toBe('smal-type');
  });

  test('may weigh every rule there is, and those of composing', () => {
    expect(ruleNames).toContain('low-ppi');
    expect(ruleNames).toContain('overset');
    expect(ruleNames).toContain('empty-ad');
    expect(new Set(ruleNames).size).toBe(ruleNames.length);
    expect(levelFindings({ levels: new Map(ruleNames.map((rule) => [rule, 'off'])) } as never, new Map())).toEqual([]);
  });
});

describe('what composing found', () => {
  const late: Damaged = { place: '  - ad: late.jpg\n    client: 山城百货\n    at: c1-2 r1-8\n' };

  test('an empty place of an advertisement is an error at press, unless the plant says otherwise', async () => {
    expect(await found(late)).toContain('error compose.ad-late');
    expect(await found({ ...late, press: 'levels: { empty-ad: warning }\n' })).toContain('warning compose.ad-late');
  });

  test('words left over are an error', async () => {
    const place = '  - story: text.md\n    at: c1 r1-2\n    headline: none\n';
    expect(await found({ place })).toContain('error compose.overset');
    expect(await found({ place, press: 'levels: { overset: warning }\n' })).toContain('warning compose.overset');
  });
});

test('pages of two sizes are told at the page that differs', async () => {
  const files = house({
    place: '  - text: 站房\n    at: c1 r1-3\n',
    files: {
      'layouts/large.yaml': 'kind: layout\nextends: own\npaper: { trim: 280mm x 390mm }\n',
      'page-2.yaml': 'kind: page\nlayout: large\npage: { number: 2, name: 要闻 }\nplace:\n  - text: 站房\n    at: c1 r1-3\n',
      'edition.yaml': 'kind: edition\ntitle: 试样\ndate: 2026-11-20\nlayout: own\npages: [page.yaml, page-2.yaml]\n',
    },
  });
  const { findings } = await preflighted(files);
  const own = findings.filter(({ code }) => code.startsWith('check.'));
  expect(lines(own)).toEqual(['error check.page-size']);
  expect(own[0]!.message.en).toContain('page 2 is 280 × 390 mm and page 1 270 × 390 mm');
  expect(own[0]!.at?.file).toBe('page-2.yaml');
  expect(pointed(own[0]!, files)).toBe('large');
});

describe('pages that no spec can say', () => {
  /** The page's words painted another way. */
  const repainted = async (change: (paint: Paint, run: GlyphRun) => Partial<GlyphRun>): Promise<string[]> => {
    const host = new MemoryHost(house({ place: words.replace('    style: odd\n', '') }), disk);
    const edition = await loadEdition(host, 'edition.yaml' as ProjectPath);
    const composed = await composeWhole(edition, host);
    const other = (item: PageItem): PageItem =>
      item.kind === 'glyphs' && item.text.includes('灯') ? { ...item, ...change(item.paint, item) } : item;
    const pages = composed.pages.map((page): SetPage => ({ ...page, items: page.items.map(other) }));
    const { findings } = await runPreflight({ host, edition }, await pressOf(edition, host), { ...composed, pages });
    return lines(findings.filter(({ code }) => code.startsWith('check.')));
  };
  const ink = (k: number, overprint: boolean): Partial<GlyphRun> => ({
    paint: { ink: { name: 'odd', spot: false, process: { c: 0, m: 0, y: 0, k } }, tint: 1, overprint },
  });

  test('white that overprints would vanish', async () => {
    expect(await repainted(() => ink(0, true))).toContain('error check.white-overprint');
  });

  test('a tint that overprints would mix with its ground', async () => {
    expect(await repainted(() => ink(0.5, true))).toEqual(['error check.tint-overprint']);
  });

  test('full black that knocks out would show white rims', async () => {
    expect(await repainted(() => ink(1, false))).toEqual(['error check.black-knockout']);
  });

  test('a glyph the font has not is no letter', async () => {
    expect(await repainted((_, run) => ({ glyphs: run.glyphs.map(() => 0) }))).toEqual(['error check.missing-glyph']);
  });
});
