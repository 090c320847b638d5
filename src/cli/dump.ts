/** `banxin dump FILE`: the set pages as a text trace on standard output. */

import { composeWhole } from '../compose/compose.ts';
import { type DumpContext, dumpPage } from '../write/dump.ts';
import { openEdition } from './open-edition.ts';
import { languageOf, parseOptions } from './options.ts';
import { printFindings } from './print-findings.ts';
import { out } from './say.ts';

export const dumpHelp = `banxin dump FILE [--lang zh|en]

  FILE    a page or an edition`;

/** JSON leaves the controls from DEL to U+009F as they are; a terminal obeys some of them. */
const escaped = (trace: string): string =>
  trace.replace(/[\u007f-\u009f]/g, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const dump = async (args: readonly string[]): Promise<number> => {
  const { values, words } = parseOptions(args, { lang: { type: 'string' } });
  const lang = languageOf(values.lang);
  const { host, edition } = await openEdition(words);
  const composition = await composeWhole(edition, host);
  const context: DumpContext = { face: (key) => edition.fonts.face(key), anchors: new Map() };
  for (const page of composition.pages) out(escaped(dumpPage(page, context)));
  return printFindings(composition.findings, edition.texts, lang, false) ? 1 : 0;
};
