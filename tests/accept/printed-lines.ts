/** The printed page as its lines: what stands in `corpus/lines.json` of the material. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Segment {
  readonly story: string;
  readonly segment: string;
  readonly role: string;
  /** in em; `null` where the text is no justified run */
  readonly measure: number | null;
  /** which lines begin a paragraph */
  readonly paragraph_starts: readonly number[];
  readonly text: readonly string[];
}

export const printedSegments = (material: string): readonly Segment[] =>
  JSON.parse(readFileSync(join(material, 'corpus', 'lines.json'), 'utf8'));
