/** Names in a press condition's `levels` that are no rule: told with the one that was most likely meant. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import type { PressCondition } from '../setpage/press-condition.ts';
import { nearestWord } from '../spec/nearest-word.ts';
import { composedRules } from './composed.ts';
import { checkMessages } from './messages.ts';
import { ruleName } from './weigh.ts';

/** Every rule a press condition may weigh. */
export const ruleNames: readonly string[] = [
  ...Object.values(checkMessages)
    .filter((message) => message !== checkMessages.unknownLevel)
    .map(({ code }) => ruleName(code)),
  ...composedRules,
];

/** The key in the first of the condition's files that has it: `levels` may be taken over from another. */
const placeOf = (rule: string, texts: ReadonlyMap<string, string>): Span | undefined => {
  for (const [file, text] of texts) {
    const levels = /^levels\s*:/m.exec(text);
    const start = levels ? text.indexOf(rule, levels.index) : -1;
    if (start >= 0) return { file, start, end: start + rule.length };
  }
  return undefined;
};

/** `texts`: of the condition's files. */
export const levelFindings = ({ levels }: PressCondition, texts: ReadonlyMap<string, string>): Finding[] =>
  [...levels.keys()]
    .filter((rule) => !ruleNames.includes(rule))
    .map((rule) => {
      const near = nearestWord(rule, ruleNames);
      const values = { rule, meant: near === null ? '' : `; did you mean ${near}?`, meantZh: near === null ? '' : `；是不是 ${near}？` };
      return finding(checkMessages.unknownLevel, values, placeOf(rule, texts));
    });
