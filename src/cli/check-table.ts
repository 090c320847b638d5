/** The preflight as a table: a line a rule that found something, its weight and how often, and how many rules found nothing. */

import type { Finding, Language } from '../base/finding.ts';
import { ruleOf } from '../check/composed.ts';
import { ruleNames } from '../check/levels.ts';
import type { PressCondition } from '../setpage/press-condition.ts';
import { printableText } from '../source/cell-width.ts';

const words: Readonly<
  Record<Language, { readonly head: string; readonly clean: (count: number) => string } & Record<Finding['severity'], string>>
> = {
  zh: { head: '印前检查', clean: (count) => `${count} 项无误`, error: '错误', warning: '警告', note: '提示' },
  en: { head: 'preflight', clean: (count) => `${count} rules found nothing`, error: 'error', warning: 'warning', note: 'note' },
};

const order = ['error', 'warning', 'note'] as const;

export const checkTable = (press: PressCondition, findings: readonly Finding[], lang: Language): string => {
  const counts = new Map<string, Map<Finding['severity'], number>>();
  for (const found of findings) {
    const rule = ruleOf(found);
    if (rule === null) continue;
    const count = counts.get(rule) ?? new Map<Finding['severity'], number>();
    count.set(found.severity, (count.get(found.severity) ?? 0) + 1);
    counts.set(rule, count);
  }
  const { head, clean, ...weights } = words[lang];
  const width = Math.max(0, ...[...counts.keys()].map((rule) => rule.length));
  const off = [...press.levels.values()].filter((level) => level === 'off').length;
  const rows = ruleNames.flatMap((rule) => {
    const count = counts.get(rule);
    if (!count) return [];
    const told = order.flatMap((severity) => (count.has(severity) ? [`${weights[severity]} ${count.get(severity)}`] : []));
    return [`  ${rule.padEnd(width)}  ${told.join(lang === 'zh' ? '，' : ', ')}`];
  });
  return [`${head} ${printableText(press.name)}`, ...rows, `  ${clean(Math.max(0, ruleNames.length - rows.length - off))}`].join('\n');
};
