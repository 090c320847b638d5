/** `banxin press FILE`: the files for the printing plant, after everything that would be sent back has been found; nothing is written otherwise. */

import { basename, dirname, join } from 'node:path';
import { type Finding, finding, isError } from '../base/finding.ts';
import { composeWhole } from '../compose/compose.ts';
import type { Edition } from '../compose/edition.ts';
import type { ChosenPress } from '../compose/press-of.ts';
import type { SetPage } from '../setpage/set-page.ts';
import { editionDay } from '../write/pdf/edition-day.ts';
import type { PressJob } from '../write/pdf/press-job.ts';
import { pressName } from '../write/pdf/press-name.ts';
import { chosenPress } from './chosen-press.ts';
import { keepWithin } from './keep-within.ts';
import { type Opened, openEdition } from './open-edition.ts';
import { languageOf, type Parsed, parseOptions, WrongUsage } from './options.ts';
import { noDate, sameFile } from './press-messages.ts';
import { printFindings } from './print-findings.ts';
import { runPreflight } from './run-preflight.ts';
import { out } from './say.ts';
import { writeFiles } from './write-files.ts';

export const pressHelp = `banxin press FILE [-o PATH] [--press NAME] [--combined] [--replate N] [--notes] [--lang zh|en]

  FILE          a page or an edition
  -o PATH       the folder the files go to (default: beside FILE), or the name of one file: NAME.pdf
  --press NAME  the press condition, in place of the layout's: a name, or a path from FILE (newsprint, coated, k-only, or your plant's)
  --combined    one file with all pages, not a file a page
  --replate N   the page is printed anew, for the Nth time: files and slug say so
  --notes       also print notes, not only errors and warnings

  Nothing is written while an error stands.`;

/** What the slug line is set in. */
const lettering = { role: 'hei', weight: 400 } as const;

const mostReplates = 99;

const versionOf = (given: string | boolean | undefined): number => {
  if (given === undefined) return 1;
  const number = /^\d{1,2}$/.test(String(given)) ? Number(given) : 0;
  if (number < 1 || number > mostReplates)
    throw new WrongUsage(
      `--replate ${String(given)}: a whole number from 1 to ${mostReplates}`,
      `--replate ${String(given)}：写 1 到 ${mostReplates} 的整数`,
    );
  return number + 1;
};

interface Target {
  readonly folder: string;
  /** the name of one file, as asked for */
  readonly name: string | null;
}

const targetOf = (output: string | boolean | undefined, file: string): Target => {
  if (typeof output !== 'string') return { folder: dirname(file), name: null };
  if (output === '') throw new WrongUsage('-o: where to? a folder, or NAME.pdf', '-o：写到哪里？一个文件夹，或 文件名.pdf');
  return /\.pdf$/i.test(output) ? { folder: dirname(output), name: basename(output) } : { folder: output, name: null };
};

/** Two pages whose files would have one name. */
const clash = (pages: readonly SetPage[], job: PressJob, { info }: Edition): Finding[] => {
  if (job.combined !== null) return [];
  const seen = new Set<string>();
  return pages.flatMap(({ label }) => {
    const file = pressName(job.press.files, info, label, job.version);
    const twice = seen.has(file);
    seen.add(file);
    return twice ? [finding(sameFile, { page: label, file }, undefined, { page: label })] : [];
  });
};

const jobOf = (opened: Opened, { press }: ChosenPress, values: Parsed['values'], target: Target): PressJob | null => {
  const { info } = opened.edition;
  const created = editionDay(info.date);
  if (!press || !created) return null;
  const version = versionOf(values.replate);
  const combined = target.name ?? (values.combined === true ? pressName(press.files, info, '', version) : null);
  return { press, combined, created, version, slug: lettering };
};

export const press = async (args: readonly string[]): Promise<number> => {
  const { values, words } = parseOptions(args, {
    output: { type: 'string', short: 'o' },
    press: { type: 'string' },
    combined: { type: 'boolean' },
    replate: { type: 'string' },
    notes: { type: 'boolean' },
    lang: { type: 'string' },
  });
  const lang = languageOf(values.lang);
  versionOf(values.replate);
  const target = targetOf(values.output, words[0] ?? '');
  const opened = await openEdition(words);
  const { edition, host } = opened;
  const choice = await chosenPress(opened, values.press);
  const composition = await composeWhole(edition, host);
  const checked = await runPreflight(opened, choice, composition);
  const findings: Finding[] = [...checked.findings, ...choice.findings];
  const job = jobOf(opened, choice, values, target);
  if (choice.press && !job) findings.push(finding(noDate, {}, edition.at));
  if (job) findings.push(...clash(composition.pages, job, edition));

  let files: readonly string[] = [];
  const { pages } = checked;
  if (job && pages.length > 0 && !findings.some(isError)) {
    const { writePress } = await import('../write/pdf/write-press.ts');
    const written = await writeFiles(writePress, job, pages, opened);
    findings.push(...written.findings);
    // a picture that turns out broken while it is separated leaves no half an issue behind
    if (!findings.some(isError)) files = await written.save((name) => join(target.folder, name));
    await keepWithin(host);
  }
  const texts = new Map([...edition.texts, ...choice.texts]);
  const failed = printFindings(findings, texts, lang, values.notes === true);
  for (const file of files) out(`${file}\n`);
  return failed || files.length === 0 ? 1 : 0;
};
