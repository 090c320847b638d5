/** The Host on disk: what lies outside the project is as if it were not there; files are written whole or not at all. */

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiskHost } from '../../src/cli/disk-host.ts';
import { packageRoot } from '../../src/cli/package-root.ts';
import { locate } from '../../src/cli/project-root.ts';
import { FileMissing } from '../../src/source/host.ts';
import { outputPath, type ProjectPath } from '../../src/source/path.ts';
import { ownFolder } from './at-command.ts';

const folder = ownFolder();
const root = join(folder, 'project');
mkdirSync(join(root, 'stories'), { recursive: true });
writeFileSync(join(root, 'edition.yaml'), 'kind: edition\n');
writeFileSync(join(root, 'stories', 'b.md'), '山');
writeFileSync(join(root, 'stories', 'a.md'), '水');
writeFileSync(join(folder, 'secret.md'), '密');
symlinkSync(join(folder, 'secret.md'), join(root, 'stories', 'link.md'));
symlinkSync(join(root, 'stories', 'a.md'), join(root, 'inside.md'));
symlinkSync(folder, join(root, 'up'));

const host = new DiskHost(root, join(folder, 'cache'));
const path = (words: string): ProjectPath => words as ProjectPath;
const words = async (name: string): Promise<string> => Buffer.from(await host.read(path(name))).toString();

describe('reading', () => {
  it('reads files of the project, Banxin’s own, and those of its fonts’ packages', async () => {
    expect(await words('stories/a.md')).toBe('水');
    expect(await words('banxin:layouts/base.yaml')).toContain('kind: layout');
    expect((await host.read(path('npm:@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'))).length).toBeGreaterThan(1000);
  });

  it('a file that is not there, a folder, and a file used as a folder are missing', async () => {
    for (const name of ['gone.md', 'stories', 'stories/a.md/b.md', 'banxin:layouts/gone.yaml', 'npm:gone/gone.ttf'])
      await expect(host.read(path(name)), name).rejects.toBeInstanceOf(FileMissing);
  });

  it('a link that leads out of the project is as if there were no file; one inside it is followed', async () => {
    expect(await words('inside.md')).toBe('水');
    for (const name of ['stories/link.md', 'up/secret.md']) await expect(host.read(path(name)), name).rejects.toBeInstanceOf(FileMissing);
  });

  it('lists a folder’s files in order; no folder has none', async () => {
    expect((await host.list(path('stories'))).filter((name) => name !== 'link.md')).toEqual(['a.md', 'b.md']);
    expect(await host.list(path('gone'))).toEqual([]);
    expect(await host.list(path('up'))).toEqual([]);
  });
});

describe('writing', () => {
  it('makes the folders on the way, and leaves nothing beside the file', async () => {
    await host.write(outputPath(join(folder, 'out', 'deep', 'a.pdf')), new TextEncoder().encode('山'));
    expect(readdirSync(join(folder, 'out', 'deep'))).toEqual(['a.pdf']);
  });

  it('a file whose making fails half-way is not there, and an older one stays as it was', async () => {
    async function* half() {
      yield new TextEncoder().encode('half');
      throw new Error('no more');
    }
    const fresh = join(folder, 'half', 'new.pdf');
    await expect(host.write(outputPath(fresh), half())).rejects.toThrow('no more');
    expect(existsSync(fresh)).toBe(false);
    const old = join(folder, 'half', 'old.pdf');
    writeFileSync(old, 'whole');
    await expect(host.write(outputPath(old), half())).rejects.toThrow('no more');
    expect(readFileSync(old, 'utf8')).toBe('whole');
    expect(readdirSync(join(folder, 'half'))).toEqual(['old.pdf']);
  });
});

describe('the cache', () => {
  it('gives back what was kept, under any key', async () => {
    for (const key of ['wenkai-500', 'a/../b', '字'.repeat(99)]) {
      expect(await host.cached(key)).toBeNull();
      await host.keep(key, new TextEncoder().encode(key));
      expect(Buffer.from((await host.cached(key))!).toString()).toBe(key);
    }
  });

  it('that cannot be written is no fault', async () => {
    writeFileSync(join(folder, 'blocked'), '');
    const blocked = new DiskHost(root, join(folder, 'blocked', 'cache'));
    await blocked.keep('a', new Uint8Array(1));
    expect(await blocked.cached('a')).toBeNull();
  });
});

describe('the project’s folder', () => {
  it('is the nearest above the file that holds edition.yaml, layouts/ or .git', () => {
    expect(locate(join(root, 'stories', 'a.md'))).toMatchObject({ path: 'stories/a.md' });
    expect(locate(join(root, 'edition.yaml'))).toMatchObject({ path: 'edition.yaml' });
    expect(locate(join(packageRoot, 'layouts', 'base.yaml'))).toMatchObject({ path: 'layouts/base.yaml' });
    expect(locate(join(root, 'gone.yaml'))).toBeNull();
  });
});
