/** Press conditions as a plant's own files: what they say, what they take over, and every slip told at its place. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { builtInPresses, loadPress } from '../../src/spec/load-press.ts';

const folder = new URL('../../layouts/press/', import.meta.url);
const builtIn = new MemoryHost(
  Object.fromEntries(
    builtInPresses.map((name) => [`banxin:layouts/press/${name}.yaml`, readFileSync(new URL(`${name}.yaml`, folder), 'utf8')]),
  ),
);

const load = (files: Readonly<Record<string, string>>, name: string, from = 'pages/page-1.yaml') =>
  loadPress(new MemoryHost(files, builtIn), name, from as ProjectPath);

describe('the press conditions that come with Banxin', () => {
  test.each(builtInPresses)('%s is whole and without a finding', async (name) => {
    const { spec, findings } = await load({}, name);
    expect(findings).toEqual([]);
    expect(spec).toMatchObject({ kind: 'press', standard: 'x-4', profile: expect.stringMatching(/^banxin:layouts\/press\/.*\.icc$/) });
  });

  test('newsprint bears 240 %, coated paper 300, black alone 100', async () => {
    const totals = await Promise.all(builtInPresses.map(async (name) => (await load({}, name)).spec?.ink?.total));
    expect(totals).toEqual([240, 300, 100]);
  });
});

describe('a plant of one’s own', () => {
  const plant = `kind: press
title: 山城印刷厂
extends: newsprint
profile: ../../profiles/plant.icc
condition: { identifier: Custom, info: 本厂二号机 }
ink: { total: 220% }
bleed: none
type: { reversed: 8-10pt }
marks: crop, slug
levels: { low-ppi: warning }
`;

  test('says what differs and takes over the rest', async () => {
    const { spec, findings, sources } = await load({ 'layouts/press/plant.yaml': plant }, 'plant');
    expect(findings).toEqual([]);
    expect(sources.map(({ path }) => path)).toEqual(['layouts/press/plant.yaml', 'banxin:layouts/press/newsprint.yaml']);
    expect(spec).toMatchObject({
      title: '山城印刷厂',
      standard: 'x-4',
      profile: 'profiles/plant.icc',
      condition: { identifier: 'Custom', info: '本厂二号机' },
      ink: { total: 220, spot: 'refuse', plates: 'cmyk' },
      bleed: 'none',
      type: {
        reversed: { error: { value: 8, unit: 'pt' }, warning: { value: 10, unit: 'pt' } },
        positive: { error: { value: 5, unit: 'pt' } },
      },
      marks: ['crop', 'slug'],
      levels: { 'low-ppi': 'warning' },
    });
    // what another plant registered is not taken over with a name of one's own
    expect(spec?.condition).not.toHaveProperty('registry');
  });

  test('goes before the built-in of its name, the nearest to the page first', async () => {
    const files = {
      'layouts/press/newsprint.yaml': 'kind: press\nextends: newsprint\ntitle: 外面的\n',
      'pages/layouts/press/newsprint.yaml': 'kind: press\nextends: newsprint\ntitle: 近处的\n',
    };
    const { spec, sources } = await load(files, 'newsprint');
    expect(spec?.title).toBe('近处的');
    expect(sources).toHaveLength(3);
  });

  test('may be named by its path', async () => {
    expect((await load({ 'pages/plant.yaml': plant.replace('../../', '../') }, 'plant.yaml')).spec?.title).toBe('山城印刷厂');
  });

  test('knows where each key was said', async () => {
    const { span } = await load({ 'layouts/press/plant.yaml': plant }, 'plant');
    expect(span(['profile'])).toMatchObject({ file: 'layouts/press/plant.yaml', start: plant.indexOf('../../') });
    expect(span(['standard'])).toMatchObject({ file: 'banxin:layouts/press/newsprint.yaml' });
  });
});

describe('a slip in a press condition', () => {
  const faults = async (text: string): Promise<string[]> => {
    const { findings } = await load({ 'layouts/press/plant.yaml': `kind: press\n${text}\n` }, 'plant');
    return findings.map(({ code, at }) => `${code} ${text.slice(at!.start - 12, at!.end - 12)}`);
  };

  test.each([
    ['standart: x-4', ['spec.unknown-key standart']],
    ['standard: x-5', ['spec.bad-choice x-5']],
    ['ink: { total: 2400% }', ['spec.bad-percent 2400%']],
    ['ink: { spots: keep }', ['spec.unknown-key spots']],
    ['bleed: 3', ['spec.no-unit 3']],
    ['marks: crops', ['spec.bad-choice crops']],
    ['pictures: { ppi: fine }', ['spec.bad-number fine']],
    ['type: { reversed: 10-7pt }', ['spec.backwards 10-7pt']],
    ['condition: { info: 本厂 }', ['spec.missing-key condition']],
    ['profile: ../../../../plant.icc', ['spec.press-path-outside ../../../../plant.icc']],
    ['levels: { low-ppi: loud }', ['spec.bad-choice loud']],
    ["files: '{dat}-{page}'", ["spec.unknown-file-field '{dat}-{page}'"]],
    ['extends: newsprints', ['spec.press-missing newsprints']],
    ['extends: plant', ['spec.press-missing plant']],
  ])('%s is told at its place', async (text, told) => {
    expect(await faults(text)).toEqual(told);
  });

  test('a full-width colon is seen through', async () => {
    const { spec, findings } = await load({ 'layouts/press/plant.yaml': 'kind: press\ntitle：本厂\nbleed：none\n' }, 'plant');
    expect(findings.length).toBeGreaterThan(0);
    expect(spec).toMatchObject({ title: '本厂', bleed: 'none' });
  });

  test('a circle of conditions ends', async () => {
    const files = { 'layouts/press/a.yaml': 'kind: press\nextends: b\n', 'layouts/press/b.yaml': 'kind: press\nextends: a\n' };
    expect((await load(files, 'a')).findings).toMatchObject([{ code: 'spec.press-cycle' }]);
  });

  test('a name nobody has is told with the nearest, and with all there are', async () => {
    const [near] = (await load({ 'layouts/press/plant.yaml': 'kind: press\n' }, 'plants')).findings;
    expect(near).toMatchObject({ code: 'spec.press-missing', values: { nearest: 'plant' } });
    const [far] = (await load({}, 'zzzzzz')).findings;
    expect(far!.hint!.zh).toContain('newsprint coated k-only');
  });

  test.each(['', '- a\n- b\n', 'kind: layout\n', '{', '\u0000'])(
    'a file that is no press condition (%j) gives a finding and no throw',
    async (text) => {
      const { findings } = await load({ 'layouts/press/plant.yaml': text }, 'plant');
      expect(findings.length).toBeGreaterThan(0);
    },
  );
});
