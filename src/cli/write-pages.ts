/** Sets an edition and gives its pages to a writer, whose files go where the command says. */

import { join } from 'node:path';
import type { Finding } from '../base/finding.ts';
import { compose, composeWhole } from '../compose/compose.ts';
import type { SetPage } from '../setpage/set-page.ts';
import { outputPath } from '../source/path.ts';
import type { Writer } from '../write/writer.ts';
import type { Opened } from './open-edition.ts';
import { WrongUsage } from './options.ts';

export interface WrittenPages {
  readonly findings: readonly Finding[];
  /** the files, as they are to be shown */
  readonly files: readonly string[];
}

async function* asAsync(pages: Iterable<SetPage>, atEnd: () => void): AsyncGenerator<SetPage> {
  for (const page of pages) yield page;
  atEnd();
}

/** A place that cannot be written to is the caller's to mend, not ours: `EACCES: permission denied`. */
export const refused = (path: string, error: unknown): unknown =>
  error instanceof Error && 'code' in error && 'syscall' in error
    ? new WrongUsage(`-o: '${path}' cannot be written (${error.message})`)
    : error;

/** `whenSet` is told the findings of composing once all pages are set, before the writer is done. */
export const writePages = async <Job>(
  writer: Writer<Job>,
  job: Job,
  folder: string,
  { host, edition }: Opened,
  whenSet?: (findings: readonly Finding[]) => void,
): Promise<WrittenPages> => {
  // a book is written as it is set; pages are all set first, since a headline may have to be set again
  const composition = edition.book ? compose(edition) : await composeWhole(edition, host);
  if (edition.pages.length === 0 && edition.book === null) {
    for (const _ of composition.pages); // there are none, but what was found is complete only then
    return { findings: composition.findings, files: [] };
  }
  const late: Finding[] = [];
  const files: string[] = [];
  const outputs = writer(
    asAsync(composition.pages, () => whenSet?.(composition.findings)),
    job,
    { fonts: edition.fonts, info: edition.info, host, report: (f) => late.push(f) },
  );
  for await (const { name, bytes } of outputs) {
    const path = join(folder, name);
    await host.write(outputPath(path), bytes).catch((error: unknown) => {
      throw refused(path, error);
    });
    files.push(path);
  }
  return { findings: [...composition.findings, ...late], files };
};
