/** `banxin export FILE`: finished pages for the screen: SVG, PNG or PDF, without marks and overlays. */

import { openEdition } from './open-edition.ts';
import { languageOf, parseOptions, WrongUsage } from './options.ts';
import { pageTarget, ppiOf } from './page-target.ts';
import { printFindings } from './print-findings.ts';
import { out } from './say.ts';
import { type WrittenPages, writePages } from './write-pages.ts';

export const exportHelp = `banxin export FILE --svg|--png|--pdf|--plates [-o PATH] [--ppi N] [--press NAME] [--notes] [--lang zh|en]

  FILE       a page or an edition
  --svg      one drawing a page, type as outlines: NAME.svg, or NAME-1.svg, NAME-2.svg … for several pages
  --png      one picture a page, named likewise
  --pdf      one PDF for the screen
  -o PATH    where it goes: a name or a folder (default: beside FILE)
  --ppi N    pixels per inch: of the pages as pictures (150), of the photographs in the others (200)
  --plates   one grey picture a plate of each page, overprint honoured, and a map of all ink: NAME-cyan.png … NAME-ink.png
  --press NAME   with --plates: the press condition, in place of the layout's
  --notes    also print notes, not only errors and warnings

  The digital edition (--digital) comes with a later version.`;

const formats = ['svg', 'png', 'pdf', 'plates'] as const;
const later = ['digital'] as const;

type Format = (typeof formats)[number];

const formatOf = (values: Readonly<Record<string, string | boolean | undefined>>): Format => {
  const asked = later.find((name) => values[name] === true);
  if (asked) throw new WrongUsage(`--${asked} comes with a later version; now there are --svg, --png, --pdf and --plates`);
  const chosen = formats.filter((name) => values[name] === true);
  if (chosen.length !== 1)
    throw new WrongUsage(
      chosen.length === 0 ? 'as what? --svg, --png, --pdf or --plates' : 'one format at a time: --svg, --png, --pdf or --plates',
    );
  return chosen[0]!;
};

export const exportPages = async (args: readonly string[]): Promise<number> => {
  const flags = Object.fromEntries([...formats, ...later, 'notes'].map((name) => [name, { type: 'boolean' } as const]));
  const parsed = parseOptions(args, {
    ...flags,
    output: { type: 'string', short: 'o' },
    ppi: { type: 'string' },
    press: { type: 'string' },
    lang: { type: 'string' },
  });
  const { values, words } = parsed;
  const lang = languageOf(values.lang);
  const format = formatOf(values);
  if (format === 'plates') return (await import('./export-plates.ts')).exportPlates(parsed);
  if (values.press !== undefined) throw new WrongUsage('--press goes with --plates', '--press 和 --plates 一起用');
  const ppi = ppiOf(values.ppi, format === 'png' ? 150 : 200);
  const opened = await openEdition(words);
  const { folder, name } = pageTarget(values.output, words[0]!, format);
  let written: WrittenPages;
  if (format === 'pdf') {
    const [{ writePdf }, { proofJob }] = [await import('../write/pdf/write-pdf.ts'), await import('../write/pdf/pdf-job.ts')];
    written = await writePages(writePdf, { ...proofJob, name, ppi, links: true }, folder, opened);
  } else {
    const { screenSvg } = await import('../write/svg/svg-job.ts');
    const writer = format === 'svg' ? (await import('../write/svg.ts')).writeSvg : (await import('../write/png.ts')).writePng;
    written = await writePages(writer, { ...screenSvg, name, ppi }, folder, opened);
  }
  const failed = printFindings(written.findings, opened.edition.texts, lang, values.notes === true);
  for (const file of written.files) out(`${file}\n`);
  return failed || written.files.length === 0 ? 1 : 0;
};
