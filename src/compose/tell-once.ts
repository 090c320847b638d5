/** A fault of the house style is told once, however many pages are set in it. */

import type { Finding } from '../base/finding.ts';

const same = (a: Finding, b: Finding): boolean =>
  a.code === b.code && a.at?.file === b.at?.file && a.at?.start === b.at?.start && a.message.en === b.message.en;

export const tellOnce = (findings: Finding[], found: Finding): void => {
  if (!findings.some((before) => same(before, found))) findings.push(found);
};
