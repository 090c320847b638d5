/** `banxin proof --png` and `banxin export`: which files they write, where, and what they refuse. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { packageRoot } from '../../src/cli/package-root.ts';
import { banxin, ownFolder } from './at-command.ts';

const folder = ownFolder();

beforeAll(() => {
  vi.stubEnv('BANXIN_CACHE', join(packageRoot, 'node_modules', '.cache', 'banxin'));
  const page = (number: number, rows: string): string =>
    `kind: page\npage: { number: ${number} }\nplace:\n  - story: a.md\n    at: c1 r${rows}\n`;
  const files: Readonly<Record<string, string>> = {
    'edition.yaml': 'kind: edition\ntitle: 周报\nlayout: tabloid\ndate: 2026-11-20\npages: [page-1.yaml, page-2.yaml]\n',
    'page-1.yaml': page(1, '1-40'),
    'page-2.yaml': page(2, '1-40'),
    'over.yaml': `layout: tabloid\n${page(3, '1-9')}`,
    'a.md': `---\nheadline: 冰瀑初成\n---\n\n${'他说，天冷了，山里的水结成了冰。'.repeat(8)}\n`,
  };
  for (const [name, body] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), body);
  }
});

const at = (name: string): string => join(folder, name);
const filesIn = (name: string): string[] => readdirSync(at(name)).sort();

describe('proof --png', () => {
  test('writes one picture a page, with its number', async () => {
    const { status, out } = await banxin('proof', at('edition.yaml'), '--png', '--ppi', '40', '-o', at('many/'));
    expect([status, filesIn('many')]).toEqual([0, ['edition-1.png', 'edition-2.png']]);
    expect(out).toBe(`${at('many/edition-1.png')}\n${at('many/edition-2.png')}\n`);
    expect(await sharp(at('many/edition-1.png')).metadata()).toMatchObject({ width: 426, density: 40 });
  });

  test('of one page has the plain name, beside the page when no place is given', async () => {
    expect((await banxin('proof', at('page-1.yaml'), '--png', '--ppi', '20')).status).toBe(0);
    expect(filesIn('.')).toContain('page-1.png');
    mkdirSync(at('here'));
    await banxin('proof', at('page-1.yaml'), '--png', '--ppi', '20', '-o', at('here'));
    await banxin('proof', at('page-1.yaml'), '--png', '--ppi', '20', '-o', at('here/front.png'));
    await banxin('proof', at('edition.yaml'), '--png', '--ppi', '20', '-o', at('here/week'));
    expect(filesIn('here')).toEqual(['front.png', 'page-1.png', 'week-1.png', 'week-2.png']);
  });

  test('has 150 pixels to the inch when nothing is said', async () => {
    await banxin('proof', at('page-1.yaml'), '--png', '-o', at('usual/p'));
    expect(await sharp(at('usual/p.png')).metadata()).toMatchObject({ density: 150, width: 1595 });
  });

  test('shows what is over in red, and the exit status tells; without --fit nothing is drawn over the page', async () => {
    const reds = async (...options: readonly string[]): Promise<number> => {
      const { status } = await banxin('proof', at('over.yaml'), '--png', '-o', at('fit/p'), ...options);
      expect(status).toBe(1);
      const { data } = await sharp(at('fit/p.png')).raw().toBuffer({ resolveWithObject: true });
      let count = 0;
      for (let i = 0; i < data.length; i += 3) if (data[i]! > 180 && data[i + 1]! < 80 && data[i + 2]! < 80) count++;
      return count;
    };
    expect(await reds()).toBe(0);
    expect(await reds('--fit')).toBeGreaterThan(200);
  });
});

test('a PDF goes into a folder under its own name, or where its name says', async () => {
  mkdirSync(at('pdf'));
  await banxin('proof', at('page-1.yaml'), '-o', at('pdf'));
  await banxin('proof', at('page-1.yaml'), '-o', at('pdf/Front.PDF'), '--grid', '--frames', '--loose', '--fit', '--marks');
  expect(filesIn('pdf')).toEqual(['Front.PDF', 'page-1.pdf']);
});

describe('export', () => {
  test('writes SVG, PNG and PDF', async () => {
    for (const [format, start] of [
      ['svg', '<svg'],
      ['png', '\u0089PNG'],
      ['pdf', '%PDF'],
    ] as const) {
      const { status, out } = await banxin('export', at('page-1.yaml'), `--${format}`, '--ppi', '30', '-o', at(`out/p.${format}`));
      expect([status, out]).toEqual([0, `${at(`out/p.${format}`)}\n`]);
      expect(
        readFileSync(at(`out/p.${format}`))
          .toString('latin1')
          .slice(0, start.length),
      ).toBe(start);
    }
  });

  test('asks which format when none or several are named, and says which come later', async () => {
    for (const [args, said] of [
      [[], 'as what?'],
      [['--svg', '--png'], 'one format at a time'],
      [['--pdf', '--press', 'newsprint'], '--press goes with --plates'],
      [['--digital', '--svg'], '--digital comes with a later version'],
    ] as const) {
      const { status, err } = await banxin('export', at('page-1.yaml'), ...args);
      expect(status).toBe(2);
      expect(err).toContain(said);
    }
  });
});

test('a resolution that is no number, or out of all measure, is wrong usage and writes nothing', async () => {
  for (const ppi of ['fine', '0', '-100', '5', '100000', '', '1e3']) {
    const { status, err } = await banxin('proof', at('page-1.yaml'), '--png', `--ppi=${ppi}`, '-o', at('none/p'));
    expect([status, err.includes('--ppi')]).toEqual([2, true]);
  }
  expect(() => filesIn('none')).toThrow();
});

test('a place that cannot be written to is wrong usage, not our own fault', async () => {
  const { status, err } = await banxin('proof', at('page-1.yaml'), '--png', '--ppi', '20', '-o', at('a.md/p'));
  expect(status).toBe(2);
  expect(err).toContain(at('a.md/p.png'));
});
