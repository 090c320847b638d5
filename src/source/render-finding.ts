/** Prints a finding for people: place, severity, sentence, the line it speaks of, and what to do. */

import type { Finding, Language, Severity } from '../base/finding.ts';
import { printableText } from './cell-width.ts';
import { excerpt } from './excerpt.ts';
import { lineColumn } from './source-file.ts';

const severities: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', note: '提示' },
  en: { error: 'error', warning: 'warning', note: 'note' },
};

const mend: Readonly<Record<Language, string>> = { zh: '改法：', en: 'mend: ' };

const placeOf = (finding: Finding, text: string | undefined, lang: Language): string => {
  if (finding.at) {
    if (text === undefined) return `${printableText(finding.at.file)}  `;
    const { line, column } = lineColumn(text, finding.at.start);
    return `${printableText(finding.at.file)}:${line}:${column}  `;
  }
  if (!finding.on) return '';
  const page = printableText(finding.on.page);
  return lang === 'zh' ? `第${page}版  ` : `page ${page}  `;
};

/**
 * `file:line:column  error  message`, then the excerpt and the mend, each on lines of their own; plain text without a last line feed.
 * `files` are the texts by the path that stands in the findings' spans; a file not among them is named without line and column.
 */
export const renderFinding = (finding: Finding, files: ReadonlyMap<string, string>, lang: Language): string => {
  const text = finding.at ? files.get(finding.at.file) : undefined;
  const lines = [`${placeOf(finding, text, lang)}${severities[lang][finding.severity]}  ${printableText(finding.message[lang])}`];
  if (finding.at && text !== undefined) lines.push(excerpt(text, finding.at));
  if (finding.hint) lines.push(`        ${mend[lang]}${printableText(finding.hint[lang])}`);
  return lines.join('\n');
};
