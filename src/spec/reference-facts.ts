/** What the reference tells of the layouts that come with Banxin, as typed in their files. */

import type { ProjectPath } from '../source/path.ts';
import { sourceFile } from '../source/source-file.ts';
import { readYaml } from './read-yaml.ts';
import type { LayoutLine, ReferenceRequest } from './reference.ts';
import { knownKeys } from './schema/known-keys.ts';
import { entryOf, type YamlNode } from './yaml/node.ts';

/** Scalars by their path; what stands in a list is told whole, by its words in the file. */
const scalars = (node: YamlNode, text: string, path: string, into: Map<string, string>): void => {
  if (node.kind === 'map') for (const { key, value } of node.entries) scalars(value, text, path === '' ? key : `${path}.${key}`, into);
  else into.set(path, node.kind === 'scalar' ? node.text : text.slice(node.start, node.end));
};

const wordsOf = (root: YamlNode, text: string, key: string): string => {
  const value = entryOf(root, key)?.value;
  return value ? text.slice(value.start, value.end).replaceAll(/\s+/g, ' ') : '';
};

/** `texts`: the layout files by name, `base` among them. */
export const referenceFacts = (texts: ReadonlyMap<string, string>): ReferenceRequest => {
  const defaults = new Map<string, string>();
  const layouts: LayoutLine[] = [];
  for (const [name, text] of texts) {
    const { root } = readYaml(sourceFile(`${name}.yaml` as ProjectPath, text), knownKeys);
    if (!root) continue;
    if (name === 'base') scalars(root, text, '', defaults);
    else
      layouts.push({ name, title: wordsOf(root, text, 'title'), paper: wordsOf(root, text, 'paper'), grid: wordsOf(root, text, 'grid') });
  }
  // what a layout says of itself is no default
  for (const key of ['kind', 'name', 'title']) defaults.delete(key);
  return { defaults, layouts };
};
