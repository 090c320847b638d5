/** BrokenFont: how the readers of this folder give up on a file; caught at the folder's doors and turned into a finding. */

import { type Finding, finding, type Message, type Values } from '../base/finding.ts';
import { brokenData } from './messages.ts';

export class BrokenFont extends Error {
  readonly reason: Message;
  readonly values: Values;
  constructor(reason: Message, values: Values = {}) {
    super(reason.code);
    this.reason = reason;
    this.values = values;
  }
}

/** What `work` returns, or the finding that says why the file is no good. A read past the end of a table (RangeError) is the file's fault too. */
export const unlessBroken = <T>(file: string, work: () => T): { readonly value: T } | { readonly finding: Finding } => {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof BrokenFont) return { finding: finding(error.reason, { ...error.values, file }) };
    if (error instanceof RangeError) return { finding: finding(brokenData, { file }) };
    throw error;
  }
};
