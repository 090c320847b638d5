/** Reader: the seam every kind of manuscript comes in by; `read-story.ts` chooses one by the file's extension. */

import type { Finding } from '../base/finding.ts';
import type { ProjectPath } from '../source/path.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Story } from './story.ts';

/** A manuscript read, and what is wrong with it, in the order of the file. */
export interface Reading {
  readonly story: Story;
  readonly findings: Finding[];
}

interface ReaderBase {
  /** lower case, with the dot: `.md` */
  readonly extensions: readonly string[];
}

/** Reads what is text already, at once. */
export interface TextReader extends ReaderBase {
  readonly kind: 'text';
  read(source: SourceFile): Reading;
}

/** Reads a format of its own; the story's file holds the text that was found in it, which findings and positions speak of. */
export interface BytesReader extends ReaderBase {
  readonly kind: 'bytes';
  read(path: ProjectPath, bytes: Uint8Array): Promise<Reading>;
}

export type Reader = TextReader | BytesReader;
