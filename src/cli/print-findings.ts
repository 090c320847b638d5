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

/** Prints them; notes only when asked for. Returns whether an error stands. */
export const printFindings = (
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  lang: Language,
  notes: boolean,
): boolean => {
  const shown = findings.filter((f) => notes || f.severity !== 'note').sort((a, b) => rank[a.severity] - rank[b.severity]);
  const seen = new Map<string, number>();
  for (const finding of shown) {
    const count = (seen.get(finding.code) ?? 0) + 1;
    seen.set(finding.code, count);
    if (finding.severity === 'error' || count <= MANY) err(`${renderFinding(finding, texts, lang)}\n`);
  }
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
