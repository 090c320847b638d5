/** What comes of a set of cases: how many pass, which are held wrong, and the failures with what was got and wanted. */

import { heldWrong } from './held-wrong.ts';
import type { PublishedCase, SetLine } from './trial.ts';

export interface Score {
  readonly set: string;
  readonly total: number;
  readonly passed: number;
  readonly held: readonly string[];
  /** id → got and wanted */
  readonly failed: ReadonlyMap<string, string>;
}

export const scoreOf = (set: string, cases: readonly PublishedCase[], lines: readonly (readonly (readonly SetLine[])[])[]): Score => {
  const held: string[] = [];
  const failed = new Map<string, string>();
  cases.forEach((one, i) => {
    const fault = one.fault(lines[i]!);
    if (fault === null) return;
    if (heldWrong.has(one.id)) held.push(one.id);
    else failed.set(one.id, fault);
  });
  return { set, total: cases.length, passed: cases.length - held.length - failed.size, held, failed };
};

/** A row a set, and under it its failures, the first `most` of them. */
export const table = (scores: readonly Score[], most: number): string =>
  [
    `${'set'.padEnd(24)}${'cases'.padStart(8)}${'passed'.padStart(8)}${'held'.padStart(6)}${'failed'.padStart(8)}`,
    ...scores.map(
      ({ set, total, passed, held, failed }) =>
        `${set.padEnd(24)}${`${total}`.padStart(8)}${`${passed}`.padStart(8)}${`${held.length}`.padStart(6)}${`${failed.size}`.padStart(8)}`,
    ),
    ...scores.flatMap(({ set, failed }) => [
      ...(failed.size > 0 ? [`\n${set}:`] : []),
      ...[...failed].slice(0, most).map(([id, fault]) => `  ${id}: ${fault}`),
      ...(failed.size > most ? [`  … and ${failed.size - most} more`] : []),
    ]),
  ].join('\n');
