/** YamlNode: a YAML file as maps, lists and scalars typed as they were, each with its place; what schemas read and findings point to. */

import type { SpecPath } from '../document.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface YamlScalar extends Range {
  readonly kind: 'scalar';
  readonly text: string;
}

export interface YamlList extends Range {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlEntry {
  /** folded to half width */
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: YamlNode;
}

export interface YamlMap extends Range {
  readonly kind: 'map';
  /** in the order of the file; no key twice */
  readonly entries: readonly YamlEntry[];
}

export type YamlNode = YamlScalar | YamlList | YamlMap;

/** The plain value of a node: strings, arrays, and objects without prototype. */
export type Plain = string | Plain[] | { [key: string]: Plain };

export const isPlainMap = (value: unknown): value is { [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const plain = (node: YamlNode): Plain => {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.map(plain);
    case 'map': {
      const object: { [key: string]: Plain } = Object.create(null);
      for (const entry of node.entries) object[entry.key] = plain(entry.value);
      return object;
    }
  }
};

export const entryOf = (node: YamlNode, key: string): YamlEntry | undefined =>
  node.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;

/** How far a path leads: the last node reached, its entry when a key led to it, and how many steps were taken. */
export interface Located {
  readonly node: YamlNode;
  readonly entry: YamlEntry | null;
  readonly steps: number;
}

/** Follows a path exactly as written, as far as it goes. */
export const locate = (root: YamlNode, path: SpecPath): Located => {
  let node = root;
  let entry: YamlEntry | null = null;
  for (const [steps, step] of path.entries()) {
    if (typeof step === 'number') {
      const item = node.kind === 'list' ? node.items[step] : undefined;
      if (!item) return { node, entry, steps };
      node = item;
      entry = null;
    } else {
      const found = entryOf(node, step);
      if (!found) return { node, entry, steps };
      entry = found;
      node = found.value;
    }
  }
  return { node, entry, steps: path.length };
};
