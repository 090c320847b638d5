/** `banxin fit FILE`: the copyfit report alone; exit 1 while a story is over. */

import { composeWhole } from '../compose/compose.ts';
import { fitTable } from './fit-table.ts';
import { openEdition } from './open-edition.ts';
import { languageOf, parseOptions } from './options.ts';
import { printFindings } from './print-findings.ts';
import { out } from './say.ts';

export const fitHelp = `banxin fit FILE [--json] [--lang zh|en]

  FILE      a page or an edition
  --json    the list of fits on standard output, as in check --json`;

export const fit = async (args: readonly string[]): Promise<number> => {
  const { values, words } = parseOptions(args, { json: { type: 'boolean' }, lang: { type: 'string' } });
  const lang = languageOf(values.lang);
  const { host, edition } = await openEdition(words);
  const { findings, fits } = await composeWhole(edition, host);
  if (values.json === true) out(`${JSON.stringify(fits, null, 2)}\n`);
  else if (fits.length > 0) out(`${fitTable(fits, lang)}\n`);
  // what keeps a page from being set at all is said here too; the rest is for `check`
  const errors = findings.filter((f) => f.severity === 'error');
  return printFindings(errors, edition.texts, lang, false) ? 1 : 0;
};
