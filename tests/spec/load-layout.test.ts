import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { type LoadedLayout, loadLayout } from '../../src/spec/load-layout.ts';

const page = 'pages/2026/page-1.yaml' as ProjectPath;
const layout = (body: string): string => `kind: layout\n${body}\n`;

const host = (files: Readonly<Record<string, string>>): MemoryHost => {
  const builtIn = new MemoryHost({
    'banxin:layouts/base.yaml': layout(
      'grid: { row: 13pt }\ntext: { setter: optimal, widows: 2 }\nstyles:\n  body: { font: song, size: 小五 }\nheadlines:\n  lead: { main: { size: 28-44pt, align: center }, above: 0.5行 }\nrules: { double: { lines: [2pt, 1pt], gap: 1pt, color: red } }\ncolors: { red: cmyk(0 100 100 10) }\nfonts: ../fonts/catalog.yaml\nfurniture:\n  - folio: a',
    ),
    'banxin:layouts/tabloid.yaml': layout(
      'extends: base\npaper: { trim: 270mm x 390mm, margins: { top: 22mm, bottom: 14mm } }\ngrid: { columns: 5, gutter: 2字 }',
    ),
  });
  return new MemoryHost(files, builtIn);
};

const load = (files: Readonly<Record<string, string>>, name: string, from = page): Promise<LoadedLayout> =>
  loadLayout(host(files), name, from, { file: from, start: 20, end: 27 });

const codes = ({ findings }: LoadedLayout): string[] => findings.map(({ code }) => code);

describe('a layout named by a page', () => {
  test('is one that comes with the program when the project has none of that name', async () => {
    const loaded = await load({}, 'tabloid');
    expect(codes(loaded)).toEqual([]);
    expect(loaded.sources.map(({ path }) => path)).toEqual(['banxin:layouts/tabloid.yaml', 'banxin:layouts/base.yaml']);
    expect(loaded.layout!.value.grid).toEqual({ columns: 5, gutter: { value: 2, unit: 'em' }, row: { value: 13, unit: 'pt' } });
  });

  test('is the nearest in a layouts folder upward', async () => {
    const files = {
      'layouts/tabloid.yaml': layout('name: far'),
      'pages/layouts/tabloid.yaml': layout('name: near'),
    };
    expect((await load(files, 'tabloid')).layout!.value.name).toBe('near');
    expect((await load(files, 'tabloid', 'page.yaml' as ProjectPath)).layout!.value.name).toBe('far');
  });

  test('may be a path from the file that names it', async () => {
    const loaded = await load({ 'house/our.yaml': layout('name: our') }, '../../house/our.yaml');
    expect(loaded.layout!.value.name).toBe('our');
  });

  test('may extend the built-in one of its own name', async () => {
    const loaded = await load({ 'layouts/tabloid.yaml': layout('extends: tabloid\ngrid: { columns: 6 }') }, 'tabloid');
    expect(codes(loaded)).toEqual([]);
    expect(loaded.sources).toHaveLength(3);
    expect(loaded.layout!.value.grid).toMatchObject({ columns: 6, gutter: { value: 2, unit: 'em' } });
  });
});

