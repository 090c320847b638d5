/** Press files judged by others: the material's own print checker with no rule left out, and Ghostscript's separations. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atHand, banxin } from './command.ts';
import { material, root } from './shared.ts';

const checker = material && join(material, 'print', 'check_print.py');

/** The system's own, which has the packages the checker reads PDFs with. */
const python = '/usr/bin/python3';
const canCheck =
  checker !== null &&
  existsSync(checker) &&
  atHand('gs') &&
  (() => {
    if (spawnSync(python, ['-c', 'import pikepdf, PIL, numpy'], { stdio: 'ignore' }).status === 0) return true;
    if (process.env.CI) throw new Error('python3-pikepdf, python3-pil or python3-numpy is not installed');
    console.warn('python3-pikepdf, python3-pil or python3-numpy is not installed: the print checker is left out');
    return false;
  })();

interface Rule {
  readonly rule: string;
  readonly ok: boolean | null;
  readonly value: string;
}

const check = (file: string, ...options: readonly string[]): Rule[] => {
  const run = spawnSync(python, [checker!, file, '--json', ...options], { encoding: 'utf8', maxBuffer: 1 << 26, timeout: 240_000 });
  return JSON.parse(run.stdout) as Rule[];
};

const failed = (rules: readonly Rule[]): string[] => rules.filter(({ ok }) => ok !== true).map(({ rule, value }) => `${rule}: ${value}`);

