/** Merges layouts along `extends`: key by key, the nearer one wins; keeps which of them said what. */

import type { SpecPath } from './document.ts';
import type { LayoutSpec } from './layout-spec.ts';
import type { WrittenLayout } from './schema/layout-schema.ts';
import type { TextSpec } from './style-spec.ts';
import { overruled } from './text-spacing.ts';

/** Maps whose keys are merged one by one, to this many levels below the key; what is not named here is taken whole from the nearer. */
const levels: Readonly<Record<string, number>> = { grid: 1, text: 1, styles: 2, headlines: 3, colors: 1, rules: 1, ads: 1, paper: 1 };

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where `paper` and a headline style hold maps of their own among plain values. */
const deeper = (path: SpecPath, left: number): number => {
  if (path.length === 2 && path[0] === 'paper') return path[1] === 'margins' ? 1 : 0;
  // `above` and `below` are lengths beside the three parts
  if (path.length === 3 && path[0] === 'headlines') return ['kicker', 'main', 'deck'].includes(String(path[2])) ? 1 : 0;
  return left;
};

/** Where text keys stand: `text`, a style, and a part of a headline style. */
const isText = (path: SpecPath): boolean =>
  (path.length === 1 && path[0] === 'text') ||
  (path.length === 2 && path[0] === 'styles') ||
  (path.length === 3 && path[0] === 'headlines');

/** From the nearest to the farthest, without what a nearer one overrules: of another language, or by a shorthand. */
const standing = (maps: readonly (readonly [number, Tree])[]): readonly (readonly [number, Tree])[] => {
  const gone = new Set<string>();
  return maps.map(([index, tree], n) => {
    const left = Object.fromEntries(Object.entries(tree).filter(([key]) => !gone.has(key)));
    const under = maps.slice(n + 1).find(([, other]) => other.lang !== undefined);
    for (const key of overruled(tree as TextSpec, under?.[1].lang as string | undefined)) gone.add(key);
    return [index, left] as const;
  });
};

export type MergedLayout = Omit<LayoutSpec, 'grid'> & Pick<WrittenLayout, 'grid'>;

export interface Merged {
  readonly value: MergedLayout;
  /** The index of the layout that said what stands at a path; of the nearest that says anything above it. */
  readonly owner: (path: SpecPath) => number;
}

/** `layouts` from the nearest to the farthest ancestor. */
export const mergeLayouts = (layouts: readonly WrittenLayout[]): Merged => {
  const owners = new Map<string, number>();
  const merge = (values: readonly (readonly [number, unknown])[], path: SpecPath, left: number): unknown => {
    const [first] = values;
    if (!first) return undefined;
    const id = path.join('\n');
    owners.set(id, first[0]);
    if (left === 0 || !isTree(first[1])) return first[1];
    const maps = values.filter((pair): pair is readonly [number, Tree] => isTree(pair[1]));
    const holding = isText(path) ? standing(maps) : maps;
    const merged: Record<string, unknown> = {};
    // the farthest first, so that names stand in the order in which they were first given
    for (const key of new Set([...maps].reverse().flatMap(([, tree]) => Object.keys(tree)))) {
      const inside = holding.filter(([, tree]) => Object.hasOwn(tree, key)).map(([index, tree]) => [index, tree[key]] as const);
      if (inside.length === 0) continue;
      const below = [...path, key];
      merged[key] = merge(inside, below, deeper(below, path.length === 0 ? (levels[key] ?? 0) : left - 1));
    }
    return merged;
  };
  const value = merge(
    layouts.map((layout, index) => [index, layout] as const),
    [],
    1,
  ) as MergedLayout;
  const owner = (path: SpecPath): number => {
    for (let steps = path.length; steps >= 0; steps--) {
      const found = owners.get(path.slice(0, steps).join('\n'));
      if (found !== undefined) return found;
    }
    return 0;
  };
  return { value, owner };
};
