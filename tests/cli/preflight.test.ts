/** `banxin check`, `press` and `export --plates` at the press: what they print, what they write, and what they refuse to. */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { packageRoot } from '../../src/cli/package-root.ts';
import { banxin, ownFolder } from './at-command.ts';

const folder = ownFolder();
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  vi.stubEnv('BANXIN_CACHE', join(packageRoot, 'node_modules', '.cache', 'banxin'));
  const page = (number: number, style: string): string =>
    `kind: page\nlayout: own\npage: { number: ${number}, name: 要闻 }\nplace:\n  - text: 站房的灯一直亮着\n    at: c1-2 r1-6\n    style: ${style}\n`;
  const edition = (pages: string): string => `kind: edition\ntitle: 周报\nlayout: own\ndate: 2026-11-20\npages: [${pages}]\n`;
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'layouts/own.yaml':
      'kind: layout\nextends: tabloid\npress: plant\nstyles:\n  tiny: { font: song, size: 4.5pt, row: 6pt }\n  gilt: { font: hei, size: 20pt, color: gold }\ncolors:\n  gold: { spot: PANTONE 871 C, as: cmyk(0 20 60 20) }\n',
    'layouts/press/plant.yaml': 'kind: press\nextends: newsprint\nink: { spot: keep }\n',
    'good.yaml': page(1, 'text'),
    'gilt.yaml': page(2, 'gilt'),
    'tiny.yaml': page(2, 'tiny'),
    'edition.yaml': edition('good.yaml, gilt.yaml'),
    'bad.yaml': edition('good.yaml, tiny.yaml'),
  };
  for (const [name, body] of Object.entries(files)) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), body);
  }
});

describe('check', () => {
  it('prints a table of the rules that found something, and points at the item', async () => {
    const { status, out, err } = await banxin('check', at('bad.yaml'), '--lang', 'en');
    expect(status).toBe(1);
    expect(out).toMatch(/preflight plant\n {2}small-type {2}error 1\n {2}\d+ rules found nothing\n$/);
    expect(err).toContain("tiny.yaml:5:5  error  page 2: '站房的灯一直亮着' is set in 4.5 pt; 5 pt is the least (1 place)");
    expect(err).toContain('--explain PLACE');
  });

  it('speaks Chinese', async () => {
    const { out, err } = await banxin('check', at('bad.yaml'), '--lang', 'zh');
    expect(out).toContain('印前检查 plant\n  small-type  错误 1\n');
    expect(err).toContain('第 2 版“站房的灯一直亮着”字号 4.5 pt，至少要 5 pt（共 1 处）');
  });

  it('gives programs page, box, file and values', async () => {
    const { status, out } = await banxin('check', at('bad.yaml'), '--json', '--lang', 'en');
    expect(status).toBe(1);
    const { findings } = JSON.parse(out) as { findings: { code: string }[] };
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'check.small-type',
        severity: 'error',
        file: 'tiny.yaml',
        line: 5,
        page: '2',
        box: expect.objectContaining({ height: 4.5 }),
        values: expect.objectContaining({ size: 4.5, least: 5, count: 1, object: '站房的灯一直亮着' }),
      }),
    ]);
  });

  it('may be done for another press', async () => {
    const { status, err } = await banxin('check', at('edition.yaml'), '--press', 'newsprint', '--lang', 'en');
    expect(status).toBe(1);
    expect(err).toContain("page 2: spot ink 'PANTONE 871 C' is used, and this press has no unit for it");
    expect((await banxin('check', at('edition.yaml'))).status).toBe(0);
  });
});

describe('press', () => {
  it('writes no file of the issue while an error stands on one page', async () => {
    const { status, out, err } = await banxin('press', at('bad.yaml'), '-o', at('out'), '--lang', 'en');
    expect([status, out, existsSync(at('out'))]).toEqual([1, '', false]);
    expect(err).toContain('1 error, 0 warnings');
  });
});

describe('export --plates', () => {
  it('writes one grey picture a plate, those of spot inks on their page alone, and the map; the deepest places are told', async () => {
    const { status, out } = await banxin('export', at('edition.yaml'), '--plates', '--ppi', '40', '-o', at('plates/'), '--lang', 'en');
    expect(status).toBe(0);
    const four = ['black', 'cyan', 'ink', 'magenta', 'yellow'];
    expect(readdirSync(at('plates')).sort()).toEqual(
      [
        ...four.map((name) => `edition-1-${name}.png`),
        ...four.map((name) => `edition-2-${name}.png`),
        'edition-2-PANTONE-871-C.png',
      ].sort(),
    );
    expect(await sharp(at('plates/edition-1-black.png')).metadata()).toMatchObject({ channels: 1, width: 435, density: 40 });
    expect(out).toMatch(/page 1: among the deepest ink, \d+ % at '.+' \(\d+ × \d+ mm; limit 240 %\)/);
  });
});
