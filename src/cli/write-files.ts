/** writeFiles: runs a writer to its end before the first file is saved, so that an issue is there whole or not at all. */

import type { Finding } from '../base/finding.ts';
import type { SetPage } from '../setpage/set-page.ts';
import { outputPath } from '../source/path.ts';
import type { Writer } from '../write/writer.ts';
import type { Opened } from './open-edition.ts';
import { refused } from './write-pages.ts';

export interface MadeFiles {
  readonly findings: readonly Finding[];
  /** Saves them all; `at` is where a name goes. Returns the paths as they are to be shown. */
  save(at: (name: string) => string): Promise<readonly string[]>;
}

async function* asAsync(pages: Iterable<SetPage>): AsyncGenerator<SetPage> {
  for (const page of pages) yield page;
}

export const writeFiles = async <Job>(
  writer: Writer<Job>,
  job: Job,
  pages: Iterable<SetPage>,
  { host, edition }: Opened,
): Promise<MadeFiles> => {
  const findings: Finding[] = [];
  const made: { readonly name: string; readonly parts: readonly Uint8Array[] }[] = [];
  const resources = { fonts: edition.fonts, info: edition.info, host, report: (found: Finding) => findings.push(found) };
  for await (const { name, bytes } of writer(asAsync(pages), job, resources)) {
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    made.push({ name, parts });
  }
  return {
    findings,
    save: async (at) => {
      const saved: string[] = [];
      for (const { name, parts } of made) {
        const path = at(name);
        const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
        await host.write(outputPath(path), whole).catch((error: unknown) => {
          throw refused(path, error);
        });
        saved.push(path);
      }
      return saved;
    },
  };
};
