/** What is wrong with a set line: wider than its measure, cut where nothing may be parted, or opened beyond its style's limit. */

import type { Message, Values } from '../base/finding.ts';
import type { Clusters } from '../text/clusters.ts';
import type { Line } from '../text/line.ts';
import { composeMessages } from './messages.ts';

export interface LineFault {
  readonly message: Message;
  readonly values: Values;
}

/** The setter found no legal end for the line and cut it at the measure. */
const isCut = (c: Clusters, line: Line): boolean => line.to < c.count && c.breakable[line.to] === 0;

const none: readonly LineFault[] = [];

/** `limit`: what justification may add between two characters, in thousandths of an em; infinite for words that are not justified. */
export const lineFaults = (c: Clusters, line: Line, limit: number): readonly LineFault[] => {
  const open = line.track > limit;
  if (line.over === 0 && !open && !isCut(c, line)) return none;
  const words = c.text.slice(c.start[line.from]!, c.start[line.to]!);
  if (line.over > 0) return [{ message: composeMessages.tooWide, values: { words } }];
  const found: LineFault[] = [];
  if (isCut(c, line))
    found.push({ message: composeMessages.cutLine, values: { words, next: c.text.slice(c.start[line.to]!, c.start[line.to + 1]!) } });
  if (open)
    found.push({
      message: composeMessages.stretched,
      values: { stretch: (line.track / 1000).toFixed(3), limit: (limit / 1000).toFixed(3), words },
    });
  return found;
};
