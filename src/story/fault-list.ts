/** FaultList: gathers the findings of one manuscript, in the order of the file, and counts instead of listing what repeats without end. */

import { type Finding, finding, type Message, type Values } from '../base/finding.ts';
import { type SourceFile, span } from '../source/source-file.ts';
import { more } from './messages.ts';

/** A file in the wrong encoding has a fault at every character; nobody reads past the first hundred. */
const listed = 100;

/** What of the input stands in a message must not move a terminal's cursor, nor fill its screen. */
const unprintable = /[\p{Cc}\p{Cs}]/gu;
const longest = 96;

const printable = (value: string | number): string | number => {
  if (typeof value === 'number') return value;
  return (value.length > longest ? `${value.slice(0, longest)}…` : value).replace(unprintable, '\ufffd');
};

const allPrintable = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, printable(value)]));

export interface FaultList {
  add(message: Message, start: number, end: number, values?: Values): void;
  sorted(): Finding[];
}

export const faultList = (file: SourceFile): FaultList => {
  const found: Finding[] = [];
  const counts = new Map<string, number>();
  const beyond = new Map<string, { start: number; end: number }>();
  return {
    add(message, start, end, values = {}) {
      const count = (counts.get(message.code) ?? 0) + 1;
      counts.set(message.code, count);
      if (count <= listed) found.push(finding(message, allPrintable(values), span(file, start, end)));
      else if (count === listed + 1) beyond.set(message.code, { start, end });
    },
    sorted() {
      const all = [...found];
      for (const [code, { start, end }] of beyond)
        all.push(finding(more, { count: counts.get(code)! - listed, code }, span(file, start, end)));
      return all.sort((a, b) => a.at!.start - b.at!.start);
    },
  };
};
