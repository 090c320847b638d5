import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { ItemSpec } from '../../src/spec/item-spec.ts';
import type { LayoutSpec } from '../../src/spec/layout-spec.ts';
import { toPoints } from '../../src/spec/length.ts';
import { builtInLayouts, loadLayout } from '../../src/spec/load-layout.ts';
import { readSpec } from '../../src/spec/read-spec.ts';

const folder = new URL('../../layouts/', import.meta.url);
const files = Object.fromEntries(
  builtInLayouts.map((name) => [`banxin:layouts/${name}.yaml`, readFileSync(new URL(`${name}.yaml`, folder), 'utf8')]),
);
const host = new MemoryHost({}, new MemoryHost(files));

const load = async (name: string): Promise<LayoutSpec> => {
  const { layout, findings } = await loadLayout(host, name, 'page.yaml' as ProjectPath);
  expect(findings).toEqual(name === 'base' ? [expect.objectContaining({ code: 'spec.grid-columns' })] : []);
  return layout!.value;
};

const pages = builtInLayouts.filter((name) => name !== 'base');

/** Points of the type area that the grid takes across and down, where it says so itself. */
const grid = (layout: LayoutSpec) => {
  const em = layout.styles!.body!.size!.to.value;
  const row = toPoints(layout.grid!.row!, { em, row: 0, whole: 0 });
  const points = (length: Parameters<typeof toPoints>[0]): number => toPoints(length, { em, row, whole: 0 });
  const { columns, column, gutter, rows } = layout.grid!;
  const widths =
    typeof columns === 'number' ? (column ? Array.from({ length: columns }, () => points(column)) : null) : columns.map(points);
  return {
    em,
    row,
    points,
    across: widths && widths.reduce((sum, width) => sum + width, 0) + (widths.length - 1) * points(gutter!),
    down: rows === undefined ? null : rows * row,
  };
};

describe.each(pages)('the layout %s', (name) => {
  test('is whole and without a finding', async () => {
    const layout = await load(name);
    expect(layout.paper?.trim).toBeDefined();
    expect(layout.grid?.columns).toBeDefined();
    expect(layout.fonts).toBe('banxin:fonts/catalog.yaml');
    for (const style of [
      'body',
      'subhead',
      'byline',
      'dateline',
      'credit',
      'caption',
      'quotation',
      'list',
      'folio',
      'banner',
      'box-title',
      'bold',
      'kai',
    ]) {
      expect(layout.styles, style).toHaveProperty(style);
    }
    for (const style of ['lead', 'second', 'ordinary', 'brief', 'photo']) expect(layout.headlines, style).toHaveProperty(style);
    for (const rule of ['hair', 'thin', 'double']) expect(layout.rules).toHaveProperty(rule);
    for (const color of ['black', 'paper', 'red', 'tint']) expect(layout.colors).toHaveProperty(color);
  });

  test('sets its lines closer than one and a half times their size', async () => {
    const { em, row } = grid(await load(name));
    expect(row / em).toBeLessThan(1.5);
    expect(row / em).toBeGreaterThan(1.3);
  });

  test('fits its grid on the sheet, with margins all round', async () => {
    const layout = await load(name);
    const { across, down, points } = grid(layout);
    const { width, height } = layout.paper!.trim!;
    const { top, bottom } = layout.paper!.margins!;
    // in a vertical layout the columns run down the sheet, the rows across it
    const [wide, deep] = layout.writing === 'vertical' ? [down, across] : [across, down];
    if (wide !== null) {
      const left = (points(width) - wide) / 2;
      expect(left).toBeGreaterThan(points({ value: 12, unit: 'mm' }));
      expect(left).toBeLessThan(points({ value: 23, unit: 'mm' }));
    }
    if (deep !== null) {
      const foot = points(height) - points(top!) - deep;
      expect(foot).toBeGreaterThan(points({ value: 10, unit: 'mm' }));
      expect(foot).toBeLessThan(points({ value: 25, unit: 'mm' }));
    } else expect(bottom).toBeDefined();
  });

  test('names only styles, rules and colours that it has', async () => {
    const layout = await load(name);
    for (const { rule, style } of layout.furniture ?? []) {
      if (rule !== undefined) expect(layout.rules).toHaveProperty(rule);
      if (style !== undefined) expect(layout.styles).toHaveProperty(style);
    }
    for (const style of Object.values(layout.styles!)) if (style.color !== undefined) expect(layout.colors).toHaveProperty(style.color);
    for (const color of Object.values(layout.colors!)) if (color.kind === 'tint') expect(layout.colors).toHaveProperty(color.of);
  });
});

const examples = new URL('./examples/', import.meta.url);

/** What an item names in the layout, by the table it is to be found in. */
const namesOf = (item: ItemSpec): { readonly styles: string[]; readonly rules: string[]; readonly colors: string[] } => {
  const fields = item as unknown as Readonly<Record<string, unknown>>;
  const named = (...keys: string[]): string[] => keys.map((key) => fields[key]).filter((name): name is string => typeof name === 'string');
  const headline = fields.headline as { readonly style?: string; readonly color?: string } | null | undefined;
  const inside = item.kind === 'box' || item.kind === 'area' ? item.place.map(namesOf) : [];
  return {
    styles: [...named('style'), ...(headline?.style ? [headline.style] : []), ...inside.flatMap(({ styles }) => styles)],
    rules: [...named('border', 'between', 'rule', 'rules', 'column-rule'), ...inside.flatMap(({ rules }) => rules)],
    colors: [...named('color', 'background'), ...(headline?.color ? [headline.color] : []), ...inside.flatMap(({ colors }) => colors)],
  };
};

test.each(readdirSync(examples).filter((name) => !/spec-layout/.test(name)))(
  '%s finds its layout and every name it uses there',
  async (name) => {
    const { document } = readSpec(sourceFile(name as ProjectPath, readFileSync(new URL(name, examples), 'utf8')));
    const { value } = document!;
    const layout = await load(value.kind === 'layout' ? 'base' : value.layout!);
    if (value.kind !== 'page') return;
    for (const { styles, rules, colors } of value.place.map(namesOf)) {
      for (const style of styles) expect({ ...layout.styles, ...layout.headlines }).toHaveProperty(style);
      for (const rule of rules) expect(layout.rules).toHaveProperty(rule);
      for (const color of colors) expect(layout.colors).toHaveProperty(color);
    }
  },
);
