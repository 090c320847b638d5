/** Reads a manuscript into a Story, by the reader its extension asks for. */

import { baseName } from '../source/path.ts';
import type { SourceFile } from '../source/source-file.ts';
import { faultList } from './fault-list.ts';
import { markdown } from './markdown-reader.ts';
import { unknownFormat } from './messages.ts';
import { plain } from './plain-reader.ts';
import type { Reader, Reading } from './reader.ts';

const readers: readonly Reader[] = [markdown, plain];

/** Extensions of the manuscripts that can be read, with the dot. */
export const storyExtensions: readonly string[] = readers.flatMap((reader) => reader.extensions);

/** A file of another kind is not guessed at: it gives a finding and a story without text. */
export const readStory = (file: SourceFile): Reading => {
  const name = baseName(file.path);
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot).toLowerCase();
  const reader = readers.find((candidate) => candidate.extensions.includes(extension));
  if (reader) return reader.read(file);
  const faults = faultList(file);
  faults.add(unknownFormat, 0, 0, { extension: extension || name, known: storyExtensions.join(' ') });
  return { story: { file, front: {}, blocks: [] }, findings: faults.sorted() };
};
