/** `banxin check --explain`: a line a key, its value, and the file, line and column that says it. */

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { banxin, ownFolder } from './at-command.ts';

const dir = join(ownFolder(), 'paper');

it('every line has a key, a value and where it comes from', async () => {
  await banxin('init', dir);
  const { status, out, err } = await banxin('check', join(dir, 'edition.yaml'), '--explain', 'stories/clock.md:subhead', '--lang', 'en');
  expect([status, err]).toEqual([0, '']);
  const [head, ...lines] = out.trimEnd().split('\n');
  expect(head).toMatch(/^page-1\.yaml:\d+:5 {2}story stories\/clock\.md : subhead$/);
  expect(lines.length).toBeGreaterThan(25);
  for (const line of lines)
    expect(line).toMatch(
      /^ {2}[a-z-]+: +\S+ +((banxin:)?[\w/.-]+\.yaml:\d+:\d+( {2}\(.+\))?|built-in default|usual for such words|fixed for such words)$/,
    );
  expect(out).toMatch(/^ {2}size: +10\.5pt +banxin:layouts\/base\.yaml:\d+:\d+ {2}\(五号\)$/m);
});

it('what is not there is wrong usage, and tells what there is', async () => {
  const { status, err } = await banxin('check', join(dir, 'edition.yaml'), '--explain', 'nothing', '--lang', 'en');
  expect(status).toBe(2);
  expect(err).toContain('  place[1] stories/ferry.md\n');
  expect((await banxin('check', join(dir, 'edition.yaml'), '--explain', 'place[0]', '--json')).status).toBe(2);
});
