/** `banxin proof FILE`: the page proof as PDF. Errors in the page do not stop it: the proof is where they are seen; the exit status tells. */

import { compose, composeWhole } from '../compose/compose.ts';
import type { SetPage } from '../setpage/set-page.ts';
import { outputPath } from '../source/path.ts';
import { proofJob } from '../write/pdf/pdf-job.ts';
import { writePdf } from '../write/pdf/write-pdf.ts';
import { openEdition } from './open-edition.ts';
import { languageOf, parseOptions } from './options.ts';
import { printFindings } from './print-findings.ts';

export const proofHelp = `banxin proof FILE [-o OUT.pdf] [--marks] [--grid] [--frames] [--notes] [--lang zh|en]

  FILE       a page or an edition
  -o PATH    where the PDF goes (default: beside FILE)
  --marks    crop marks and slug line
  --grid     the rows and columns of the page over it
  --frames   the frames of each story, in reading order
  --notes    also print notes, not only errors and warnings`;

async function* asAsync(pages: Iterable<SetPage>): AsyncGenerator<SetPage> {
  for (const page of pages) yield page;
}

export const proof = async (args: readonly string[]): Promise<number> => {
  const { values, words } = parseOptions(args, {
    output: { type: 'string', short: 'o' },
    marks: { type: 'boolean' },
    grid: { type: 'boolean' },
    frames: { type: 'boolean' },
    notes: { type: 'boolean' },
    lang: { type: 'string' },
  });
  const lang = languageOf(values.lang);
  const { host, edition } = await openEdition(words);
  // a book is written as it is set; pages are all set first, since a headline may have to be set again
  const composition = edition.book ? compose(edition) : await composeWhole(edition, host);
  const empty = edition.pages.length === 0 && edition.book === null;
  const target = typeof values.output === 'string' ? values.output : words[0]!.replace(/\.ya?ml$/i, '').concat('.pdf');
  const found = [...edition.findings];
  if (!empty) {
    const marks = values.marks === true;
    const frames = values.frames === true;
    const job = { ...proofJob, marks, grid: values.grid === true, frames, slug: marks || frames ? { role: 'hei', weight: 400 } : null };
    const late: typeof found = [];
    const outputs = writePdf(asAsync(composition.pages), job, { fonts: edition.fonts, info: edition.info, host, report: (f) => late.push(f) });
    for await (const output of outputs) await host.write(outputPath(target), output.bytes);
    found.length = 0;
    found.push(...composition.findings, ...late);
  } else for (const _ of composition.pages) found.push(...composition.findings);
  const failed = printFindings(found, edition.texts, lang, values.notes === true);
  if (!empty) process.stdout.write(`${target}\n`);
  return failed || empty ? 1 : 0;
};
