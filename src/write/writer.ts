/** Writer: the seam between finished pages and files: SetPages and a job in, named streams of bytes out. */

import type { Finding } from '../base/finding.ts';
import type { FontSet } from '../font/font-set.ts';
import type { EditionInfo, SetPage } from '../setpage/set-page.ts';
import type { Host } from '../source/host.ts';

/** One file; its bytes are to be read to the end before the next is asked for. */
export interface Output {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What a writer may ask for beside the pages. */
export interface Resources {
  readonly fonts: FontSet;
  readonly info: EditionInfo;
  /** pictures, and the cache of converted ones */
  readonly host: Host;
  /** takes what is wrong with a picture or a font while it is written; the file is finished all the same */
  readonly report: (finding: Finding) => void;
}

export type Writer<Job> = (pages: AsyncIterable<SetPage>, job: Job, resources: Resources) => AsyncIterable<Output>;
