/** `banxin check` of a file that is never set by itself: a layout, a press condition. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { banxin, ownFolder } from './at-command.ts';

const folder = ownFolder();

const write = (name: string, words: string): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, words);
  return path;
};

const check = (name: string, words: string, ...more: string[]): ReturnType<typeof banxin> =>
  banxin('check', write(name, words), '--lang', 'en', ...more);

describe('a press condition', () => {
  it('that is sound is said to be', async () => {
    const { status, out, err } = await check('layouts/press/plant.yaml', 'kind: press\ntitle: 二号机\nextends: newsprint\n');
    expect([status, out, err]).toEqual([0, "the press condition '二号机' has no errors\n", '']);
  });

  it('has every fault told at its character, and nothing said of pages', async () => {
    const { status, out, err } = await check('layouts/press/wrong.yaml', 'kind: press\nextends: coatd\nstandrad: x-4\n');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/wrong\.yaml:2:10 {2}error {2}there is no press condition 'coatd'[\s\S]*did you mean coated\?/);
    expect(err).toMatch(/wrong\.yaml:3:1 {2}error {2}a press condition has no key `standrad`/);
    expect(err).toMatch(/\n2 errors, 0 warnings\n$/);
  });

  it('whose profile is not there is not sound', async () => {
    const { status, err } = await check('layouts/press/no-icc.yaml', 'kind: press\nextends: newsprint\nprofile: ours.icc\n');
    expect(status).toBe(1);
    expect(err).toContain('no-icc.yaml:3:10');
  });

  it('is set by no command', async () => {
    const { status, err } = await banxin('proof', write('layouts/press/a.yaml', 'kind: press\nextends: newsprint\n'), '--lang', 'en');
    expect(status).toBe(1);
    expect(err).toMatch(/a file of `kind: press` is neither set by itself nor a layout[\s\S]*\n1 error, 0 warnings\n$/);
  });
});

describe('a layout', () => {
  it('that is sound is said to be, as JSON too', async () => {
    const text = 'kind: layout\ntitle: 县报\nextends: tabloid\n';
    expect((await check('layouts/good.yaml', text)).out).toBe("the layout '县报' has no errors\n");
    expect(JSON.parse((await check('layouts/good.yaml', text, '--json')).out)).toEqual({ findings: [], fits: [] });
  });

  it('has its grid, its names and its press looked at', async () => {
    const { status, out } = await check(
      'layouts/bad.yaml',
      'kind: layout\nextends: tabloid\npress: coatd\ngrid: { columns: 9, column: 30字, gutter: 2字 }\n',
      '--json',
    );
    const { findings } = JSON.parse(out);
    expect([status, findings.map(({ code }: { code: string }) => code)]).toEqual([1, expect.arrayContaining(['compose.grid-too-wide'])]);
    const named = JSON.parse((await check('layouts/named.yaml', 'kind: layout\nextends: tabloid\npress: coatd\n', '--json')).out).findings;
    expect(named).toMatchObject([{ line: 3, column: 8, hint: 'did you mean coated?' }]);
  });
});
