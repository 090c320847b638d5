/** Findings on stderr, worst first within each file's order, with a closing count. */

import type { Finding, Language, Severity } from '../base/finding.ts';
import { renderFinding } from '../source/render-finding.ts';
import { err } from './say.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

const counted: Readonly<Record<Language, (errors: number, warnings: number) => string>> = {
  zh: (errors, warnings) => `${errors} 个错误，${warnings} 个警告`,
  en: (errors, warnings) => `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
};

/** Warnings of one kind beyond this many are counted, not printed: a book of stretched lines is no list to read. Errors are all printed. */
const MANY = 8;

const further: Readonly<Record<Language, (count: number, code: string) => string>> = {
  zh: (count, code) => `……另有 ${count} 处同类（${code}），check --json 全部列出`,
  en: (count, code) => `… and ${count} more of the same kind (${code}); check --json lists them all`,
};

/** What is shown of the findings, worst first, and how many there are of each kind. */
const chosen = (
  findings: readonly Finding[],
  notes: boolean,
): { readonly shown: Finding[]; readonly seen: Map<string, number>; readonly told: Finding[] } => {
  const shown = findings.filter((f) => notes || f.severity !== 'note').sort((a, b) => rank[a.severity] - rank[b.severity]);
  const seen = new Map<string, number>();
  const told = shown.filter((finding) => {
    const count = (seen.get(finding.code) ?? 0) + 1;
    seen.set(finding.code, count);
    return finding.severity === 'error' || count <= MANY;
  });
  return { shown, seen, told };
};

/** Texts of findings made while the command waited for something else. */
const ready: Readonly<Record<Language, WeakMap<Finding, string>>> = { zh: new WeakMap(), en: new WeakMap() };

const textOf = (finding: Finding, texts: ReadonlyMap<string, string>, lang: Language): string => {
  const made = ready[lang].get(finding) ?? renderFinding(finding, texts, lang);
  ready[lang].set(finding, made);
  return made;
};

/** Makes the texts that `printFindings` will print of these. */
export const readyFindings = (findings: readonly Finding[], texts: ReadonlyMap<string, string>, lang: Language, notes: boolean): void => {
  for (const finding of chosen(findings, notes).told) textOf(finding, texts, lang);
};

/** Prints them; notes only when asked for. Returns whether an error stands. */
export const printFindings = (
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  lang: Language,
  notes: boolean,
): boolean => {
  const { shown, seen, told } = chosen(findings, notes);
  if (told.length > 0) err(told.map((finding) => `${textOf(finding, texts, lang)}\n`).join(''));
  for (const finding of shown) {
    const count = seen.get(finding.code) ?? 0;
    if (finding.severity !== 'error' && count > MANY) err(`${further[lang](count - MANY, finding.code)}\n`);
    seen.set(finding.code, 0);
  }
  const errors = findings.filter((f) => f.severity === 'error').length;
  const warnings = findings.filter((f) => f.severity === 'warning').length;
  if (errors + warnings > 0) err(`${counted[lang](errors, warnings)}\n`);
  return errors > 0;
};
