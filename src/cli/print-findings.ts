/** Findings on stderr, worst first within each file's order, with a closing count. */

import type { Finding, Language, Severity } from '../base/finding.ts';
import { renderFinding } from '../source/render-finding.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

const counted: Readonly<Record<Language, (errors: number, warnings: number) => string>> = {
  zh: (errors, warnings) => `${errors} 个错误，${warnings} 个警告`,
  en: (errors, warnings) => `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
};

/** Prints them all; notes only when asked for. Returns whether an error stands. */
export const printFindings = (findings: readonly Finding[], texts: ReadonlyMap<string, string>, lang: Language, notes: boolean): boolean => {
  const shown = findings.filter((f) => notes || f.severity !== 'note').sort((a, b) => rank[a.severity] - rank[b.severity]);
  for (const finding of shown) process.stderr.write(`${renderFinding(finding, texts, lang)}\n`);
  const errors = findings.filter((f) => f.severity === 'error').length;
  const warnings = findings.filter((f) => f.severity === 'warning').length;
  if (errors + warnings > 0) process.stderr.write(`${counted[lang](errors, warnings)}\n`);
  return errors > 0;
};
