/** The press an edition is printed on: one for all its pages, with a profile that fits, and every figure in points and per cent. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadEdition } from '../../src/compose/load.ts';
import { pressOf } from '../../src/compose/press-of.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { disk } from '../disk.ts';
import { chance } from '../fuzz/chance.ts';
import { mutate } from '../fuzz/mutate.ts';
import { smallLayout } from '../suite/small-layout.ts';

const page = (number: number, layout = 'small'): string =>
  `kind: page\nlayout: ${layout}\npage: ${number}\nplace:\n  - story: a.md\n    at: c1 r1-4\n`;

const base = {
  'layouts/small.yaml': `${smallLayout}press: newsprint\n`,
  'a.md': '雪。\n',
  'one.yaml': page(1),
  'two.yaml': page(2),
  'edition.yaml': 'kind: edition\ntitle: 报\ndate: 2026-11-20\npages: [one.yaml, two.yaml]\n',
};

const choose = async (files: Readonly<Record<string, string | Uint8Array>> = {}, asked: string | null = null) => {
  const host = new MemoryHost({ ...base, ...files }, disk);
  const edition = await loadEdition(host, 'edition.yaml' as ProjectPath);
  return pressOf(edition, host, asked === null ? null : { name: asked, from: 'one.yaml' as ProjectPath });
};

const codes = async (files: Parameters<typeof choose>[0], asked: string | null = null): Promise<string[]> =>
  (await choose(files, asked)).findings.map(({ code }) => code);

const newsprintProfile = (): Promise<Uint8Array> => disk.read('banxin:layouts/press/newsprint-tr002-tac240.icc' as ProjectPath);

test('a layout names it, and its figures are points and per cent', async () => {
  const { press, findings } = await choose();
  expect(findings).toEqual([]);
  expect(press).toMatchObject({
    name: 'newsprint',
    standard: 'x-4',
    condition: { identifier: 'CGATS TR 002', registry: 'http://www.color.org' },
    ink: { plates: 'cmyk', total: 240, spot: 'refuse', textInks: 2, manyFrom: 12 },
    pictures: { ppi: 200, least: 200, lineArt: 600 },
    bleed: { kind: 'optional' },
    type: { reversed: { error: 7, warning: 10 } },
    marks: { crop: true, registration: true, bar: true, slug: true },
  });
  expect(press?.profile?.bytes.length).toBe(173_940);
});

test('bleed asked for is points', async () => {
  const { press } = await choose({}, 'coated');
  expect(press?.bleed).toMatchObject({ kind: 'wanted', width: expect.closeTo(8.504, 3) });
});

test('what a condition leaves unsaid is as on newsprint', async () => {
  const plant = { 'layouts/press/plant.yaml': 'kind: press\nprofile: ../../plant.icc\n', 'plant.icc': await newsprintProfile() };
  const [own, newsprint] = [await choose(plant, 'plant'), await choose()];
  const { ink, pictures, bleed, lines, type, marks, files } = own.press!;
  expect({ ink, pictures, bleed, lines, type, marks, files }).toEqual({
    ink: newsprint.press!.ink,
    pictures: newsprint.press!.pictures,
    bleed: newsprint.press!.bleed,
    lines: newsprint.press!.lines,
    type: newsprint.press!.type,
    marks: newsprint.press!.marks,
    files: newsprint.press!.files,
  });
});

test('one issue is printed in one place, unless the command says where', async () => {
  const files = { 'layouts/other.yaml': `${smallLayout}press: coated\n`, 'two.yaml': page(2, 'other') };
  const { press, findings } = await choose(files);
  expect(press).toBeNull();
  expect(findings).toMatchObject([
    { code: 'press.differs', at: { file: 'layouts/other.yaml' }, values: { page: '2', name: 'coated', first: 'newsprint' } },
  ]);
  expect(await codes(files, 'coated')).toEqual([]);
});

test('a layout that names none is told so', async () => {
  expect(await codes({ 'layouts/small.yaml': smallLayout })).toEqual(['press.no-condition']);
});

describe('a profile', () => {
  const plant = (standard: string): string => `kind: press\nextends: newsprint\nstandard: ${standard}\nprofile: ../../plant.icc\n`;
  const changed = async (at: number, ...bytes: readonly number[]): Promise<Uint8Array> => {
    const profile = Uint8Array.from(await newsprintProfile());
    profile.set(bytes, at);
    return profile;
  };

  test.each([
    ['that is not there', async () => null, 'press.profile-missing'],
    ['that is none', async () => new Uint8Array(20), 'press.profile-unfit'],
    ['that is cut short', async () => (await newsprintProfile()).subarray(0, 5000), 'press.profile-unfit'],
    ['of a screen', () => changed(12, 0x6d, 0x6e, 0x74, 0x72), 'press.profile-unfit'],
    ['of three colours', () => changed(16, 0x52, 0x47, 0x42, 0x20), 'press.profile-unfit'],
    ['of a version to come', () => changed(8, 5), 'press.profile-unfit'],
    ['whose tables are damaged', () => changed(128, 0, 0, 0, 0), 'press.profile-unfit'],
  ])('%s is told, and no page is written', async (_, make, code) => {
    const profile = await make();
    const { press, findings } = await choose(
      { 'layouts/press/plant.yaml': plant('x-4'), ...(profile ? { 'plant.icc': profile } : {}) },
      'plant',
    );
    expect(press).toBeNull();
    expect(findings).toMatchObject([{ code, at: { file: 'layouts/press/plant.yaml' } }]);
  });

  test('of version 4 is newer than PDF/X-1a', async () => {
    const files = { 'plant.icc': await changed(8, 4) };
    expect(await codes({ ...files, 'layouts/press/plant.yaml': plant('x-4') }, 'plant')).toEqual([]);
    expect(await codes({ ...files, 'layouts/press/plant.yaml': plant('x-1a') }, 'plant')).toEqual(['press.profile-unfit']);
  });

  test('must be named where the standard wants one', async () => {
    expect(await codes({ 'layouts/press/bare.yaml': 'kind: press\n' }, 'bare')).toEqual(['press.no-profile']);
    expect(await codes({ 'layouts/press/bare.yaml': 'kind: press\nstandard: plain\nink: { plates: k }\n' }, 'bare')).toEqual([]);
  });
});

test('limits that every picture would miss are told', async () => {
  const files = { 'layouts/press/plant.yaml': 'kind: press\nextends: newsprint\npictures: { ppi: 150 }\n' };
  expect(await codes(files, 'plant')).toEqual(['press.least-over-ppi']);
});

describe('whatever a plant’s file holds', () => {
  const plant = readFileSync(new URL('../../layouts/press/newsprint.yaml', import.meta.url), 'utf8').replace(
    'newsprint-tr002',
    '../../plant',
  );

  test('reading it ends in figures or in findings with their words, never in a throw', async () => {
    const profile = await newsprintProfile();
    const host = (text: string): MemoryHost =>
      new MemoryHost({ ...base, 'layouts/press/plant.yaml': text, 'plant-tac240.icc': profile }, disk);
    const edition = await loadEdition(host(plant), 'edition.yaml' as ProjectPath);
    for (let seed = 1; seed <= 150; seed++) {
      const by = chance(seed);
      const text = mutate(by.once(3) ? mutate(plant, by) : plant, by);
      const { press, findings } = await pressOf(edition, host(text), { name: 'plant', from: 'one.yaml' as ProjectPath });
      expect(press === null, `seed ${seed}`).toBe(findings.some(({ severity }) => severity === 'error'));
      for (const { message, hint } of findings)
        expect([message.zh, message.en, hint?.zh].join(), `seed ${seed}`).not.toMatch(/undefined|NaN|\[object/);
      if (!press) continue;
      const { ink, pictures, lines, type } = press;
      const sizes = [...Object.values(lines), ...Object.values(type)].flatMap(({ error, warning }) => [error, warning]);
      for (const figure of [ink.total, ink.area, ink.textInks, ink.manyFrom, ...Object.values(pictures), ...sizes])
        expect(Number.isFinite(figure) && figure >= 0, `seed ${seed}`).toBe(true);
    }
  });
});
