/** The optimal setter on the printed page's text: no way of breaking is cheaper, and what it must reach there. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setLines } from '../../src/text/set-paragraph.ts';
import { lineWidth, printedEnd } from '../../src/text/setter.ts';
import { costOf, leastCost } from '../exhaustive.ts';
import { paragraph } from '../paragraph.ts';
import { material } from './shared.ts';

const style = {
  punctuation: 'kaiming',
  kinsoku: 'gb',
  adjust: 'push-in-first',
  setter: 'optimal',
  indent: { value: 2, unit: 'em' },
} as const;

interface Segment {
  readonly role: string;
  readonly measure: number | null;
  readonly paragraph_starts: readonly number[];
  readonly text: readonly string[];
}

describe.runIf(material)('the optimal setter on the printed page', () => {
  const texts = material
    ? readFileSync(join(material, 'corpus', 'plain.txt'), 'utf8')
        .trim()
        .split('\n')
    : [];

  it('costs what an exhaustive search does, in every paragraph up to 120 characters, at measures from 10 to 28 em', () => {
    let tried = 0;
    for (const text of texts.filter((t) => t.length <= 120)) {
      for (let measure = 10; measure <= 28; measure += 0.5) {
        const c = paragraph(text, style);
        const measures = (line: number): number => measure * 1000 - (line === 0 ? 2000 : 0);
        expect(costOf(c, measures), `${measure} em: ${text}`).toBeCloseTo(leastCost(c, measures), 6);
        tried++;
      }
    }
    console.log(`optimal: ${tried} settings cost what the exhaustive search does`);
    expect(tried).toBeGreaterThan(300);
  });

  it('leaves no last line of one character, no line over 0.12 em, and less stretch than first-fit, at the printed measures', () => {
    const segments: Segment[] = JSON.parse(readFileSync(join(material!, 'corpus', 'lines.json'), 'utf8'));
    const sums = { optimal: 0, 'first-fit': 0 };
    let widest = 0;
    for (const segment of segments) {
      if (segment.role !== 'body' || segment.measure === null) continue;
      const starts = segment.paragraph_starts.includes(0) ? segment.paragraph_starts : [0, ...segment.paragraph_starts];
      starts.forEach((from, i) => {
        const text = segment.text.slice(from, starts[i + 1] ?? segment.text.length).join('');
        const indent = { value: segment.paragraph_starts.includes(from) ? 2 : 0, unit: 'em' } as const;
        for (const setter of ['optimal', 'first-fit'] as const) {
          const c = paragraph(text, { ...style, setter, indent, adjust: setter === 'optimal' ? 'push-in-first' : 'push-out-only' });
          const lines = setLines(c, () => segment.measure! * 1000);
          for (const line of lines) sums[setter] += (line.track / 1000) ** 2;
          if (setter !== 'optimal') continue;
          for (const line of lines) widest = Math.max(widest, line.track);
          const last = lines.at(-1)!;
          const characters = [...text.slice(c.start[last.from]!, c.start[printedEnd(c, last.from, last.to)]!)].filter(
            (ch) => !/[，。！？；：、”’）》…]/u.test(ch),
          );
          if (lines.length > 1) expect(characters.length, text).toBeGreaterThan(1);
          expect(lineWidth(c, last.from, last.to, lines.length === 1)).toBeLessThanOrEqual(segment.measure! * 1000 + 1);
        }
      });
    }
    console.log(
      `optimal at the printed measures: widest ${widest.toFixed(1)} thousandths, stretch² ${sums.optimal.toFixed(4)} em² against ${sums['first-fit'].toFixed(4)}`,
    );
    expect(widest).toBeLessThanOrEqual(120);
    expect(sums.optimal).toBeLessThan(sums['first-fit']);
  });
});
