/** What composing has told already and the press weighs anew: words left over, and places of advertisements that stand empty. */

import type { Finding, Severity } from '../base/finding.ts';
import { type Levels, ruleName, weightOf } from './weigh.ts';

/** An empty place is a warning while an issue is made, and an error when it goes to press. */
const rules: Readonly<Record<string, { readonly rule: string; readonly usual: Severity }>> = {
  'compose.overset': { rule: 'overset', usual: 'error' },
  'compose.ad-late': { rule: 'empty-ad', usual: 'error' },
};

export const composedRules: readonly string[] = Object.values(rules).map(({ rule }) => rule);

/** The rule that weighs a finding; `null`: no rule of the preflight does. */
export const ruleOf = ({ code }: Finding): string | null =>
  code.startsWith('check.') ? ruleName(code) : Object.hasOwn(rules, code) ? rules[code]!.rule : null;

export const reweighed = (findings: readonly Finding[], levels: Levels): Finding[] =>
  findings.flatMap((found) => {
    const known = Object.hasOwn(rules, found.code) ? rules[found.code] : undefined;
    if (!known) return [found];
    const severity = weightOf(known.rule, known.usual, false, levels);
    return severity === 'off' ? [] : [{ ...found, severity }];
  });
