/** The printed page's line breaks, all 356 of them, through the command `banxin lines --batch`. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { banxin } from './command.ts';
import { printedSegments, type Segment } from './printed-lines.ts';
import { material } from './shared.ts';

/** A stretch of one paragraph set in one measure, with the text that follows it to the paragraph's end in other measures. */
interface Stretch {
  readonly id: string;
  readonly measure: number;
  readonly opens: boolean;
  readonly printed: readonly string[];
  /** the rest of the paragraph, set elsewhere */
  rest: string;
}

const stretches = (segments: readonly Segment[]): Stretch[] => {
  const found: Stretch[] = [];
  for (const segment of segments) {
    if (segment.role !== 'body' || segment.measure === null) continue;
    const starts = segment.paragraph_starts.includes(0) ? segment.paragraph_starts : [0, ...segment.paragraph_starts];
    starts.forEach((from, i) => {
      const opens = segment.paragraph_starts.includes(from);
      const printed = segment.text.slice(from, starts[i + 1] ?? segment.text.length);
      if (!opens) {
        for (let k = found.length - 1; k >= 0; k--) {
          found[k]!.rest += printed.join('');
          if (found[k]!.opens) break;
        }
      }
      found.push({ id: `${segment.story} ${segment.segment} ${i + 1}`, measure: segment.measure!, opens, printed, rest: '' });
    });
  }
  return found;
};

describe.runIf(material)('the printed page’s line breaks', () => {
  let folder = '';
  let parts: Stretch[] = [];
  let lines: ReadonlyMap<string, readonly string[]> = new Map();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'banxin-lines-'));
    parts = stretches(printedSegments(material!));
    const batch = parts.map(({ id, measure, opens, printed, rest }) => ({
      id,
      text: printed.join('') + rest,
      measure: `${measure}字`,
      firstIndent: opens ? '2字' : '0字',
      hanLatinGap: '1/8em',
      punctuation: 'kaiming',
      kinsoku: 'gb',
      adjust: 'push-out-only',
      setter: 'first-fit',
    }));
    writeFileSync(join(folder, 'corpus.jsonl'), `${batch.map((item) => JSON.stringify(item)).join('\n')}\n`);
    const { status, stdout, stderr } = banxin(['lines', '--batch', 'corpus.jsonl'], folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    lines = new Map(
      stdout
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row))
        .map(({ id, lines }: { id: string; lines: readonly { readonly text: string }[] }) => [
          id,
          lines.map((line) => line.text.trimEnd()),
        ]),
    );
  });

  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true });
  });

  it('are 356, and all of them and no other come out', () => {
    let breaks = 0;
    const wrong: string[] = [];
    for (const { id, printed, rest } of parts) {
      const set = lines.get(id) ?? [];
      const last = printed.length - (rest === '' ? 1 : 0);
      breaks += last;
      for (let i = 0; i < last; i++) if (set[i] !== printed[i]) wrong.push(`${id}, line ${i + 1}: printed ${printed[i]} · set ${set[i]}`);
      if (rest === '' && set.length !== printed.length) wrong.push(`${id}: printed ${printed.length} lines, set ${set.length}`);
    }
    console.log(`corpus: ${breaks - wrong.length} of ${breaks} printed line breaks`);
    expect(wrong).toEqual([]);
    expect(breaks).toBe(356);
  });

  it('keep every character of the text', () => {
    for (const { id, printed, rest } of parts)
      expect((lines.get(id) ?? []).join('').replace(/\s/gu, ''), id).toBe((printed.join('') + rest).replace(/\s/gu, ''));
  });
});
