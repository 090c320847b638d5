/** The keys of a file in which something is wrong: what is said further on of what they hold may be an echo. */

import type { Finding } from '../base/finding.ts';
import type { YamlMap } from './yaml/node.ts';

/** Stands for the whole file: part of it could not be read, or it is of no known kind. */
export const wholeFile = '*';

/** Top-level keys that hold an error; of a key misspelt or written a level too high, the one that was meant. */
export const faultyKeys = (root: YamlMap, findings: readonly Finding[], broken: boolean): ReadonlySet<string> => {
  const found = new Set<string>(broken ? [wholeFile] : []);
  for (const { severity, at, values } of findings) {
    if (severity !== 'error' || !at) continue;
    const holder = root.entries.find(({ keyStart, keyEnd, value }) => at.start >= keyStart && at.end <= Math.max(keyEnd, value.end));
    if (!holder) found.add(wholeFile);
    else {
      const meant = values.parent ?? values.nearest;
      found.add(at.start === holder.keyStart && typeof meant === 'string' ? meant : holder.key);
    }
  }
  return found;
};
