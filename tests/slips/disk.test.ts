/** On a real disk: links, pipes, folders and names that no file can have are findings, never a throw or a wait without end. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiskHost } from '../../src/cli/disk-host.ts';
import { locate } from '../../src/cli/project-root.ts';
import { composeWhole } from '../../src/compose/compose.ts';
import { loadEdition } from '../../src/compose/load.ts';
import { FileMissing, type Host } from '../../src/source/host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { disk } from '../disk.ts';
import { newspaper } from './newspaper.ts';

let folder = '';

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'banxin-slips-')), '砚溪周报');
  for (const [name, body] of Object.entries(newspaper)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), body);
  }
});

afterEach(() => rmSync(dirname(folder), { recursive: true, force: true }));

/** The project from the disk, fonts and cache from where the tests keep them. */
const told = async (): Promise<string[]> => {
  const { root, path } = locate(join(folder, 'edition.yaml'))!;
  const own = new DiskHost(root, join(folder, '.cache'));
  const host: Host = {
    read: (file) => (/^(banxin|npm):/.test(file) ? disk.read(file) : own.read(file)),
    list: (file) => own.list(file),
    write: (file, bytes) => own.write(file, bytes),
    cached: (key) => disk.cached(key),
    keep: (key, bytes) => disk.keep(key, bytes),
  };
  const { findings } = await composeWhole(await loadEdition(host, path), host);
  return findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
};

const write = (name: string, change: (text: string) => string): void => writeFileSync(join(folder, name), change(String(newspaper[name])));

describe('a project on the disk', () => {
  test('is without a fault as it stands', async () => {
    expect(await told()).toEqual([]);
  });

  test('a link that leads out of it is as if there were no file', async () => {
    const outside = join(dirname(folder), 'secret.md');
    writeFileSync(outside, '# 机密\n');
    rmSync(join(folder, 'stories/market.md'));
    symlinkSync(outside, join(folder, 'stories/market.md'));
    expect(await told()).toEqual(['compose.missing-file']);
  });

  test('a link inside it is followed', async () => {
    rmSync(join(folder, 'stories/market.md'));
    symlinkSync(join(folder, 'stories/poem.md'), join(folder, 'stories/market.md'));
    expect(await told()).toEqual([]);
  });

  test('a link that leads to itself is no file', async () => {
    rmSync(join(folder, 'stories/market.md'));
    symlinkSync('market.md', join(folder, 'stories/market.md'));
    expect(await told()).toEqual(['compose.missing-file']);
  });

  test('a folder in a manuscript’s place is no file', async () => {
    rmSync(join(folder, 'stories/market.md'));
    mkdirSync(join(folder, 'stories/market.md'));
    expect(await told()).toEqual(['compose.missing-file']);
  });

  test.skipIf(process.platform === 'win32')('a pipe in a manuscript’s place is not waited for', async () => {
    rmSync(join(folder, 'stories/market.md'));
    expect(spawnSync('mkfifo', [join(folder, 'stories/market.md')]).status).toBe(0);
    expect(await told()).toEqual(['compose.missing-file']);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file closed to us is told as such', async () => {
    chmodSync(join(folder, 'stories/market.md'), 0);
    expect(await told()).toEqual(['compose.locked-file']);
  });

  test('a name that no file can have is no file', async () => {
    write('page-1.yaml', (text) => text.replace('stories/market.md', `stories/${'长'.repeat(200)}.md`));
    expect(await told()).toEqual(['compose.missing-file']);
  });

  test('a layout with a name that no file can have is no layout', async () => {
    write('edition.yaml', (text) => text.replace('layout: county', `layout: ${'a'.repeat(5000)}`));
    expect(await told()).toEqual(['spec.layout-missing']);
  });

  test('a pattern in the project’s own folder finds its files', async () => {
    writeFileSync(join(folder, 'note-1.md'), '---\nheadline: 告示\n---\n\n明日停水。\n');
    write('page-1.yaml', (text) => text.replace('briefs/*.md', 'note-*.md'));
    expect(await told()).toEqual([]);
  });
});

test('a file that its host may not read is told as such, not as missing', async () => {
  const locked: Host = {
    ...disk,
    read: (path) => (path === 'edition.yaml' ? Promise.reject(new FileMissing(path, true)) : disk.read(path)),
  };
  const { findings } = await loadEdition(locked, 'edition.yaml' as ProjectPath);
  expect(findings.map(({ code }) => code)).toEqual(['compose.locked-file']);
});
