/** Makes a SpecDocument: the way from a value's path back to its place in the file, shorthands included. */

import { type SourceFile, span } from '../source/source-file.ts';
import type { SpecDocument, SpecPath } from './document.ts';
import { itemKinds } from './read-items.ts';
import { type Located, locate, type YamlEntry, type YamlNode } from './yaml/node.ts';

/** Keys of values that are written as the item's own first key: a story's `file` stands after `story:`. */
const afterKind = new Set(['file', 'main', 'text', 'title', 'words', 'rule', 'kind']);

/** Follows a path of the value where the file says the same in short: `photo: {…}` for a list of one, `headline: words` for its `main`. */
export const locateValue = (root: YamlNode, path: SpecPath): Located => {
  let found: Located = { node: root, entry: null, steps: 0 };
  for (const [steps, step] of path.entries()) {
    const { node } = found;
    const next = locate(node, [step]);
    if (next.steps === 1) found = { ...next, steps: steps + 1 };
    else if (step === 0 && node.kind !== 'list') found = { ...found, steps: steps + 1 };
    else {
      const kind: YamlEntry | undefined =
        node.kind === 'map' && afterKind.has(String(step)) ? node.entries.find((entry) => itemKinds.has(entry.key)) : undefined;
      return kind && steps === path.length - 1 ? { node: kind.value, entry: kind, steps: steps + 1 } : found;
    }
  }
  return found;
};

export const specDocument = <T extends SpecDocument['value']>(file: SourceFile, root: YamlNode, value: T): SpecDocument<T> => ({
  file,
  value,
  span: (path) => {
    const { node } = locateValue(root, path);
    return span(file, node.start, node.end);
  },
  keySpan: (path) => {
    const { node, entry } = locateValue(root, path);
    const first = entry ?? (node.kind === 'map' ? node.entries[0] : undefined);
    return first ? span(file, first.keyStart, first.keyEnd) : span(file, node.start, node.end);
  },
});
