/** Reader: the seam every kind of manuscript comes in by; `read-story.ts` chooses one by the file's extension. */

import type { Finding } from '../base/finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Story } from './story.ts';

/** A manuscript read, and what is wrong with it, in the order of the file. */
export interface Reading {
  readonly story: Story;
  readonly findings: Finding[];
}

export interface Reader {
  /** lower case, with the dot: `.md` */
  readonly extensions: readonly string[];
  read(source: SourceFile): Reading;
}