const folder = mkdtempSync(join(tmpdir(), 'banxin-press-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, words: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), words);
};

const press = (file: string, out: string, ...options: readonly string[]): string[] => {
  const run = banxin(['press', file, '-o', join(folder, out), ...options], folder);
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim().split('\n');
};

const text = '砚溪的雪下了一夜，山路上的脚印到天亮还没有盖住。站房的灯一直亮着，等最后一班车的人围着火炉说话。';

beforeAll(async () => {
  cpSync(join(root, 'samples', 'weekly'), join(folder, 'weekly'), { recursive: true });
  write('weekly/layouts/press/x1a.yaml', 'kind: press\nextends: newsprint\nstandard: x-1a\n');
  write('layouts/press/spots.yaml', 'kind: press\nextends: newsprint\nink: { spot: keep }\n');
  write(
    'layouts/own.yaml',
    `kind: layout
extends: tabloid
colors:
  gold: { spot: PANTONE 871 C, as: cmyk(0 20 60 20) }
  wash: cmyk(20 0 0 0)
press: spots
`,
  );
  write('brief.md', `# 站房\n\n${text}\n\n${text}\n`);
  write('story.md', `---\nheadline: 雪夜站房里等最后一班车的人/围着火炉把一夜的话说到天亮\n---\n\n${`${text}\n\n`.repeat(8)}`);
  const ramp = Buffer.alloc(2400 * 1500 * 3);
  for (let i = 0; i < ramp.length; i += 3) ramp.set([(i / 3) % 256, Math.floor(i / 7200) % 256, 40], i);
  write(
    'photo.jpg',
    await sharp(ramp, { raw: { width: 2400, height: 1500, channels: 3 } })
      .jpeg({ quality: 92 })
      .toBuffer(),
  );
  const lines = Buffer.from(Array.from({ length: 2800 * 1000 }, (_, i) => (((i % 2800) >> 4) % 2 ? 0 : 255)));
  write(
    'lines.png',
    await sharp(lines, { raw: { width: 2800, height: 1000, channels: 1 } })
      .toColourspace('b-w')
      .png({ palette: true, colours: 2 })
      .toBuffer(),
  );
  // bleed, a spot ink, a tint box, text over a wash, a drawing of one bit, vertical text
  write(
    'page.yaml',
    `kind: page
layout: own
page: { number: 1, name: 专刊 }
place:
  - photo: photo.jpg
    at: c1-5 r1-14 bleed
    caption: 雪后的山
  - banner: 瑞雪兆丰年
    at: c1-5 r15-17
    color: gold
  - box: 提要
    at: c1-2 r19-34
    border: thin
    background: tint
    place:
      - story: brief.md
        style: brief
  - box: ''
    at: c3-5 r19-34
    background: wash
    place:
      - text: ${text}
  - story: story.md
    headline: { at: c1-3 r36-43, style: lead }
    at: c1-5 r44-54
  - photo: lines.png
    at: c4-5 r36-43
    alt: 站房的砖墙
  - story: brief.md
    headline: none
    at: c1-5 r56-66
    writing: vertical
`,
  );
  write('edition.yaml', 'kind: edition\ntitle: 试样\ndate: 2026-11-20\nissue: 1\nlayout: own\npages: [page.yaml]\n');
});

describe.skipIf(!canCheck)('the print checker, with no rule left out', () => {
  test('passes the sample weekly as one file, and each page as its own', () => {
    const files = [...press('weekly/edition.yaml', 'all.pdf'), ...press('weekly/edition.yaml', 'pages')];
    expect(files).toHaveLength(5);
    for (const file of files) expect(failed(check(file, '--dpi', '150')), file).toEqual([]);
  });

  test('passes the printed broadsheet set again', () => {
    cpSync(join(root, 'tests', 'accept', 'corpus'), join(folder, 'corpus'), { recursive: true });
    cpSync(join(material!, 'corpus', 'stories'), join(folder, 'corpus', 'stories'), { recursive: true });
    cpSync(join(material!, 'photos'), join(folder, 'corpus', 'photos'), { recursive: true });
    for (const file of press('corpus/edition.yaml', 'corpus-out')) expect(failed(check(file, '--dpi', '150')), file).toEqual([]);
  });

  test('passes the weekly as PDF/X-1a', () => {
    const [file] = press('weekly/edition.yaml', 'x1a.pdf', '--press', 'x1a');
    expect(failed(check(file!, '--standard', 'x1a'))).toEqual([]);
  });

  test('passes the weekly in black alone, and finds no other ink', () => {
    const [file] = press('weekly/edition.yaml', 'k.pdf', '--press', 'k-only');
    const rules = check(file!);
    expect(failed(rules)).toEqual([]);
    expect(rules.find(({ rule }) => rule === 'plates')?.value).toMatch(/Cyan 0\.00 %, Magenta 0\.00 %, Yellow 0\.00 %/);
  });

  test('passes the weekly for coated paper', () => {
    const [file] = press('weekly/edition.yaml', 'coated.pdf', '--press', 'coated');
    expect(failed(check(file!, '--tac', '300'))).toEqual([]);
  });

  test('passes a page with bleed, a spot ink, a tint box, a drawing of one bit and vertical text', () => {
    const [file] = press('edition.yaml', 'own');
    const rules = check(file!);
    expect(failed(rules)).toEqual([]);
    expect(rules.find(({ rule }) => rule === 'bleed-covered')?.value).toContain('all reach the bleed edge');
    expect(rules.find(({ rule }) => rule === 'colour-spaces')?.value).toContain('PANTONE 871 C');
    expect(rules.find(({ rule }) => rule === 'image-ppi')?.value).toContain('1 bitmaps');
  });
});

describe.skipIf(!canCheck)('the plates', () => {
  /** Ink of each plate in per cent, row by row, at 150 dpi. */
  const plates = async (file: string): Promise<Record<string, { readonly data: Buffer; readonly width: number }>> => {
    const out = mkdtempSync(join(folder, 'plates-'));
    const run = spawnSync('gs', ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-sDEVICE=tiffsep', '-r150', '-o', join(out, 'p%d.tif'), file], {
      timeout: 120_000,
    });
    expect(run.status).toBe(0);
    const found: Record<string, { data: Buffer; width: number }> = {};
    for (const name of readdirSync(out)) {
      const plate = /\((.+)\)\.tif$/.exec(name)?.[1];
      if (plate === undefined) continue;
      const { data, info } = await sharp(readFileSync(join(out, name)))
        .toColourspace('b-w')
        .raw()
        .toBuffer({ resolveWithObject: true });
      found[plate] = { data, width: info.width };
    }
    return found;
  };

  test('black type is on the black plate alone, and the plates under it are whole', async () => {
    const [file] = press('edition.yaml', 'own');
    const { Black, Cyan, Magenta, Yellow } = await plates(file!);
    expect([Black, Cyan, Magenta, Yellow].every((plate) => plate !== undefined)).toBe(true);
    const { data, width } = Cyan!;
    // the wash of 20 % cyan with black type on it: rows 19 to 34 of columns 3 to 5
    const [left, top, right, foot] = [118, 110, 250, 172].map((mm) => Math.round(((mm + 10) / 25.4) * 150)) as [
      number,
      number,
      number,
      number,
    ];
    let black = 0;
    for (let y = top; y < foot; y++) {
      for (let x = left; x < right; x++) {
        const at = y * width + x;
        if (Math.abs((255 - data[at]!) / 2.55 - 20) > 1.5) throw new Error(`${(255 - data[at]!) / 2.55} % cyan at ${x} ${y}`);
        if (Black!.data[at]! < 64) black++;
        if (Magenta!.data[at]! < 250 || Yellow!.data[at]! < 250) throw new Error(`ink at ${x} ${y}`);
      }
    }
    expect(black).toBeGreaterThan(500);
  });
});
