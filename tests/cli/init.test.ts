/** `banxin init`: what it makes sets at once, and it never writes over anything. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { banxin, ownFolder } from './at-command.ts';

const folder = ownFolder();
const filesIn = (dir: string): string[] => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();

it('a starter edition is made, and sets without an error, a warning or a note', async () => {
  const dir = join(folder, 'paper');
  const made = await banxin('init', dir, '--lang', 'zh');
  expect(made).toMatchObject({ status: 0, err: '' });
  expect(made.out).toContain(`banxin check ${join(dir, 'edition.yaml')}`);
  expect(filesIn(dir)).toEqual(
    expect.arrayContaining(['edition.yaml', 'page-1.yaml', 'README.md', join('stories', 'ferry.md'), join('.banxin', 'schema.json')]),
  );

  const checked = await banxin('check', join(dir, 'edition.yaml'), '--json');
  expect(checked.status).toBe(0);
  expect(JSON.parse(checked.out).findings).toEqual([]);

  const proof = join(dir, 'proof.pdf');
  expect(await banxin('proof', join(dir, 'edition.yaml'), '-o', proof, '--notes')).toMatchObject({ status: 0, err: '' });
  expect(readFileSync(proof).subarray(0, 5).toString()).toBe('%PDF-');
});

it('every YAML file of the starter names the schema that lies beside it', async () => {
  const dir = join(folder, 'schema');
  await banxin('init', dir);
  for (const file of filesIn(dir).filter((name) => name.endsWith('.yaml'))) {
    const named = /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(join(dir, file), 'utf8'))?.[1];
    expect(existsSync(join(dir, file, '..', named!)), file).toBe(true);
  }
  expect(JSON.parse(readFileSync(join(dir, '.banxin', 'schema.json'), 'utf8'))).toHaveProperty('$schema');
});

it('what the starter explains of itself is true', async () => {
  const dir = join(folder, 'explained');
  await banxin('init', dir);
  const { status, out } = await banxin('check', join(dir, 'edition.yaml'), '--explain', 'stories/ferry.md:headline');
  expect(status).toBe(0);
  expect(out).toMatch(/^ {2}size: +26-36pt +layouts\/small\.yaml:\d+:\d+$/m);
});

it('a file that is there already is never written over: the command lists it and writes nothing', async () => {
  const dir = join(folder, 'taken');
  mkdirSync(join(dir, 'stories'), { recursive: true });
  writeFileSync(join(dir, 'page-1.yaml'), 'mine');
  writeFileSync(join(dir, 'stories', 'ferry.md'), 'mine too');
  const before = filesIn(dir);
  const { status, out, err } = await banxin('init', dir, '--lang', 'en');
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain('  page-1.yaml\n');
  expect(err).toContain(`  ${join('stories', 'ferry.md')}\n`);
  expect(filesIn(dir)).toEqual(before);
  expect(readFileSync(join(dir, 'page-1.yaml'), 'utf8')).toBe('mine');
});

it('a folder with other files in it may take the edition', async () => {
  const dir = join(folder, 'shared');
  mkdirSync(dir);
  writeFileSync(join(dir, 'notes.txt'), 'mine');
  expect((await banxin('init', dir)).status).toBe(0);
  expect(readFileSync(join(dir, 'notes.txt'), 'utf8')).toBe('mine');
});

it('a place that is a file is told, and nothing is left behind', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'mine');
  const { status, err } = await banxin('init', file);
  expect(status).toBe(1);
  expect(err).not.toBe('');
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

it('without a folder, or with two, it is wrong usage', async () => {
  expect((await banxin('init')).status).toBe(2);
  expect((await banxin('init', 'a', 'b')).status).toBe(2);
});
