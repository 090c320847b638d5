/** Reads a manuscript into a Story, by the reader its extension asks for. */

import { baseName, type ProjectPath } from '../source/path.ts';
import { type SourceFile, sourceFile } from '../source/source-file.ts';
import { faultList } from './fault-list.ts';
import { markdown } from './markdown-reader.ts';
import { unknownFormat } from './messages.ts';
import { plain } from './plain-reader.ts';
import type { BytesReader, Reader, Reading } from './reader.ts';

/** Word's format: its reader is loaded when the first such manuscript comes. */
const docx: BytesReader = {
  kind: 'bytes',
  extensions: ['.docx'],
  read: async (path, bytes) => (await import('./docx/docx-reader.ts')).docx.read(path, bytes),
};

const readers: readonly Reader[] = [markdown, plain, docx];

/** Extensions of the manuscripts that can be read, with the dot. */
export const storyExtensions: readonly string[] = readers.flatMap((reader) => reader.extensions);

/** The extension of a path in lower case, with the dot; the empty string for a name without one. */
const extensionOf = (path: string): string => /\.[^.]*$/.exec(baseName(path))?.[0].toLowerCase() ?? '';

/** Whether a path as written is that of a manuscript. */
export const isStoryPath = (written: string): boolean => storyExtensions.includes(extensionOf(written));

/** Reads a manuscript that is text. A file of another kind is not guessed at: it gives a finding and a story without text. */
export const readStory = (file: SourceFile): Reading => {
  const extension = extensionOf(file.path);
  const reader = readers.find((candidate) => candidate.extensions.includes(extension));
  if (reader?.kind === 'text') return reader.read(file);
  const faults = faultList(file);
  faults.add(unknownFormat, 0, 0, { extension: extension || baseName(file.path), known: storyExtensions.join(' ') });
  return { story: { file, front: {}, blocks: [] }, findings: faults.sorted() };
};

/** Reads any manuscript from its bytes: text at once, other formats when they are decoded. */
export const readManuscript = (path: ProjectPath, bytes: Uint8Array): Reading | Promise<Reading> => {
  const extension = extensionOf(path);
  const reader = readers.find((candidate) => candidate.extensions.includes(extension));
  return reader?.kind === 'bytes' ? reader.read(path, bytes) : readStory(sourceFile(path, bytes));
};
