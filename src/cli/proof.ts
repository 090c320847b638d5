/** `banxin proof FILE`: the page proof as PDF or pictures. Errors in the page do not stop it: the proof is where they are seen; the exit status tells. */

import type { Finding } from '../base/finding.ts';
import type { Beside } from '../write/beside.ts';
import { openEdition } from './open-edition.ts';
import { languageOf, type Parsed, parseOptions } from './options.ts';
import { pageTarget, ppiOf } from './page-target.ts';
import { printFindings, readyFindings } from './print-findings.ts';
import { out } from './say.ts';
import { type WrittenPages, writePages } from './write-pages.ts';

export const proofHelp = `banxin proof FILE [-o PATH] [--png] [--marks] [--grid] [--frames] [--loose] [--fit] [--ppi N] [--notes] [--lang zh|en]

  FILE       a page or an edition
  -o PATH    where the proof goes: a name or a folder (default: beside FILE)
  --png      pictures instead of a PDF: NAME.png, or NAME-1.png, NAME-2.png … for several pages
  --marks    crop marks and slug line
  --grid     the rows, baselines and columns of the page over it
  --frames   the frames of each story, in reading order
  --loose    lines stretched beyond their limit
  --fit      what is over (red) or short (blue) of each story, at the foot of its last frame
  --ppi N    pixels per inch: of the pages as pictures (150), of the photographs in a PDF (200)
  --notes    also print notes, not only errors and warnings`;

/** What the words of overlays and the slug line are set in. */
const lettering = { role: 'hei', weight: 400 } as const;

const besideOf = (values: Parsed['values']): Beside => {
  const asked = (name: string): boolean => values[name] === true;
  const [marks, frames, fits] = [asked('marks'), asked('frames'), asked('fit')];
  return { marks, grid: asked('grid'), frames, loose: asked('loose'), fits, slug: marks || frames || fits ? lettering : null };
};

const pdfWriter = () => Promise.all([import('../write/pdf/write-pdf.ts'), import('../write/pdf/pdf-job.ts'), import('pdfkit')]);

/** The modules of the writer are made ready in the turn that comes when the program waits for its first font. */
const whileFontsAreRead = (): ReturnType<typeof pdfWriter> =>
  new Promise((resolve, reject) => {
    setImmediate(() => pdfWriter().then(resolve, reject));
  });

export const proof = async (args: readonly string[]): Promise<number> => {
  const flag = { type: 'boolean' } as const;
  const { values, words } = parseOptions(args, {
    output: { type: 'string', short: 'o' },
    png: flag,
    marks: flag,
    grid: flag,
    frames: flag,
    loose: flag,
    fit: flag,
    ppi: { type: 'string' },
    notes: flag,
    lang: { type: 'string' },
  });
  const lang = languageOf(values.lang);
  const png = values.png === true;
  const ppi = ppiOf(values.ppi, png ? 150 : 200);
  const opening = openEdition(words);
  const pdf = png ? null : whileFontsAreRead();
  const opened = await opening;
  const { folder, name } = pageTarget(values.output, words[0]!, png ? 'png' : 'pdf');
  const beside = besideOf(values);
  const notes = values.notes === true;
  // the report is made while the last fonts are packed
  const whenSet = (found: readonly Finding[]): void => {
    setImmediate(() => readyFindings(found, opened.edition.texts, lang, notes));
  };
  let written: WrittenPages;
  if (pdf) {
    const [{ writePdf }, { proofJob }] = await pdf;
    written = await writePages(writePdf, { ...proofJob, ...beside, name, ppi }, folder, opened, whenSet);
  } else {
    const { writePng } = await import('../write/png.ts');
    written = await writePages(writePng, { ...beside, name, ppi }, folder, opened);
  }
  const failed = printFindings(written.findings, opened.edition.texts, lang, notes);
  for (const file of written.files) out(`${file}\n`);
  return failed || written.files.length === 0 ? 1 : 0;
};
