/** `banxin check FILE`: spec and copyfit without writing a page: a table for people, `--json` for programs. */

import type { Finding, Language } from '../base/finding.ts';
import { composeWhole } from '../compose/compose.ts';
import { lineColumn } from '../source/source-file.ts';
import { checkFileAlone, printAlone } from './check-alone.ts';
import { checkTable } from './check-table.ts';
import { chosenPress, namesPress } from './chosen-press.ts';
import { fitTable } from './fit-table.ts';
import { openEdition } from './open-edition.ts';
import { languageOf, parseOptions, WrongUsage } from './options.ts';
import { printFindings } from './print-findings.ts';
import { runPreflight } from './run-preflight.ts';
import { out } from './say.ts';

export const checkHelp = `banxin check FILE [--json | --explain PLACE] [--press NAME] [--lang zh|en]

  FILE      a page or an edition; or a layout or a press condition, read by itself
  --json    { findings, fits } on standard output (docs/check-json.schema.json)
  --press NAME  check for this press condition, in place of the layout's
  --explain PLACE   the style of an item's words, a line a key, and which file says it:
            an item by its place or its name, and a part of it:
            'place[2]'   stories/ice.md:subhead   page-3.yaml#place[0]:headline`;

/** What `--json` prints of a finding: file, line and column counted from 1. */
export const asJson = (f: Finding, texts: ReadonlyMap<string, string>, lang: Language): object => {
  const text = f.at ? texts.get(f.at.file) : undefined;
  return {
    code: f.code,
    severity: f.severity,
    message: f.message[lang],
    ...(f.hint ? { hint: f.hint[lang] } : {}),
    ...(f.at ? { file: f.at.file, start: f.at.start, end: f.at.end, ...(text === undefined ? {} : lineColumn(text, f.at.start)) } : {}),
    ...(f.on ? { page: f.on.page, ...(f.on.box ? { box: f.on.box } : {}) } : {}),
    values: f.values,
  };
};

export const check = async (args: readonly string[]): Promise<number> => {
  const { values, words } = parseOptions(args, {
    json: { type: 'boolean' },
    explain: { type: 'string' },
    press: { type: 'string' },
    lang: { type: 'string' },
  });
  const lang = languageOf(values.lang);
  if (values.explain !== undefined && values.json === true) throw new WrongUsage('--json or --explain, not both');
  const alone = values.explain === undefined && values.press === undefined ? await checkFileAlone(words) : null;
  if (alone && values.json !== true) return printAlone(alone, lang) ? 1 : 0;
  if (alone) {
    out(`${JSON.stringify({ findings: alone.findings.map((f) => asJson(f, alone.texts, lang)), fits: [] }, null, 2)}\n`);
    return alone.findings.some((f) => f.severity === 'error') ? 1 : 0;
  }
  const opened = await openEdition(words);
  const { host, edition } = opened;
  if (typeof values.explain === 'string') {
    const { explain } = await import('./explain.ts');
    explain(edition, values.explain, lang);
    return printFindings(edition.findings, edition.texts, lang, false) ? 1 : 0;
  }
  // setting the pages is the check
  const composition = await composeWhole(edition, host);
  const { fits } = composition;
  const choice = typeof values.press === 'string' || namesPress(opened) ? await chosenPress(opened, values.press) : null;
  const checked = choice && (await runPreflight(opened, choice, composition));
  const findings = [...(checked?.findings ?? composition.findings), ...(choice?.findings ?? [])];
  const texts = new Map([...edition.texts, ...(choice?.texts ?? [])]);
  const failed = findings.some((f) => f.severity === 'error');
  if (values.json === true) {
    out(`${JSON.stringify({ findings: findings.map((f) => asJson(f, texts, lang)), fits }, null, 2)}\n`);
    return failed ? 1 : 0;
  }
  if (fits.length > 0) out(`${fitTable(fits, lang)}\n`);
  if (choice?.press) out(`${checkTable(choice.press, findings, lang)}\n`);
  printFindings(findings, texts, lang, true);
  return failed ? 1 : 0;
};
