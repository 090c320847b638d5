/** weigh: faults become findings: like ones told once, each with the weight its press gives it. */

import { type Finding, finding, type Severity } from '../base/finding.ts';
import type { Fault } from './check.ts';
import { millimetres } from './millimetres.ts';

export type Levels = ReadonlyMap<string, Severity | 'off'>;

const order: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** The rule's name as a press condition has it: the code without its folder. */
export const ruleName = (code: string): string => code.slice(code.indexOf('.') + 1);

/** A press names what the rule weighs; what is merely advised against weighs no more than a warning. */
export const weightOf = (rule: string, usual: Severity, mild: boolean, levels: Levels): Severity | 'off' => {
  const asked = levels.get(rule) ?? usual;
  return mild && asked !== 'off' && order[asked] > order.warning ? 'warning' : asked;
};

const keyOf = ({ message, values, mild, page, at }: Fault): string =>
  JSON.stringify([message.code, page, at?.file, at?.start, mild, Object.values(values)]);

export const weighed = (faults: readonly Fault[], levels: Levels): Finding[] => {
  const groups = new Map<string, { readonly first: Fault; count: number }>();
  for (const fault of faults) {
    const key = keyOf(fault);
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { first: fault, count: 1 });
  }
  return [...groups.values()].flatMap(({ first, count }) => {
    const { message, page, box, at, mild } = first;
    const severity = weightOf(ruleName(message.code), message.severity, mild, levels);
    if (severity === 'off') return [];
    const where = box ? { x: millimetres(box.x), y: millimetres(box.y) } : {};
    const values = { ...(page === null ? {} : { page }), object: first.object, ...where, ...first.values, count };
    const on = page === null ? undefined : { page, ...(box ? { box } : {}) };
    return [{ ...finding(message, values, at, on), severity }];
  });
};
