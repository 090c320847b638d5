/** Sets the small paper with a slip in it, the whole road, and tells what an editor would be told. */

import type { Finding } from '../../src/base/finding.ts';
import { composeWhole } from '../../src/compose/compose.ts';
import { loadEdition } from '../../src/compose/load.ts';
import { MemoryHost } from '../../src/source/memory-host.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { lineColumn } from '../../src/source/source-file.ts';
import { disk } from '../disk.ts';
import { newspaper } from './newspaper.ts';

export interface Told {
  readonly code: string;
  /** `page-1.yaml:5:9` */
  readonly at: string;
  readonly zh: string;
  readonly en: string;
  readonly finding: Finding;
}

export interface SetPaper {
  /** errors and warnings; what is short of a column is no slip */
  readonly told: readonly Told[];
  readonly pages: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** `changed`: files that are not as in the sound paper; `null`: not there at all. */
export const setPaper = async (
  changed: Readonly<Record<string, string | Uint8Array | null>> = {},
  entry = 'edition.yaml',
): Promise<SetPaper> => {
  const files = Object.fromEntries(Object.entries({ ...newspaper, ...changed }).filter(([, body]) => body !== null)) as Record<
    string,
    string | Uint8Array
  >;
  const host = new MemoryHost(files, disk);
  const edition = await loadEdition(host, entry as ProjectPath);
  const { pages, findings } = await composeWhole(edition, host);
  const told = findings
    .filter((finding) => finding.severity !== 'note')
    .map((finding) => {
      const text = finding.at && edition.texts.get(finding.at.file);
      const { line, column } = text === undefined ? { line: 0, column: 0 } : lineColumn(text, finding.at!.start);
      const at = finding.at ? `${finding.at.file}:${line}:${column}` : 'nowhere';
      return { code: finding.code, at, zh: finding.message.zh, en: finding.message.en, finding };
    });
  return { told, pages: pages.length, texts: edition.texts };
};
