/** The schema of a rule between items. */

import type { RuleItem } from '../item-spec.ts';
import { ruleNowhere } from '../messages.ts';
import { at, over } from './item-keys.ts';
import { key, map, needed } from './leaf.ts';
import { onePlaceOnly } from './measure.ts';
import { type output, pipe, transform } from './shape.ts';
import { name } from './word.ts';

export const ruleShape = {
  rule: needed(name, 'name of the rule', '线型名'),
  at,
  over,
  after: key(onePlaceOnly, 'the line stands in the gutter behind this place', '在此位置之后的栏间或行间'),
  before: key(onePlaceOnly, 'the line stands in the gutter before this place', '在此位置之前的栏间或行间'),
};

export const ruleSchema = pipe(
  map('rule', '线 rule ', ruleShape),
  transform((given, context) => {
    if (!given.at && !given.after && !given.before) {
      context.issues.push({ code: 'custom', input: given, params: { fault: { message: ruleNowhere, values: {} } } });
    }
    return given;
  }),
);

export const ruleItem = ({ rule, at: places, ...rest }: output<typeof ruleSchema>, where: RuleItem['path']): RuleItem => ({
  kind: 'rule',
  path: where,
  at: places ?? [],
  rule,
  ...rest,
});
