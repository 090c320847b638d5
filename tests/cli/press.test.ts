/** `banxin press`: whole or not at all; the files by date and page, and every way it refuses. */

import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../src/cli/keep-within.ts';
import { smallLayout } from '../suite/small-layout.ts';
import { banxin, ownFolder } from './at-command.ts';

const folder = ownFolder();
const at = (name: string): string => join(folder, name);

const write = (name: string, words: string | Uint8Array): string => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), words);
  return at(name);
};

const page = (number: number, place: string): string =>
  `kind: page\nlayout: small\npage: { number: ${number}, name: 要闻 }\nplace:\n${place}\n`;
const edition = (pages: string, more = 'date: 2026-11-20'): string =>
  `kind: edition\ntitle: 砚溪周报\n${more}\nlayout: small\npages: [${pages}]\n`;
const pdfs = (name: string): string[] => (existsSync(at(name)) ? readdirSync(at(name)).sort() : []);

beforeAll(async () => {
  process.env.BANXIN_CACHE = at('cache');
  write('layouts/small.yaml', `${smallLayout}press: newsprint\n`);
  write(
    'layouts/press/plant.yaml',
    'kind: press\nextends: newsprint\nfiles: {issue}-{page}\n'.replace('{issue}-{page}', "'{issue}-{page}'"),
  );
  write('layouts/press/one.yaml', "kind: press\nextends: newsprint\nfiles: '{date}'\n");
  write('a.md', '今天早上，砚溪下了一场大雪。\n');
  write('one.yaml', page(1, '  - story: a.md\n    at: c1 r1-8'));
  write('two.yaml', page(2, '  - story: a.md\n    at: c1 r1-8'));
  write('over.yaml', page(2, '  - story: a.md\n    at: c1 r1\n    headline: 一'));
  write('misspelt.yaml', page(2, '  - story: a.md\n    att: c1 r1-8'));
  const red = sharp({ create: { width: 800, height: 600, channels: 3, background: '#c83020' } });
  const jpeg = await red.jpeg().toBuffer();
  write('photo.jpg', jpeg);
  // its header is whole, and half of it is missing
  write('torn.jpg', jpeg.subarray(0, Math.floor(jpeg.length / 2)));
  write('picture.yaml', page(3, '  - photo: photo.jpg\n    at: c1 r1-4'));
  write('torn.yaml', page(3, '  - photo: torn.jpg\n    at: c1 r1-4'));
  write('edition.yaml', edition('one.yaml, two.yaml', 'date: 2026-11-20\nissue: 7'));
  write('torn-edition.yaml', edition('one.yaml, torn.yaml'));
  write('wrong-edition.yaml', edition('one.yaml, misspelt.yaml'));
  write('undated.yaml', edition('one.yaml', 'issue: 7'));
  write('pictures.yaml', edition('picture.yaml'));
});

describe('an issue', () => {
  it('is one file a page, named by date and page', async () => {
    const run = await banxin('press', at('edition.yaml'), '-o', at('out'));
    expect([run.status, run.out]).toEqual([0, `${at('out/2026-11-20-01.pdf')}\n${at('out/2026-11-20-02.pdf')}\n`]);
    expect(pdfs('out')).toEqual(['2026-11-20-01.pdf', '2026-11-20-02.pdf']);
  });

  it('may be one file, under the name asked for or its own', async () => {
    expect((await banxin('press', at('edition.yaml'), '-o', at('all/issue.pdf'))).status).toBe(0);
    expect((await banxin('press', at('edition.yaml'), '--combined', '-o', at('all'))).status).toBe(0);
    expect(pdfs('all')).toEqual(['2026-11-20.pdf', 'issue.pdf']);
    expect(readFileSync(at('all/issue.pdf')).equals(readFileSync(at('all/2026-11-20.pdf')))).toBe(true);
  });

  it('printed anew says so in the names', async () => {
    await banxin('press', at('edition.yaml'), '-o', at('again'), '--replate', '1');
    expect(pdfs('again')).toEqual(['2026-11-20-01-r2.pdf', '2026-11-20-02-r2.pdf']);
  });

  it('goes by the plant’s own names', async () => {
    await banxin('press', at('edition.yaml'), '-o', at('plant'), '--press', 'plant');
    expect(pdfs('plant')).toEqual(['7-01.pdf', '7-02.pdf']);
  });

  it('comes out the same from what was kept of its pictures', async () => {
    const runs = [];
    for (const out of ['fresh', 'kept']) runs.push((await banxin('press', at('pictures.yaml'), '-o', at(out))).status);
    expect(runs).toEqual([0, 0]);
    expect(readFileSync(at('fresh/2026-11-20-03.pdf')).equals(readFileSync(at('kept/2026-11-20-03.pdf')))).toBe(true);
  });
});

describe('nothing is written', () => {
  it.each([
    ['while a page has an error', ['wrong-edition.yaml'], 'att'],
    ['when a picture turns out torn', ['torn-edition.yaml'], 'damaged'],
    ['without a date', ['undated.yaml'], 'no date'],
    ['for a press nobody knows', ['edition.yaml', '--press', 'newsprnt'], 'did you mean newsprint'],
    ['when two pages would have one name', ['edition.yaml', '--press', 'one'], '2026-11-20.pdf'],
  ])('%s', async (_, [file, ...more], said) => {
    const run = await banxin('press', at(file!), '-o', at('never'), '--lang', 'en', ...more);
    expect(run).toMatchObject({ status: 1, out: '' });
    expect(run.err).toContain(said);
    expect(pdfs('never')).toEqual([]);
  });

  it.each([
    ['--replate', '0'],
    ['--replate', 'x'],
    ['-o', ''],
  ])('for %s %j, which is wrong usage', async (...words) => {
    expect((await banxin('press', at('edition.yaml'), ...words)).status).toBe(2);
  });
});

describe('the cache', () => {
  it('is swept of the oldest pictures when it is over its bounds, and of nothing else', () => {
    for (let i = 0; i < 10; i++) {
      const path = write(`full/press-${i}.jpg`, new Uint8Array(1000));
      utimesSync(path, 1000 + i, 1000 + i);
    }
    write('full/font.woff', new Uint8Array(5000));
    utimesSync(write('full/.1-0.part', new Uint8Array(10)), 1, 1);
    sweep(at('full'), 20_000);
    expect(pdfs('full')).toHaveLength(11);
    sweep(at('full'), 8_000);
    expect(pdfs('full')).toEqual(['font.woff', ...[4, 5, 6, 7, 8, 9].map((i) => `press-${i}.jpg`)]);
    sweep(at('nowhere'), 1);
  });
});