describe('what a layout says over the one it extends', () => {
  const files = {
    'layouts/our.yaml': layout(
      'extends: tabloid\ntext: { setter: first-fit }\npaper: { margins: { top: 30mm } }\nstyles: { body: { size: 五号 }, note: { font: kai } }\nheadlines: { lead: { main: { size: 30-40pt } } }\nrules: { double: { lines: 1pt } }\ncolors: { red: black(50%) }\nfurniture: []',
    ),
  };

  test('holds, and what it leaves out comes from there', async () => {
    const { value } = (await load(files, 'our')).layout!;
    expect(value.text).toEqual({ setter: 'first-fit', widows: 2 });
    expect(value.paper).toEqual({
      trim: { width: { value: 270, unit: 'mm' }, height: { value: 390, unit: 'mm' } },
      margins: { top: { value: 30, unit: 'mm' }, bottom: { value: 14, unit: 'mm' } },
    });
    expect(value.styles?.body).toMatchObject({ font: 'song', size: { from: { value: 10.5 } } });
    expect(value.styles?.note).toEqual({ font: 'kai' });
    expect(value.headlines?.lead).toMatchObject({
      main: { align: 'center', size: { to: { value: 40 } } },
      above: { value: 0.5, unit: 'row' },
    });
  });

  test('takes the place of a rule, a colour and the furniture whole', async () => {
    const { value } = (await load(files, 'our')).layout!;
    expect(value.rules?.double).toEqual({ lines: [{ value: 1, unit: 'pt' }], gap: { value: 0, unit: 'pt' } });
    expect(value.colors?.red).toEqual({ kind: 'tint', of: 'black', percent: 50 });
    expect(value.furniture).toEqual([]);
  });

  test('is found in its own file', async () => {
    const { layout: document, sources } = await load(files, 'our');
    const marked = (path: readonly string[]): string => {
      const { file, start, end } = document!.span(path);
      return `${file}: ${sources.find((source) => source.path === file)!.text.slice(start, end)}`;
    };
    expect(marked(['styles', 'body', 'size'])).toBe('layouts/our.yaml: 五号');
    expect(marked(['styles', 'body', 'font'])).toBe('banxin:layouts/base.yaml: song');
    expect(marked(['paper', 'trim', 'width'])).toBe('banxin:layouts/tabloid.yaml: 270mm x 390mm');
    expect(marked(['rules', 'double', 'gap'])).toBe('layouts/our.yaml: { lines: 1pt }');
    expect(marked(['grid', 'row'])).toBe('banxin:layouts/base.yaml: 13pt');
  });

  test('resolves its paths against the file that names them', async () => {
    expect((await load(files, 'our')).layout!.value.fonts).toBe('banxin:fonts/catalog.yaml');
    const own = await load({ 'layouts/our.yaml': layout('extends: tabloid\nfonts: ../type/ours.yaml\nwords: names.txt') }, 'our');
    expect(own.layout!.value).toMatchObject({ fonts: 'type/ours.yaml', words: 'layouts/names.txt' });
  });
});

describe('a layout that cannot be had', () => {
  test('is told with the nearest name', async () => {
    const loaded = await load({}, 'tabliod');
    expect(loaded.layout).toBeNull();
    expect(loaded.findings).toMatchObject([{ code: 'spec.layout-missing', at: { file: page, start: 20 }, values: { nearest: 'tabloid' } }]);
  });

  test('is told where the layout that extends it names it, and the rest still stands', async () => {
    const loaded = await load({ 'layouts/our.yaml': layout('extends: nowhere\nname: our') }, 'our');
    expect(codes(loaded)).toEqual(['spec.layout-missing']);
    expect(loaded.findings[0]!.at).toMatchObject({ file: 'layouts/our.yaml', start: 22 });
    expect(loaded.layout!.value.name).toBe('our');
  });

  test.each([['../../../outside.yaml'], ['/etc/passwd.yaml'], ['C:/layout.yaml']])('%s lies outside', async (name) => {
    expect(codes(await load({}, name))).toEqual(['spec.path-outside']);
  });

  test('is told when two extend one another', async () => {
    const loaded = await load({ 'layouts/a.yaml': layout('extends: b'), 'layouts/b.yaml': layout('extends: a') }, 'a');
    expect(codes(loaded)).toEqual(['spec.layout-cycle']);
    expect(loaded.findings[0]!.values.names).toBe('layouts/a.yaml → layouts/b.yaml → layouts/a.yaml');
  });

  test('is told when it is a page', async () => {
    expect(codes(await load({ 'layouts/a.yaml': 'kind: page\npage: 1\nplace: []\n' }, 'a'))).toEqual(['spec.not-a-layout']);
  });

  test('is told when no one gave the grid its columns', async () => {
    const loaded = await load({ 'layouts/a.yaml': layout('grid: { row: 13pt }') }, 'a');
    expect(codes(loaded)).toEqual(['spec.grid-columns']);
    expect(loaded.layout!.value.grid).toBeUndefined();
  });

  test('is told when its fonts lie outside', async () => {
    const loaded = await load({ 'layouts/a.yaml': layout('fonts: ../../x.yaml') }, 'a');
    expect(codes(loaded)).toEqual(['spec.path-outside']);
    expect(loaded.layout!.value.fonts).toBeUndefined();
  });
});

test('the layouts that come with the program are those named in its messages', async () => {
  const { builtInLayouts } = await import('../../src/spec/load-layout.ts');
  for (const name of builtInLayouts)
    expect(readFileSync(new URL(`../../layouts/${name}.yaml`, import.meta.url), 'utf8')).toContain(`name: ${name}\n`);
});
