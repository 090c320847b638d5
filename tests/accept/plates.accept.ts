/** Our plates beside Ghostscript's: the press file separated by `tiffsep`, and the same page replayed by `export --plates`. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atHand, banxin } from './command.ts';
import { root } from './shared.ts';

const folder = mkdtempSync(join(tmpdir(), 'banxin-plates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ppi = 100;
/** Ghostscript fills every pixel that an outline touches; drawn finer and brought down it covers what we cover. */
const finer = 8;
const names = { Cyan: 'cyan', Magenta: 'magenta', Yellow: 'yellow', Black: 'black' } as const;

interface Grey {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

const read = async (path: string): Promise<Grey> => {
  const { data, info } = await sharp(readFileSync(path)).toColourspace('b-w').extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

const run = (...args: readonly string[]): void => {
  const { status, stderr } = banxin([...args], folder);
  if (status !== 0) throw new Error(stderr);
};

/** Mean ink in per cent of square pieces, `from`: where the page begins in the picture. */
const pieces = ({ data, width }: Grey, from: { readonly x: number; readonly y: number }, columns: number, rows: number): number[] => {
  const side = 25;
  const found: number[] = [];
  for (let row = 0; row + side <= rows; row += side)
    for (let column = 0; column + side <= columns; column += side) {
      let sum = 0;
      for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) sum += 255 - data[(from.y + row + y) * width + from.x + column + x]!;
      found.push(sum / side / side / 2.55);
    }
  return found;
};

describe.skipIf(!atHand('gs'))('plates', () => {
  beforeAll(() => {
    cpSync(join(root, 'samples', 'weekly'), join(folder, 'weekly'), { recursive: true });
  });

  test('are those Ghostscript makes of the press file, on every page of the weekly', async () => {
    run('press', 'weekly/edition.yaml', '-o', 'out');
    run('export', 'weekly/edition.yaml', '--plates', '--ppi', String(ppi), '-o', 'plates/');
    const files = readdirSync(join(folder, 'out')).sort();
    expect(files).toHaveLength(4);
    for (const [i, file] of files.entries()) {
      const to = join(folder, `gs-${i}-%d.tif`);
      const made = spawnSync(
        'gs',
        [
          '-q',
          '-dSAFER',
          '-dBATCH',
          '-dNOPAUSE',
          '-sDEVICE=tiffsep',
          `-r${ppi * finer}`,
          `-dDownScaleFactor=${finer}`,
          '-o',
          to,
          join(folder, 'out', file),
        ],
        { timeout: 240_000 },
      );
      expect(made.status).toBe(0);
      for (const [theirs, ours] of Object.entries(names)) {
        const own = await read(join(folder, 'plates', `edition-${i + 1}-${ours}.png`));
        const other = await read(join(folder, `gs-${i}-1(${theirs}).tif`));
        // the page stands in the middle of its sheet
        const from = { x: Math.round((other.width - own.width) / 2), y: Math.round((other.height - own.height) / 2) };
        const [a, b] = [pieces(own, { x: 0, y: 0 }, own.width, own.height), pieces(other, from, own.width, own.height)];
        const worst = Math.max(...a.map((ink, n) => Math.abs(ink - b[n]!)));
        const mean = a.reduce((sum, ink, n) => sum + Math.abs(ink - b[n]!), 0) / a.length;
        expect(worst, `${file} ${ours}`).toBeLessThan(5);
        expect(mean, `${file} ${ours}`).toBeLessThan(0.7);
      }
    }
  }, 600_000);
});
