/** Reading: what became of a written value: the value it stands for, or the message that says why it stands for none. */

import type { Message, Values } from '../base/finding.ts';

export interface Fault {
  readonly message: Message;
  readonly values: Values;
  /** written so, the value is read in its place, and the key is not left out */
  readonly instead?: string;
}

export type Reading<T> = { readonly value: T } | { readonly fault: Fault };

export const read = <T>(value: T): Reading<T> => ({ value });

export const unread = (message: Message, values: Values = {}, instead?: string): { readonly fault: Fault } => ({
  fault: { message, values, ...(instead === undefined ? {} : { instead }) },
});
